import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { BylineReading } from "../../../server/src/bylines/byline.js";
import { readAuthor, readEnd, readLead, readLine } from "../../../server/src/bylines/read-byline.js";

/** The rows of a table beside this file, comments left out, as cells. */
const rows = (name: string): string[][] =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

interface Case {
  readonly where: string;
  readonly kind: string;
  readonly text: string;
  /** Where the byline begins and ends in the text. */
  readonly span: readonly [number, number];
  readonly people: string;
  readonly outlet: string;
  readonly place: string;
  readonly date: string;
}

const cases = rows("bylines.tsv").map((cells): Case => {
  const [where = "", kind = "", marked = "", people = "", outlet = "", place = "", date = ""] = cells;
  const cut = marked.indexOf("¦");
  const text = marked.replace("¦", "");
  const [start, end] =
    cut < 0 ? [0, text.length] : where === "end" ? [cut, text.length] : [0, marked.slice(0, cut).trimEnd().length];
  return { where, kind, text, span: [start, end], people: people.trim(), outlet, place, date };
});

function readAt(where: string, text: string): BylineReading | null {
  switch (where) {
    case "lead":
      return readLead(text);
    case "end":
      return readEnd(text);
    default:
      return readLine(text, where === "before" ? "before-body" : "after-body");
  }
}

describe("the byline grammar", () => {
  test.each(cases)("reads the $where $text as a $kind", ({ where, kind, text, span, people, outlet, place, date }) => {
    const reading = readAt(where, text);
    expect(reading && { kind: reading.kind, span: [reading.span.start, reading.span.end] }).toEqual({ kind, span });
    expect({
      people: reading?.people.map(({ name, role }) => (role === null ? name : `${name}:${role}`)).join(" "),
      outlet: reading?.outlet?.text ?? "",
      place: reading?.place?.text ?? "",
      date: reading?.date?.text ?? "",
    }).toEqual({ people, outlet, place, date });
  });

  test.each(rows("no-bylines.tsv").flat())("reads no byline in %s", (text) => {
    expect(readLead(`${text}，这项工作已全面铺开。`)).toBeNull();
    expect(readLine(text, "before-body")).toBeNull();
    expect(readLine(text, "after-body")).toBeNull();
    expect(readEnd(`这项工作已全面铺开，${text}`)).toBeNull();
  });
});

describe("an author's name alone", () => {
  test.each([
    ["王建平", ["王建平"]],
    ["林 晚", ["林晚"]],
    ["欧阳文博", ["欧阳文博"]],
    ["李文俊 陈志远", ["李文俊", "陈志远"]],
  ])("is read in %s", (text, names) => {
    expect(readAuthor(text)?.people.map(({ name }) => name)).toEqual(names);
  });

  test.each(["清溪大桥", "今日看点", "王林 李丹 陈文", "本报记者 王林", ""])("is not read in %s", (text) => {
    expect(readAuthor(text)).toBeNull();
  });
});
