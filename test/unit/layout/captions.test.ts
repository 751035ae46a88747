import { describe, expect, it, test } from "vitest";
import { startsAsCaption, startsAsNoHead } from "../../../server/src/layout/caption-marks.js";
import { PARAGRAPHS, layoutOf, set } from "./pages.js";

const COLUMN = { width: 16, indent: 2, prefix: "" };
const [waters = "", pump = "", fruit = ""] = PARAGRAPHS;
const WHAT = "石桥镇的泵站里，几名工人正在更换老化的阀门。";
const article = ["水利局检查水库和渠道", "", ...set(waters, COLUMN), "", ...set(pump, COLUMN), ""];

/** The roles of the passages that open so, on a page where they follow an article's last lines. */
const roleAfter = (end: readonly string[], passages: readonly string[]): (string | undefined)[] => {
  const page = layoutOf([...article, ...end.flatMap((line) => [line, ""]), ...passages.flatMap((text) => [text, ""])]);
  return passages.map((text) => page.passages.find((passage) => passage.text.text === text)?.role);
};

describe("a caption", () => {
  test.each(["图①：", "图1：", "左图：", "上图：", "右上圖：", "图为", "图一：", "图① ", "上图为", "题图："])(
    "is what opens with %s after an end note or a credit",
    (mark) => {
      for (const end of ["（记者 周宁）", "（新华社北京12月1日电）", "本报记者 王林 摄", "■王林"])
        expect(roleAfter([end], [mark + WHAT])).toEqual(["caption"]);
    },
  );

  test.each(["①", "▲"])("that opens with %s is told by who took the picture", (mark) => {
    expect(roleAfter(["（记者 周宁）"], [`${mark}${WHAT}`, "本报记者 王林 摄"])).toEqual(["caption", "credit"]);
    expect(roleAfter(["（记者 周宁）"], [`${mark}${WHAT}本报记者 王林 摄`])).toEqual(["caption"]);
  });

  it("may be one of a group, each with its figure", () => {
    const group = [`图①：${WHAT}`, "图②：渠水流进麦田。"];
    expect(roleAfter(["（记者 周宁）"], group)).toEqual(["caption", "caption"]);
    const figures = [`①${WHAT}`, "②渠水流进麦田。", "本报记者 王林 摄"];
    expect(roleAfter(["（记者 周宁）"], figures)).toEqual(["caption", "caption", "credit"]);
  });

  it("is no list that follows an end note", () => {
    const list = [`①${WHAT}`, `②${fruit}`];
    expect(roleAfter(["（记者 周宁）"], list)).not.toContain("caption");
    expect(roleAfter(["（记者 周宁）"], [`①${WHAT}`, "责编：王林"])).not.toContain("caption");
    expect(
      roleAfter(
        ["（记者 周宁）"],
        Array.from({ length: 8 }, () => `①${WHAT}`),
      ),
    ).not.toContain("caption");
  });

  it("is no prose that begins with a picture", () => {
    expect(roleAfter(["（记者 周宁）"], ["图书馆里，读者正在看书。"])).not.toContain("caption");
    expect(roleAfter(["（记者 周宁）"], ["图为了省钱，他们自己动手。"])).not.toContain("caption");
  });
});

describe("an opening", () => {
  test.each(["图为渠水", "右上图：渠水", "图①：渠水", "上图 渠水"])("%s is a caption's", (text) => {
    expect(startsAsCaption(text)).toBe(true);
  });

  test.each(["图书馆开放", "地图：渠水", "渠水 上图：", ""])("%s is none", (text) => {
    expect(startsAsCaption(text)).toBe(false);
    expect(startsAsNoHead(text)).toBe(false);
  });

  it("with a picture's place and a colon is no head's", () => {
    expect(startsAsNoHead("上图：工人更换阀门")).toBe(true);
    expect(startsAsNoHead("图为媒 书为友")).toBe(false);
  });
});
