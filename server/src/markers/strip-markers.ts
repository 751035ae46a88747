import type { TextEdit } from "../text/edits.js";
import { span } from "../text/offsets.js";
import type { SourceText } from "../text/source-text.js";
import type { MarkedPage, Tag } from "./marked-page.js";
import { readMarkers } from "./read-markers.js";
import { taggedLines, textStart } from "./tag-lines.js";

/**
 * The edits that take the markers out of a page, in source order: what they leave is the text, byte for byte, as it
 * was before the markers were inserted. A line of div or figure tags goes with its line end; at a page's end without a
 * final line end, with the line end before it. Strays and unknown tags are text and stay.
 */
export function stripMarkers(page: MarkedPage | SourceText): readonly TextEdit[] {
  const { source, tags } = "tags" in page ? page : readMarkers(page);
  return removals(source, tags);
}

function removals(source: SourceText, tags: readonly Tag[]): readonly TextEdit[] {
  if (tags.length === 0) return [];
  const edits: TextEdit[] = [];
  const begin = textStart(source);
  let textEnd = begin;
  let trailing = 0;
  for (const { line, tags: own, tagsOnly } of taggedLines(source, tags)) {
    if (tagsOnly) {
      edits.push(removal(Math.max(begin, line.span.start), line.span.end + line.lineEnd.length));
      trailing++;
      if (line.lineEnd === "") edits.splice(-trailing, trailing, removal(textEnd, source.length));
    } else {
      for (const tag of own) edits.push(removal(tag.span.start, tag.span.end));
      textEnd = line.span.end;
      trailing = 0;
    }
  }
  return edits;
}

const removal = (start: number, end: number): TextEdit => ({ span: span(start, end), newText: "" });
