import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { COMMAND_LINE_BUNDLE } from "../../bundles.js";

const SAMPLE = join(import.meta.dirname, "..", "..", "..", "samples", "chongqing-20221202.txt");

let folder = "";
const pathOf = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsmark-"));
  cpSync(SAMPLE, pathOf("page.txt"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function newsmark(...args: readonly string[]) {
  const run = spawnSync(process.execPath, [COMMAND_LINE_BUNDLE, ...args], { cwd: folder, encoding: "utf8" });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

/** Every occurrence of a word on the page as a line of an `.ann` file; line ends within it make runs. */
function linesFor(text: string, pattern: RegExp): string {
  return [...text.matchAll(pattern)]
    .map(({ index, 0: found }, at) => {
      const start = Array.from(text.slice(0, index)).length;
      const parts = found.split("\n");
      let from = start;
      const places = parts.map((part) => {
        const place = `${String(from)} ${String(from + Array.from(part).length)}`;
        from += Array.from(part).length + 1;
        return place;
      });
      return `T${String(at + 1)}\tPER ${places.join(";")}\t${parts.join(" ")}\n`;
    })
    .join("");
}

it("fixing a page moves the annotations beside it: all quote the words they quoted", () => {
  const before = readFileSync(pathOf("page.txt"), "utf8");
  const file = linesFor(before, /11\n?月30日|疫情|记者|大渡口区|防\n?控/gu);
  expect(file.split("\n").length).toBeGreaterThan(40);
  expect(file).toContain(";");
  writeFileSync(pathOf("page.ann"), file);
  expect(newsmark("fix", "page.txt").status).toBe(0);
  const after = Array.from(readFileSync(pathOf("page.txt"), "utf8"));
  const lines = readFileSync(pathOf("page.ann"), "utf8").trimEnd().split("\n");
  const quotes = lines.map((line) => line.split("\t")[2] ?? "");
  expect(quotes.map((quote) => quote.replace(/ /gu, ""))).toEqual(
    file
      .trimEnd()
      .split("\n")
      .map((line) => (line.split("\t")[2] ?? "").replace(/ /gu, "")),
  );
  const standing = lines.map((line) =>
    (line.split("\t")[1] ?? "")
      .slice(4)
      .split(";")
      .map((place) => after.slice(...place.split(" ").map(Number)).join(""))
      .join(" "),
  );
  expect(standing).toEqual(quotes);
});

it("what is annotated beside a page counts as decided where the project says so", () => {
  writeFileSync(pathOf("page.txt"), "市审计局负责人王建国介绍情况。\n");
  writeFileSync(pathOf("page.ann"), "T1\tPER 7 10\t王建国\n");
  const check = () => newsmark("check", "page.txt", "--rule", "entity/person").out;
  expect(check()).toContain("王建国");
  writeFileSync(pathOf("newsmark.config.json"), '{"annotations": "standoff"}');
  expect(check()).not.toContain("王建国");
});
