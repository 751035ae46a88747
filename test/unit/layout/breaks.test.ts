import { describe, expect, it } from "vitest";
import type { Break } from "../../../server/src/layout/page-layout.js";
import { PARAGRAPHS, layoutOf, set, type Setting } from "./pages.js";

const textsOf = (lines: readonly string[]): string[] => layoutOf(lines).passages.map(({ text }) => text.text);
const pageOf = (setting: Setting, between: readonly string[]): string[] =>
  PARAGRAPHS.flatMap((text, at) => [...(at > 0 ? between : []), ...set(text, setting)]);
const breakAfter = (lines: readonly string[], line: number): Break | undefined =>
  layoutOf(lines).breaks.find((each) => each.line === line);

const LOST = { indent: 2, prefix: "" };
const KEPT = { indent: 2, prefix: "　　" };
const NONE = { indent: 0, prefix: "" };

describe("paragraphs set in a column", () => {
  it.each([
    ["16 cells, indents lost, blank lines between", { width: 16, ...LOST }, [""]],
    ["13 cells, indents lost, blank lines between", { width: 13, ...LOST }, [""]],
    ["20 cells, indents lost, no blank lines", { width: 20, ...LOST }, []],
    ["16 cells, indents kept, no blank lines", { width: 16, ...KEPT }, []],
    ["25 cells, indents kept, no blank lines", { width: 25, ...KEPT }, []],
    ["38 cells, indents lost, no blank lines", { width: 38, ...LOST }, []],
    ["17 cells, no indents, blank lines between", { width: 17, ...NONE }, [""]],
  ])("are joined again: %s", (_, setting, between) => {
    expect(textsOf(pageOf(setting, between))).toEqual(PARAGRAPHS);
  });

  it("are joined across a blank line in mid-sentence, which is a column's end", () => {
    const lines = pageOf({ width: 16, ...LOST }, [""]);
    const broken = [...lines.slice(0, 3), "", ...lines.slice(3)];
    expect(textsOf(broken)).toEqual(PARAGRAPHS);
    expect(breakAfter(broken, 3)?.kind).toBe("column");
  });

  it("may stand in two widths on one page", () => {
    const lines = [
      ...set(PARAGRAPHS[0] ?? "", { width: 14, ...LOST }),
      "",
      ...set(PARAGRAPHS[1] ?? "", { width: 14, ...LOST }),
      "",
      ...set(PARAGRAPHS[2] ?? "", { width: 22, ...LOST }),
    ];
    expect(textsOf(lines)).toEqual(PARAGRAPHS);
  });

  it("are joined where blank lines stand between all lines", () => {
    const lines = pageOf({ width: 16, ...LOST }, []).flatMap((line) => [line, ""]);
    const { breaks } = layoutOf(lines);
    expect(new Set(breaks.map(({ kind }) => kind))).toEqual(new Set(["wrap", "paragraph"]));
  });

  it("are joined in Traditional characters", () => {
    const text =
      "去年秋天，縣裡的圖書館搬進了新館舍，藏書由原來的八萬冊增加到十二萬冊，閱覽座位也多了一倍。館長說，每逢假日，前來借書的學生和家長絡繹不絕，有時連走道上都坐滿了人。";
    expect(textsOf([...set(text, { width: 15, ...LOST }), ...set(text, { width: 15, ...LOST })])).toEqual([text, text]);
  });
});

describe("a break", () => {
  const lines = pageOf({ width: 16, ...LOST }, [""]);

  it("within a sentence at a full line is safe to join", () => {
    const found = breakAfter(lines, 2);
    expect([found?.kind, found?.safe]).toEqual(["wrap", true]);
    expect(found?.evidence.map(({ feature }) => feature)).toContain("no-end-and-full");
  });

  it("is never safe where the text does not go on", () => {
    const kept = layoutOf(lines).breaks.filter(({ kind }) => kind === "paragraph" || kind === "block");
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.some(({ safe }) => safe)).toBe(false);
  });

  it("tells that a figure is cut in two", () => {
    const cut = ["全县已完成渠道清淤与泵站维修1", "4座，可以保证今年春耕的用水需", "要。"];
    expect(breakAfter(cut, 1)?.evidence.map(({ feature }) => feature)).toContain("figure-cut");
  });

  it("tells that a bracket stands open", () => {
    const open = ["发布会上公布了《全县春季灌溉管", "理办法》，并于当日起开始施行。"];
    expect(breakAfter(open, 1)?.evidence.map(({ feature }) => feature)).toContain("bracket-open");
  });

  it("tells that the next line may not start a line", () => {
    const closed = ["与会代表认为，这是一件大好事", "，应当在全县尽快推广开来。"];
    expect(breakAfter(closed, 1)?.evidence.map(({ feature }) => feature)).toContain("starts-closed");
  });
});

describe("rows", () => {
  const around = pageOf({ width: 16, ...LOST }, [""]);

  it.each([
    ["a table", ["品种 环比 同比", "猪肉 25.6% 20.2%", "鲜菜 10.3% 12.9%", "鸡蛋 10.9% 11.4%"]],
    ["a list of names", ["王志强（红星） 9球", "李晓明（海城） 8球", "陈文（清溪） 7球", "周宁（石桥） 5球"]],
    ["labels", ["报名地址：建设路八号", "报名时间：三月十二日", "报名条件：年满十八岁", "录取人数：二十四人"]],
    ["verse", ["月光落在窗台上", "像一封没寄的信", "风从巷口走过来", "翻动桂花的香气"]],
    ["verse with marks", ["一楼烟雨锁苍茫，", "八百云涛入画堂。", "范相文章悬日月，", "杜陵涕泪满潇湘。"]],
    ["numbered phrases", ["1.经常连续打喷嚏", "2.鼻子、眼睛发痒", "3.流清水样的鼻涕", "4.早晚的症状加重"]],
  ])("of %s stand each for itself", (_, rows) => {
    const texts = textsOf([...around, "", "今日看点", "", ...rows, "", ...around]);
    expect(texts).toEqual([...PARAGRAPHS, "今日看点", ...rows, ...PARAGRAPHS]);
  });
});
