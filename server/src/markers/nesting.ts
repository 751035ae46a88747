import { isElementName } from "./element-names.js";
import { pairTags } from "./pair-tags.js";
import { scanTags } from "./scan-tags.js";
import { lastAtOrBefore } from "../text/source-text.js";

/** Where a page's markers enclose something: a place that none encloses parts the page into texts read by themselves. */
export class Nesting {
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  /** Reads the markers of a text. Linear in its tags. */
  static of(text: string): Nesting {
    const tags = scanTags(text).filter(({ name }) => isElementName(name));
    const { roots, crossed } = pairTags(tags);
    return new Nesting([...roots, ...crossed].map(({ open, close }) => [open.span.start, close.span.end] as const));
  }

  /** `enclosed` are stretches, in any order; they may overlap. */
  private constructor(enclosed: readonly (readonly [number, number])[]) {
    const starts: number[] = [];
    const ends: number[] = [];
    for (const [start, end] of [...enclosed].sort((a, b) => a[0] - b[0])) {
      const last = ends.at(-1) ?? -1;
      if (start < last) ends[ends.length - 1] = Math.max(last, end);
      else {
        starts.push(start);
        ends.push(end);
      }
    }
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Whether a marker encloses the place: where it opens or has closed, none does. */
  encloses(at: number): boolean {
    return this.endAround(at) > at;
  }

  /** Where the outermost marker that encloses the place ends; the place itself where none does. */
  endAround(at: number): number {
    const nearest = lastAtOrBefore(this.#starts, at - 1);
    return Math.max(at, this.#ends[nearest] ?? at);
  }
}
