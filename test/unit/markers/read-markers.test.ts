import { expect, it } from "vitest";
import type { Element, MarkedPage } from "../../../server/src/markers/marked-page.js";
import { readMarkers } from "../../../server/src/markers/read-markers.js";
import { walkElements } from "../../../server/src/markers/walk-elements.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { SourceText } from "../../../server/src/text/source-text.js";

const read = (text: string): MarkedPage => readMarkers(new SourceText(text));
const path = (element: Element): string => {
  const own = element.type === null ? element.name : `${element.name}:${element.type}`;
  return element.parent ? `${path(element.parent)}/${own}` : own;
};
const paths = (text: string): readonly string[] => [...walkElements(read(text).elements)].map(path);
const lines = (text: string): readonly string[] =>
  read(text).lines.map(({ number, content }) => `${String(number)} ${content.text}`);

const MARKED = [
  '<div type="article">',
  "<byline>本报讯 （通讯员 <persName>李润梅</persName>）</byline><p>从<date>11",
  "月30日</date>起。</p>",
  "",
  '<head type="deck">逐步有序</head>',
  "</div>",
  "",
].join("\n");

it("gives the elements as a tree in source order", () => {
  expect(paths(MARKED)).toEqual([
    "div:article",
    "div:article/byline",
    "div:article/byline/persName",
    "div:article/p",
    "div:article/p/date",
    "div:article/head:deck",
  ]);
  expect(read(MARKED).faults).toEqual([]);
});

it("gives the lines without markers, and leaves lines of div and figure tags out", () => {
  expect(lines(MARKED)).toEqual(["2 本报讯 （通讯员 李润梅）从11", "3 月30日起。", "4 ", "5 逐步有序", "7 "]);
});

it("keeps the source places of a line's pieces", () => {
  const line = read("甲<persName>乙</persName>丙").lines[0];
  expect(line?.content.pieces.map(({ source }) => [source.start, source.end])).toEqual([
    [0, 1],
    [11, 12],
    [23, 24],
  ]);
});

it.each([
  ["two tags of a line and white space", ' <div type="photo"><figure>\t\n甲\n</figure></div>　\n', ["2 甲", "4 "]],
  ["a byte order mark before a tag", "\uFEFF<div>\r\n甲\r\n</div>\r\n", ["2 甲", "4 "]],
  ["an empty div on its line", "<div/>\n甲", ["2 甲"]],
  ["an empty marker in a line", "甲<p/>乙", ["1 甲乙"]],
  ["a line with other markers stays", "<div><p></p></div>\n甲", ["1 ", "2 甲"]],
  ["a div beside text", "<div>甲</div>\n", ["1 甲", "2 "]],
  ["what no tag answers is text", "<p>甲\n乙</div>", ["1 <p>甲", "2 乙</div>"]],
  ["tags with other names are text", "甲<br>乙<persname>丙</persname>", ["1 甲<br>乙<persname>丙</persname>"]],
])("lines: %s", (_, text, expected) => {
  expect(lines(text)).toEqual(expected);
});

/** A fault as `kind name action`, and the page after its repair and after its removal. */
const faults = (text: string): readonly (readonly string[])[] =>
  read(text).faults.map(({ kind, name, action, repair, removal }) => [
    `${kind} ${name} ${action}`,
    applyEdits(text, repair),
    applyEdits(text, removal),
  ]);

