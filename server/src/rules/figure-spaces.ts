import { logicalSpan, type LogicalSpan } from "../text/offsets.js";

/** Spaces in and around one figure that do not belong there. */
export interface FigureSpaces {
  /** From the character before the first space to the one after the last. */
  readonly span: LogicalSpan;
  /** The white space itself. */
  readonly gaps: readonly LogicalSpan[];
  /** False where the space may part two figures. */
  readonly certain: boolean;
}

/** Signs that only count or measure after a figure. Words that begin with one are left out: 人民, 分别, 家庭. */
const COUNTER =
  "[%％℃°个個名户戶亿億万萬千元吨噸斤克米亩畝号號栋棟层層岁歲例起件项項条條所座辆輛台套种種倍届屆期页頁位支张張组組批场場只隻头頭棵株箱处處间間艘架盏盞幢宗枚冊册]|公里|公斤|公[顷頃]|平方|小[时時]|分[钟鐘]|千瓦|人次|" +
  "人(?![民们們大工才类類口事生员員])|次(?![日月年要序])|家(?![庭长長乡鄉住里裡属屬人园園族中具电電])|天(?![气下地然空津])|度(?![过假])";
const DATE_UNIT = "[年月日]|[时時](?![任代间間候常而隔光下])|分(?![别別析布局类類享配管会會公子])";
const D = "[0-9０-９]";

/** A number of up to three digits that a text begins with, or that follows a word for a picture, table or note. */
const NUMBERING = new RegExp(`(?:^|[图圖表注])${D}{1,3}$`, "u");

/** What each of the patterns for stray spaces holds. */
const BESIDE_FIGURE = new RegExp(`${D}\\s|\\s${D}`, "u");
const BEFORE_UNIT = new RegExp(`(?<=${D})\\s+(?=${COUNTER}|${DATE_UNIT})`, "gu");
const BEFORE_FIGURE = new RegExp(`(?<=\\p{Script=Han})\\s+(?=${D}[0-9０-９,.，．]*\\s*(?:${COUNTER}))`, "gu");
const WITHIN_DATE = new RegExp(`(?<=[年月])\\s+(?=${D}{1,2}\\s*[月日])`, "gu");
const WITHIN_FIGURE = new RegExp(`(?<=${D})\\s+(?=${D}+\\s*(?:${COUNTER}|${DATE_UNIT}))`, "gu");

/**
 * Stray spaces in and around the figures of a text: before a unit (`2296 个`), before a figure that a unit follows
 * (`无疫村 217个`), within a date (`12月 1日`), within a figure (`1 2月`). Linear.
 */
export function figureSpaces(text: string): readonly FigureSpaces[] {
  if (!BESIDE_FIGURE.test(text)) return [];
  const gaps = new Map<number, { gap: LogicalSpan; certain: boolean }>();
  for (const pattern of [BEFORE_UNIT, BEFORE_FIGURE, WITHIN_DATE, WITHIN_FIGURE]) {
    for (const { 0: space, index } of text.matchAll(pattern)) {
      const gap = logicalSpan(index, index + space.length);
      if (isNumbering(text, gap)) continue;
      const certain = pattern !== WITHIN_FIGURE || isOneFigure(text, gap);
      if (!gaps.has(index)) gaps.set(index, { gap, certain });
    }
  }
  const sorted = [...gaps.values()].sort((a, b) => a.gap.start - b.gap.start);
  return groups(text, sorted).map((group) => ({
    span: logicalSpan((group[0]?.gap.start ?? 1) - 1, (group.at(-1)?.gap.end ?? 0) + 1),
    gaps: group.map(({ gap }) => gap),
    certain: group.every(({ certain }) => certain),
  }));
}

/** Whether a text sets its figures off by spaces throughout: a style, and no damage. */
export function spacesFigures(texts: readonly string[]): boolean {
  const spaced = countOf(texts, /(?<=\p{Script=Han})\s[0-9０-９]/gu);
  return spaced >= 5 && spaced > countOf(texts, /(?<=\p{Script=Han})[0-9０-９]/gu);
}

const countOf = (texts: readonly string[], pattern: RegExp): number =>
  texts.reduce((sum, text) => sum + [...text.matchAll(pattern)].length, 0);

/** Gaps between which nothing stands but the figure itself belong together. */
function groups<T extends { gap: LogicalSpan }>(text: string, sorted: readonly T[]): readonly (readonly T[])[] {
  const grouped: T[][] = [];
  for (const each of sorted) {
    const group = grouped.at(-1);
    const before = group?.at(-1);
    if (group && before && /^[0-9０-９,.，．]*$/u.test(text.slice(before.gap.end, each.gap.start))) group.push(each);
    else grouped.push([each]);
  }
  return grouped;
}

/** `图1 人…`, `1 个人信息`: a number that counts captions or items, and is set off on purpose. */
function isNumbering(text: string, gap: LogicalSpan): boolean {
  const from = Math.max(0, gap.start - 4);
  const before = NUMBERING.exec(text.slice(from, gap.start));
  return before !== null && (from + before.index === 0 || !/^\d/u.test(before[0]));
}

/** `1 2月`, `3 0日`, `20 22年`: two figures that are one by what they count. */
function isOneFigure(text: string, gap: LogicalSpan): boolean {
  const left = /\d+$/u.exec(text.slice(Math.max(0, gap.start - 5), gap.start))?.[0] ?? "";
  const [, right = "", unit = ""] = /^(\d+)\s*(\p{Script=Han})/u.exec(text.slice(gap.end, gap.end + 12)) ?? [];
  const figure = Number(left + right);
  if (unit === "年") return left.length + right.length === 4 && figure >= 1800 && figure < 2100;
  if (left.length !== 1 || right.length !== 1) return false;
  return (unit === "月" && figure >= 10 && figure <= 12) || (unit === "日" && figure >= 10 && figure <= 31);
}
