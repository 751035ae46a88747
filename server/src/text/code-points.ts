import { lastAtOrBefore } from "./source-text.js";

/**
 * Converts between UTF-16 offsets and code points, which brat and JSON Lines tools count in. A lone surrogate counts
 * as one code point. Built once a text: linear; each question is logarithmic in the number of astral characters.
 */
export class CodePointIndex {
  /** UTF-16 offset just after each astral character. */
  readonly #utf16Ends: number[] = [];
  /** The same places in code points. */
  readonly #pointEnds: number[] = [];

  constructor(text: string) {
    for (let at = 0; at < text.length; at++) {
      if ((text.codePointAt(at) ?? 0) <= 0xffff) continue;
      at++;
      this.#utf16Ends.push(at + 1);
      this.#pointEnds.push(at + 1 - this.#utf16Ends.length);
    }
  }

  /** The code points before a UTF-16 offset; an offset within a surrogate pair counts as the pair's start. */
  fromUtf16(offset: number): number {
    const astralBefore = lastAtOrBefore(this.#utf16Ends, offset) + 1;
    const nextEnd = this.#utf16Ends[astralBefore];
    const within = nextEnd !== undefined && offset === nextEnd - 1;
    return offset - astralBefore - (within ? 1 : 0);
  }

  /** The UTF-16 offset after that many code points. */
  toUtf16(points: number): number {
    return points + lastAtOrBefore(this.#pointEnds, points) + 1;
  }
}
