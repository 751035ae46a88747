import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTimes, TIME } from "../../../server/src/entities/time-grammar.js";
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

  it("passes no place by where a time begins", () => {
    const words =
      "0 1 3 12 ９ 〇 零 一 二 三 十 年 月 日 号 时 点 : 分 半 上 下 午 旬 底 末 初 公元前 民国 今 去 明 昨 前 后 当 来 本 翌 次 大年 元 正 腊 冬 个 虎 甲 子 星期 周 礼拜 天 晨 早 晚 夜 凌 清 傍 深 中 春 季度".split(
        " ",
      );
    const texts = fc.array(fc.constantFrom(...words, " ", "　", "，"), { maxLength: 24 }).map((some) => some.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const plain = [...text.matchAll(new RegExp(TIME.source, "gu"))].map(({ index }) => index);
        const found = new Set<number>(findTimes(text).map(({ start }) => start));
        const passedBy = plain.filter(
          (start) => !found.has(start) && !/[0-9０-９第零〇一二三十半前]/u.test(text.charAt(start - 1)),
        );
        expect(passedBy).toEqual([]);
      }),
      { numRuns: 2000 },
    );
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
