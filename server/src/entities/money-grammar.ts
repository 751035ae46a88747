import { logicalSpan, type LogicalSpan } from "../text/offsets.js";
import { GAP, isJoined, NUMBER } from "./number-forms.js";

/** Longer names first. 元 is none where it begins or ends another word (元旦, 二元化). */
const CURRENCY =
  "(?:元人民币|人民币|美元|欧元|英镑|日元|日圆|港元|港币|澳门元|澳元|加元|新台币|台币|韩元|卢布|法郎|马克|卢比|泰铢|比索|里拉|新加坡元|新元|美金|块钱|元(?![旦月宵老素帅首年件凶勋化论代])|块(?=[一二三四五六七八九1-9])|角钱?|分钱)";
const PART = `(?:[0-9０-９]{1,2}|[一二两三四五六七八九])${GAP}(?:角|毛|分)(?:钱)?`;
const BEFORE = "(?:人民币|美元|港币|US[$]|HK[$]|[￥¥$＄€£])";

const MONEY = new RegExp(`${BEFORE}${GAP}${NUMBER}(?:${GAP}元)?|${NUMBER}${GAP}${CURRENCY}(?:${PART}){0,2}`, "gu");

/** The sums of money that a text names, in order, not overlapping: 1500万元, ￥3.5, 三元五角, 近百亿美元 without 近. */
export function findMoney(text: string): readonly LogicalSpan[] {
  return [...text.matchAll(MONEY)]
    .filter(({ index }) => !isJoined(text, index))
    .map(({ index, 0: sum }) => logicalSpan(index, index + sum.length));
}
