import type { Range } from "vscode-languageserver-protocol/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { generator } from "../scripts/lib/seeded-generator.mjs";

/** An edit as a client tells it. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/**
 * The next edit of a page, as people make them: of ten, six type a character, two delete one, one parts a line and one
 * joins two. The edits of a run are spread over the whole page, in a mixed order.
 * @param at its number, from 0 to `all - 1`
 */
export function editAt(document: TextDocument, at: number, all: number): Edit {
  const place = Math.floor(((((at * 37) % all) + generator(at)()) / all) * document.lineCount);
  for (let line = Math.min(place, document.lineCount - 2); line > 0; line--) {
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const length = document.getText(range).trimEnd().length;
    if (length < 6) continue;
    const character = length >> 1;
    const here = { line, character };
    switch (at % 10) {
      case 0:
        return { range: { start: here, end: here }, text: "\n" };
      case 5:
        return { range: { start: { line, character: length }, end: { line: line + 1, character: 0 } }, text: "" };
      case 3:
      case 7:
        return { range: { start: here, end: { line, character: character + 1 } }, text: "" };
      default:
        return { range: { start: here, end: here }, text: "新" };
    }
  }
  throw new Error("a page without a line to edit");
}
