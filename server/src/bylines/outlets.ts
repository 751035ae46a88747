import { UnitSet } from "../text/unit-set.js";
import { NO_DESPATCH_AFTER, OUTLET_SUFFIXES, OUTLETS } from "./vocabulary.js";

/** The most characters of an outlet's name that is told by its suffix. */
const LONGEST_OUTLET = 14;
const LONGEST_SUFFIX = 6;

/** The last characters of the suffixes: one look at a character tells most places where no outlet ends. */
const LAST_CHARACTERS = new UnitSet(OUTLET_SUFFIXES.lasts);

/** Names of outlets that are also beginnings of names or common words, and so do not end a run. */
const NOT_WITHIN_RUN: ReadonlySet<string> = new Set([
  ..."日报 晚报 早报 晨报 商报 导报 快报 时报 都市报 新华 中广 华视 公视 东网 中时 红网 财新 三立 界面 民视 央广".split(
    " ",
  ),
]);

/**
 * Where the outlet that begins at `at` of the folded text ends; `at` when none does. It is one of the table, or told
 * by its suffix (自贡网, 四川日报); `ends` says where such a name can not go on.
 */
export function outletEnd(folded: string, at: number, ends: (place: number) => boolean): number {
  const known = OUTLETS.endAt(folded, at);
  const limit = Math.min(at + LONGEST_OUTLET, folded.length);
  if (!endsWithin(folded, at, limit) || (known === at && ends(at))) return known;
  let longest = known;
  for (let end = at + 1; end <= limit; end++) {
    if (LAST_CHARACTERS.hasAt(folded, end - 1) && end > longest) {
      const suffix = OUTLET_SUFFIXES.startBefore(folded, Math.max(at, end - LONGEST_SUFFIX), end);
      if (suffix > at && standsAsOutlet(folded, at, end, ends)) longest = end;
    }
    // 新闻 may be of the outlet's name or of the role: 小时新闻记者, 电视台新闻记者.
    if (end < limit && ends(end) && !(longest === at && folded.startsWith("新闻", end))) break;
  }
  return longest;
}

function endsWithin(folded: string, at: number, limit: number): boolean {
  for (let end = at + 2; end <= limit; end++) if (LAST_CHARACTERS.hasAt(folded, end - 1)) return true;
  return false;
}

function standsAsOutlet(folded: string, at: number, end: number, ends: (place: number) => boolean): boolean {
  const last = folded.charAt(end - 1);
  if (NO_DESPATCH_AFTER.get(last)?.has(folded.charAt(end))) return false;
  return end - at > 2 || (end < folded.length && ends(end));
}

/** Whether an outlet of the table begins at `at` within a run of names: 李海本报记者王江. */
export function outletWithinRun(folded: string, at: number): boolean {
  const end = OUTLETS.endAt(folded, at);
  return end > at && !NOT_WITHIN_RUN.has(folded.slice(at, end));
}
