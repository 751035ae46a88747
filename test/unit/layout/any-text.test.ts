import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "../../../server/src/layout/lay-out.js";
import type { PageLayout } from "../../../server/src/layout/page-layout.js";
import { readMarkers } from "../../../server/src/markers/read-markers.js";
import { SourceText } from "../../../server/src/text/source-text.js";

const layoutOf = (text: string): PageLayout => layOut(readMarkers(new SourceText(text)));

const piece = fc.constantFrom(
  ...Array.from(
    "\n\n\n\r 　。，：“”（）《》—□■▲摄记者本报讯新华社电月日１２3a%\t\0\uFEFF\u2028重庆市审计局组建志愿服务队",
  ),
  "\r\n",
  "本报讯（记者 王小明）",
  "（新华社北京12月1日电）",
  "\uD83D\uDE00",
  "\uD800",
);
const anyPage = fc.array(piece, { maxLength: 400 }).map((pieces) => pieces.join(""));
const isWhite = (text: string): boolean => /^[\s\0\uFEFF\u0085]*$/u.test(text);

describe("the layout of any text", () => {
  it("covers every line that is not blank by one passage, in order", () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const layout = layoutOf(text);
        const wanted = [...new SourceText(text).lines()]
          .filter((line) => !isWhite(text.slice(line.span.start, line.span.end)))
          .map(({ number }) => number);
        const found = layout.passages.flatMap(({ lines }) => lines.map(({ number }) => number));
        expect(found).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it("has a break between each two neighbouring lines, joined ones within passages and others between them", () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const { passages, breaks } = layoutOf(text);
        const within = passages.flatMap((passage) => passage.breaks);
        const lines = passages.flatMap((passage) => passage.lines);
        expect(breaks.map(({ line }) => line)).toEqual(lines.slice(0, -1).map(({ number }) => number));
        expect(breaks.map(({ next }) => next)).toEqual(lines.slice(1).map(({ number }) => number));
        const joins = breaks.filter(({ kind }) => kind === "wrap" || kind === "column");
        expect(within).toEqual(joins);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps every character of a passage but the white space at the ends of its lines", () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const letters = (of: string): string => of.replace(/[\s\0\uFEFF\u0085]/gu, "");
        const joined = layoutOf(text)
          .passages.map((passage) => passage.text.text)
          .join("");
        expect(letters(joined)).toBe(letters(text));
      }),
    );
  });

  it("puts passages in at most one article, articles in order and apart", () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        let last = 0;
        for (const article of layoutOf(text).articles) {
          expect(article.first).toBeGreaterThan(last);
          expect(article.last).toBeGreaterThanOrEqual(article.first);
          last = article.last;
        }
      }),
    );
  });

  it("is the same each time", () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        expect(JSON.stringify(layoutOf(text).breaks)).toBe(JSON.stringify(layoutOf(text).breaks));
      }),
      { numRuns: 50 },
    );
  });

  it("gives confidences from 0.5 to 1 with evidence strongest first", () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        for (const { confidence, evidence } of layoutOf(text).breaks) {
          expect(confidence).toBeGreaterThanOrEqual(0.5);
          expect(confidence).toBeLessThanOrEqual(1);
          const weights = evidence.map(({ weight }) => Math.abs(weight));
          expect(weights).toEqual([...weights].sort((one, other) => other - one));
        }
      }),
    );
  });
});
