/**
 * How numbers are written, as parts of patterns: figures in ASCII and full width with their magnitudes (3.5亿, 1万2千),
 * Chinese numerals (五百万, 两三千), vague ones (数百, 上千, 十几). Every quantifier is bounded, and no part begins with
 * what the part before it ends with, so matching is linear.
 */

const DIGIT = "[0-9０-９]";

/** A stray space between a figure and its unit (3.5 亿元), as dumps have them. */
export const GAP = "[ 　]?";

const FIGURE = `${DIGIT}{1,15}(?:[,，]${DIGIT}{3}(?!${DIGIT})){0,4}(?:[.．]${DIGIT}{1,8})?`;

const MAGNITUDE = "(?:[十百千]?万亿|[十百千]?[万亿]|[百千])";

const NUMERALS = "零〇一二两三四五六七八九十百千万亿";

/** Not one without a leading numeral: 万元户, 千家万户 and 百姓 count nothing. */
const CHINESE = `(?:[一二两三四五六七八九十][${NUMERALS}几]{0,11}|[数几][十百千万亿]{1,4}|上[百千万亿]{1,3}|[壹贰叁肆伍陆柒捌玖拾][壹贰叁肆伍陆柒捌玖拾佰仟万亿零]{0,11})`;

/** What makes a number a part of something else when it stands before it: 第3个, A12, the rest of a longer figure. */
const BEFORE = `(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ第${NUMERALS}]|[0-9０-９][.．,])`;

const AMOUNT = `(?:${FIGURE}(?:${GAP}${MAGNITUDE}(?:${FIGURE}${MAGNITUDE}?)?)?|${CHINESE})(?:[多余][百千万亿]{0,2})?`;

/** An amount, or from one to another: 3.5亿, 五百万, 3万至5万, 20—30. */
export const NUMBER = `${BEFORE}${AMOUNT}(?:${GAP}[至到~～—－-]${GAP}${AMOUNT})?`;

/** The same in parts of a hundred: 12%, 百分之三十. */
export const PERCENTAGE = `(?:${NUMBER}${GAP}[%％‰]|${BEFORE}[百千万]分之(?:${FIGURE}|[${NUMERALS}点]{1,12}))`;
