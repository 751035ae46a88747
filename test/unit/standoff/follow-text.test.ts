import fc from "fast-check";
import { expect, it } from "vitest";
import type { Annotation } from "../../../server/src/standoff/annotation.js";
import { followText } from "../../../server/src/standoff/follow-text.js";
import { inkOf } from "../../../server/src/standoff/ink.js";
import { quoteOf, runsIn } from "../../../server/src/standoff/runs.js";
import { anyText } from "../arbitraries.js";
import { runs } from "../properties/runs.js";

const annotated = (text: string, places: readonly (readonly [number, number])[]): readonly Annotation[] =>
  places.flatMap(([start, end], index): readonly Annotation[] => {
    const fragments = runsIn(text, start, end);
    if (fragments.length === 0) return [];
    return [{ id: `T${String(index)}`, label: "PER", place: { kind: "placed", fragments, by: "offsets" } }];
  });

const quotesIn = (text: string, annotations: readonly Annotation[]): readonly string[] =>
  annotations.map(({ place }) => (place.kind === "placed" ? inkOf(quoteOf(text, place.fragments)) : "lost"));

it("where only white space differs every annotation stands on the same words, whatever the text", () => {
  fc.assert(
    fc.property(anyText(), fc.array(fc.tuple(fc.nat(300), fc.nat(12))), (before, places) => {
      const set = annotated(
        before,
        places.map(([at, length]) => {
          const start = at % (before.length + 1);
          return [start, Math.min(before.length, start + length)] as const;
        }),
      );
      const after = before.replace(/\n/gu, "").replace(/。/gu, "。\r\n");
      const now = followText(set, before, after);
      expect(quotesIn(after, now)).toEqual(quotesIn(before, set));
    }),
    runs(150),
  );
});

it("where words differ, what is the same before and after stands, and the rest is found by its words", () => {
  const before = "王建国说：路修好了。石桥镇的李明不信。王建国走了。";
  const after = "王建国说：桥修好了。又说石桥镇的李明不信他。王建国走了。";
  const places = ["王建国", "石桥镇", "李明"].map((word) => {
    const start = before.indexOf(word);
    return [start, start + word.length] as const;
  });
  const last = before.lastIndexOf("王建国");
  const now = followText(annotated(before, [...places, [last, last + 3]]), before, after);
  expect(quotesIn(after, now)).toEqual(["王建国", "石桥镇", "李明", "王建国"]);
  const at = now.map(({ place }) => (place.kind === "placed" ? place.fragments[0]?.start : null));
  expect(at).toEqual([0, after.indexOf("石桥镇"), after.indexOf("李明"), after.lastIndexOf("王建国")]);
});
