import fc from "fast-check";
import { expect, it } from "vitest";
import { anchor, type WrittenAnnotation } from "../../../server/src/standoff/anchor.js";
import { quoteOf, runsIn } from "../../../server/src/standoff/runs.js";
import { span } from "../../../server/src/text/offsets.js";
import { anyText } from "../arbitraries.js";
import { runs } from "../properties/runs.js";

function written(text: string, places: readonly (readonly [number, number])[]): readonly WrittenAnnotation[] {
  return places.map(([start, end], index) => {
    const fragments = runsIn(text, start, end);
    return { id: `T${String(index + 1)}`, label: "PER", fragments, quote: quoteOf(text, fragments) };
  });
}

/** Where annotations made in one text stand in another: what they quote, where, and how they were found. */
const anchored = (before: string, places: readonly (readonly [number, number])[], after: string) =>
  anchor(after, written(before, places)).map(({ place }) =>
    place.kind === "placed"
      ? [quoteOf(after, place.fragments), place.fragments[0]?.start, place.by]
      : [null, place.quote.text],
  );

const BEFORE = "王建国去了石桥镇。李明说王建国走了。";

it("an annotation stands where its offsets say, when its words stand there", () => {
  expect(anchored(BEFORE, [[12, 15]], BEFORE)).toEqual([["王建国", 12, "offsets"]]);
});

it("words that stand once are found wherever they are, over other line ends", () => {
  expect(anchored(BEFORE, [[5, 8]], `报头\n\n昨天的会上，石\n桥镇的路通了。\n`)).toEqual([["石 桥镇", 10, "quote"]]);
});

it("of several places the one counts that is where the neighbours moved to", () => {
  const after = `王建国是谁？新加的一行很长很长很长。\n${BEFORE}`;
  const moved = after.length - BEFORE.length;
  expect(
    anchored(
      BEFORE,
      [
        [5, 8],
        [9, 11],
        [12, 15],
      ],
      after,
    ),
  ).toEqual([
    ["石桥镇", 5 + moved, "quote"],
    ["李明", 9 + moved, "quote"],
    ["王建国", 12 + moved, "quote"],
  ]);
});

it("the words around it decide where they are known", () => {
  const after = "李明说王建国走了。又见王建国。";
  const [only] = anchor(after, [
    { id: "T1", label: "PER", fragments: [span(40, 43)], quote: "王建国", before: "李明说", after: "走了" },
  ]);
  expect(only?.place).toMatchObject({ kind: "placed", fragments: [span(3, 6)] });
});

it("words that are only like it are found near, and are told apart from certain ones", () => {
  const before = "重庆市大渡口区八桥镇人民政府说。";
  expect(anchored(before, [[0, 14]], "又讯：重庆市大渡囗区八桥镇人民政府说。")).toEqual([
    ["重庆市大渡囗区八桥镇人民政府", 3, "likeness"],
  ]);
});

it("what stands nowhere, or as well here as there, is lost with its words", () => {
  expect(anchored(BEFORE, [[5, 8]], "没有这个地方。")).toEqual([[null, "石桥镇"]]);
  expect(anchored("甲乙丙丁戊己庚辛王建国", [[8, 11]], "王建国甲乙丙丁戊王建国")).toEqual([["王建国", 8, "offsets"]]);
  expect(anchored("一二三四王建国", [[4, 7]], "王建国一王建国")).not.toEqual([["王建国", 4, "likeness"]]);
});

it("in the same text every annotation stands where it was, whatever the text", () => {
  fc.assert(
    fc.property(anyText(), fc.array(fc.tuple(fc.nat(300), fc.nat(9))), (text, places) => {
      const wanted = written(
        text,
        places.map(([at, length]) => {
          const start = at % (text.length + 1);
          return [start, Math.min(text.length, start + length)] as const;
        }),
      ).filter(({ fragments }) => fragments.length > 0);
      for (const [index, { place }] of anchor(text, wanted).entries())
        expect(place.kind === "placed" ? place.fragments : null).toEqual(wanted[index]?.fragments);
    }),
    runs(150),
  );
});

it("none is left out and no place is given twice to one label, whatever text they are anchored in", () => {
  fc.assert(
    fc.property(anyText(), anyText(), fc.array(fc.tuple(fc.nat(300), fc.nat(9))), (before, after, places) => {
      const wanted = written(
        before,
        places.map(([at, length]) => [at % (before.length + 1), (at % (before.length + 1)) + length] as const),
      ).filter(({ fragments }) => fragments.length > 0);
      expect(anchor(after, wanted)).toHaveLength(wanted.length);
    }),
    runs(150),
  );
});

it("ten thousand annotations of a long page are anchored again in time", () => {
  const text = Array.from({ length: 40_000 }, (_, at) => `第${String(at)}位王建国说。`).join("\n");
  const places = Array.from({ length: 10_000 }, (_, at) => {
    const start = text.indexOf(`第${String(at * 4)}位`);
    return [start, start + `第${String(at * 4)}位`.length] as const;
  });
  const from = performance.now();
  const found = anchor(`新的一行。\n${text}`, written(text, places));
  expect(found.every(({ place }) => place.kind === "placed")).toBe(true);
  expect(performance.now() - from).toBeLessThan(8_000);
});
