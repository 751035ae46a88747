import { describe, expect, it } from "vitest";
import { contextAround } from "../../../server/src/entities/context.js";
import {
  Dismissals,
  hashOf,
  NO_DISMISSALS,
  parseDismissals,
  withDismissal,
  writeDismissals,
} from "../../../server/src/entities/dismissals.js";
import { logicalSpan } from "../../../server/src/text/offsets.js";

const text = "居民王建国昨天说，王建国今天来。";
const [first, second] = [logicalSpan(2, 5), logicalSpan(9, 12)];
const here = { scope: "here", text: "王建国", label: "PER", context: hashOf(contextAround(text, first)) } as const;

describe("dismissals", () => {
  it("hold for their place only, or for everywhere", () => {
    const local = withDismissal(NO_DISMISSALS, here);
    expect([local.hasMention(text, first, "PER"), local.hasMention(text, second, "PER")]).toEqual([true, false]);
    expect(local.hasMention(text, first, "LOC")).toBe(false);
    const all = withDismissal(NO_DISMISSALS, { scope: "everywhere", text: "王建国", label: "PER" });
    expect([all.hasMention(text, first, "PER"), all.hasMention(text, second, "PER")]).toEqual([true, true]);
  });

  it("outlive edits elsewhere and white space near by", () => {
    const edited = `编者按：石桥镇的 居民王建国昨天\n说，王建国今天来。`;
    const at = edited.indexOf("王建国");
    const around = contextAround(edited, logicalSpan(at, at + 3));
    expect(around.slice(around.indexOf("["))).toBe("[王建国]昨天说，王建国今");
    expect(contextAround(text, first)).toBe("居民[王建国]昨天说，王建国今");
  });

  it("are written one a line, read back the same, and never twice", () => {
    const kept = { scope: "finding", rule: "layout/wrapped-line", context: hashOf("一[二]三") } as const;
    const both = withDismissal(withDismissal(NO_DISMISSALS, here), kept);
    expect(withDismissal(both, here)).toBe(both);
    const file = writeDismissals(both);
    expect(file.split("\n").filter((line) => line.includes("scope"))).toHaveLength(2);
    const read = parseDismissals(file);
    expect(read.problems).toEqual([]);
    expect(read.dismissals.entries).toEqual(both.entries);
    expect(read.dismissals.hasFinding("layout/wrapped-line", "一[二]三")).toBe(true);
  });

  it("name the entries that can not be read, by their lines", () => {
    const file = writeDismissals(new Dismissals([here])).replace("\n  ]", ',\n    {"scope":"somewhere"}\n  ]');
    const { dismissals, problems } = parseDismissals(file);
    expect(dismissals.entries).toEqual([here]);
    expect(problems.map(({ line }) => line)).toEqual([5]);
  });

  it.each(["{", "[]", '{"version":2,"dismissed":[]}'])("refuse a file of another kind: %s", (file) => {
    expect(parseDismissals(file).problems.map(({ line }) => line)).toEqual([1]);
  });

  it("keep no text of the page as context", () => {
    expect(here.context).toMatch(/^[0-9a-f]{16}$/u);
  });
});
