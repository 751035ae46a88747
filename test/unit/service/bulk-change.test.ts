import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../server/src/analysis/analysis.js";
import { bulkOutcomes, type BulkAction } from "../../../server/src/service/bulk-change.js";
import { bulkEdits } from "../../../server/src/service/bulk-edits.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { logicalOffset, span } from "../../../server/src/text/offsets.js";
import { analyzeFixture } from "../rules/analyze-fixture.js";

const ORG: BulkAction = { kind: "relabel", label: "ORG" };

/** All places of words in a page, over wraps too. */
function placesOf({ passages }: Analysis, words: string) {
  return passages.flatMap(({ text }) =>
    [...text.text.matchAll(new RegExp(words, "gu"))].map(({ index }) => {
      const first = text.toSource(logicalOffset(index));
      const end = text.toSource(logicalOffset(index + words.length - 1));
      return { span: span(first, end + 1), words };
    }),
  );
}

function changed(text: string, words: string, action: BulkAction) {
  const analysis = analyzeFixture(text);
  const outcomes = bulkOutcomes(analysis, placesOf(analysis, words), action);
  const steps = outcomes.flatMap((each) => (each.kind === "step" ? [each.step] : []));
  const { replacements, refused } = bulkEdits(analysis, steps);
  return {
    text: applyEdits(text, replacements),
    outcomes: outcomes.map((each) =>
      each.kind === "left" ? each.reason.en : `${each.from ?? "none"} → ${each.step.label}`,
    ),
    replacements,
    refused,
  };
}

describe("changing many places", () => {
  it("gives every place the label, marked or suggested or neither, over wraps, and keeps other attributes", () => {
    const text = '王建国来了，<persName ref="#w">王建国</persName>说王建\n国好。\n';
    const { text: after, outcomes, replacements } = changed(text, "王建国", ORG);
    expect(outcomes).toEqual(["PER → ORG", "PER → ORG", "PER → ORG"]);
    expect(after).toBe(
      '<orgName>王建国</orgName>来了，<orgName ref="#w">王建国</orgName>说<orgName>王建\n国</orgName>好。\n',
    );
    expect(replacements.map(({ steps }) => steps.length)).toEqual([1, 1, 1]);
  });

  it("leaves, with the reason, what has the label, what is part of a longer one, and what is gone", () => {
    const page = analyzeFixture("<orgName>青川县</orgName>的青川县农业农村局说。\n");
    const places = [...placesOf(page, "青川县"), { span: span(0, 3), words: "李秀兰" }];
    const reasons = bulkOutcomes(page, places, ORG).map((each) => (each.kind === "left" ? each.reason.en : each.kind));
    expect(reasons).toEqual([
      "it has that label already",
      "it is part of a longer one, or overlaps another",
      "the page has changed since, and the words do not stand here any more",
    ]);
  });

  it("accepts suggestions, and nothing else", () => {
    const { text, outcomes } = changed("王建国和<persName>王建国</persName>来了。\n", "王建国", { kind: "accept" });
    expect(text).toBe("<persName>王建国</persName>和<persName>王建国</persName>来了。\n");
    expect(outcomes).toEqual(["PER → PER", "it is decided already"]);
    expect(changed("村里的水渠修好了。\n", "水渠", { kind: "accept" }).outcomes).toEqual([
      "nothing is suggested here: choose a label instead",
    ]);
  });

  it("takes neighbours whose markers touch as one, and refuses a label that the page does not have", () => {
    const { replacements } = changed("<persName>王建国</persName><persName>王建国</persName>来了。\n", "王建国", ORG);
    expect(replacements.map(({ steps }) => steps.length)).toEqual([2]);
    const unknown = changed("王建国来了。\n", "王建国", { kind: "relabel", label: "MADE-UP" });
    expect(unknown.refused).toHaveLength(1);
    expect(unknown.replacements).toEqual([]);
  });
});
