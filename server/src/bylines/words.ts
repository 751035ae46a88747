import { pastSpaces } from "./dates.js";
import { isPersonName } from "./names.js";
import { outletEnd } from "./outlets.js";
import { roleAt, type RoleKind } from "./roles.js";
import { endsOutlet, strongRoleEnd } from "./runs.js";
import type { Found, Token, TokenLetter } from "./tokens.js";
import {
  isHan,
  nameAt,
  pieceAt,
  despatchEnd,
  reportEnd,
  endsPiece,
  endsPieceOrName,
  endsCredit,
  labelEnd,
} from "./verbs.js";
import {
  CITING_WORDS,
  CLOSING_NOTES,
  CONTACT_LABELS,
  NOTE_OPENERS,
  OUTLET_SUFFIXES,
  PICTURE_LABELS,
  PICTURE_VERBS,
  SOURCE_LABELS,
} from "./vocabulary.js";

const ROLE_LETTERS: Readonly<Record<RoleKind, TokenLetter>> = { writer: "r", picture: "q", editor: "e" };

/** The most characters of an outlet's name as a title: 《中国经济周刊》. */
const LONGEST_TITLE = 14;

/** The word of the trade at `at`; of several the longest, of equals the one that suits what stands before. */
export function wordAt(folded: string, at: number, before: readonly Token[]): Found | null {
  const previous = before.at(-1)?.letter ?? "<";
  const opens = previous === "<" || previous === "m";
  const found: Found[] = [];
  const propose = (letter: TokenLetter, end: number): void => {
    if (end > at) found.push({ letter, end });
  };
  if (opens || previous === ">") propose("z", endsPiece(folded, CLOSING_NOTES.endAt(folded, at), at));
  const note = before.at(-1)?.letter === "<" ? NOTE_OPENERS.endAt(folded, at) : at;
  if (note > at) return { letter: "s", end: note };
  if (folded.charAt(at) === "《") propose("o", titledOutletEnd(folded, at));
  propose("s", labelEnd(folded, at, SOURCE_LABELS.endAt(folded, at)));
  if (opens) propose("k", PICTURE_LABELS.endAt(folded, at));
  propose(
    "o",
    outletEnd(folded, at, (place) => endsOutlet(folded, place)),
  );
  if (opens || previous === "c") propose("c", citingEnd(folded, at));
  if ("nopr>/".includes(previous)) propose("p", creditEnd(folded, at, before));
  if (before.length > 0) {
    propose("y", CONTACT_LABELS.endAt(folded, at));
    propose("t", despatchEnd(folded, at, previous));
    if ("no/drq->:tp<".includes(previous)) propose("v", reportEnd(folded, at, previous));
    if (folded.startsWith("发自", at)) propose("f", at + 2);
  }
  if (previous === "o" && folded.charAt(at) === "发" && "社报网".includes(folded.charAt(at - 1)))
    propose("x", endsPieceOrName(folded, at + 1, at));
  const role = roleAt(folded, at);
  if (role && roleStands(folded, at, role.end)) propose(ROLE_LETTERS[role.kind], role.end);
  let best: Found | null = null;
  for (const each of found) if (!best || each.end > best.end) best = each;
  return best;
}

/** The end of the verb that closes a credit at `at`; `at` where it is the role of who follows: 文 王林 图 李丹. */
function creditEnd(folded: string, at: number, before: readonly Token[]): number {
  const end = endsCredit(folded, PICTURE_VERBS.endAt(folded, at), at);
  const next = pastSpaces(folded, end + 1);
  if (!" /".includes(folded.charAt(end))) return end;
  const outlet = outletEnd(folded, next, (place) => endsOutlet(folded, place));
  if (end - at > 1) return strongRoleEnd(folded, pastSpaces(folded, outlet)) > outlet ? at : end;
  const named = outlet === next && folded.charAt(end) === " " && isPersonName(nameAt(folded, next));
  return named && before.some(({ letter }) => "rq".includes(letter)) && !ENDS_WITH_ROLE.test(folded) ? at : end;
}

/** The last of names that stand before their roles: 王林 文 李丹 图. */
const ENDS_WITH_ROLE = /[文图摄] ?$/u;

/** A role of one character stands before a stroke, a colon or a gap, and no letter-spaced name is meant. */
function roleStands(folded: string, at: number, end: number): boolean {
  if (end - at > 1) return true;
  const next = folded.charAt(pastSpaces(folded, end));
  if (next === "/" || next === ":" || next === "|") return true;
  if (next === ")" && folded.charAt(at - 1) === "(") return isHan(folded.charAt(at - 2));
  return folded.charAt(end) === " " && isHan(folded.charAt(pastSpaces(folded, end) + 1));
}

/** The end of 据 and the like before an outlet, or before a title in a note: （据《人民日报》）. */
function citingEnd(folded: string, at: number): number {
  const end = CITING_WORDS.endAt(folded, at);
  if (at === 1 && end > at && folded.charAt(end) === "《") return end;
  return end > at && outletEnd(folded, pastSpaces(folded, end), (place) => endsOutlet(folded, place)) > end ? end : at;
}

/** The end of a title that names an outlet before a role: 《瞭望》新闻周刊 记者; `at` when it does not. */
function titledOutletEnd(folded: string, at: number): number {
  const closing = folded.indexOf("》", at + 1);
  if (closing < 0 || closing > at + LONGEST_TITLE) return at;
  const end = OUTLET_SUFFIXES.endAt(folded, OUTLET_SUFFIXES.endAt(folded, closing + 1));
  return strongRoleEnd(folded, pastSpaces(folded, end)) > end ? end : at;
}

/** □ read as 口 stands before a name or before words that only a byline begins with. */
export function misreadMarkerAt(folded: string, at: number): Found | null {
  const next = pastSpaces(folded, at + 1);
  const opens =
    outletEnd(folded, next, (place) => endsOutlet(folded, place)) > next || strongRoleEnd(folded, next) > next;
  return opens || isPersonName(pieceAt(folded, next)) ? { letter: "m", end: at + 1 } : null;
}
