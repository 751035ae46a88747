import type { Span } from "./offsets.js";

/** A replacement of one stretch of the source. An empty `span` inserts, an empty `newText` removes. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Edits in source order; insertions at one place keep the order they were given in. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index)
    .map(({ edit }) => edit);
}

/**
 * The edits that can be applied together: in source order, each one that overlaps an earlier one left out, and of
 * equal ones only the first kept.
 */
export function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  let end = -1;
  for (const edit of sortEdits(edits)) {
    const last = kept.at(-1);
    const repeated =
      last?.span.start === edit.span.start && last.span.end === edit.span.end && last.newText === edit.newText;
    if (edit.span.start < end || repeated) continue;
    kept.push(edit);
    end = Math.max(end, edit.span.end);
  }
  return kept;
}

/**
 * The text after the edits.
 * @throws RangeError when two edits overlap: nothing is applied then.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.span.start < at) throw new RangeError(`edits overlap at offset ${String(edit.span.start)}`);
    parts.push(text.slice(at, edit.span.start), edit.newText);
    at = edit.span.end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
