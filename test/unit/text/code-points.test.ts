import fc from "fast-check";
import { expect, it } from "vitest";
import { CodePointIndex } from "../../../server/src/text/code-points.js";
import { anyText } from "../arbitraries.js";

it("counts code points as iterating the string does, and back", () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const index = new CodePointIndex(text);
      let at = 0;
      let points = 0;
      for (const character of text) {
        expect(index.fromUtf16(at)).toBe(points);
        expect(index.toUtf16(points)).toBe(at);
        at += character.length;
        points++;
      }
      expect(index.fromUtf16(at)).toBe(points);
      expect(index.toUtf16(points)).toBe(text.length);
    }),
  );
});

it("takes an offset within a surrogate pair for the pair's start", () => {
  const index = new CodePointIndex("a😀b");
  expect([0, 1, 2, 3, 4].map((at) => index.fromUtf16(at))).toEqual([0, 1, 1, 2, 3]);
});
