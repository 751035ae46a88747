import fc from "fast-check";
import { expect, test } from "vitest";
import { appliedEdits } from "../../../client/src/corpus/applied-edits.js";

const BEFORE = "王建国说，王建国和<persName>王建国</persName>来了王建国。";
const EDITS = [
  { start: 0, end: 3, newText: "<orgName>王建国</orgName>" },
  { start: 5, end: 8, newText: "<orgName>王建国</orgName>" },
  { start: 9, end: 33, newText: "<orgName>王建国</orgName>" },
  { start: 35, end: 38, newText: "<orgName>王建国</orgName>" },
];

test("which of the offered edits were taken is seen in the text", () => {
  expect(BEFORE.slice(9, 33)).toMatch(/^<persName>.*<\/persName>/u);
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (taken) => {
      const after = EDITS.reduceRight(
        (text, { start, end, newText }, at) => (taken[at] ? text.slice(0, start) + newText + text.slice(end) : text),
        BEFORE,
      );
      expect(appliedEdits(BEFORE, after, EDITS)).toEqual(taken);
    }),
  );
});
