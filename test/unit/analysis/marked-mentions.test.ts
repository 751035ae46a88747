import { expect, it } from "vitest";
import { analyze } from "../../../server/src/analysis/analyze.js";
import { DEFAULT_SETTINGS, resolveSettings } from "../../../server/src/analysis/settings.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import type { Segmenter } from "../../../server/src/segment/segmenter.js";
import { placeWords } from "../../../server/src/segment/words.js";

/** Takes every two characters for a person's name. */
const eager: Segmenter = {
  name: "jieba-wasm",
  tag: (text) =>
    placeWords(
      text,
      [...text.matchAll(/..?/gsu)].map(([word]) => ({ word, tag: "nr" })),
    ),
};
const mentions = (text: string, settings = DEFAULT_SETTINGS): readonly (readonly [string, string, boolean])[] =>
  analyze(text, settings, resourcesOf(eager)).mentions.map(({ label, text: name, marked }) => [label, name, marked]);

it("a marked mention takes the place of those it overlaps", () => {
  expect(mentions("甲<placeName>乙丙</placeName>丁戊己")).toEqual([
    ["LOC", "乙丙", true],
    ["PER", "戊己", false],
  ]);
});

it("marked mentions may stand within one another, the outer first", () => {
  expect(mentions("<orgName><placeName>重庆</placeName>大学</orgName>")).toEqual([
    ["ORG", "重庆大学", true],
    ["LOC", "重庆", true],
  ]);
});

it("a marked mention across a wrap is one mention with two fragments", () => {
  const page = "大渡口区在精准防控的基础上逐步<date>11\n月30日</date>起，社区正有序恢复生产\n生活秩序。\n";
  const found = analyze(page, DEFAULT_SETTINGS, resourcesOf(eager)).mentions.find(({ marked }) => marked);
  expect(found).toMatchObject({ label: "TIME", text: "11月30日", confidence: 1, source: "marker" });
  expect(found?.fragments.map(({ start, end }) => page.slice(start, end))).toEqual(["11", "月30日"]);
});

it("marked mentions stand where recognizing is switched off, and below any confidence", () => {
  const { settings } = resolveSettings({ entities: { enabled: false, minConfidence: 1, labels: [] } });
  expect(mentions("<persName>罗芸</persName>说", settings)).toEqual([["PER", "罗芸", true]]);
});

it.each(["<persName></persName>甲", "<persName/>甲", "<persName> </persName>甲", "<persName>甲"])(
  "%s marks no mention",
  (page) => {
    expect(mentions(page).filter(([, , marked]) => marked)).toEqual([]);
  },
);
