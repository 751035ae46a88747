import type { EditBatch } from "../text/moved-spans.js";
import { span, type Span } from "../text/offsets.js";

/** What became of a stretch of a text under a batch of edits. */
export type MovedStretch =
  /** No edit touched it: it stands there. */
  | { readonly kind: "moved"; readonly span: Span }
  /** Edits within it changed it: it stands there, from edge to edge. */
  | { readonly kind: "changed"; readonly span: Span }
  /**
   * An edit took all of it, or crossed its edge; `region` is what the edits left in that place, `near` as far into it.
   * `replaced` is true where the edit took just the stretch.
   */
  | { readonly kind: "taken"; readonly region: Span; readonly near: Span; readonly replaced: boolean };

/** Follows stretches of a text through a batch of edits. Built once a batch; each question is logarithmic. */
export class StretchMover {
  readonly #batch: EditBatch;
  /** How far what stands after each edit is moved. */
  readonly #shifts: readonly number[];

  constructor(batch: EditBatch) {
    this.#batch = batch;
    let shift = 0;
    this.#shifts = batch.map(({ span: of, newText }) => (shift += newText.length - (of.end - of.start)));
  }

  /** Where the edits put text, in the text after them. */
  get inserted(): readonly Span[] {
    return this.#batch.map((edit, index) => {
      const start = edit.span.start + (this.#shifts[index - 1] ?? 0);
      return span(start, start + edit.newText.length);
    });
  }

  /** What becomes of a stretch. What is inserted at its edges is not part of it. */
  follow(of: Span): MovedStretch {
    const first = this.#firstEndingAfter(of.start);
    let after = first;
    while ((this.#batch[after]?.span.start ?? Infinity) < of.end) after++;
    const start = of.start + (this.#shifts[first - 1] ?? 0);
    const end = of.end + (this.#shifts[after - 1] ?? 0);
    const [one, last] = [this.#batch[first], this.#batch[after - 1]];
    if (after === first || !one || !last) return { kind: "moved", span: span(start, end) };
    const within = one.span.start >= of.start && last.span.end <= of.end;
    const whole = one === last && one.span.start === of.start && one.span.end === of.end;
    if (within && !whole) return { kind: "changed", span: span(start, end) };
    const from = Math.min(of.start, one.span.start) + (this.#shifts[first - 1] ?? 0);
    const to = Math.max(of.end, last.span.end) + (this.#shifts[after - 1] ?? 0);
    const region = span(from, Math.max(from, to));
    const into = Math.min(region.end, from + of.start - Math.min(of.start, one.span.start));
    return {
      kind: "taken",
      region,
      near: span(into, Math.min(region.end, into + of.end - of.start)),
      replaced: whole,
    };
  }

  /** The index of the first edit that ends after a place. */
  #firstEndingAfter(place: number): number {
    let low = 0;
    let high = this.#batch.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#batch[middle]?.span.end ?? Infinity) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