it.each([
  [
    "a mention closes at the word's end",
    "（记者<persName>罗芸 见习）",
    "unclosed persName close",
    "（记者<persName>罗芸</persName> 见习）",
    "（记者罗芸 见习）",
  ],
  [
    "a mention closes before the next tag",
    "<p><date>十二月</p>",
    "unclosed date close",
    "<p><date>十二月</date></p>",
    "<p>十二月</p>",
  ],
  [
    "a paragraph closes before a blank line",
    "<p>甲\n乙 \n\n丙",
    "unclosed p close",
    "<p>甲\n乙</p> \n\n丙",
    "甲\n乙 \n\n丙",
  ],
  [
    "a paragraph closes before the next one",
    "<p>甲\n<p>乙</p>",
    "unclosed p close",
    "<p>甲</p>\n<p>乙</p>",
    "甲\n<p>乙</p>",
  ],
  [
    "a div closes before the next one",
    "<div>\n甲\n<div>\n乙\n</div>\n",
    "unclosed div close",
    "<div>\n甲\n</div>\n<div>\n乙\n</div>\n",
    "甲\n<div>\n乙\n</div>\n",
  ],
  ["a div closes at the page's end", "<div>\r\n甲", "unclosed div close", "<div>\r\n甲\r\n</div>", "甲"],
  ["a div closes after the last line", "<div>\n甲\n", "unclosed div close", "<div>\n甲\n</div>\n", "甲\n"],
  [
    "a group lasts as long as what is around it",
    '<div type="group">\n<div>\n甲\n</div>\n',
    "unclosed div close",
    '<div type="group">\n<div>\n甲\n</div>\n</div>\n',
    "<div>\n甲\n</div>\n",
  ],
  ["a closing tag alone goes", "甲</p>乙", "unclosed p remove", "甲乙", "甲乙"],
  ["a closing line alone goes", "甲\n</div>\n乙", "unclosed div remove", "甲\n乙", "甲\n乙"],
  ["an opening tag with nothing to enclose goes", "甲<p>\n\n乙", "unclosed p remove", "甲\n\n乙", "甲\n\n乙"],
  [
    "crossed tags are put in order",
    "<p>甲<date>乙</p></date>",
    "misnested date reorder",
    "<p>甲<date>乙</date></p>",
    "<p>甲乙</p>",
  ],
  [
    "crossed tags with text between",
    "<persName>甲<date>乙</persName>丙</date>",
    "misnested date reorder",
    "<persName>甲<date>乙</date></persName>丙",
    "<persName>甲乙</persName>丙",
  ],
  ["a doubled mention", "<date><date>甲</date></date>", "duplicate date remove", "<date>甲</date>", "<date>甲</date>"],
  [
    "a doubled div",
    '<div type="a">\n<div type="a">\n甲\n</div>\n</div>\n',
    "duplicate div remove",
    '<div type="a">\n甲\n</div>\n',
    '<div type="a">\n甲\n</div>\n',
  ],
  [
    "a slip in a pair's names",
    '<persname n="1">甲</persname>',
    "unknown persname rename",
    '<persName n="1">甲</persName>',
    "甲",
  ],
  ["a slip in a single tag", "<palceName>甲", "unknown palceName rename", "<placeName>甲", "甲"],
  ["a TEI element that is no marker", "甲<lb/>乙", "unknown lb remove", "甲乙", "甲乙"],
  ["a word for a marker", "<person>甲</person>", "unknown person rename", "<persName>甲</persName>", "甲"],
])("fault: %s", (_, text, fault, repaired, removed) => {
  expect(faults(text)).toEqual([[fault, repaired, removed]]);
});

it.each([
  "甲<br>乙<b>丙</b>",
  "<http://example.com>",
  "<note>甲",
  "见<Titanic>一片",
  "x<y 且 y>z",
  "<persName><persName>甲</persName>乙</persName>",
  '<div type="group">\n<div type="article">\n甲\n</div>\n</div>',
])("%s has no fault", (text) => {
  expect(faults(text)).toEqual([]);
});

it.each([
  ["nested", "<p>".repeat(100_000) + "甲" + "</p>".repeat(100_000)],
  ["unclosed paragraphs", "<p>甲".repeat(100_000)],
  ["unclosed mentions", "<date>".repeat(100_000)],
  ["unclosed divs", "<div>\n".repeat(100_000)],
  ["unclosed groups", '<div type="group">\n'.repeat(100_000)],
  ["closing tags alone", "</p>".repeat(100_000)],

  ["crossed", "<p><date>".repeat(50_000) + "</p></date>".repeat(50_000)],
  ["crossed in blocks", "<p>" + "<date>".repeat(50_000) + "</p>" + "</date>".repeat(50_000)],
  ["unknown", "<persname>".repeat(100_000)],
  ["left open within a div", "<div>" + "<p>".repeat(100_000) + "</div>"],
])("reads 100,000 tags in linear time: %s", (_, text) => {
  const began = performance.now();
  const page = read(text);
  expect(page.tags.length + page.strays.length + page.faults.length).toBeGreaterThan(0);
  expect(performance.now() - began).toBeLessThan(10_000);
});
