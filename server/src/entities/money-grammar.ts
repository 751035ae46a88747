import { logicalSpan, type LogicalSpan } from "../text/offsets.js";
import { GAP, NUMBER } from "./number-forms.js";

/** Currencies whose unit stands after the number. */
const CURRENCIES = [
  "人民币",
  "美元",
  "美金",
  "欧元",
  "日元",
  "日圆",
  "港元",
  "港币",
  "澳元",
  "澳门元",
  "新台币",
  "台币",
  "加元",
  "新元",
  "新加坡元",
  "韩元",
  "英镑",
  "卢布",
  "卢比",
  "比索",
  "泰铢",
  "法郎",
  "瑞士法郎",
  "马克",
  "里拉",
  "第纳尔",
  "里亚尔",
  "林吉特",
].toSorted((a, b) => b.length - a.length);

/** 元 as a unit of money: not the first character of 元旦, 元素 and their like. */
const YUAN = "元(?![旦月件素老首帅宵朝代年气勋凶化论次复始])";

/** The small change after an amount in 元, and the word for money. */
const CHANGE = `(?:[0-9０-９一二三四五六七八九]{1,2}(?:角|毛)(?:[0-9０-９一二三四五六七八九]分)?)?(?:钱|人民币)?`;

const NAMED = `(?:人民币|美元|美金|港币|港元|欧元|日元|英镑)`;

const MONEY = new RegExp(
  [
    `(?:${NAMED}${GAP})?${NUMBER}${GAP}(?:${CURRENCIES.join("|")}|${YUAN}${CHANGE}|块钱|角钱|分钱)`,
    `(?:[¥￥]|(?:US|HK)?[$＄])${GAP}${NUMBER}`,
    `(?:人民币|港币|美金)${GAP}${NUMBER}`,
  ].join("|"),
  "gu",
);

/** The amounts of money that a text names, with their currency, in order, not overlapping. */
export const findMoney = (text: string): readonly LogicalSpan[] =>
  Array.from(text.matchAll(MONEY), ({ index, 0: { length } }) => logicalSpan(index, index + length));
