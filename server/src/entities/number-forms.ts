/**
 * Numbers as Chinese news writes them, for the grammars of money and quantities: figures in ASCII and full-width form
 * with marks between thousands, Chinese numerals, figures with 万 or 亿, about so many (十余, 3000多). Parts of regular
 * expressions with the flag `u`, every quantifier bounded.
 */
const DIGIT = "[0-9０-９]";
/** A stray space between a figure and its unit (217 个), as dumps have them. */
export const GAP = "[ 　]?";
const FIGURES = `${DIGIT}{1,3}(?:[,，]${DIGIT}{3}){1,5}(?:[.．]${DIGIT}{1,4})?|${DIGIT}{1,15}(?:[.．·]${DIGIT}{1,6})?`;
const NUMERALS = "[〇零一二三四五六七八九十百千万亿两]{1,16}(?:点[〇零一二三四五六七八九]{1,6})?";
const SOME = "(?:[几数][十百千万亿]{0,3}|[十百千万亿]{1,2}[几多])";
const MAGNITUDE = `(?:${GAP}[十百千万亿]{1,3})?`;
const ABOUT = "[多余来]?";

/** A number with what may follow it before a unit. */
export const NUMBER = `(?:(?:${FIGURES})${ABOUT}${MAGNITUDE}|${SOME}|${NUMERALS})${ABOUT}${MAGNITUDE}`;

const JOINED = /(?:[0-9０-９][.．,，]|[0-9０-９〇零一二三四五六七八九十百千万亿两几数第A-Za-zＡ-Ｚａ-ｚ])$/u;

/** Whether what stands before a number that begins there makes it part of something longer. */
export const isJoined = (text: string, at: number): boolean => JOINED.test(text.slice(Math.max(0, at - 2), at));
