import { offset, type Offset } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";
import { isBlank } from "./runs.js";

/** How many characters on each side of a quote are kept to know it by. */
const REACH = 16;

/**
 * A stretch of a text with its white space left out, and the way back: words are looked for in it, so that merging
 * lines, or another program's line ends, hide nothing. Linear to build.
 */
export class Ink {
  readonly text: string;
  readonly #places: Uint32Array;

  constructor(source: string, start = 0, end = source.length) {
    const kept: string[] = [];
    const places: number[] = [];
    for (let at = start; at < end; at++) {
      if (isBlank(source.charCodeAt(at))) continue;
      kept.push(source.charAt(at));
      places.push(at);
    }
    this.text = kept.join("");
    this.#places = Uint32Array.from(places);
  }

  /** The source offset of the character at an index. */
  toSource(at: number): Offset {
    return offset(this.#places[at] ?? 0);
  }

  /** The source offset just after the character before an index. */
  endInSource(at: number): Offset {
    return offset((this.#places[at - 1] ?? -1) + 1);
  }

  /** How many of its characters stand before a source offset. */
  fromSource(at: number): number {
    return lastAtOrBefore(this.#places, at - 1) + 1;
  }
}

/** A text without its white space. */
export const inkOf = (text: string): string => new Ink(text).text;

/** The words before and after a stretch of a text, white space left out. */
export function contextOf(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const before = inkOf(text.slice(Math.max(0, start - 4 * REACH), start));
  const after = inkOf(text.slice(end, end + 4 * REACH));
  return { before: before.slice(-REACH), after: after.slice(0, REACH) };
}

/** How many characters around a stretch of ink are those of a known context: 0 to twice the reach. */
export function contextMatch(ink: string, start: number, end: number, before: string, after: string): number {
  let left = 0;
  while (left < before.length && ink[start - 1 - left] === before[before.length - 1 - left]) left++;
  let right = 0;
  while (right < after.length && ink[end + right] === after[right]) right++;
  return left + right;
}
