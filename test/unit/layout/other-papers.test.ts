import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { layoutOf } from "./pages.js";

/**
 * Pages as other papers set them, with lists, tables, verse, notices and news in brief: each line with its answer before it.
 * `=` says that an article begins there, `+` that the line goes on in the next, and the word what its role is.
 */
const FOLDER = new URL("../../fixtures/layout/", import.meta.url);
const ANSWER = /^(?<answer>[= ][+ ][a-z]+) \| (?<text>.*)$/u;

/** A page and its answers, line by line; null for a blank one. */
function read(name: string): { readonly text: string; readonly answer: string | null }[] {
  const lines = readFileSync(new URL(name, FOLDER), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const found = ANSWER.exec(line)?.groups;
    return { text: found?.text ?? "", answer: found?.answer ?? null };
  });
}

describe("a page of another paper", () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith(".txt")))("is laid out: %s", (name) => {
    const page = read(name);
    const { articles, breaks, passages } = layoutOf(page.map(({ text }) => text));
    const opening = new Set<number>(articles.map(({ first }) => first));
    const joined = new Set<number>(
      breaks.filter(({ kind }) => kind === "wrap" || kind === "column").map(({ line }) => line),
    );
    const answers = new Map<number, string>();
    for (const { lines, role } of passages)
      for (const { number } of lines)
        answers.set(number, `${opening.has(number) ? "=" : " "}${joined.has(number) ? "+" : " "}${role}`);
    const told = (answer: (at: number) => string | null | undefined): string[] =>
      page.map(({ text }, at) => (text === "" ? "" : `${answer(at) ?? ""} | ${text}`));
    expect(page.length).toBeGreaterThan(20);
    expect(told((at) => answers.get(at + 1))).toEqual(told((at) => page[at]?.answer));
  });
});
