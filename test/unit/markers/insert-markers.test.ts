import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SaxesParser } from "saxes";
import { insertMarkers } from "../../../server/src/markers/insert-markers.js";
import { readMarkers } from "../../../server/src/markers/read-markers.js";
import { stripMarkers } from "../../../server/src/markers/strip-markers.js";
import { walkElements } from "../../../server/src/markers/walk-elements.js";
import type { InlineElementName, WantedMarker } from "../../../server/src/markers/wanted-marker.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { lineNumber, span } from "../../../server/src/text/offsets.js";
import { SourceText } from "../../../server/src/text/source-text.js";
import { runs } from "../properties/runs.js";

/** An inline marker around the first occurrence of `text`. */
const inline = (page: string, element: InlineElementName, text: string, type?: string): WantedMarker => ({
  kind: "inline",
  element,
  span: span(page.indexOf(text), page.indexOf(text) + text.length),
  ...(type === undefined ? {} : { attributes: { type } }),
});
const block = (element: "div" | "figure", first: number, last: number, type?: string): WantedMarker => ({
  kind: "block",
  element,
  firstLine: lineNumber(first),
  lastLine: lineNumber(last),
  ...(type === undefined ? {} : { attributes: { type } }),
});
const insert = (page: string, wanted: readonly WantedMarker[]): { text: string; refused: readonly string[] } => {
  const { edits, refused } = insertMarkers(readMarkers(new SourceText(page)), wanted);
  return { text: applyEdits(page, edits), refused: refused.map(({ reason }) => reason) };
};

it.each<[string, string, (page: string) => readonly WantedMarker[], string]>([
  [
    "a mention across a line end in one pair of tags",
    "从11\n月30日起",
    (page) => [inline(page, "date", "11\n月30日")],
    "从<date>11\n月30日</date>起",
  ],
  [
    "outer before inner at one place, whatever the order asked for",
    "重庆报社消息\n",
    (page) => [
      inline(page, "placeName", "重庆"),
      inline(page, "orgName", "重庆报社"),
      inline(page, "p", "重庆报社消息"),
      block("div", 1, 1, "article"),
    ],
    '<div type="article">\n<p><orgName><placeName>重庆</placeName>报社</orgName>消息</p>\n</div>\n',
  ],
  [
    "blocks side by side and nested, CRLF",
    "甲\r\n乙\r\n丙",
    () => [block("div", 1, 1, "article"), block("div", 2, 3, "photo"), block("figure", 2, 3)],
    '<div type="article">\r\n甲\r\n</div>\r\n<div type="photo">\r\n<figure>\r\n乙\r\n丙\r\n</figure>\r\n</div>',
  ],
  ["blocks with CR", "甲\r乙\r", () => [block("div", 2, 2)], "甲\r<div>\r乙\r</div>\r"],
  ["a block before an LF in a page of CR", "甲\r乙\r\r\n", () => [block("div", 1, 2)], "<div>\r甲\r乙\r</div>\r\r\n"],
  ["a block after the byte order mark", "\uFEFF甲\n", () => [block("div", 1, 1)], "\uFEFF<div>\n甲\n</div>\n"],
  [
    "a paragraph around a mention that is marked",
    "<persName>甲</persName>说",
    (page) => [inline(page, "p", "甲</persName>说")],
    "<p><persName>甲</persName>说</p>",
  ],
  [
    "a mention within a paragraph that is marked",
    "<p>甲</p>",
    (page) => [inline(page, "persName", "甲")],
    "<p><persName>甲</persName></p>",
  ],
  [
    "a paragraph outside a mention of the same text",
    "<persName>甲</persName>",
    (page) => [inline(page, "p", "甲")],
    "<p><persName>甲</persName></p>",
  ],
  [
    "a group around articles that are marked",
    '<div type="article">\n甲\n</div>\n<div type="article">\n\n乙\n</div>\n丙\n',
    () => [block("div", 2, 6, "group")],
    '<div type="group">\n<div type="article">\n甲\n</div>\n<div type="article">\n\n乙\n</div>\n</div>\n丙\n',
  ],
  [
    "a section within an article that is marked",
    '<div type="article">\n甲\n乙\n</div>',
    () => [block("div", 2, 3, "section")],
    '<div type="article">\n<div type="section">\n甲\n乙\n</div>\n</div>',
  ],
  [
    "a div between tags on one line",
    '<div type="photo"><figure>\n甲\n</figure></div>\n',
    () => [block("div", 2, 2, "section")],
    '<div type="photo"><div type="section"><figure>\n甲\n</figure></div></div>\n',
  ],
  [
    "values escaped",
    "甲",
    (page) => [inline(page, "head", "甲", 'a"<&\n')],
    '<head type="a&quot;&lt;&amp; ">甲</head>',
  ],
  [
    "markers beside text that looks like markup",
    "甲<p>乙<br>丙",
    (page) => [inline(page, "p", "甲"), inline(page, "p", "乙<br>丙")],
    "<p>甲</p><p><p>乙<br>丙</p>",
  ],
])("inserts %s", (_, page, wanted, expected) => {
  const inserted = insert(page, wanted(page));
  expect(inserted).toEqual({ text: expected, refused: [] });
  expect(applyEdits(expected, stripMarkers(new SourceText(expected)))).toBe(
    applyEdits(page, stripMarkers(new SourceText(page))),
  );
});

