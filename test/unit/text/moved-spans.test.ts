import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, withoutOverlaps } from "../../../server/src/text/edits.js";
import { MovedSpans, movedThrough } from "../../../server/src/text/moved-spans.js";
import { span } from "../../../server/src/text/offsets.js";

const edit = (start: number, end: number, newText: string) => ({ span: span(start, end), newText });

test.each([
  ["before it", [edit(0, 2, "")], 5, 8, [3, 6]],
  ["after it", [edit(9, 12, "x")], 5, 8, [5, 8]],
  ["just at its end", [edit(8, 8, "xx")], 5, 8, [5, 8]],
  ["just at its start", [edit(5, 5, "xx")], 5, 8, [7, 10]],
  ["ending where it starts", [edit(3, 5, "")], 5, 8, [3, 6]],
  ["on both sides", [edit(0, 0, "x"), edit(8, 9, "")], 5, 8, [6, 9]],
])("a stretch is moved by an edit %s", (_, batch, start, end, moved) => {
  expect(new MovedSpans(batch).moved(span(start, end))).toEqual(span(moved[0] ?? 0, moved[1] ?? 0));
});

test.each([
  ["within it", [edit(6, 6, "x")]],
  ["over its start", [edit(4, 6, "")]],
  ["over its end", [edit(7, 9, "")]],
  ["of all of it", [edit(5, 8, "xyz")]],
  ["around it", [edit(0, 20, "")]],
])("a stretch is lost by an edit %s", (_, batch) => {
  expect(new MovedSpans(batch).moved(span(5, 8))).toBeNull();
});

test("what is moved holds the same text after any edits", () => {
  const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(5), fc.string({ maxLength: 4 })), { maxLength: 6 });
  fc.assert(
    fc.property(
      fc.string({ minLength: 45, maxLength: 45 }),
      fc.array(edits, { maxLength: 4 }),
      fc.nat(40),
      (text, rounds, at) => {
        const of = span(at, at + 3);
        let now = text;
        const batches = rounds.map((round) => {
          const batch = withoutOverlaps(
            round.map(([start, length, newText]) =>
              edit(Math.min(start, now.length), Math.min(start + length, now.length), newText),
            ),
          );
          now = applyEdits(now, batch);
          return new MovedSpans(batch);
        });
        const moved = movedThrough(of, batches);
        if (moved) expect(now.slice(moved.start, moved.end)).toBe(text.slice(of.start, of.end));
      },
    ),
  );
});
