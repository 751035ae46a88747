import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlaced, wholeOf, type Annotation } from "../../../server/src/standoff/annotation.js";
import { followEdits } from "../../../server/src/standoff/follow-edits.js";
import { inkOf } from "../../../server/src/standoff/ink.js";
import { ofWholeCharacters, quoteOf, runsIn } from "../../../server/src/standoff/runs.js";
import { applyEdits, withoutOverlaps, type TextEdit } from "../../../server/src/text/edits.js";
import { span } from "../../../server/src/text/offsets.js";
import { anyText } from "../arbitraries.js";
import { runs } from "../properties/runs.js";

const TEXT = "本报讯（记者 罗芸）从11\n月30日起，大渡口区有序恢复。\n大渡口区的王建国说。\n";

function annotated(text: string, words: readonly string[]): readonly Annotation[] {
  return words.map((word, index) => {
    const start = text.indexOf(word);
    const fragments = runsIn(text, start, start + word.length);
    return { id: `T${String(index + 1)}`, label: "PER", place: { kind: "placed", fragments, by: "offsets" } };
  });
}

const replaced = (text: string, from: string, to: string): TextEdit => {
  const start = text.indexOf(from);
  return { span: span(start, start + from.length), newText: to };
};

/** What the annotations quote after edits; null for one that is lost. */
function quotes(words: readonly string[], ...edits: readonly TextEdit[]): readonly (string | null)[] {
  const after = applyEdits(TEXT, edits);
  return followEdits(annotated(TEXT, words), TEXT, edits, after).map(({ place }) =>
    place.kind === "placed" ? quoteOf(after, place.fragments) : null,
  );
}

describe("Annotations follow edits", () => {
  it("when lines are merged before, within and after them", () => {
    expect(quotes(["11\n月30日", "王建国"], replaced(TEXT, "11\n月", "11月"))).toEqual(["11月30日", "王建国"]);
    const merge = { span: span(TEXT.indexOf("\n"), TEXT.indexOf("\n") + 1), newText: "" };
    expect(quotes(["11\n月30日", "王建国"], merge)).toEqual(["11月30日", "王建国"]);
  });

  it("when a line end is put into one, which then has a run on each line", () => {
    expect(quotes(["王建国"], replaced(TEXT, "建国说", "建国说"), replaced(TEXT, "。\n大渡", "。\n\n大渡"))).toEqual([
      "王建国",
    ]);
    const at = TEXT.indexOf("王建国") + 1;
    expect(quotes(["王建国"], { span: span(at, at), newText: "\n" })).toEqual(["王 建国"]);
  });

  it("and have their character whole when half of it is taken and given back", () => {
    const annotation = annotated("甲𠮷乙", ["𠮷"]);
    const halved = followEdits(annotation, "甲𠮷乙", [{ span: span(2, 3), newText: "" }], "甲\ud842乙");
    const [whole] = followEdits(halved, "甲\ud842乙", [{ span: span(2, 2), newText: "\udfb7" }], "甲𠮷乙");
    expect(whole?.place).toMatchObject({ kind: "placed", fragments: [span(1, 3)] });
  });

  it("and do not grow by what is typed at their edges", () => {
    const start = TEXT.indexOf("王建国");
    expect(
      quotes(
        ["王建国"],
        { span: span(start, start), newText: "老" },
        { span: span(start + 3, start + 3), newText: "又" },
      ),
    ).toEqual(["王建国"]);
  });

  it("and are mended with the words within them", () => {
    expect(quotes(["王建国"], replaced(TEXT, "建", "健"))).toEqual(["王健国"]);
  });

  it("and keep to a new name that is put in their place as a whole, but not to a first letter", () => {
    expect(quotes(["王建国"], replaced(TEXT, "王建国", "李小明"))).toEqual(["李小明"]);
    expect(quotes(["王建国"], replaced(TEXT, "王建国", "（王建国）"))).toEqual(["王建国"]);
    expect(quotes(["王建国"], replaced(TEXT, "王建国", "李"))).toEqual([null]);
  });

  it("and are lost, not cut down, when an edit takes their words or crosses their edge", () => {
    expect(quotes(["王建国", "罗芸"], replaced(TEXT, "国说", "？"))).toEqual([null, "罗芸"]);
    expect(quotes(["王建国", "罗芸"], replaced(TEXT, "大渡口区的王建国说。\n", ""))).toEqual([null, "罗芸"]);
  });

  it("and have their place again when the words come back, by undoing or by pasting elsewhere", () => {
    const cut = replaced(TEXT, "大渡口区的王建国说。\n", "");
    const without = applyEdits(TEXT, [cut]);
    const lost = followEdits(annotated(TEXT, ["王建国"]), TEXT, [cut], without);
    expect(lost.some(isPlaced)).toBe(false);
    const undo = { span: span(without.length, without.length), newText: "大渡口区的王建国说。\n" };
    expect(followEdits(lost, without, [undo], TEXT)).toMatchObject([
      { place: { kind: "placed", fragments: [span(TEXT.indexOf("王建国"), TEXT.indexOf("王建国") + 3)] } },
    ]);
    const paste = { span: span(0, 0), newText: "王建国说。\n" };
    const pasted = followEdits(lost, without, [paste], applyEdits(without, [paste]));
    expect(pasted).toMatchObject([{ place: { kind: "placed", fragments: [span(0, 3)] } }]);
  });

  it("to the right one of several in a text that is loaded anew, by the words around it", () => {
    const before = "王建国去了。李明说王建国走了。";
    const after = "新的一版。王建国去了吗？李明说王建国走了。完。";
    const place = { kind: "placed", fragments: [span(9, 12)], by: "offsets" } as const;
    const edit = { span: span(0, before.length), newText: after };
    const [found] = followEdits([{ id: "T1", label: "PER", place }], before, [edit], after);
    const start = after.lastIndexOf("王建国");
    expect(found?.place).toMatchObject({ kind: "placed", fragments: [span(start, start + 3)] });
  });

  it("nested and adjacent ones each on its own", () => {
    const text = "重庆大学重庆人";
    const runsOf = [span(0, 4), span(0, 2), span(4, 6)];
    const set = runsOf.map((run, index): Annotation => ({
      id: `T${String(index)}`,
      label: "ORG",
      place: { kind: "placed", fragments: [run], by: "offsets" },
    }));
    const edits = [
      { span: span(2, 2), newText: "交通" },
      { span: span(4, 4), newText: "，" },
    ];
    const after = applyEdits(text, edits);
    const now = followEdits(set, text, edits, after).map(({ place }) =>
      place.kind === "placed" ? quoteOf(after, place.fragments) : null,
    );
    expect(now).toEqual(["重庆交通大学", "重庆", "重庆"]);
  });
});

