import type { TextEdit } from "./edits.js";
import { span, type Span } from "./offsets.js";
import { lastAtOrBefore } from "./source-text.js";

/** Edits of one text that do not overlap, in source order: all their spans count in the text before any of them. */
export type EditBatch = readonly TextEdit[];

/** Tells where stretches of a text stand after a batch of edits. Built once a batch; each question is logarithmic. */
export class MovedSpans {
  readonly #starts: readonly number[];
  /** How far what stands after each edit is moved. */
  readonly #shifts: readonly number[];

  constructor(readonly batch: EditBatch) {
    this.#starts = batch.map((edit) => edit.span.start);
    let shift = 0;
    this.#shifts = batch.map((edit) => (shift += edit.newText.length - (edit.span.end - edit.span.start)));
  }

  /** Where a stretch stands after the edits; null when an edit changed something within it. */
  moved(of: Span): Span | null {
    const first = this.#firstEndingAfter(of.start, of.end);
    const edit = this.batch[first];
    if (edit && edit.span.start < of.end && !(edit.span.start === edit.span.end && edit.span.start <= of.start))
      return null;
    const shift = this.#shifts[first - 1] ?? 0;
    return span(of.start + shift, of.end + shift);
  }

  /** The index of the first edit that is not wholly before the stretch; an insertion at its start is before it. */
  #firstEndingAfter(start: number, end: number): number {
    let at = lastAtOrBefore(this.#starts, start);
    const edit = this.batch[at];
    if (edit && edit.span.end > start && edit.span.start < end) at--;
    return at + 1;
  }
}

/** Where a stretch stands after batches of edits, one after the other; null when one changed something within it. */
export function movedThrough(of: Span, batches: readonly MovedSpans[]): Span | null {
  let moved: Span | null = of;
  for (const batch of batches) {
    moved = batch.moved(moved);
    if (moved === null) return null;
  }
  return moved;
}
