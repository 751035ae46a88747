import fc from "fast-check";
import { expect, it } from "vitest";
import { ALL_RULES } from "../../../server/src/rules/all-rules.js";
import { applySafeFixes } from "../../../server/src/rules/apply-fixes.js";
import { insertMarkers } from "../../../server/src/markers/insert-markers.js";
import { readMarkers } from "../../../server/src/markers/read-markers.js";
import type { WantedMarker } from "../../../server/src/markers/wanted-marker.js";
import { lineNumber } from "../../../server/src/text/offsets.js";
import { SourceText } from "../../../server/src/text/source-text.js";
import { check } from "../../../server/src/rules/check.js";
import type { EditFix } from "../../../server/src/rules/rule.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { anyText, pageLikeText } from "./page-texts.js";
import { readPage } from "./read-page.js";
import { runs } from "./runs.js";

const withoutSpace = (text: string): string => text.replace(/\s/gu, "");

/** Pages in which markers of articles stand anywhere, between the lines of a paragraph too. */
const markedText = fc
  .tuple(pageLikeText, fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { minLength: 1, maxLength: 3 }))
  .map(([page, blocks]) => {
    const wanted = blocks.map(([first, more]): WantedMarker => ({
      kind: "block",
      element: "div",
      attributes: { type: "article" },
      firstLine: lineNumber(first + 1),
      lastLine: lineNumber(first + 1 + more),
    }));
    return applyEdits(page, insertMarkers(readMarkers(new SourceText(page)), wanted).edits);
  });

it("every fix of a layout rule changes white space only", () => {
  const layoutRules = ALL_RULES.filter(({ id }) => id.startsWith("layout/"));
  fc.assert(
    fc.property(fc.oneof(anyText, markedText), (page) => {
      for (const finding of check(readPage(page), layoutRules))
        for (const fix of finding.fixes.filter(
          (each): each is EditFix => each.type === "edit" && each.kind === "quickfix",
        ))
          expect(withoutSpace(applyEdits(page, fix.edits()))).toBe(withoutSpace(page));
    }),
    runs(60),
  );
});

it("applying all safe fixes twice equals applying them once, and leaves none", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, markedText), (page) => {
      const once = applySafeFixes(page, readPage);
      expect(once.settled).toBe(true);
      expect(applyEdits(page, once.edits)).toBe(once.text);
      const twice = applySafeFixes(once.text, readPage);
      expect(twice.text).toBe(once.text);
      expect(twice.edits).toEqual([]);
    }),
    runs(40),
  );
});

it("every finding lies within the page, and every fix can be applied", () => {
  fc.assert(
    fc.property(anyText, (page) => {
      const analysis = readPage(page);
      for (const { span, message, fixes } of check(analysis)) {
        expect(0 <= span.start && span.start <= span.end && span.end <= page.length).toBe(true);
        expect(message.en.length * message.zh.length).toBeGreaterThan(0);
        expect(fixes.filter(({ preferred }) => preferred).length).toBeLessThanOrEqual(1);
        for (const fix of fixes) if (fix.type === "edit") expect(() => applyEdits(page, fix.edits())).not.toThrow();
      }
    }),
    runs(60),
  );
});