const stretches = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 9 })), { maxLength: 8 });
const changes = fc.array(
  fc.record({
    at: fc.nat(400),
    length: fc.nat(12),
    text: fc.constantFrom("", "\n", "。\n\n", "王", " ", "罗芸😀", "𠮷\r\n"),
  }),
  { maxLength: 6 },
);

function annotationsIn(text: string, wanted: readonly (readonly [number, number])[]): readonly Annotation[] {
  return wanted.flatMap(([at, length], index): readonly Annotation[] => {
    const start = at % (text.length + 1);
    const fragments = ofWholeCharacters(text, runsIn(text, start, Math.min(text.length, start + length)));
    if (fragments.length === 0) return [];
    return [{ id: `T${String(index)}`, label: "PER", place: { kind: "placed", fragments, by: "offsets" } }];
  });
}

function editsIn(
  text: string,
  wanted: readonly { readonly at: number; readonly length: number; readonly text: string }[],
): readonly TextEdit[] {
  return withoutOverlaps(
    wanted.map(({ at, length, text: newText }) => {
      const start = at % (text.length + 1);
      return { span: span(start, Math.min(text.length, start + length)), newText };
    }),
  );
}

describe("Whatever the edits", () => {
  it("no annotation is left out, and each that has a place stands on words", () => {
    fc.assert(
      fc.property(anyText(), stretches, changes, (text, wanted, edited) => {
        const set = annotationsIn(text, wanted);
        const edits = editsIn(text, edited);
        const after = applyEdits(text, edits);
        const followed = followEdits(set, text, edits, after);
        expect(followed.map(({ id }) => id)).toEqual(set.map(({ id }) => id));
        for (const { place } of followed) {
          if (place.kind === "lost") continue;
          const { start, end } = wholeOf(place.fragments);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(after.length);
          expect(inkOf(quoteOf(after, place.fragments))).not.toBe("");
        }
      }),
      runs(200),
    );
  });

  it("an annotation that no edit touches quotes the same words", () => {
    fc.assert(
      fc.property(anyText(), stretches, changes, (text, wanted, edited) => {
        const set = annotationsIn(text, wanted);
        const edits = editsIn(text, edited);
        const after = applyEdits(text, edits);
        followEdits(set, text, edits, after).forEach(({ place }, index) => {
          const old = set[index]?.place;
          if (old?.kind !== "placed") return;
          const { start, end } = wholeOf(old.fragments);
          if (edits.some(({ span: of }) => of.start < end && of.end > start)) return;
          expect(place.kind === "placed" ? quoteOf(after, place.fragments) : null).toBe(quoteOf(text, old.fragments));
        });
      }),
      runs(200),
    );
  });

  it("edits of white space alone lose nothing and change no words", () => {
    fc.assert(
      fc.property(anyText(), stretches, (text, wanted) => {
        const set = annotationsIn(text, wanted);
        const edits = [...text.matchAll(/[\r\n\t ]+/gu)].map(({ index, 0: { length } }) => ({
          span: span(index, index + length),
          newText: "",
        }));
        const after = applyEdits(text, edits);
        followEdits(set, text, edits, after).forEach(({ place }, index) => {
          const old = set[index]?.place;
          if (old?.kind !== "placed") return;
          expect(place.kind === "placed" ? inkOf(quoteOf(after, place.fragments)) : null).toBe(
            inkOf(quoteOf(text, old.fragments)),
          );
        });
      }),
      runs(200),
    );
  });
});
