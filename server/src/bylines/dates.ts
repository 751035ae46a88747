import { UnitSet } from "../text/unit-set.js";

/** Reads dates and hours of datelines in folded text. */

const FIGURE_CHARACTERS = "0123456789〇零○一二三四五六七八九十廿卅";
const FIGURES = new UnitSet(FIGURE_CHARACTERS);
/** The characters that a date begins with. */
export const DATE_FIRSTS: ReadonlySet<string> = new Set(Array.from(`${FIGURE_CHARACTERS}今昨`));

const WORD_FIRSTS = new UnitSet("今昨");
const DAY_WORDS = ["今日", "昨日", "今天", "昨天", "今晨", "昨晚", "今晚"];
const DAY_PARTS = ["凌晨", "清晨", "上午", "中午", "下午", "傍晚", "晚上", "晚间", "深夜", "午夜", "零时", "晨", "晚"];
const PLAIN_DATE_STROKES: ReadonlySet<string> = new Set("-./");

/**
 * Where the date that begins at `at` of the folded text ends; `at` itself when none does. A date has a day (29日,
 * 12月1日22时, 二〇〇八年五月十三日) or is written in figures (2008.05.10); 今日, 昨天 count as one. Spaces may stand
 * within it, as they do where a line was justified (11 月 24日).
 */
export function dateEnd(folded: string, at: number): number {
  if (WORD_FIRSTS.hasAt(folded, at)) return at + (DAY_WORDS.find((word) => folded.startsWith(word, at))?.length ?? 0);
  if (!FIGURES.hasAt(folded, at)) return at;
  const plain = plainDateEnd(folded, at);
  if (plain > at) return plain;
  const afterYear = unitEnd(folded, at, "年");
  const afterMonth = unitEnd(folded, afterYear, "月");
  const afterDay = Math.max(unitEnd(folded, afterMonth, "日"), unitEnd(folded, afterMonth, "号"));
  if (afterDay === afterMonth) return at;
  return hourEnd(folded, afterDay);
}

function hourEnd(folded: string, at: number): number {
  const part = DAY_PARTS.find((word) => folded.startsWith(word, at));
  const afterPart = at + (part?.length ?? 0);
  const afterHour = Math.max(unitEnd(folded, afterPart, "时"), unitEnd(folded, afterPart, "点"));
  return afterHour === afterPart ? afterPart : unitEnd(folded, afterHour, "分");
}

/** The end of a figure and the unit after it; `at` when they do not stand there. */
function unitEnd(folded: string, at: number, unit: string): number {
  const from = pastSpaces(folded, at);
  const figures = figuresEnd(folded, from, 5);
  const to = pastSpaces(folded, figures);
  return figures > from && folded.startsWith(unit, to) ? to + unit.length : at;
}

/** The end of a date of figures and strokes: 2008.05.10, 2022-12-1. */
function plainDateEnd(folded: string, at: number): number {
  let end = figuresEnd(folded, at, 4);
  if (end !== at + 4) return at;
  for (let part = 0; part < 2; part++) {
    const next = figuresEnd(folded, end + 1, 2);
    if (!PLAIN_DATE_STROKES.has(folded.charAt(end)) || next === end + 1) return at;
    end = next;
  }
  return end;
}

/** The end of the run of figures at `at`, of at most `most` characters. */
export function figuresEnd(folded: string, at: number, most: number): number {
  let end = at;
  while (end < at + most && FIGURES.hasAt(folded, end)) end++;
  return end;
}

const SPACE = 0x20;

/** The first place at or after `at` where no space stands. */
export function pastSpaces(folded: string, at: number): number {
  let end = at;
  while (folded.charCodeAt(end) === SPACE) end++;
  return end;
}
