/** How long something took, in milliseconds; where `over`, it took longer than that and was ended then. */
export interface Timed {
  readonly milliseconds: number;
  readonly over: boolean;
}

/** What was ended at a limit, in milliseconds. */
export const overLimit = (limit: number): Timed => ({ milliseconds: limit, over: true });

/** What ended by itself. */
export const took = (milliseconds: number): Timed => ({ milliseconds, over: false });
