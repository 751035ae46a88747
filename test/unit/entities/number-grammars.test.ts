import { describe, expect, it } from "vitest";
import { findMoney } from "../../../server/src/entities/money-grammar.js";
import { findQuantities } from "../../../server/src/entities/quantity-grammar.js";

const texts = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe("findMoney", () => {
  it.each([
    ["减少７２４．１５万元，", ["７２４．１５万元"]],
    ["投资1500多万元、3.2亿美元", ["1500多万元", "3.2亿美元"]],
    ["售价￥3,500.50，运费$20", ["￥3,500.50", "$20"]],
    ["每斤三元五角，一共十余万元人民币", ["三元五角", "十余万元人民币"]],
    ["花了 12 元", ["12 元"]],
    ["人民币5000元整", ["人民币5000元"]],
    ["数百亿元、几千块钱", ["数百亿元", "几千块钱"]],
    ["二元化结构，1998年元旦，公元1000年", []],
    ["第3元素，A12元", []],
  ])("reads %s", (text, expected) => {
    expect(texts(text, findMoney(text))).toEqual(expected);
  });
});

describe("findQuantities", () => {
  it.each([
    ["长４．８米、重１．１吨", ["４．８米", "１．１吨"]],
    ["约有百分之三十，增长3.63%", ["百分之三十", "3.63%"]],
    ["3至5公里，24小时", ["3至5公里", "24小时"]],
    ["无疫村 217个，217 户", ["217个", "217 户"]],
    ["２３７公顷，三千多名职工", ["２３７公顷", "三千多名"]],
    ["1998年1月3日，第3名，3000万元", []],
    ["5大家族，一个性别", []],
    ["天津港12号门，第12天", []],
  ])("reads %s", (text, expected) => {
    expect(texts(text, findQuantities(text))).toEqual(expected);
  });
});

it("takes linear time on long runs of figures and numerals", () => {
  const long = "1".repeat(100_000) + "一".repeat(100_000) + "1,111".repeat(20_000);
  expect([...findMoney(long), ...findQuantities(long)]).toEqual([]);
});