it.each<[string, string, (page: string) => readonly WantedMarker[], readonly string[]]>([
  ["an empty stretch", "甲", () => [{ kind: "inline", element: "p", span: span(1, 1) }], ["empty"]],
  ["a stretch beyond the page", "甲", () => [{ kind: "inline", element: "p", span: span(0, 5) }], ["empty"]],
  ["half a character", "😀", () => [{ kind: "inline", element: "p", span: span(0, 1) }], ["splits"]],
  ["nothing but white space", "甲\r\n", () => [{ kind: "inline", element: "p", span: span(1, 2) }], ["empty"]],
  ["half a tag", "<p>甲</p>", () => [{ kind: "inline", element: "date", span: span(1, 4) }], ["splits"]],
  [
    "what crosses a marker",
    "<persName>甲乙</persName>丙",
    (page) => [inline(page, "date", "乙</persName>丙")],
    ["crosses"],
  ],
  [
    "what crosses another wanted marker",
    "甲乙丙",
    (p) => [inline(p, "date", "甲乙"), inline(p, "title", "乙丙")],
    ["crosses"],
  ],
  ["a paragraph in a paragraph", "<p>甲乙</p>", (page) => [inline(page, "head", "甲")], ["level"]],
  ["a mention across paragraphs", "<p>甲</p><p>乙</p>", (p) => [inline(p, "date", "<p>甲</p><p>乙</p>")], ["level"]],
  ["a block in a paragraph", "<p>甲\n乙\n丙</p>", () => [block("div", 2, 2)], ["level"]],
  ["the same marker again", "<date>甲</date>", (page) => [inline(page, "date", "甲")], ["already-marked"]],
  [
    "the same marker twice",
    "甲",
    (page) => [inline(page, "date", "甲"), inline(page, "date", "甲")],
    ["already-marked"],
  ],
  ["the same div again", '<div type="a">\n\n甲\n</div>\n', () => [block("div", 3, 3, "a")], ["already-marked"]],
  ["what holds a tag without a partner", "甲<p>乙", (page) => [inline(page, "date", "甲<p>乙")], ["faulty"]],
])("refuses %s", (_, page, wanted, reasons) => {
  const { refused } = insert(page, wanted(page));
  expect(refused).toEqual(reasons);
});

