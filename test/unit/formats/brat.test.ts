import { describe, expect, it } from "vitest";
import { brat } from "../../../server/src/formats/brat.js";
import type { FormatResult } from "../../../server/src/formats/format.js";
import type { AnnotatedDocument } from "../../../server/src/formats/annotated-document.js";
import { mentionsOf, valueOf } from "./spoken-mentions.js";

const read = (ann: string, text: string): FormatResult<readonly AnnotatedDocument[]> =>
  brat.read?.({
    id: "page",
    files: new Map([
      [".ann", ann],
      [".txt", text],
    ]),
    original: null,
  }) ?? { ok: false, problems: [] };

const write = (document: AnnotatedDocument): string =>
  brat.write ? (valueOf(brat.write(document)).get(".ann") ?? "") : "";

function problemOf(ann: string, text: string) {
  const result = read(ann, text);
  return result.ok ? [] : result.problems.map(({ kind, line }) => `${kind} ${String(line)}`);
}

describe("brat's standoff", () => {
  it("counts code points, and gives a mention across a line end a fragment on each line", () => {
    const text = "𠮷从11\r\n月30日起";
    const [document] = valueOf(read("T1\tTIME 2 4;6 10\t11 月30日\n", text));
    expect(document && mentionsOf(document)).toEqual(["TIME 3-5;7-11 11月30日"]);
    expect(document && write(document)).toBe("T1\tTIME 2 4;6 10\t11 月30日\n");
  });

  it("splits at its line ends a mention that was written as one run across them", () => {
    const [document] = valueOf(read("T1\tTIME 0 6\t11  月3\n", "11\n 月30"));
    expect(document && mentionsOf(document)).toEqual(["TIME 0-2;4-6 11月3"]);
  });

  it("keeps lines that are no mentions as they are, names of mentions included", () => {
    const ann = [
      "T7\tPER 0 2\t罗芸",
      "T9\tORG 2 4\t本报",
      "R1\tWorksFor Arg1:T7 Arg2:T9\t",
      "E1\tMove:T7 Agent:T9",
      "A1\tSure T7",
      "#1\tAnnotatorNotes T7\t先\\n后",
      "*\tEquiv T7 T9",
      "N1\tReference T7 Wikidata:Q1\t罗芸",
      "",
    ].join("\n");
    const [document] = valueOf(read(ann, "罗芸本报"));
    expect(document && write(document)).toBe(ann);
  });

  it("gives new mentions names that no other one has", () => {
    const [document] = valueOf(read("T1\tPER 0 2\t罗芸\n", "罗芸本报"));
    if (!document) throw new Error("nothing read");
    const [first] = document.mentions;
    if (!first) throw new Error("no mention read");
    const more = { ...document, mentions: [{ ...first, id: null }, first, { ...first, label: "ORG" }] };
    expect(
      write(more)
        .split("\n")
        .map((line) => line.split("\t")[0]),
    ).toEqual(["T2", "T1", "T3", ""]);
  });

  it("says which line is wrong and why", () => {
    expect(problemOf("T1\tPER 0 2\t罗云\n", "罗芸")).toEqual(["quote 1"]);
    expect(problemOf("T1\tPER 0 2\t罗芸\nT2\tPER 1 9\t芸\n", "罗芸")).toEqual(["offset 2"]);
    expect(problemOf("\nT1 PER 0 2 罗芸\nX\n", "罗芸")).toEqual(["syntax 2", "syntax 3"]);
    expect(problemOf("T1\tPER 0 1\t罗\nT1\tPER 1 2\t芸\n", "罗芸")).toEqual(["syntax 2"]);
    expect(problemOf("T1\tPER 2 1\t罗\n", "罗芸")).toEqual(["syntax 1"]);
  });

  it("asks for the text where it is missing", () => {
    const result = brat.read?.({ id: "page", files: new Map([[".ann", ""]]), original: null });
    expect(result?.ok === false && result.problems.map(({ kind }) => kind)).toEqual(["text"]);
  });

  it("refuses a label with a space and half a character, by name", () => {
    const [document] = valueOf(read("T1\tPER 0 2\t罗芸\n", "罗芸"));
    if (!document) throw new Error("nothing read");
    const spaced = { ...document, mentions: document.mentions.map((each) => ({ ...each, label: "a b" })) };
    const result = brat.write?.({ ...spaced, text: "罗芸\n\uD83D" });
    expect(result?.ok === false && result.problems.map(({ kind, line }) => [kind, line])).toEqual([
      ["unrepresentable", 2],
      ["unrepresentable", null],
    ]);
  });
});
