import type { Segmenter } from "../segment/segmenter.js";
import { logicalOffset } from "../text/offsets.js";
import { describe } from "./describe-error.js";

/**
 * A segmenter that takes a text it fails on as one unknown word, so that one passage does not cost the page.
 * @param warn is told of each such text
 */
export const guardedSegmenter = (segmenter: Segmenter, warn: (message: string) => void): Segmenter => ({
  name: segmenter.name,
  tag: (text) => {
    try {
      return segmenter.tag(text);
    } catch (error) {
      warn(`${segmenter.name} failed on a passage of ${String(text.length)} characters: ${describe(error)}`);
      return text === "" ? [] : [{ text, tag: "x", start: logicalOffset(0) }];
    }
  },
});
