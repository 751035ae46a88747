import { fold } from "../bylines/fold.js";
import { UnitSet } from "../text/unit-set.js";
import { DATE, FIGURE, isPageName, PAGE_NUMBER, WEEKDAY } from "./page-words.js";

/**
 * What a newspaper prints on every page beside its articles, as patterns over a whole folded line. Each is anchored and has
 * no nested repetition, so that a match is linear; lines longer than {@link LONGEST} are never furniture.
 */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`^第\\s?[A-Z]?${FIGURE}{1,4}\\s?版(?:[:·\\s].{0,12})?$`, "u"),
  /^(?:今日|本期|今天)\s?(?:共)?\s?[\d一二三四五六七八九十]{1,3}\s?版$/u,
  new RegExp(`^(?:.{0,16}\\s)?(?:${DATE})(?:\\s.{0,40}(?:版|期|号|新闻)|\\s?${WEEKDAY}.{0,40}|\\s?第.{0,30})$`, "u"),
  /^(?:ISSN|CN\s?\d|国内统一)/u,
  /^邮发代号/u,
  /^(?:导读|图片报道|图片新闻|今日导读|本版导读|导\s?读|广告|公告)$/u,
  /^(?:本报|每[月份]|全年)?(?:零售价?|售价|定价)[: ]?(?:每[份期月]|全年)[: ]?\d[\d.]*\s?元(?:\s.{0,40})?$/u,
  /^每[份月](?:零售价?|定价|售价)[: ]?\d[\d.]*\s?元(?:\s.{0,40})?$/u,
  /^(?:总编辑|社长|总编|出版|承印|印刷|零售价|定价|每份)[^。,]{0,4}:.{1,30}$/u,
];

/** A page's number and its name, in either order: 03 要闻, A12 港闻, 国际·08版. */
const NUMBERED_NAMES: readonly RegExp[] = [
  new RegExp(`^${PAGE_NUMBER}\\s?版?[:·\\s]{1,3}(?<name>.{2,10})$`, "u"),
  new RegExp(`^(?<name>.{2,10}?)[:·\\s]{1,3}第?\\s?${PAGE_NUMBER}\\s?版$`, "u"),
];

/** What names a telephone number, mail or web address: the paper's, or an article's. */
const CONTACTS: readonly RegExp[] = [
  /^(?:本版|本报|编辑部|责任编辑|责编|总编室|采编部|广告部|新闻|投稿|举报|广告|发行|订阅|读者|值班|热线)[^。,]{0,8}(?:邮箱|电话|热线|传真|信箱|地址|网址|QQ|微信)\s?:?[^。]{3,60}$/u,
  /^[^。,]{0,20}(?:电话|热线|邮箱)\s?:\s?[\w@.()-]{5,}[^。]{0,40}$/u,
  /^(?:E-?mail|电子信箱|电子邮箱|网址|http|www)[^。]{3,60}$/iu,
];

/** What the patterns that hold neither a figure nor a sign of {@link SIGNS} begin with. */
const FIRSTS = new UnitSet("第今本IC国國邮编联新投举广发订读值热EehHwW电网导图公总社出承印零定每责采");
/** The others hold a figure, a stroke within a date, or a colon after a label. */
const SIGNS = new UnitSet("0123456789０１２３４５６７８９年.-/:：");

/** Whether a text, given as the units from `from` to `to`, is worth the patterns: most lines of a body are not. */
export function mayBeFurniture(units: Uint16Array, from: number, to: number): boolean {
  if (FIRSTS.has(units[from] ?? 0)) return true;
  for (let at = from; at < to; at++) if (SIGNS.has(units[at] ?? 0)) return true;
  return false;
}

/** A piece of furniture is no longer than this, in UTF-16 units: with each gap as one space, and as it stands. */
const LONGEST = 90;
const LONGEST_WITH_GAPS = 240;

/** The line as its patterns read it: folded, the gaps between a header's parts, which stand far apart, as one space each. */
function foldedLine(text: string): string | null {
  if (text.length === 0 || text.length > LONGEST_WITH_GAPS) return null;
  const line = fold(text).replace(/\s{2,}/gu, " ");
  return line.length <= LONGEST ? line : null;
}

/** What a whole line is beside the page's articles: furniture, or a telephone number or address, which may be an article's. */
export type PageLineKind = "furniture" | "contact";

/** Whether the whole line is furniture (header, page number, date with issue number, ISSN) or a contact; null for neither. */
export function pageLineKind(text: string): PageLineKind | null {
  const line = foldedLine(text);
  if (line === null) return null;
  if (PATTERNS.some((pattern) => pattern.test(line)) || isNumberedName(line)) return "furniture";
  return CONTACTS.some((pattern) => pattern.test(line)) ? "contact" : null;
}

const isNumberedName = (line: string): boolean =>
  NUMBERED_NAMES.some((pattern) => isPageName(pattern.exec(line)?.groups?.name ?? ""));
