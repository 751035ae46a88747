import { documentSpan } from "../text/offsets.js";
import { SourceText } from "../text/source-text.js";
import type { AnnotatedDocument, DocumentMention, DocumentPassage, TextKind } from "./annotated-document.js";
import { inOrder, withoutBlankEdges } from "./fragments.js";

/**
 * A document of which only the text and the mentions are known: each line that is not blank is a passage whose role
 * nothing tells. `withStructure` gives it the structure of a page.
 */
export function plainDocument(
  id: string,
  text: string,
  textKind: TextKind,
  mentions: readonly DocumentMention[],
): AnnotatedDocument {
  return {
    id,
    text,
    textKind,
    passages: passagesOf(text),
    articles: [],
    bylines: [],
    mentions: inOrder(mentions),
    words: null,
    foreign: [],
  };
}

function passagesOf(text: string): readonly DocumentPassage[] {
  const lines = [...new SourceText(text).lines()].flatMap(({ span: { start, end } }) => {
    const line = withoutBlankEdges(text, documentSpan(start, end));
    return line.start < line.end ? [line] : [];
  });
  return lines.map((line, at) => ({
    role: null,
    lines: [line],
    joints: [],
    breakAfter: at < lines.length - 1 ? "paragraph" : null,
  }));
}
