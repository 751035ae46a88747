import { UnitSet } from "../text/unit-set.js";

/**
 * What a newspaper prints on every page beside its articles, as patterns over a whole line. Each is anchored and has
 * no nested repetition, so that a match is linear; lines longer than {@link LONGEST} are never furniture.
 */
const YEAR = "(?:19|20|２０|１９)?[\\d０-９]{2,4}|[一二三四五六七八九〇零○]{4}";
const DATE = `(?:${YEAR})\\s?(?:年|[.\\-/])\\s?[\\d０-９一二三四五六七八九十]{1,3}\\s?(?:月|[.\\-/])\\s?[\\d０-９一二三四五六七八九十]{1,3}\\s?日?`;
const WEEKDAY = "(?:星期|周|週|礼拜)[一二三四五六日天]";

/** What pages are called after: 03 要闻, A12 港聞, 国际·08版. */
const SECTION =
  "(?:.{0,6}(?:新闻|新聞|要闻|要聞|专题|專題|副刊|综合|綜合|广告|廣告|报道|報道|港聞)|" +
  "国际|國際|体育|體育|经济|經濟|财经|財經|文化|社会|社會|时政|時政|评论|評論|理论|理論|教育|健康|娱乐|娛樂|视点|民生|天下)";
const NUMBER = "[A-Z]?[\\d０-９]{1,3}";

const PATTERNS: readonly RegExp[] = [
  /^第\s?[\dA-Z０-９一二三四五六七八九十]{1,4}\s?版(?:[:：·\s].{0,12})?$/u,
  new RegExp(`^(?:${NUMBER}\\s?版?[:：·\\s]{1,3}${SECTION}|${SECTION}[:：·\\s]{1,3}第?\\s?${NUMBER}\\s?版)$`, "u"),
  /^(?:今日|本期|今天)\s?(?:共)?\s?[\d０-９一二三四五六七八九十]{1,3}\s?版$/u,
  new RegExp(
    `^(?:.{0,16}\\s)?${DATE}(?:\\s.{0,40}(?:版|期|号|號|新聞|新闻)|\\s?${WEEKDAY}.{0,40}|\\s?第.{0,30})$`,
    "u",
  ),
  /^(?:ISSN|CN\s?\d|国内统一|國內統一)/u,
  /^邮发代号/u,
  /^(?:本版|本报|编辑部|新闻|投稿|举报|广告|发行|订阅|读者|值班|热线)[^。，]{0,8}(?:邮箱|电话|热线|传真|信箱|地址|网址|QQ|微信)\s?[:：]?[^。]{3,60}$/u,
  /^(?!联系|聯繫|咨询|諮詢|报名|預約|预约|监督|服务)[^。，]{0,20}(?:电话|热线|邮箱)\s?[:：]\s?[\w\d@.０-９\-—]{5,}[^。]{0,40}$/u,
  /^(?:E-?mail|电子信箱|电子邮箱|网址|http|www)[^。]{3,60}$/iu,
  /^(?:导读|图片报道|图片新闻|今日导读|本版导读|导\s?读|广告|公告)$/u,
  /^(?:总编辑|社长|总编|出版|承印|印刷|零售价|定价|每份)[^。，]{0,4}[:：].{1,30}$/u,
];

/** What the patterns that hold neither a figure nor a sign of {@link SIGNS} begin with. */
const FIRSTS = new UnitSet("第今本IC国國邮编联新投举广发订读值热EehHwW电网导图公总社出承印零定每");
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

/** Whether the whole line is page furniture: header, page number, date with issue number, ISSN, telephone, mail. */
export function isFurniture(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_WITH_GAPS) return false;
  // The parts of a header stand far apart.
  const line = text.replace(/\s{2,}/gu, " ");
  return line.length <= LONGEST && PATTERNS.some((pattern) => pattern.test(line));
}
