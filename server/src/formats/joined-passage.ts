import { lastAtOrBefore } from "../text/source-text.js";
import { documentSpan, type DocumentSpan } from "../text/offsets.js";
import type { DocumentPassage } from "./annotated-document.js";

/** A stretch of a passage's joined text, in UTF-16 code units from its start. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A passage's lines joined, with the map between that text and the document's. */
export class JoinedPassage {
  readonly text: string;
  /** Where each of its lines begins in the joined text. */
  readonly lineStarts: readonly number[];

  constructor(
    text: string,
    readonly passage: DocumentPassage,
  ) {
    this.text = passage.lines.map(({ start, end }) => text.slice(start, end)).join("");
    let at = 0;
    this.lineStarts = passage.lines.map(({ start, end }) => (at += end - start) - (end - start));
  }

  /** What of a stretch of the document lies in the passage; null when nothing does. */
  stretch({ start, end }: DocumentSpan): Stretch | null {
    let first = -1;
    let after = -1;
    for (const [index, line] of this.passage.lines.entries()) {
      if (line.end <= start || end <= line.start) continue;
      const base = this.lineStarts[index] ?? 0;
      if (first < 0) first = base + Math.max(start, line.start) - line.start;
      after = base + Math.min(end, line.end) - line.start;
    }
    return first < after ? { start: first, end: after } : null;
  }

  /** Where a stretch of the joined text, not empty, stands in the document: from its first to its last character. */
  inDocument({ start, end }: Stretch): DocumentSpan {
    return documentSpan(this.#place(start), this.#place(end - 1) + 1);
  }

  #place(at: number): number {
    const line = Math.max(0, lastAtOrBefore(this.lineStarts, at));
    return (this.passage.lines[line]?.start ?? 0) + at - (this.lineStarts[line] ?? 0);
  }
}
