import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown } from "../../../server/src/service/markdown.js";
import { languageOf } from "../../../server/src/service/language.js";
import { lineRanges, toRange, toSpan } from "../../../server/src/service/positions.js";
import { semanticTokensEdits } from "../../../server/src/service/semantic-tokens.js";
import { span } from "../../../server/src/text/offsets.js";
import { SourceText } from "../../../server/src/text/source-text.js";

const pageText = fc.string({ unit: fc.constantFrom("报", "a", "\n", "\r", "\r\n", "𠮷", "\u2028"), maxLength: 20 });

test.each([
  ["zh", "zh"],
  ["zh-CN", "zh"],
  ["zh_tw", "zh"],
  ["en", "en"],
  ["zha", "en"],
  [undefined, "en"],
])("the locale %s is answered in %s", (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test("a span and its range stand for each other, but within a line end", () => {
  fc.assert(
    fc.property(pageText, fc.nat(20), fc.nat(20), (text, one, other) => {
      const source = new SourceText(text);
      const [start = 0, end = 0] = [one, other].map((at) => Math.min(at, text.length)).sort((a, b) => a - b);
      const back = toSpan(source, toRange(source, span(start, end)));
      const withinCrLf = (at: number): boolean => text.slice(at - 1, at + 1) === "\r\n";
      expect(back).toEqual(span(start - (withinCrLf(start) ? 1 : 0), end - (withinCrLf(end) ? 1 : 0)));
    }),
  );
});

test("the line ranges of a span hold all of it but its line ends", () => {
  fc.assert(
    fc.property(pageText, fc.nat(20), fc.nat(20), (text, one, other) => {
      const source = new SourceText(text);
      const [start = 0, end = 0] = [one, other].map((at) => Math.min(at, text.length)).sort((a, b) => a - b);
      const parts = lineRanges(source, span(start, end)).map((range) => source.slice(toSpan(source, range)));
      expect(parts.join("")).toBe(text.slice(start, end).replace(/[\r\n]/gu, ""));
    }),
  );
});

test("the edits between two answers turn one into the other, on whole tokens", () => {
  const token = fc.tuple(fc.nat(2), fc.nat(2), fc.constant(1), fc.nat(1), fc.constant(0));
  const data = fc.array(token, { maxLength: 8 }).map((tokens) => tokens.flat());
  fc.assert(
    fc.property(data, data, (before, after) => {
      const result = [...before];
      for (const { start, deleteCount, data: added = [] } of semanticTokensEdits(before, after)) {
        expect([start % 5, deleteCount % 5]).toEqual([0, 0]);
        result.splice(start, deleteCount, ...added);
      }
      expect(result).toEqual(after);
      expect(semanticTokensEdits(after, after)).toEqual([]);
    }),
  );
});

test("text of a page is no markup in a hover", () => {
  expect(escapeMarkdown("<img src=x> [a](b) `c` *d*\n# e http://f &amp;")).toBe(
    "&lt;img src=x\\> \\[a\\](b) \\`c\\` \\*d\\* # e http\\://f &amp;amp;",
  );
});
