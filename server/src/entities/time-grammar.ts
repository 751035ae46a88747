import { logicalSpan, type LogicalSpan } from "../text/offsets.js";

/**
 * The grammar of calendar dates, times of day and words that name a day or a year. It covers figures in ASCII,
 * full-width and Chinese form. Durations (24小时, 三年) and vague words (目前, 日前, 最近) are none of it.
 * Every quantifier is bounded and no part can match in two ways at the same place, so matching is linear.
 */

const DIGIT = "[0-9０-９]";
const NUMERAL = "[〇○零一二三四五六七八九]";
/** A stray space in a date (12月 1日), as dumps have them between figures and units. */
const GAP = "[ 　]?";

/** One to twelve, one to thirty-one, nought to twenty-four, nought to fifty-nine, in Chinese figures. */
const MONTH_NUMERAL = "(?:十[一二]?|[一二三四五六七八九])";
const DAY_NUMERAL = "(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";
const HOUR_NUMERAL = "(?:二?十[一二三四五六七八九]?|[零〇一二两三四五六七八九])";
const MINUTE_NUMERAL = "(?:[二三四五]?十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九])";

const YEAR = `(?:(?:(?:公元前?|民国)?${DIGIT}{4}|[1-9１-９]${DIGIT}|[1一]9${DIGIT}{2}|${NUMERAL}{4}|九${NUMERAL})${GAP}年(?![多来余间级代月])|今年|去年|前年|明年|后年|上年|当年|来年|本年|翌年|次年|大前年|[鼠牛虎兔龙蛇马羊猴鸡狗猪]年|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)`;
const MONTH = `(?:(?:(?:1[0-2]|１[０-２]|0[1-9]|０[１-９]|[1-9１-９])|${MONTH_NUMERAL})${GAP}月份?|元月份?|正月|腊月|冬月|本月|上月|下月|当月|上个月|下个月|次月)`;
const DAY = `(?:(?:[12１２]${DIGIT}|3[01]|３[０１]|[0０]?[1-9１-９])${GAP}[日号](?!线|楼|院|令|文|公告|店|公路|机|站|门|地铁|病)|${DAY_NUMERAL}[日号](?!线|楼|院|令|文|店|机|站|门)|初[一二三四五六七八九十]|大年三十|大年初[一二三四五六七八九])`;
const TEN_DAYS = "(?:[上中下]旬|月?[底初末])";
const SEASON =
  "(?:上半年|下半年|年底|年初|年末|岁末|第?[一二三四]季度|[春夏秋冬]季|[春夏秋冬]天|春节|元旦|国庆节?|中秋节?|除夕夜?)";
const WEEKDAY = "(?:(?:星期|周|礼拜)[一二三四五六日天]|周末)";
const NAMED_DAY =
  "(?:今天|昨天|明天|前天|后天|今日|昨日|明日|当天|当日|次日|翌日|今晨|今早|昨晚|今晚|当晚|昨夜|今夜|明晚|明晨|前晚)";
const PART_OF_DAY =
  "(?:上午|下午|中午|凌晨|清晨|早晨|早上|晚上|傍晚|深夜|午夜|子夜|夜间|夜里|夜晚|午后|午间|拂晓|黎明|晚间|一早|晚|夜|晨)";
const CLOCK = `(?:(?:(?:2[0-4]|２[０-４]|[01０１]?${DIGIT})[时点](?!间|代|钟表|评)(?:整|许|半|钟|(?:[0-5０-５]?${DIGIT}|${MINUTE_NUMERAL})分?)?|${HOUR_NUMERAL}[时点](?:整|许|半|钟|${MINUTE_NUMERAL}分?)?|(?:[01]?${DIGIT}|2[0-4])[:：][0-5]${DIGIT})(?!${DIGIT}))`;

/** What may follow a day, in this order. */
const WITHIN_DAY = `(?:${GAP}${PART_OF_DAY})?(?:${GAP}${CLOCK})?`;

