import type { TextEdit } from "../text/edits.js";
import { span } from "../text/offsets.js";
import type { SourceText } from "../text/source-text.js";
import { isBlock, isElementName, levelOf, type ElementLevel } from "./element-names.js";
import type { Tag } from "./marked-page.js";
import { lineEndAt } from "./tag-lines.js";

/**
 * The edit that closes an opening tag which nothing closes, or null where there is nothing to enclose. A div or figure
 * lasts to the next one's tag, a paragraph or head to a blank line or the next tag of its level, a mention to the
 * first space, punctuation mark or tag; all of them at most to the closing tag that ends what is around them.
 *
 * @param following the markers' tags after this one, in source order, strays included
 */
export function closingEdit(
  source: SourceText,
  tag: Tag,
  following: Iterable<Tag>,
  endedBy: Tag | null,
): TextEdit | null {
  if (!isElementName(tag.name)) return null;
  const boundary = boundaryOf(tag, levelOf(tag.name), following, endedBy);
  const limit = boundary?.span.start ?? source.length;
  const closing = `</${tag.name}>`;
  switch (levelOf(tag.name)) {
    case "block":
      return closeBlock(source, tag, boundary, closing);
    case "paragraph":
    case "phrase":
      return closeInline(tag, paragraphEnd(source, tag.span.end, limit), closing);
    case "mention":
      return closeInline(tag, wordEnd(source, tag.span.end, limit), closing);
  }
}

function boundaryOf(tag: Tag, level: ElementLevel, following: Iterable<Tag>, endedBy: Tag | null): Tag | null {
  if (tag.name === "div" && tag.attributes.get("type") === "group") return endedBy;
  for (const next of following) {
    if (next === endedBy || level === "mention" || isBlock(next.name)) return next;
    const ofParagraphs = isElementName(next.name) && levelOf(next.name) !== "mention";
    if (level !== "block" && ofParagraphs) return next;
  }
  return null;
}

const closeInline = (tag: Tag, at: number, closing: string): TextEdit | null =>
  at > tag.span.end ? { span: span(at, at), newText: closing } : null;

function closeBlock(source: SourceText, tag: Tag, boundary: Tag | null, closing: string): TextEdit {
  if (!boundary) {
    const last = source.line(source.lineCount);
    const eol = lineEndAt(source, last.number);
    const empty = last.span.start === last.span.end;
    return { span: span(source.length, source.length), newText: empty ? closing + eol : eol + closing };
  }
  const line = source.line(source.lineAt(boundary.span.start));
  const ownLine = line.span.start === boundary.span.start && line.span.start > tag.span.end;
  const newText = ownLine ? closing + lineEndAt(source, line.number) : closing;
  return { span: span(boundary.span.start, boundary.span.start), newText };
}

/** The end of the last line with text before a blank line and before `limit`. */
function paragraphEnd(source: SourceText, start: number, limit: number): number {
  let end = start;
  for (let number = source.lineAt(start); number <= source.lineCount; number++) {
    const line = source.line(number);
    const from = Math.max(start, line.span.start);
    if (from >= limit) break;
    const text = source.text.slice(from, Math.min(line.span.end, limit)).trimEnd();
    if (text === "") break;
    end = from + text.length;
  }
  return end;
}

function wordEnd(source: SourceText, start: number, limit: number): number {
  let end = start;
  while (end < limit && !/^[\s\p{P}<]$/u.test(source.text[end] ?? "")) end++;
  return end;
}
