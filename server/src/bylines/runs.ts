import { DATE_FIRSTS, dateEnd } from "./dates.js";
import { outletWithinRun } from "./outlets.js";
import { isKnownPlace } from "./places.js";
import { roleAt } from "./roles.js";
import { UnitSet } from "../text/unit-set.js";
import type { Found, Token } from "./tokens.js";
import { isHan, despatchEnd, reportEnd, endsCredit } from "./verbs.js";
import {
  DESPATCH_VERBS,
  EDITOR_ROLES,
  OUTLETS,
  PICTURE_ROLES,
  PICTURE_VERBS,
  PROSE_STARTS,
  REPORT_VERBS,
  ROLE_MODIFIERS,
  RUN_STOPS,
  WRITER_ROLES,
} from "./vocabulary.js";

/** The most characters of a run. */
const LONGEST_RUN = 24;

/** Roles that end a run of names without a space before them: 李新苓通讯员周萍. */
const ROLES_WITHIN_RUN = [
  "记者",
  "通讯员",
  "实习生",
  "编辑",
  "摄影",
  "编译",
  "校对",
  "责编",
  "评论员",
  "特派员",
  "摄影师",
  "撰稿人",
];

/** Latin letters, those that fold to one among them, and figures. */
const LATIN = new UnitSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_\u017f\u212a");

/** The first characters of what ends a run. */
const RUN_END_FIRSTS = new UnitSet([
  ...DATE_FIRSTS,
  ...[
    PROSE_STARTS,
    DESPATCH_VERBS,
    REPORT_VERBS,
    PICTURE_VERBS,
    OUTLETS,
    ROLE_MODIFIERS,
    WRITER_ROLES,
    PICTURE_ROLES,
    EDITOR_ROLES,
  ].flatMap((table) => [...table.firsts]),
  "发",
  "驻",
  "赴",
]);

/** A run of Han characters, Latin letters or figures that is no word of the trade. */
export function runAt(folded: string, at: number, before: readonly Token[]): Found | null {
  if (LATIN.hasAt(folded, at)) {
    let end = at + 1;
    while (end < at + LONGEST_RUN && /[a-z0-9._@]/iu.test(folded.charAt(end))) end++;
    return { letter: "a", end };
  }
  const previous = before.at(-1);
  const hasOutlet = before.some((token) => token.letter === "o");
  const mayBePlace = previous?.letter === "<";
  const shortest = previous?.letter === "n" && previous.end - previous.start === 1 ? 1 : 2;
  let end = at;
  while (end < at + LONGEST_RUN && isRunCharacter(folded, end, at)) {
    const inHead =
      hasOutlet || (mayBePlace && "讯电".includes(folded.charAt(end)) && isKnownPlace(folded.slice(at, end)));
    if (end - at >= shortest && endsRun(folded, end, inHead)) break;
    end++;
  }
  return end > at ? { letter: "n", end } : null;
}

/** Whether the character at `at` goes on with the run that began at `from`. */
function isRunCharacter(folded: string, at: number, from: number): boolean {
  const character = folded.charAt(at);
  if (character === "·") return at > from && isHan(folded.charAt(at + 1));
  return isHan(character) && !stopsRun(folded, at);
}

const STOPS = new UnitSet(RUN_STOPS);

/** Whether no name, place or outlet holds the character at `at`; X在线 is an outlet. */
const stopsRun = (folded: string, at: number): boolean => STOPS.hasAt(folded, at) && !folded.startsWith("在线", at);

/**
 * Whether a word of the trade begins at `at` within a run.
 * @param inHead whether the run may be a dateline's place: 讯 and 电 close it
 */
function endsRun(folded: string, at: number, inHead: boolean): boolean {
  if (!RUN_END_FIRSTS.hasAt(folded, at)) return false;
  if (PROSE_STARTS.endAt(folded, at) > at) return true;
  if (dateEnd(folded, at) > at || folded.startsWith("发自", at) || outletWithinRun(folded, at)) return true;
  if (reportEnd(folded, at, "n") - at >= 2) return true;
  const credit = endsCredit(folded, PICTURE_VERBS.endAt(folded, at), at);
  if (
    credit > at &&
    folded.charAt(at) !== "作" &&
    (credit - at > 1 || folded.charAt(at) === "摄" || folded.charAt(credit) !== " ")
  )
    return true;
  if (inHead && despatchEnd(folded, at, "n") > at) return true;
  return strongRoleEnd(folded, at) > at;
}

/** Whether an outlet's name that is told by its suffix must end before `at`. */
export function endsOutlet(folded: string, at: number): boolean {
  const character = folded.charAt(at);
  if (!isHan(character) && (character === "_" || !LATIN.hasAt(folded, at))) return true;
  if (stopsRun(folded, at)) return true;
  if (!RUN_END_FIRSTS.hasAt(folded, at)) return false;
  return (
    dateEnd(folded, at) > at ||
    despatchEnd(folded, at, "n") > at ||
    strongRoleEnd(folded, at) > at ||
    outletWithinRun(folded, at)
  );
}

/** The end of a role at `at` that is told without a space before it; `at` when there is none. */
export function strongRoleEnd(folded: string, at: number): number {
  const role = roleAt(folded, at);
  if (!role) return at;
  const word = folded.slice(at, role.end);
  return ROLES_WITHIN_RUN.some((noun) => word.endsWith(noun)) ? role.end : at;
}
