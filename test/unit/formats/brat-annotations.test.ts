import fc from "fast-check";
import { expect, it } from "vitest";
import { readAnnotations, writeAnnotations } from "../../../server/src/formats/brat-annotations.js";
import { AnnotationSet } from "../../../server/src/standoff/annotation-set.js";
import { runsIn } from "../../../server/src/standoff/runs.js";
import { anyText } from "../arbitraries.js";
import { runs } from "../properties/runs.js";

const TEXT = "😀从11\n月30日起，罗芸在大渡口区。\n";
const FILE = [
  "T1\tTIME 2 4;5 9\t11 月30日",
  "T3\tPER 11 13\t罗芸",
  "A1\tSure T3",
  "R1\tIn Arg1:T3 Arg2:T1",
  "#1\tAnnotatorNotes R1\tsee T1",
  "what is this",
  "",
].join("\n");

it("a file is given back as it was, notes, relations and unreadable lines in their places", () => {
  const { rows, annotations, problems } = readAnnotations(FILE, TEXT);
  expect(writeAnnotations(rows, annotations, TEXT)).toBe(FILE);
  expect(problems.map(({ line }) => line)).toEqual([6]);
  expect(annotations.placed.map(({ place }) => place.by)).toEqual(["offsets", "offsets"]);
});

it("what refers to a removed annotation goes with it, and nothing else does", () => {
  const { rows, annotations } = readAnnotations(FILE, TEXT);
  const removed = annotations.all.filter(({ id }) => id === "T3");
  expect(writeAnnotations(rows, annotations.changed({ removed, added: [] }), TEXT)).toBe(
    "T1\tTIME 2 4;5 9\t11 月30日\nwhat is this\n",
  );
});

it("an annotation without a place is written as it stood", () => {
  const file = "T1\tPER 90 93\t王建国\nT2\tPER 11 13\t罗芸\n";
  const { rows, annotations } = readAnnotations(file, TEXT);
  expect(annotations.lost.map(({ id }) => id)).toEqual(["T1"]);
  expect(writeAnnotations(rows, annotations, TEXT)).toBe(file);
});

it("a new one is written last under a name that no other has, a relabelled one in its place", () => {
  const { rows, annotations } = readAnnotations(FILE, TEXT);
  const [luo] = annotations.all.filter(({ id }) => id === "T3");
  const added = annotations.fresh([
    { label: "LOC", fragments: runsIn(TEXT, TEXT.indexOf("大渡"), TEXT.indexOf("。")) },
  ]);
  const relabelled = luo ? annotations.changed({ removed: [luo], added: [{ ...luo, label: "ORG" }] }) : annotations;
  const after = writeAnnotations(rows, relabelled.changed({ removed: [], added }), TEXT).split("\n");
  expect(after[1]).toBe("T3\tORG 11 13\t罗芸");
  expect(after.at(-2)).toBe("T4\tLOC 14 18\t大渡口区");
});

it("what is written is read again at the same places, whatever the text", () => {
  fc.assert(
    fc.property(anyText(), fc.array(fc.tuple(fc.nat(300), fc.nat(9))), (text, places) => {
      const wanted = places.flatMap(([at, length]) => {
        const start = wholeCharacter(text, at % (text.length + 1));
        const end = wholeCharacter(text, Math.min(text.length, start + length));
        const fragments = runsIn(text, start, end);
        return fragments.length > 0 ? [{ label: "PER", fragments }] : [];
      });
      const set = new AnnotationSet(new AnnotationSet([]).fresh(wanted));
      const again = readAnnotations(writeAnnotations([], set, text), text);
      expect(again.problems).toEqual([]);
      expect(again.annotations).toEqual(set);
    }),
    runs(200),
  );
});

/** The nearest offset that splits no surrogate pair: brat counts whole characters. */
const wholeCharacter = (text: string, at: number): number =>
  /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at;
