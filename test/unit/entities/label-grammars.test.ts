import { describe, expect, it } from "vitest";
import { grammarMentions } from "../../../server/src/entities/label-grammars.js";
import { DEFAULT_LABELS } from "../../../server/src/entities/labels.js";
import { findMoney } from "../../../server/src/entities/money-grammar.js";
import { findQuantities } from "../../../server/src/entities/quantity-grammar.js";
import { resolveSettings } from "../../../server/src/analysis/settings.js";
import type { LogicalSpan } from "../../../server/src/text/offsets.js";

const found = (find: (text: string) => readonly LogicalSpan[], text: string): readonly string[] =>
  find(text).map(({ start, end }) => text.slice(start, end));

describe("the grammar of money", () => {
  it.each([
    ["总投资3.5亿元，其中外资五百万美元", ["3.5亿元", "五百万美元"]],
    ["注册资本人民币1,200万元", ["人民币1,200万元"]],
    ["每斤３.５元，比去年贵两块钱", ["３.５元", "两块钱"]],
    ["票价12元5角，收入3亿5000万元", ["12元5角", "3亿5000万元"]],
    ["资助3000元至5000元不等，最高2万—3万元", ["3000元", "5000元", "2万—3万元"]],
    ["发放3.5 亿元贷款，结余二十余万元", ["3.5 亿元", "二十余万元"]],
    ["数百万元、上千万元和十几亿欧元", ["数百万元", "上千万元", "十几亿欧元"]],
    ["售价￥3,500，约合$480", ["￥3,500", "$480"]],
    ["贰佰元整，港币500万", ["贰佰元", "港币500万"]],
    ["获3亿元人民币授信，折合4000多万美元", ["3亿元人民币", "4000多万美元"]],
  ])("finds the amounts of %s", (text, amounts) => {
    expect(found(findMoney, text)).toEqual(amounts);
  });

  it.each([
    "2023元旦晚会",
    "万元户多了起来",
    "走多元化的路",
    "一元化领导",
    "三块石头两块田",
    "十分高兴，百分之三",
    "第3元素",
    "A12元件",
    "共33个社区",
  ])("finds none in %s", (text) => {
    expect(found(findMoney, text)).toEqual([]);
  });
});

describe("the grammar of quantities", () => {
  it.each([
    ["建成33个社区，2.6万平方米厂房", ["33个", "2.6万平方米"]],
    ["来了三百多人，运走５０吨、两千公斤粮食", ["三百多人", "５０吨", "两千公斤"]],
    ["增长12%，占百分之三十五点六，高2.5个百分点", ["12%", "百分之三十五点六", "2.5个百分点"]],
    ["用时3小时20分钟，行程1万2千公里", ["3小时", "20分钟", "1万2千公里"]],
    ["选派20至30名医生、十几辆车、上万人次", ["20至30名", "十几辆", "上万人次"]],
    ["33 个村，1,200户", ["33 个", "1,200户"]],
    ["完成3项目标，重一吨", ["3项", "一吨"]],
  ])("finds the quantities of %s", (text, quantities) => {
    expect(found(findQuantities, text)).toEqual(quantities);
  });

  it.each([
    "一个人走了",
    "第33个教师节",
    "千家万户，百家争鸣",
    "12月1日上午，1998年",
    "三位一体",
    "20人民警察",
    "5台湾同胞",
    "投资3.5亿元",
    "几个朋友",
    "G65条例",
  ])("finds none in %s", (text) => {
    expect(found(findQuantities, text)).toEqual([]);
  });
});

describe("the grammars of labels", () => {
  const text = "投资3.5亿元建33个站";
  const mentions = (labels: unknown) =>
    grammarMentions(text, resolveSettings({ labels }).settings.labels).map(
      ({ label, span }) => `${label} ${text.slice(span.start, span.end)}`,
    );

  it("run only where a label asks for them", () => {
    expect(grammarMentions(text, DEFAULT_LABELS)).toEqual([]);
    expect(mentions({ MONEY: {}, QUANTITY: {} })).toEqual([]);
    expect(mentions({ SUM: { grammar: "money" } })).toEqual(["SUM 3.5亿元"]);
    expect(mentions({ SUM: { grammar: "money" }, COUNT: { grammar: "quantity" } })).toEqual([
      "SUM 3.5亿元",
      "COUNT 33个",
    ]);
  });

  it.each(["1", "1,", "1.", "一", "百", "1万", "3至", "１ ", "百分之", "¥", "一二三四五六七八九十百千万亿"])(
    "take time in proportion to the text, also where it is “%s” over and over",
    (part) => {
      const long = part.repeat(Math.ceil(200_000 / part.length));
      const before = performance.now();
      findMoney(long);
      findQuantities(long);
      expect(performance.now() - before).toBeLessThan(3000);
    },
  );
});
