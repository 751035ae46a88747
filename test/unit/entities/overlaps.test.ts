import { expect, it } from "vitest";
import type { LogicalMention } from "../../../server/src/entities/mention.js";
import { withNamesInTitles, withoutOverlaps } from "../../../server/src/entities/overlaps.js";
import { logicalSpan } from "../../../server/src/text/offsets.js";

const mention = (start: number, end: number, confidence: number): LogicalMention => ({
  span: logicalSpan(start, end),
  label: "PER",
  confidence,
  source: "model",
});

it.each([
  ["the more confident", [mention(0, 5, 0.6), mention(3, 6, 0.9)], [[3, 6]]],
  ["the longer of two as sure", [mention(0, 2, 0.9), mention(0, 5, 0.9)], [[0, 5]]],
  [
    "both where they only touch, in text order",
    [mention(2, 4, 0.9), mention(0, 2, 0.5)],
    [
      [0, 2],
      [2, 4],
    ],
  ],
])("keeps %s", (_title, mentions, expected) => {
  expect(withoutOverlaps(mentions).map(({ span }) => [span.start, span.end])).toEqual(expected);
});

const labelled = (start: number, end: number, label: string): LogicalMention => ({
  ...mention(start, end, 0.9),
  label,
});

it("keeps names within a title, and a title within a name, where they may be nested", () => {
  const kept = withNamesInTitles([
    labelled(2, 5, "LOC"),
    labelled(0, 10, "WORK"),
    labelled(20, 24, "WORK"),
    labelled(18, 26, "ORG"),
  ]);
  expect(kept.map(({ span, label }) => `${String(span.start)}-${String(span.end)} ${label}`)).toEqual([
    "0-10 WORK",
    "2-5 LOC",
    "18-26 ORG",
    "20-24 WORK",
  ]);
});

it("drops what crosses a title's edge", () => {
  expect(withNamesInTitles([labelled(0, 10, "WORK"), labelled(8, 12, "PER")])).toEqual([labelled(0, 10, "WORK")]);
});
