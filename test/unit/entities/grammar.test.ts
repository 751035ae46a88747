import { describe, expect, it } from "vitest";
import { findTimes } from "../../../server/src/entities/time-grammar.js";
import { findWorks } from "../../../server/src/entities/work-grammar.js";

const texts = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe("findTimes", () => {
  it.each([
    ["从11月30日起", ["11月30日"]],
    ["”12月1日上午，大渡口区", ["12月1日上午"]],
    ["一九九八年一月二十三日在京", ["一九九八年一月二十三日"]],
    ["１９９７年１１月３０日９时", ["１９９７年１１月３０日９时"]],
    ["12月 1日，永川区", ["12月 1日"]],
    ["23日，在重庆高新区", ["23日"]],
    ["今天上午，去年10月", ["今天上午", "去年10月"]],
    ["11月以来", ["11月"]],
    ["二〇二二年", ["二〇二二年"]],
    ["11月25日清晨", ["11月25日清晨"]],
    ["上午9:30开门", ["上午9:30"]],
    ["持24小时核酸阴性证明", []],
    ["三年来，３个月内，第12天", []],
    ["目前，日前，最近，近日", []],
    ["80年代", []],
    ["217个，3.5日", []],
    ["100日", []],
  ])("reads %s", (text, expected) => {
    expect(texts(text, findTimes(text))).toEqual(expected);
  });

  it("takes linear time on a long run of figures", () => {
    expect(findTimes("1".repeat(200_000) + "一".repeat(200_000))).toEqual([]);
  });
});

describe("findWorks", () => {
  it.each([
    ["根据《治安管理处罚法》第五十条", ["《治安管理处罚法》"]],
    ["《关于〈规定〉的通知》", ["《关于〈规定〉的通知》"]],
    ["《甲《乙》丙》丁", ["《甲《乙》丙》"]],
    ["《没有后半", []],
    ["没有前半》", []],
    ["《》", []],
    ["《《甲》", ["《甲》"]],
  ])("reads %s", (text, expected) => {
    expect(texts(text, findWorks(text))).toEqual(expected);
  });
});
