import type { Range, TextEdit as ProtocolTextEdit } from "vscode-languageserver-types";
import { span, type Span } from "../text/offsets.js";
import type { SourceText } from "../text/source-text.js";
import type { TextEdit } from "../text/edits.js";

/** A stretch of the source as the protocol counts it: zero-based lines, UTF-16 characters. */
export const toRange = (source: SourceText, of: Span): Range => ({
  start: source.positionAt(of.start),
  end: source.positionAt(of.end),
});

/** The stretch of the source that a protocol range names; what is out of range is clamped, a reversed one is turned. */
export function toSpan(source: SourceText, range: Range): Span {
  const start = source.offsetAt(range.start);
  const end = source.offsetAt(range.end);
  return start <= end ? span(start, end) : span(end, start);
}

/** An edit as the protocol writes it. */
export const toProtocolEdit = (source: SourceText, edit: TextEdit): ProtocolTextEdit => ({
  range: toRange(source, edit.span),
  newText: edit.newText,
});

/** A stretch of the source line by line, for answers that may not cross a line end; line ends and empty parts are left out. */
export function lineRanges(source: SourceText, of: Span): readonly Range[] {
  const ranges: Range[] = [];
  for (let number = source.lineAt(of.start); ; number = source.line(number + 1).number) {
    const line = source.line(number);
    const start = Math.max(of.start, line.span.start);
    const end = Math.min(of.end, line.span.end);
    if (start < end) ranges.push(toRange(source, span(start, end)));
    if (number >= source.lineCount || line.span.end >= of.end) return ranges;
  }
}