const PIECES = [
  ...Array.from("甲乙丙，。“”（）aB1 \t　<>/=\"'&"),
  ...Array.from("\0\u0085\u2028\u2029\f\uFEFF\uFFFD"),
  "\ud800",
  "\udc00",
  "😀",
  "𠮷",
  "\n",
  "\r",
  "\r\n",
  "\n\n",
  "<p>",
  "</p>",
  "<br>",
  "<lb/>",
  "<div>",
  "</div>",
  '<head type="deck">',
  "<persname>",
  "<date",
  "<http://a.cn>",
];
/** Texts like a page's, with all that could go wrong in them. */
const pageText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const INLINE: readonly InlineElementName[] = [
  ..."head byline dateline closer p fw persName placeName orgName date title".split(" "),
].filter((name): name is InlineElementName => name !== "");
const wish = fc.oneof(
  fc.record({
    kind: fc.constant("inline" as const),
    element: fc.constantFrom(...INLINE),
    from: fc.nat(60),
    length: fc.nat(20),
  }),
  fc.record({
    kind: fc.constant("block" as const),
    element: fc.constantFrom("div" as const, "figure" as const),
    type: fc.constantFrom("article", "group", 'a"<\n'),
    from: fc.integer({ min: 1, max: 8 }),
    length: fc.nat(4),
  }),
);
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;
const wanted = (each: Wish): WantedMarker =>
  each.kind === "inline"
    ? { kind: "inline", element: each.element, span: span(each.from, each.from + each.length) }
    : block(each.element, each.from, each.from + each.length, each.type);

const stripped = (text: string): string => applyEdits(text, stripMarkers(new SourceText(text)));
const nesting = (text: string): number =>
  readMarkers(new SourceText(text)).faults.filter(({ kind }) => kind !== "unknown").length;
const shownLines = (text: string): readonly string[] =>
  readMarkers(new SourceText(text)).lines.map(({ content }) => content.text);

describe("for any page and any wishes", () => {
  it("stripping what was inserted gives the page back, its lines stay, and no fault arises", () => {
    fc.assert(
      fc.property(pageText, fc.array(fc.array(wish, { maxLength: 8 }), { maxLength: 3 }), (page, rounds) => {
        let text = page;
        for (const wishes of rounds) {
          const before = readMarkers(new SourceText(text));
          const { edits, refused } = insertMarkers(before, wishes.map(wanted));
          const after = applyEdits(text, edits);
          const count = [...walkElements(readMarkers(new SourceText(after)).elements)].length;
          expect(count).toBe([...walkElements(before.elements)].length + wishes.length - refused.length);
          expect(nesting(after)).toBe(nesting(text));
          expect(stripped(after)).toBe(stripped(text));
          expect(shownLines(after)).toEqual(shownLines(text));
          text = after;
        }
        if (readMarkers(new SourceText(page)).tags.length === 0) expect(stripped(text)).toBe(page);
      }),
      runs(500),
    );
  });

  it("the markers are well-formed XML", () => {
    const plain = fc
      .array(fc.constantFrom("甲", "乙", "，", "。", " ", "\n", "\r\n", "😀"), { maxLength: 40 })
      .map((each) => each.join(""));
    fc.assert(
      fc.property(plain, fc.array(wish, { maxLength: 12 }), (page, wishes) => {
        const { text } = insert(page, wishes.map(wanted));
        const parser = new SaxesParser();
        parser.on("error", (error) => {
          throw error;
        });
        parser.write(`<page>${text}</page>`).close();
      }),
      runs(100),
    );
  });
});

it("inserts 5,000 nested and 20,000 adjoining markers in linear time", () => {
  const page = "甲".repeat(20_000);
  const began = performance.now();
  const adjoining = Array.from({ length: 20_000 }, (_, at) => ({
    kind: "inline" as const,
    element: "persName" as const,
    span: span(at, at + 1),
  }));
  const nested = Array.from({ length: 5_000 }, (_, at) => ({
    kind: "inline" as const,
    element: "orgName" as const,
    span: span(at, 20_000 - at),
  }));
  const { refused, text } = insert(page, [...adjoining, ...nested]);
  expect(refused).toEqual([]);
  expect(stripped(text)).toBe(page);
  expect(performance.now() - began).toBeLessThan(10_000);
});
