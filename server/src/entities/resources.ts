import type { Segmenter } from "../segment/segmenter.js";

/** What finding mentions needs besides the text: loaded by runtime/ and passed in, never changed in place. */
export interface Resources {
  readonly segmenter: Segmenter;
}

/** Resources with no more than a segmenter; `more` adds what is at hand. */
export const resourcesOf = (segmenter: Segmenter, more: Partial<Resources> = {}): Resources => ({ segmenter, ...more });
