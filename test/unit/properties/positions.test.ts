import fc from "fast-check";
import { expect, it } from "vitest";
import { CodePointIndex } from "../../../server/src/text/code-points.js";
import { SourceText } from "../../../server/src/text/source-text.js";
import { anyText } from "./page-texts.js";
import { runs } from "./runs.js";

const insideLineEnd = (text: string, at: number): boolean => text[at - 1] === "\r" && text[at] === "\n";

it("offsets go to positions and back", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const source = new SourceText(text);
      for (let at = 0; at <= text.length; at++) {
        const back = source.offsetAt(source.positionAt(at));
        expect(back).toBe(insideLineEnd(text, at) ? at - 1 : at);
      }
    }),
    runs(40),
  );
});

it("lines with their line ends add up to the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const source = new SourceText(text);
      expect([...source.lines()].map((line) => source.slice(line.span) + line.lineEnd).join("")).toBe(text);
    }),
  );
});

it("code points count as the language's own iterator counts them, and go back to offsets", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const index = new CodePointIndex(text);
      let at = 0;
      let points = 0;
      for (const character of text) {
        expect(index.fromUtf16(at)).toBe(points);
        expect(index.toUtf16(points)).toBe(at);
        at += character.length;
        points++;
      }
      expect(index.fromUtf16(text.length)).toBe(points);
      expect(index.toUtf16(points)).toBe(text.length);
    }),
    runs(40),
  );
});
