import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { COMMAND_LINE_BUNDLE } from "../../bundles.js";

const PLAIN = "\uFEFF　记者罗芸在大渡口\r\n区。\r\n";
const MARKED =
  '\uFEFF<div type="article">\r\n　<p>记者<persName>罗芸</persName>在<placeName>大渡口\r\n区</placeName>。</p>\r\n</div>\r\n';

describe("newsmark strip", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "newsmark-"));
    writeFileSync(join(folder, "page.txt"), MARKED);
    writeFileSync(join(folder, "plain.txt"), PLAIN);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function newsmark(args: readonly string[], input = "") {
    const run = spawnSync(process.execPath, [COMMAND_LINE_BUNDLE, ...args], { cwd: folder, input, encoding: "utf8" });
    return { status: run.status, out: run.stdout, err: run.stderr };
  }

  const content = (name: string): string => readFileSync(join(folder, name), "utf8");

  it("gives the text back byte for byte, in place and from standard input", () => {
    expect(newsmark(["strip", "-"], MARKED).out).toBe(PLAIN);
    const run = newsmark(["strip", "."]);
    expect([run.status, run.err]).toEqual([0, ""]);
    expect(run.out).toBe("page.txt: 8 markers\nplain.txt: no markers\n");
    expect([content("page.txt"), content("plain.txt")]).toEqual([PLAIN, PLAIN]);
  });

  it("keeps the mentions that markers say beside the page, at their places in the plain text", () => {
    writeFileSync(join(folder, "page.ann"), "#1\tAnnotatorNotes T9\tkept\n");
    const run = newsmark(["strip", "page.txt", "--keep-mentions"]);
    expect([run.status, run.out]).toEqual([0, "page.txt: 8 markers, 2 mentions kept in its .ann file\n"]);
    expect(content("page.txt")).toBe(PLAIN);
    const lines = content("page.ann").trim().split("\n");
    expect(lines[0]).toBe("#1\tAnnotatorNotes T9\tkept");
    expect(lines.slice(1).map((line) => line.split("\t").slice(1))).toEqual([
      ["PER 3 5", "罗芸"],
      ["LOC 6 9;11 12", "大渡口 区"],
    ]);
  });

  it("lists marked pages and shows differences without writing", () => {
    const check = newsmark(["strip", ".", "--check"]);
    expect([check.status, check.out]).toEqual([1, "page.txt: 8 markers\n"]);
    expect(newsmark(["strip", "plain.txt", "--check"]).status).toBe(0);
    const difference = newsmark(["strip", "page.txt", "--diff"]);
    expect(difference.status).toBe(0);
    expect(difference.out).toMatch(/^-.*<persName>罗芸<\/persName>/mu);
    expect(content("page.txt")).toBe(MARKED);
    expect(newsmark(["strip", "-", "--keep-mentions"], MARKED).status).toBe(2);
  });
});
