import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { SourceText } from "../../../server/src/text/source-text.js";
import { anyText } from "../arbitraries.js";

describe("a source text", () => {
  it("ends lines at LF, CRLF and CR, and nowhere else", () => {
    const source = new SourceText("一\n二\r\n三\r四\f五\u0085六\u2028七");
    expect([...source.lines()].map((line) => [line.number, source.slice(line.span), line.lineEnd])).toEqual([
      [1, "一", "\n"],
      [2, "二", "\r\n"],
      [3, "三", "\r"],
      [4, "四\f五\u0085六\u2028七", ""],
    ]);
  });

  it("gives an empty text one empty line", () => {
    expect([...new SourceText("").lines()].map(({ span }) => [span.start, span.end])).toEqual([[0, 0]]);
  });

  it("gives a last line after a final line end", () => {
    expect(new SourceText("一\n").lineCount).toBe(2);
  });

  it("joins back to the text, whatever it holds", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const source = new SourceText(text);
        expect([...source.lines()].map((line) => source.slice(line.span) + line.lineEnd).join("")).toBe(text);
      }),
    );
  });

  it("counts positions as the protocol's own text document does", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const source = new SourceText(text);
        const document = TextDocument.create("file:///page.txt", "newstext", 1, text);
        expect(source.lineCount).toBe(document.lineCount);
        for (let at = 0; at <= text.length; at++) {
          const position = source.positionAt(at);
          const line = source.line(source.lineAt(at));
          if (at <= line.span.end) expect(position).toEqual(document.positionAt(at));
          expect(source.offsetAt(position)).toBe(Math.min(at, line.span.end));
        }
      }),
    );
  });

  it("clamps positions that lie outside the text", () => {
    const source = new SourceText("一二\n三");
    expect(source.offsetAt({ line: -1, character: 5 })).toBe(0);
    expect(source.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(source.offsetAt({ line: 9, character: 0 })).toBe(4);
  });
});
