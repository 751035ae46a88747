import { pastSpaces } from "./dates.js";
import { isPersonName } from "./names.js";
import type { TokenLetter } from "./tokens.js";
import { DESPATCH_VERBS, NO_DESPATCH_AFTER, REPORT_VERBS } from "./vocabulary.js";

/** Whether the UTF-16 unit is a Han character, one half of a rare one, or the ideographic zero. */
export function isHan(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    code === 0x3007 ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** The run of Han characters at `at`, of at most five. */
export function pieceAt(folded: string, at: number): string {
  let end = at;
  while (end < at + 5 && isHan(folded.charAt(end))) end++;
  return folded.slice(at, end);
}

/** What may be a name at `at`: the run of Han characters there, or letter-spaced ones without their gaps (姜 贵 东). */
export function nameAt(folded: string, at: number): string {
  const piece = pieceAt(folded, at);
  return piece.length === 1
    ? (/^.(?: +\S(?!\S)){1,2}/u.exec(folded.slice(at, at + 12))?.[0] ?? piece).replaceAll(" ", "")
    : piece;
}

/**
 * The end of 讯, 电 and the like at `at`; `at` when none closes a dateline there (电话, 讯息). After a date it always does.
 * 题 before a colon goes with them.
 */
export function despatchEnd(folded: string, at: number, previous: TokenLetter): number {
  const end = DESPATCH_VERBS.endAt(folded, at);
  if (folded.startsWith("题:", at) && ">t".includes(previous)) return at + 1;
  if (end === at || previous === "d") return end;
  const word = folded.slice(at, end);
  const refused = NO_DESPATCH_AFTER.get(word.length > 1 ? word : folded.charAt(at));
  return refused?.has(folded.charAt(end)) ? at : end;
}

/** The end of 报道 and the like at `at`; `at` when none stands there. */
export function reportEnd(folded: string, at: number, previous: TokenLetter): number {
  const end = REPORT_VERBS.endAt(folded, at);
  if (end === at) return at;
  // Words that are roles too (编译, 采访) say that someone reports only where they close the piece.
  const certain = folded.startsWith("报", end - 2) || folded.startsWith("外电", at);
  if (certain) return end;
  return "no/r".includes(previous) ? endsPiece(folded, end, at) : at;
}

/** `end` where a piece of the byline ends there (a bracket, stroke, gap or the text's end); else `at`. */
export function endsPiece(folded: string, end: number, at: number): number {
  const next = folded.charAt(end);
  return end > at && (next === "" || ")]/,、。. ".includes(next)) ? end : at;
}

/** `end` where a piece ends there or a bracket with a name opens: 新华社发（陈颖 摄）, 张畅摄（影像中国）. */
export const endsPieceOrName = (folded: string, end: number, at: number): number =>
  folded.charAt(end) === "(" ? end : endsPiece(folded, end, at);

/** `end` where the verb of a credit ends there, or its outlet follows in brackets, and no name does (then it is a role: 摄影 张三). */
export function endsCredit(folded: string, end: number, at: number): number {
  if (end === at) return at;
  const next = folded.charAt(end);
  if (next === ":" || (next === "/" && folded.charAt(at) === "图")) return at;
  if (end - at > 1 && (next === "/" || next === " ") && isPersonName(nameAt(folded, pastSpaces(folded, end + 1))))
    return at;
  return endsPieceOrName(folded, end, at);
}

/** A label stands before a colon, a stroke or a gap. */
export function labelEnd(folded: string, at: number, end: number): number {
  return end > at && ":/ |".includes(folded.charAt(end)) && end < folded.length ? end : at;
}
