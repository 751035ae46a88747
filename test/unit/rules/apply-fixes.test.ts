import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyzeLayout } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { applySafeFixes } from "../../../server/src/rules/apply-fixes.js";
import { defineRule, type Rule } from "../../../server/src/rules/rule.js";
import { stripMarkers } from "../../../server/src/markers/strip-markers.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { SourceText } from "../../../server/src/text/source-text.js";
import { span } from "../../../server/src/text/offsets.js";
import { readFixtures } from "./fixtures.js";

const analyze = (text: string) => analyzeLayout(text, DEFAULT_SETTINGS);
const PAGE = readFileSync(join(import.meta.dirname, "../../fixtures/pages/chongqing-20221202.txt"), "utf8");
const pages: (readonly [string, string])[] = [
  ["the sample page", PAGE],
  ["the sample page with CRLF", PAGE.replaceAll("\n", "\r\n")],
  ...readFixtures().map(({ rule, name, page }) => [`${rule}/${name}`, page] as const),
];

describe.each(pages)("on %s", (_, page) => {
  const fixed = applySafeFixes(page, analyze);

  it("settles, and fixing again changes nothing", () => {
    expect(fixed.settled).toBe(true);
    expect(applySafeFixes(fixed.text, analyze)).toEqual({
      text: fixed.text,
      edits: [],
      applied: new Map(),
      settled: true,
    });
  });

  it("gives edits that lead from the page to the fixed page", () => {
    expect(applyEdits(page, fixed.edits)).toBe(fixed.text);
  });

  it("drops no word", () => {
    expect(words(fixed.text)).toBe(words(page));
  });
});

/** The text without markers, without white space and without the characters that text/damaged removes. */
const words = (text: string): string =>
  applyEdits(text, stripMarkers(new SourceText(text))).replace(/[\s\p{Cc}\u200B\uFEFF]/gu, "");

const replacing = (id: Rule["id"], from: string, to: string, safety: "safe" | "unsafe" = "safe"): Rule =>
  defineRule({
    id,
    severity: "hint",
    fixable: "safe",
    needs: "layout",
    docs: { en: DOCS, zh: DOCS },
    example: { before: "", after: "" },
    check({ source: { text } }, report) {
      for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) {
        const place = span(at, at + from.length);
        const title = { en: "", zh: "" };
        report({
          span: place,
          message: title,
          fixes: [
            {
              type: "edit",
              kind: "quickfix",
              safety,
              preferred: true,
              title,
              edits: () => [{ span: place, newText: to }],
            },
          ],
        });
      }
    },
  });
const DOCS = { title: "", what: "", why: "", todo: "" };

it("runs overlapping fixes one after the other and counts them", () => {
  const fixed = applySafeFixes("aabb", analyze, [replacing("test/one", "aab", "x"), replacing("test/two", "abb", "y")]);
  expect(fixed).toEqual({
    text: "xb",
    edits: [{ span: span(0, 3), newText: "x" }],
    applied: new Map([["test/one", 1]]),
    settled: true,
  });
});

it("leaves unsafe fixes alone", () => {
  expect(applySafeFixes("ab", analyze, [replacing("test/one", "a", "x", "unsafe")]).text).toBe("ab");
});

it("gives up on rules that never settle", () => {
  const swaps = [replacing("test/one", "a", "b"), replacing("test/two", "b", "a")];
  expect(applySafeFixes("a", analyze, swaps)).toMatchObject({ text: "a", edits: [{ newText: "a" }], settled: false });
});
