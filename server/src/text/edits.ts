import { span, type Span } from "./offsets.js";

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

/** What makes one text another, as the one edit between what both begin and end with. */
export function differenceOf(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  return { span: span(start, before.length - end), newText: after.slice(start, after.length - end) };
}
