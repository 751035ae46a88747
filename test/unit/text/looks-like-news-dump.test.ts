import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { looksLikeNewsDump, mayBeNewsPage } from "../../../server/src/text/looks-like-news-dump.js";

const page = readFileSync(new URL("../../fixtures/pages/chongqing-20221202.txt", import.meta.url), "utf8").split("\n");

const repeat = (lines: readonly string[], times: number): readonly string[] =>
  Array.from({ length: times }, () => lines).flat();

describe("the look of a news dump", () => {
  it("is seen in a real page", () => {
    expect(looksLikeNewsDump(page)).toBe(true);
  });

  it("is seen when markers stand around the articles", () => {
    expect(looksLikeNewsDump(['<div type="article">', ...page.slice(0, 60), "</div>"])).toBe(true);
  });

  it.each([
    ["too few lines to tell", page.slice(0, 8)],
    ["an empty file", [""]],
    [
      "English prose",
      repeat(["The quick brown fox jumps", "over the lazy dog, and th", "en it rests for a while i"], 10),
    ],
    ["verses", repeat(["床前明月光，", "疑是地上霜。", "举头望明月，", "低头思故乡。"], 8)],
    ["a log", repeat(["2022-12-01 10:00:00 INFO 服务已启动", "2022-12-01 10:00:01 WARN 重试 3 次"], 20)],
    [
      "paragraphs that are whole",
      Array.from({ length: 30 }, (_, index) => `大渡口区有序恢复生产生活秩序，`.repeat(1 + (index % 9)) + "平稳有序。"),
    ],
  ])("is not seen in %s", (_, lines) => {
    expect(looksLikeNewsDump(lines)).toBe(false);
  });
});

describe("what may be a page", () => {
  it("is a dump, and the same page when its lines are joined", () => {
    expect(mayBeNewsPage(page.join("\n"))).toBe(true);
    expect(mayBeNewsPage(page.join(""))).toBe(true);
    expect(looksLikeNewsDump([page.join("")])).toBe(false);
  });

  it.each([
    ["a note", "买牛奶，买面包。\n"],
    ["a text in another language", "The quick brown fox jumps over the lazy dog. ".repeat(20)],
    ["a listing", "src/pages/重庆日报.txt 20221202 14336 bytes\n".repeat(20)],
    ["nothing", ""],
  ])("is not %s", (_, text) => {
    expect(mayBeNewsPage(text)).toBe(false);
  });
});
