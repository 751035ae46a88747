import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyzeLayout } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { nativeSegmenter } from "../../../server/src/runtime/native-segmenter.js";
import { placeWords } from "../../../server/src/segment/words.js";

const PAGE = join(import.meta.dirname, "..", "..", "fixtures", "pages", "chongqing-20221202.txt");

/** nodejieba itself; null where it was not compiled. */
const nodejieba = await import("nodejieba").catch(() => null);

describe.skipIf(!nodejieba)("nodejieba", () => {
  const passages = analyzeLayout(readFileSync(PAGE, "utf8"), DEFAULT_SETTINGS).passages.map(({ text }) => text.text);
  const odd = ["", " ", "\uD800张艺谋\uDC00在\uFFFD北京", "𠮷野家ABC123，3.5亿元", "一\r\n二\t三", "甲乙丙丁戊己庚辛"];

  it("gives the words and tags of its own tag(), the first time and again", () => {
    if (!nodejieba) return;
    nodejieba.load();
    const segmenter = nativeSegmenter(nodejieba);
    for (const text of [...passages, ...odd, ...passages])
      expect(segmenter.tag(text)).toEqual(placeWords(text, text === "" ? [] : nodejieba.tag(text)));
  });
});

describe("a library of two-character words that are two words alone", () => {
  const asked: string[] = [];
  const cut = (text: string): string[] => (text.length < 3 ? Array.from(text) : (text.match(/..?/gu) ?? []));
  const segmenter = nativeSegmenter({
    cut,
    tag: (text) => {
      asked.push(text);
      return cut(text).map((word) => ({ word, tag: word.length === 2 ? "nr" : "x" }));
    },
  });

  it("is asked about the text that a word stands in, and once only", () => {
    const tagged = (text: string): readonly string[] => segmenter.tag(text).map((word) => `${word.text}/${word.tag}`);
    expect(tagged("甲乙丙丁戊")).toEqual(["甲乙/nr", "丙丁/nr", "戊/x"]);
    expect(asked).toEqual(["甲乙", "甲乙丙丁戊"]);
    expect(tagged("丙丁甲乙")).toEqual(["丙丁/nr", "甲乙/nr"]);
    expect(asked).toHaveLength(2);
  });
});
