import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LogicalText } from "../../../server/src/text/logical-text.js";
import { logicalOffset, logicalSpan, offset, span } from "../../../server/src/text/offsets.js";

const SOURCE = "从11\n月30日起\n\n，大渡";
const joined = LogicalText.of(SOURCE, [span(0, 3), span(4, 9), span(11, 14)]);

describe("a logical text", () => {
  it("joins its pieces and leaves out what lies between", () => {
    expect(joined.text).toBe("从11月30日起，大渡");
    expect(joined.span).toEqual(span(0, 14));
  });

  it("maps a mention across a wrap to one span with two fragments", () => {
    const date = logicalSpan(1, 7);
    expect(joined.text.slice(date.start, date.end)).toBe("11月30日");
    expect(joined.sourceSpan(date)).toEqual(span(1, 8));
    expect(joined.fragments(date)).toEqual([span(1, 3), span(4, 8)]);
  });

  it("ends a span that closes at a piece's end there, not at the next piece's start", () => {
    expect(joined.sourceSpan(logicalSpan(0, 3))).toEqual(span(0, 3));
  });

  it("maps what lies between pieces to the end of the piece before", () => {
    expect(joined.toLogical(offset(3))).toBe(3);
    expect(joined.toLogical(offset(10))).toBe(8);
  });

  it("is empty without pieces", () => {
    const empty = LogicalText.of("\n\n", []);
    expect([empty.text, empty.span, empty.fragments(empty.whole)]).toEqual(["", null, []]);
  });

  it("maps every character there and back, and fragments hold the same text", () => {
    const cuts = fc
      .array(fc.nat({ max: 40 }), { maxLength: 12 })
      .map((places) => [...new Set(places)].sort((a, b) => a - b));
    fc.assert(
      fc.property(
        fc.string({ minLength: 40, maxLength: 40, unit: "grapheme" }),
        cuts,
        fc.nat(),
        fc.nat(),
        (source, places, a, b) => {
          const spans = places.flatMap((start, i) =>
            i % 2 === 0 ? [span(start, places[i + 1] ?? source.length)] : [],
          );
          const logical = LogicalText.of(source, spans);
          for (let at = 0; at < logical.text.length; at++) {
            const place = logical.toSource(logicalOffset(at));
            expect(source[place]).toBe(logical.text[at]);
            expect(logical.toLogical(place)).toBe(at);
          }
          const start = a % (logical.text.length + 1);
          const end = start + (b % (logical.text.length - start + 1));
          const held = logical.fragments(logicalSpan(start, end)).map((each) => source.slice(each.start, each.end));
          expect(held.join("")).toBe(logical.text.slice(start, end));
        },
      ),
    );
  });
});
