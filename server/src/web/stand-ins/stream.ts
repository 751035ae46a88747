/** There are no streams: what would only use them if they were there does without. */
export const Transform = undefined;
