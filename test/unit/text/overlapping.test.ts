import fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps, span } from "../../../server/src/text/offsets.js";
import { overlapFinder } from "../../../server/src/text/overlapping.js";

const anySpan = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => span(start, start + length));

test("what overlaps a stretch is what a look at each of them finds", () => {
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 12 }), anySpan, (spans, of) => {
      const things = spans.toSorted((one, other) => one.start - other.start).map((each) => ({ span: each }));
      expect(overlapFinder(things)(of)).toEqual(things.filter((thing) => overlaps(thing.span, of)));
    }),
  );
});
