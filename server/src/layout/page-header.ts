import { fold } from "../bylines/fold.js";
import type { KnownReadings } from "../bylines/known-readings.js";
import { readLine } from "../bylines/read-byline.js";
import { OUTLETS } from "../bylines/vocabulary.js";
import { DATE, isPageName, WEEKDAY } from "./page-words.js";

/*
 * The lines at the top of a page that belong to no article: the paper's name, the date, the page's number and name, its
 * editors, in any order and number. There only: elsewhere the same words may be a head. All patterns are anchored, over
 * folded text, and linear.
 */

/** A header's line is no longer than this, in UTF-16 units. */
const LONGEST = 90;

/** A name that is set wide: 光 华 日 报. */
const LETTER_SPACED = /^\p{Script=Han}(?:\s+\p{Script=Han}){2,}$/u;

/** What parts a header's line. A stroke between figures is a date's. */
const PARTING = /\s+|\||·|(?<=版):|(?<!\d)\/|\/(?!\d)/u;

const DATES: readonly RegExp[] = [
  new RegExp(`^${DATE}[,(]?(?:${WEEKDAY})?\\)?$`, "u"),
  /^\(?(?:农历)?(?:[甲乙丙丁戊己庚辛壬癸].年)?[正一二三四五六七八九十冬腊]{1,2}月(?:初|十|廿|二十|三十)[一二三四五六七八九十]?\)?$/u,
];
const DAY = new RegExp(`^\\(?${WEEKDAY}\\)?$`, "u");
/** A page's number that names the page by itself: A06, GA05, 03, 第5版, 16版. */
const PAGE = /^(?:[A-F]\d{1,2}版?|[A-Z]{2}\d{2}版?|0\d版?|第[A-Z]?[\d一二三四五六七八九十]{1,4}版|[A-Z]?\d{1,3}版)$/u;
const PLAIN_NUMBER = /^\d{1,3}$/u;
const ISSUE = /^(?:总?第\d{1,6}[期号]|今日共?\d{1,3}版|本期共?\d{1,3}版)$/u;
/** What a page or a paper is called beside a number or date. */
const PAGE_NAME = /^[^。,;:!?、()<>《》“”\d]{2,6}$/u;
const LATIN_NAME = /^[A-Z][A-Za-z.]+$/u;
const PAPER =
  /^(?:\p{Script=Han}{0,8}(?:文汇报|大公报)|\p{Script=Han}{1,8}(?:日报|晚报|早报|晨报|时报|商报|导报|周报|快报|新报|都市报|青年报|画报))$/u;

/** What may be a paper's name, over the rest of a header only: 人民政协报, not 天气预报. */
const MAY_BE_PAPER = /^\p{Script=Han}{2,7}(?<![预通简公捷喜海情警举汇申填上回速电年月周季])报$/u;

type Part = "date" | "weekday" | "page" | "number" | "issue" | "paper" | "name" | "latin" | "other";

/**
 * Whether a line at the top of a page is its header: all of its parts are, or what is left between them names editors, or
 * the page or paper beside a number or date.
 * @param follows whether another line of the header stands before it
 */
export function isPageHeader(text: string, follows: boolean, known: KnownReadings): boolean {
  if (text.length > LONGEST) return false;
  const line = fold(text).trim();
  const folded = LETTER_SPACED.test(line) ? line.replace(/\s/gu, "") : line;
  const words = folded.split(PARTING).filter((word) => word !== "");
  const parts = words.map(partOf);
  const first = parts.indexOf("other");
  if (first < 0) return parts.some((part) => part !== "latin" && (part !== "name" || follows));
  const last = parts.lastIndexOf("other");
  const from = folded.indexOf(words[first] ?? "");
  const to = folded.lastIndexOf(words[last] ?? "") + (words[last] ?? "").length;
  const rest = folded.slice(from, to);
  if (first === last && (parts.includes("page") || parts.includes("date")) && PAGE_NAME.test(rest)) return true;
  return readLine(rest, "before-body", known)?.kind === "editor";
}

function partOf(word: string): Part {
  if (DATES.some((pattern) => pattern.test(word))) return "date";
  if (DAY.test(word)) return "weekday";
  if (PAGE.test(word)) return "page";
  if (PLAIN_NUMBER.test(word)) return "number";
  if (ISSUE.test(word)) return "issue";
  if (OUTLETS.has(word) || PAPER.test(word)) return "paper";
  if (isPageName(word) || MAY_BE_PAPER.test(word)) return "name";
  return LATIN_NAME.test(word) ? "latin" : "other";
}