const FORMS: readonly string[] = [
  `${YEAR}${GAP}${MONTH}(?:${GAP}${DAY}${WITHIN_DAY}|${TEN_DAYS})?`,
  `${YEAR}${GAP}(?:${SEASON}|[底初末])`,
  YEAR,
  `${MONTH}${GAP}${DAY}${WITHIN_DAY}`,
  `${MONTH}${TEN_DAYS}`,
  MONTH,
  `${DAY}${WITHIN_DAY}`,
  `${NAMED_DAY}${WITHIN_DAY}`,
  `${WEEKDAY}${WITHIN_DAY}`,
  `(?:上午|下午|中午|凌晨|清晨|早晨|早上|晚上|傍晚|深夜)${GAP}${CLOCK}`,
];

/** All forms, for one place of a text. */
export const TIME = new RegExp(`(?:${FORMS.join("|")})`, "uy");

/** A figure or letter before a match makes it part of something else (第11月, 3.5日, A12日). */
const JOINED_BEFORE = /[0-9０-９.．第零〇一二三四五六七八九十百千万两几数半满近约]/u;

/** Of what figures can be before a unit of time, with gaps. */
const FIGURE = 1;
/** With which figures a form begins. */
const FIRST_FIGURE = 2;
const UNIT = 4;
/** With which other characters a form begins, and what comes second in those forms. */
const FIRST = 8;
const SECOND = 16;

const ROLES: readonly (readonly [role: number, characters: string])[] = [
  [FIGURE | FIRST_FIGURE, "0123456789０１２３４５６７８９〇○零一二三四五六七八九十"],
  [FIGURE, " 　"],
  [UNIT, "年月日号"],
  [FIRST, "公民今去前明后上当来本翌次大鼠牛虎兔龙蛇马羊猴鸡狗猪甲乙丙丁戊己庚辛壬癸元正腊冬下初昨星周礼中凌清早晚傍深"],
  [SECOND, "元国年前子丑寅卯辰巳午未申酉戌亥月个一二三四五六七八九十天日晨早晚夜期拜末上"],
];

/** The roles of each code unit: most places of a text are told by them to begin no time. */
const ROLE_OF = ROLES.reduce((roles, [role, characters]) => {
  for (const character of characters) roles[character.charCodeAt(0)] = (roles[character.charCodeAt(0)] ?? 0) | role;
  return roles;
}, new Uint8Array(0x10000));

/** How many figures and gaps stand before a unit at most: 二十三, four figures and a gap. */
const MOST_FIGURES = 5;

/** The times that a text names, in order, not overlapping. */
export function findTimes(text: string): readonly LogicalSpan[] {
  const found: LogicalSpan[] = [];
  for (let at = 0; at < text.length;) {
    // A copy of the pattern for each text would take longer than the search.
    TIME.lastIndex = at;
    const match = mayBegin(text, at) ? TIME.exec(text)?.[0] : undefined;
    if (match === undefined) {
      at++;
      continue;
    }
    const before = at > 0 ? text.charAt(at - 1) : "";
    if (!JOINED_BEFORE.test(before) || !/^[0-9０-９〇○零一二三四五六七八九十]/u.test(match))
      found.push(logicalSpan(at, at + match.length));
    at += match.length;
  }
  return found;
}

/** Whether a form may begin there; if not, none does. */
function mayBegin(text: string, start: number): boolean {
  const role = ROLE_OF[text.charCodeAt(start)] ?? 0;
  if (role & FIRST && start + 1 < text.length && (ROLE_OF[text.charCodeAt(start + 1)] ?? 0) & SECOND) return true;
  if (!(role & FIRST_FIGURE)) return false;
  for (let at = start + 1; at < text.length && at <= start + MOST_FIGURES; at++) {
    const next = ROLE_OF[text.charCodeAt(at)] ?? 0;
    if (next & UNIT) return true;
    if (!(next & FIGURE)) return false;
  }
  return false;
}
