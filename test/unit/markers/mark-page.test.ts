import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import type { Analysis } from "../../../server/src/analysis/analysis.js";
import { analyze } from "../../../server/src/analysis/analyze.js";
import { markersForPage } from "../../../server/src/analysis/markers-for.js";
import { DEFAULT_SETTINGS } from "../../../server/src/analysis/settings.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import { insertMarkers } from "../../../server/src/markers/insert-markers.js";
import { stripMarkers } from "../../../server/src/markers/strip-markers.js";
import { applySafeFixes } from "../../../server/src/rules/apply-fixes.js";
import { joinAt, seamsOf } from "../../../server/src/rules/merge-lines.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { SourceText } from "../../../server/src/text/source-text.js";
import { fakeSegmenter } from "../properties/fake-segmenter.js";

const page = readFileSync(join(import.meta.dirname, "../../fixtures/pages/chongqing-20221202.txt"), "utf8");
const resources = resourcesOf(fakeSegmenter);
const read = (text: string): Analysis => analyze(text, DEFAULT_SETTINGS, resources);
const plain = read(page);
const { edits, refused } = insertMarkers(plain.page, markersForPage(plain, { mentions: true }));
const marked = applyEdits(page, edits);
const reread = read(marked);

const lineTexts = (analysis: Analysis): readonly string[] => analysis.page.lines.map(({ content }) => content.text);

it("marks the whole real page, refusing nothing but mentions across the edges of others", () => {
  expect(refused.filter(({ marker, reason }) => marker.kind === "block" || reason !== "crosses")).toEqual([]);
  expect(reread.page.faults).toEqual([]);
});

it.each([
  '<div type="article">\n <byline>本报讯 （通讯员 <persName>李润梅</persName>）</byline><p>从11\n月30日起，',
  "步有序恢复生产生活秩序。</p>\n",
  '<head>大渡口首批创建33个无疫社区</head>\n<head type="deck">逐步有序恢复生产生活秩序</head>\n</div>\n',
  '<div type="photo">\n<figure>\n',
  "</byline>\n</figure>\n</div>\n",
])("marks the structure of the real page and the names in bylines: %j", (expected) => {
  expect(applyEdits(page, insertMarkers(plain.page, markersForPage(plain)).edits)).toContain(expected);
});

it("leaves a name alone that a human has marked otherwise", () => {
  const corrected = page.replace("通讯员 李润梅", "通讯员 <persName>李润</persName>梅");
  const analysis = read(corrected);
  const inserted = applyEdits(corrected, insertMarkers(analysis.page, markersForPage(analysis)).edits);
  expect(inserted).toContain("<byline>本报讯 （通讯员 <persName>李润</persName>梅）</byline>");
});

it("gives the real page back when its markers are stripped", () => {
  expect(applyEdits(marked, stripMarkers(reread.page))).toBe(page);
  expect(lineTexts(reread)).toEqual(lineTexts(plain));
});

it("the marked real page is well-formed XML", () => {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(`<page>${marked}</page>`).close();
});

it("has nothing more to insert on a page that is marked", () => {
  const again = insertMarkers(reread.page, markersForPage(reread, { mentions: true }));
  expect(again.edits).toEqual([]);
});

it("reads the mentions of the marked page as a human's", () => {
  expect(reread.mentions.filter(({ marked: told }) => told).length).toBeGreaterThan(50);
  for (const mention of reread.mentions)
    if (mention.marked) expect(mention).toMatchObject({ confidence: 1, source: "marker" });
});

it("analyses the marked page as the plain one", () => {
  const outline = (analysis: Analysis): unknown => analysis.articles.map(({ kind, title }) => [kind, title]);
  const roles = (analysis: Analysis): unknown => analysis.passages.map(({ role, text }) => [role, text.text]);
  const mentions = (analysis: Analysis): unknown => analysis.mentions.map(({ label, text }) => [label, text]);
  expect(outline(reread)).toEqual(outline(plain));
  expect(roles(reread)).toEqual(roles(plain));
  expect(mentions(reread)).toEqual(mentions(plain));
});

it("joins what markers hold together, also where the plain page leaves a doubt", () => {
  const fixed = applySafeFixes(marked, read).text;
  const joins = plain.passages.flatMap((passage) => seamsOf(plain, passage)).map((seam) => joinAt(seam));
  const joined = applySafeFixes(applyEdits(page, joins), read).text;
  expect(applyEdits(fixed, stripMarkers(new SourceText(fixed)))).toBe(joined);
});
