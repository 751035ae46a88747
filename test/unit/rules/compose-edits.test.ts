import fc from "fast-check";
import { expect, it } from "vitest";
import { composeEdits } from "../../../server/src/rules/compose-edits.js";
import { applyEdits, withoutOverlaps, type TextEdit } from "../../../server/src/text/edits.js";
import { span } from "../../../server/src/text/offsets.js";

/** One round of edits as fractions of whatever text it meets. */
const round = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(4),
    newText: fc.string({ maxLength: 3 }),
  }),
  { maxLength: 6 },
);

function editsFor(
  text: string,
  wanted: readonly { from: number; length: number; newText: string }[],
): readonly TextEdit[] {
  return withoutOverlaps(
    wanted.map(({ from, length, newText }) => {
      const start = Math.floor(from * text.length);
      return { span: span(start, Math.min(text.length, start + length)), newText };
    }),
  );
}

it("gives edits that do at once what the rounds do one after another", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(round, { maxLength: 4 }), (text, wanted) => {
      let now = text;
      const rounds = wanted.map((each) => {
        const edits = editsFor(now, each);
        now = applyEdits(now, edits);
        return edits;
      });
      expect(applyEdits(text, composeEdits(text.length, rounds))).toBe(now);
    }),
  );
});

it("gives no edits for no rounds", () => {
  expect(composeEdits(5, [])).toEqual([]);
});
