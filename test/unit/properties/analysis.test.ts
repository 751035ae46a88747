import fc from "fast-check";
import { expect, it } from "vitest";
import type { Analysis } from "../../../server/src/analysis/analysis.js";
import { toExchange } from "../../../server/src/formats/exchange.js";
import { PageDocument } from "../../../server/src/lsp/page-document.js";
import { check } from "../../../server/src/rules/check.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { span, type Span } from "../../../server/src/text/offsets.js";
import { SourceText } from "../../../server/src/text/source-text.js";
import { anyText } from "./page-texts.js";
import { readPage } from "./read-page.js";
import { runs } from "./runs.js";

/** What an analysis says, without the trees and indexes it keeps. */
const said = (analysis: Analysis): unknown => ({
  exchange: toExchange(analysis),
  findings: check(analysis).map(({ rule, span: of, message, fixes }) => [rule, of, message.en, fixes.length]),
});

it("is a function of the text", () => {
  fc.assert(
    fc.property(anyText, (page) => {
      expect(said(readPage(page))).toEqual(said(readPage(page)));
    }),
    runs(40),
  );
});

it("after edits applied one by one is the analysis of the final text", () => {
  const edit = fc.record({ start: fc.nat(), length: fc.nat(12), newText: fc.oneof(anyText, fc.constant("")) });
  fc.assert(
    fc.property(anyText, fc.array(edit, { maxLength: 6 }), (page, edits) => {
      let document = PageDocument.opened("file:///page.news", 0, page);
      let text = page;
      for (const [version, { start, length, newText }] of edits.entries()) {
        const source = new SourceText(text);
        const range = rangeOf(source, start % (text.length + 1), length);
        document = document.changed([{ range, text: newText }], version + 1);
        const of = span(source.offsetAt(range.start), source.offsetAt(range.end));
        text = applyEdits(text, [{ span: of, newText }]);
      }
      expect(document.text).toBe(text);
      expect(said(readPage(document.text))).toEqual(said(readPage(text)));
    }),
    runs(40),
  );
});

const rangeOf = (source: SourceText, start: number, length: number) => ({
  start: source.positionAt(start),
  end: source.positionAt(Math.min(start + length, source.length)),
});

it("keeps every span within the page and every character of a passage at its place", () => {
  fc.assert(
    fc.property(anyText, (page) => {
      const analysis = readPage(page);
      const within = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= page.length;
      for (const { span: of, text, lines, breaks } of analysis.passages) {
        expect(within(of)).toBe(true);
        expect(text.pieces.map(({ source }) => page.slice(source.start, source.end)).join("")).toBe(text.text);
        expect(breaks.length).toBe(lines.length - 1);
      }
      for (const { span: of, fragments, text, passage } of analysis.mentions) {
        expect(within(of)).toBe(true);
        expect(fragments.map((each) => page.slice(each.start, each.end)).join("")).toBe(text);
        expect(analysis.passages[passage]?.index).toBe(passage);
      }
      for (const byline of analysis.bylines) expect(within(byline.span)).toBe(true);
    }),
    runs(60),
  );
});

it("drops no character: what no passage holds is white space, a marker, or no text", () => {
  fc.assert(
    fc.property(anyText, (page) => {
      const analysis = readPage(page);
      const held = new Uint8Array(page.length);
      for (const { text } of analysis.passages)
        for (const { source } of text.pieces) held.fill(1, source.start, source.end);
      for (const { span: of } of analysis.page.tags) held.fill(1, of.start, of.end);
      const left = Array.from({ length: page.length }, (_, at) => (held[at] ? "" : page.charAt(at))).join("");
      expect(left).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
    }),
    runs(60),
  );
});

it("gives each non-blank line to one passage and each passage but furniture to one article", () => {
  fc.assert(
    fc.property(anyText, (page) => {
      const { passages, articles, breaks } = readPage(page);
      const numbers = passages.flatMap(({ lines }) => lines.map(({ number }) => number));
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(breaks.length).toBe(Math.max(0, numbers.length - 1));
      expect(articles.flatMap((article) => article.passages.map(({ index }) => index))).toEqual(
        passages.filter(({ role }) => role !== "furniture").map(({ index }) => index),
      );
    }),
    runs(60),
  );
});
