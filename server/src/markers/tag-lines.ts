import type { TextEdit } from "../text/edits.js";
import { span, type Span } from "../text/offsets.js";
import type { LineEnd, SourceLine, SourceText } from "../text/source-text.js";
import { isBlock } from "./element-names.js";
import type { Tag } from "./marked-page.js";

/** A line of the source and the markers' tags on it. */
export interface TaggedLine {
  readonly line: SourceLine;
  readonly tags: readonly Tag[];
  /** Holds nothing but div and figure tags and white space: no line of the page's text. */
  readonly tagsOnly: boolean;
}

/** The lines of a source with their tags. `tags` in source order; each stands on one line. */
export function* taggedLines(source: SourceText, tags: readonly Tag[]): IterableIterator<TaggedLine> {
  let next = 0;
  for (const line of source.lines()) {
    const own: Tag[] = [];
    for (let tag = tags[next]; tag && tag.span.start < line.span.end; tag = tags[++next]) own.push(tag);
    yield { line, tags: own, tagsOnly: holdsOnlyTags(source, line, own) };
  }
}

/** What lies between the tags of a stretch, in order; empty stretches included. */
export function betweenTags(whole: Span, tags: readonly Tag[]): readonly Span[] {
  const gaps: Span[] = [];
  let at: number = whole.start;
  for (const tag of tags) {
    gaps.push(span(at, tag.span.start));
    at = tag.span.end;
  }
  gaps.push(span(at, whole.end));
  return gaps;
}

/** Where the text begins: after the byte order mark, where there is one. */
export const textStart = (source: SourceText): number => (source.text.startsWith("\uFEFF") ? 1 : 0);

/** The edit that takes one tag out; a div's or figure's that has its line for itself goes with a line end. */
export function tagRemoval(source: SourceText, tag: Tag): TextEdit {
  const line = source.line(source.lineAt(tag.span.start));
  if (!isBlock(tag.name) || !hasLineForItself(source, line, tag)) return { span: tag.span, newText: "" };
  const start = Math.max(textStart(source), line.span.start);
  if (line.lineEnd !== "" || line.number === 1)
    return { span: span(start, line.span.end + line.lineEnd.length), newText: "" };
  return { span: span(source.line(line.number - 1).span.end, line.span.end), newText: "" };
}

/** The line end to write beside a line: its own, else that of the line before, else LF. */
export function lineEndAt(source: SourceText, number: number): Exclude<LineEnd, ""> {
  const own = source.line(number).lineEnd;
  const before = number > 1 ? source.line(number - 1).lineEnd : "";
  return own === "" ? (before === "" ? "\n" : before) : own;
}

/** White space that may stand beside the tags of a line of tags. */
export const isTagLineSpace = (character: string | undefined): boolean =>
  character !== undefined && /^[ \t\u00A0\u3000]$/u.test(character);

/** What may stand between the tags of two blocks that enclose the same lines. */
export const isBlockSpace = (character: string | undefined): boolean =>
  character === "\n" || character === "\r" || isTagLineSpace(character);

/** Walks outward over spaces only, so that many tags on one line cost no more than the line. */
function hasLineForItself(source: SourceText, line: SourceLine, tag: Tag): boolean {
  let start: number = tag.span.start;
  let end: number = tag.span.end;
  while (start > line.span.start && isTagLineSpace(source.text[start - 1])) start--;
  while (end < line.span.end && isTagLineSpace(source.text[end])) end++;
  return start <= Math.max(line.span.start, textStart(source)) && end === line.span.end;
}

function holdsOnlyTags(source: SourceText, line: SourceLine, tags: readonly Tag[]): boolean {
  if (tags.length === 0 || !tags.every((tag) => isBlock(tag.name))) return false;
  const content = span(Math.max(line.span.start, textStart(source)), line.span.end);
  return betweenTags(content, tags).every((gap) => /^[ \t\u00A0\u3000]*$/u.test(source.slice(gap)));
}
