import { describe, expect, it } from "vitest";
import { layOut } from "../../../server/src/layout/lay-out.js";
import { readMarkers } from "../../../server/src/markers/read-markers.js";
import { SourceText } from "../../../server/src/text/source-text.js";

const layoutOf = (...lines: string[]) => layOut(readMarkers(new SourceText(lines.join("\n"))));
const passagesOf = (...lines: string[]) => layoutOf(...lines).passages.map(({ role, text }) => `${role}: ${text.text}`);

describe("the layout of a marked page", () => {
  it("joins what one paragraph encloses, whatever the lines look like", () => {
    const { breaks, passages } = layoutOf(
      '<div type="article">',
      "<p>水库放水。",
      "",
      "灌溉开始。</p>",
      "<p>下一段另起一行。</p>",
      "</div>",
    );
    expect(breaks.map(({ kind, confidence }) => [kind, confidence])).toEqual([
      ["column", 1],
      ["paragraph", 1],
    ]);
    expect(breaks[0]?.evidence).toEqual([{ feature: "marker", weight: 20 }]);
    expect(passages[0]?.text.text).toBe("水库放水。灌溉开始。");
  });

  it("keeps two marked paragraphs apart where the text seems to go on", () => {
    expect(
      passagesOf(
        "<p>入春以来，县水利局抽调干部职工组成</p>",
        "<p>六个工作组，分赴各乡镇检查水库、塘</p>",
        "堰和灌溉渠道，发现问题当场登记，限",
      ),
    ).toHaveLength(3);
  });

  it.each([
    ["<head>全县春灌全面展开</head>", "headline"],
    ['<head type="deck">全县春灌全面展开</head>', "deck"],
    ['<head type="kicker">全县春灌全面展开</head>', "kicker"],
    ['<head type="cross">全县春灌全面展开</head>', "crosshead"],
    ['<head type="banner">全县春灌全面展开</head>', "banner"],
    ["<p>全县春灌全面展开</p>", "body"],
    ["<byline>全县春灌全面展开</byline>", "byline"],
    ["<closer><dateline>全县春灌全面展开</dateline></closer>", "endnote"],
    ["<dateline>全县春灌全面展开</dateline>", "dateline"],
    ['<fw type="header">全县春灌全面展开</fw>', "furniture"],
    ['<fw type="editor">全县春灌全面展开</fw>', "editor"],
    ['<fw type="continuation">全县春灌全面展开</fw>', "continuation"],
  ])("takes the role from %s", (line, role) => {
    expect(passagesOf("正文第一段在这里结束。", line, "正文第二段在这里结束。")[1]).toBe(`${role}: 全县春灌全面展开`);
  });

  it("calls a paragraph in a figure a caption and its byline a credit, in a photo item", () => {
    const { passages, articles } = layoutOf(
      '<div type="photo">',
      "<figure>",
      "<p>农民在田里插秧</p>",
      "<byline>王小明</byline>",
      "</figure>",
      "</div>",
    );
    expect(passages.map(({ role }) => role)).toEqual(["caption", "credit"]);
    expect(articles.map(({ kind, first, last }) => [kind, first, last])).toEqual([["photo", 3, 4]]);
  });

  it("bounds articles as their markers do", () => {
    const { articles } = layoutOf(
      '<div type="article">',
      "水库开始放水。",
      "",
      "全县春灌全面展开",
      "",
      "灌区农民忙插秧。",
      "</div>",
      '<div type="article">',
      "山村通了班车。",
      "</div>",
      "另有一条消息。",
    );
    expect(articles.map(({ first, last }) => [first, last])).toEqual([
      [2, 6],
      [9, 9],
      [11, 11],
    ]);
  });

  it("makes one passage of a byline and the paragraph that begins on its line", () => {
    expect(passagesOf("<byline>本报讯（记者 王小明）</byline><p>入春以来，各", "地放水。</p>")).toEqual([
      "body: 本报讯（记者 王小明）入春以来，各地放水。",
    ]);
  });

  it("reports a marked byline that the grammar can not read, with the people marked in it", () => {
    const { bylines } = layoutOf("<byline>文字整理 <persName>山 桦</persName></byline>", "正文在这里。");
    expect(bylines.map(({ kind, people }) => [kind, people.map(({ name }) => name)])).toEqual([["byline", ["山桦"]]]);
  });

  it("lets names alone say nothing of the lines", () => {
    const plain = layoutOf("村民李秀兰说，今年雨水好，", "庄稼长势喜人。");
    const marked = layoutOf("村民<persName>李秀兰</persName>说，今年雨水好，", "庄稼长势喜人。");
    expect(marked.breaks.map(({ kind, confidence }) => [kind, confidence])).toEqual(
      plain.breaks.map(({ kind, confidence }) => [kind, confidence]),
    );
  });

  it("passes over markers that enclose nothing", () => {
    expect(passagesOf("<p></p>水库放水。", "<head> </head>", "灌溉开始。")).toHaveLength(2);
  });
});
