import { applyEdits, sortEdits } from "./edits.js";
import type { EditBatch } from "./moved-spans.js";
import { lineNumber, offset, span, type LineNumber, type Offset, type Span } from "./offsets.js";

/** What ends a physical line; the last line of a text ends with "". */
export type LineEnd = "\n" | "\r\n" | "\r" | "";

/** One physical line of the source. */
export interface SourceLine {
  readonly number: LineNumber;
  /** The line's content, without its line end. */
  readonly span: Span;
  readonly lineEnd: LineEnd;
}

/** A place as the Language Server Protocol counts it: zero-based line, UTF-16 character within the line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The last index `i` with `values[i] <= wanted`, or -1. `values` must ascend. */
export function lastAtOrBefore(values: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? Infinity) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The text of a page with its line index. Lines end at LF, CRLF or CR, as in VS Code and the Language Server
 * Protocol; FF, NEL, LS and PS are characters within a line (text/damaged reports them). Immutable.
 */
export class SourceText {
  readonly #starts: Uint32Array;
  /** UTF-16 length of the whole text, which is also the greatest valid offset. */
  readonly length: number;

  constructor(
    readonly text: string,
    starts: Uint32Array = lineStarts(text),
  ) {
    this.length = text.length;
    this.#starts = starts;
  }

  /**
   * The source after a batch of edits. Its line index is made from this one's, so that it costs a copy of the page and
   * no look at its characters.
   * @throws RangeError when two edits overlap.
   */
  edited(batch: EditBatch): SourceText {
    const text = applyEdits(this.text, batch);
    return new SourceText(text, editedStarts(this.#starts, batch, text));
  }

  /** How many lines there are: at least 1, and one more than there are line ends. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line of that number, clamped to the lines there are. */
  line(number: number): SourceLine {
    const clamped = Math.max(1, Math.min(this.lineCount, number));
    const start = this.#starts[clamped - 1] ?? 0;
    const next = this.#starts[clamped] ?? this.length;
    const lineEnd = clamped === this.lineCount ? "" : lineEndBefore(this.text, next);
    return { number: lineNumber(clamped), span: span(start, next - lineEnd.length), lineEnd };
  }

  /** Where the line of that number starts: the same as `line(number).span.start`, at less cost. */
  lineStart(number: number): number {
    return this.#starts[Math.max(1, Math.min(this.lineCount, number)) - 1] ?? 0;
  }

  /** Where the line's content ends, its line end not included: the same as `line(number).span.end`, at less cost. */
  lineContentEnd(number: number): number {
    const next = this.#starts[Math.max(1, number)];
    return next === undefined ? this.length : next - lineEndBefore(this.text, next).length;
  }

  /**
   * A stretch from the start of one line to the start of another, or to the text's end, as a source of its own. Its line
   * index is made from this one's.
   * @param text the text of the stretch
   */
  part(start: number, end: number, text: string): SourceText {
    const first = Math.max(0, lastAtOrBefore(this.#starts, start));
    const starts = this.#starts.slice(first, lastAtOrBefore(this.#starts, end) + 1);
    for (let at = 0; at < starts.length; at++) starts[at] = (starts[at] ?? 0) - start;
    return new SourceText(text, starts);
  }

  /** The number of the line that holds the offset; a line end belongs to the line that it ends. */
  lineAt(at: number): LineNumber {
    return lineNumber(Math.max(1, lastAtOrBefore(this.#starts, Math.max(0, at)) + 1));
  }

  /** All lines, first to last. */
  *lines(): IterableIterator<SourceLine> {
    for (let number = 1; number <= this.lineCount; number++) yield this.line(number);
  }

  /** The text between two offsets. */
  slice(of: Span): string {
    return this.text.slice(of.start, of.end);
  }

  /** The protocol's position of an offset; one within a line end becomes the end of that line's content. */
  positionAt(at: number): Position {
    const line = this.line(this.lineAt(Math.min(at, this.length)));
    return { line: line.number - 1, character: Math.max(0, Math.min(at, line.span.end) - line.span.start) };
  }

  /** The offset of a protocol position; a line or character out of range is clamped, as the protocol asks. */
  offsetAt(position: Position): Offset {
    if (position.line < 0) return offset(0);
    if (position.line >= this.lineCount) return offset(this.length);
    const { span: content } = this.line(position.line + 1);
    return offset(Math.min(content.start + Math.max(0, position.character), content.end));
  }
}

function lineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let at = 1; at <= text.length; at++) if (isLineStart(text, at)) starts.push(at);
  return Uint32Array.from(starts);
}

/** Whether a line starts at an offset after the text's first: what stands on both sides of it tells. */
function isLineStart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === 0x0a || (before === 0x0d && text.charCodeAt(at) !== 0x0a);
}

/** The line starts of a text after edits: only where an edit changed what stands beside an offset is the text looked at. */
function editedStarts(before: Uint32Array, batch: EditBatch, text: string): Uint32Array {
  let most = before.length;
  for (const { newText } of batch) most += newText.length + 1;
  const starts = new Uint32Array(most);
  let count = 0;
  let from = 0;
  let shift = 0;
  const keepTo = (to: number): void => {
    starts.set(before.subarray(from, to), count);
    if (shift !== 0) for (let at = count; at < count + to - from; at++) starts[at] = (starts[at] ?? 0) + shift;
    count += to - from;
    from = to;
  };
  for (const { span: of, newText } of sortEdits(batch)) {
    keepTo(Math.max(from, lastAtOrBefore(before, of.start - 1) + 1, 1));
    const end = of.start + shift + newText.length;
    for (let at = Math.max(1, of.start + shift, (starts[count - 1] ?? 0) + 1); at <= end; at++)
      if (isLineStart(text, at)) starts[count++] = at;
    from = Math.max(from, lastAtOrBefore(before, of.end) + 1);
    shift += newText.length - (of.end - of.start);
  }
  keepTo(before.length);
  return starts.slice(0, count);
}

function lineEndBefore(text: string, next: number): LineEnd {
  if (text.charCodeAt(next - 1) === 0x0d) return "\r";
  return text.charCodeAt(next - 2) === 0x0d ? "\r\n" : "\n";
}
