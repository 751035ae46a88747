import { dateEnd, figuresEnd, pastSpaces } from "./dates.js";
import { isPersonName } from "./names.js";
import { outletEnd, outletWithinRun } from "./outlets.js";
import { roleAt, type RoleKind } from "./roles.js";
import type { Token, TokenLetter } from "./tokens.js";
import {
  CITING_WORDS,
  CLOSING_NOTES,
  CONTINUATION_VERBS,
  DESPATCH_VERBS,
  MARKERS,
  NO_DESPATCH_AFTER,
  PICTURE_LABELS,
  PICTURE_VERBS,
  REPORT_VERBS,
  RUN_STOPS,
  SOURCE_LABELS,
} from "./vocabulary.js";

/** The most tokens of a byline, and the most characters of a run. */
const TOKENS_AT_MOST = 72;
const LONGEST_RUN = 24;

const SIGNS: ReadonlyMap<string, TokenLetter> = new Map([
  ...Array.from("([", (sign): [string, TokenLetter] => [sign, "<"]),
  ...Array.from(")]", (sign): [string, TokenLetter] => [sign, ">"]),
  ...Array.from("/|", (sign): [string, TokenLetter] => [sign, "/"]),
  ...Array.from(",、;&+", (sign): [string, TokenLetter] => [sign, ","]),
  [":", ":"],
  ["-", "-"],
  ["·", "-"],
]);

const ROLE_LETTERS: Readonly<Record<RoleKind, TokenLetter>> = { writer: "r", picture: "q", editor: "e" };

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

/** A token before its place is known. */
interface Found {
  readonly letter: TokenLetter;
  readonly end: number;
}

/**
 * The tokens of a folded text from its start, up to the first place where no byline can go on (letter h there), and
 * `$` where the text ends. Looks at no more than a bounded stretch of it.
 */
export function tokenize(folded: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (tokens.length < TOKENS_AT_MOST) {
    const start = pastSpaces(folded, at);
    if (start >= folded.length) {
      tokens.push({ letter: "$", start, end: start, spaced: start > at });
      break;
    }
    const found = tokenAt(folded, start, tokens) ?? { letter: "h", end: start + 1 };
    tokens.push({ letter: found.letter, start, end: found.end, spaced: start > at });
    if (found.letter === "h") break;
    if ("rqe".includes(found.letter)) nameTheDesk(tokens);
    at = found.end;
  }
  return tokens;
}

function tokenAt(folded: string, at: number, before: readonly Token[]): Found | null {
  const continuation = continuationAt(folded, at);
  if (continuation > at) return { letter: "w", end: continuation };
  const character = folded.charAt(at);
  const sign = SIGNS.get(character);
  if (sign) return { letter: sign, end: at + 1 };
  if (MARKERS.has(character)) return { letter: "m", end: at + 1 };
  if (character === "口" && before.length === 0) return misreadMarkerAt(folded, at);
  const date = dateEnd(folded, at);
  if (date > at) return { letter: "d", end: date };
  return wordAt(folded, at, before) ?? runAt(folded, at, before);
}

/** The word of the trade at `at`; of several the longest, of equals the one that suits what stands before. */
function wordAt(folded: string, at: number, before: readonly Token[]): Found | null {
  const previous = before.at(-1)?.letter ?? "<";
  const opens = previous === "<" || previous === "m";
  const found: Found[] = [];
  const propose = (letter: TokenLetter, end: number): void => {
    if (end > at) found.push({ letter, end });
  };
  if (opens || previous === ">") propose("z", endsPiece(folded, CLOSING_NOTES.endAt(folded, at), at));
  propose("s", labelEnd(folded, at, SOURCE_LABELS.endAt(folded, at)));
  if (opens) propose("k", PICTURE_LABELS.endAt(folded, at));
  propose(
    "o",
    outletEnd(folded, at, (place) => endsOutlet(folded, place)),
  );
  if (opens || previous === "c") propose("c", citingEnd(folded, at));
  if ("nopr>".includes(previous)) propose("p", endsCredit(folded, PICTURE_VERBS.endAt(folded, at), at));
  if (before.length > 0) {
    propose("t", despatchEnd(folded, at, previous));
    if ("no/drq->:tp<".includes(previous)) propose("v", reportEnd(folded, at, previous));
    if (folded.startsWith("发自", at)) propose("f", at + 2);
  }
  if (previous === "o" && folded.charAt(at) === "发") propose("x", endsPieceOrName(folded, at + 1, at));
  const role = roleAt(folded, at);
  if (role && roleStands(folded, at, role.end)) propose(ROLE_LETTERS[role.kind], role.end);
  let best: Found | null = null;
  for (const each of found) if (!best || each.end > best.end) best = each;
  return best;
}

/** A run of Han characters, Latin letters or figures that is no word of the trade. */
function runAt(folded: string, at: number, before: readonly Token[]): Found | null {
  if (/[a-z0-9_]/iu.test(folded.charAt(at))) {
    let end = at + 1;
    while (end < at + LONGEST_RUN && /[a-z0-9._@]/iu.test(folded.charAt(end))) end++;
    return { letter: "a", end };
  }
  const hasOutlet = before.some((token) => token.letter === "o");
  let end = at;
  while (end < at + LONGEST_RUN && isRunCharacter(folded, end, at)) {
    if (end - at >= 2 && endsRun(folded, end, hasOutlet)) break;
    end++;
  }
  return end > at ? { letter: "n", end } : null;
}

function isRunCharacter(folded: string, at: number, from: number): boolean {
  const character = folded.charAt(at);
  if (character === "·") return at > from && isHan(folded.charAt(at + 1));
  return isHan(character) && !RUN_STOPS.has(character);
}

const isHan = (character: string): boolean => /^[\p{Script=Han}〇]$/u.test(character);

/** Whether a word of the trade begins at `at` within a run. */
function endsRun(folded: string, at: number, hasOutlet: boolean): boolean {
  if (dateEnd(folded, at) > at || folded.startsWith("发自", at) || outletWithinRun(folded, at)) return true;
  if (reportEnd(folded, at, "n") - at >= 2) return true;
  const credit = endsCredit(folded, PICTURE_VERBS.endAt(folded, at), at);
  if (credit > at && (credit - at > 1 || folded.charAt(at) === "摄" || folded.charAt(credit) !== " ")) return true;
  if (hasOutlet && despatchEnd(folded, at, "n") > at) return true;
  return strongRoleEnd(folded, at) > at;
}

/** Whether an outlet's name that is told by its suffix must end before `at`. */
function endsOutlet(folded: string, at: number): boolean {
  const character = folded.charAt(at);
  if (!isHan(character) && !/[a-z0-9]/iu.test(character)) return true;
  return (
    RUN_STOPS.has(character) ||
    dateEnd(folded, at) > at ||
    despatchEnd(folded, at, "n") > at ||
    strongRoleEnd(folded, at) > at ||
    outletWithinRun(folded, at)
  );
}

/** The end of a role at `at` that is told without a space before it; `at` when there is none. */
function strongRoleEnd(folded: string, at: number): number {
  const role = roleAt(folded, at);
  if (!role) return at;
  const word = folded.slice(at, role.end);
  return ROLES_WITHIN_RUN.some((noun) => word.endsWith(noun)) ? role.end : at;
}

/** A role of one character stands before a stroke, a colon or a gap, and no letter-spaced name is meant. */
function roleStands(folded: string, at: number, end: number): boolean {
  if (folded.startsWith("记者会", at) || folded.startsWith("记者招待", at) || folded.startsWith("记者席", at))
    return false;
  if (end - at > 1) return true;
  const next = folded.charAt(end);
  if (next === "/" || next === ":" || next === "|") return true;
  return next === " " && isHan(folded.charAt(pastSpaces(folded, end) + 1));
}

function citingEnd(folded: string, at: number): number {
  const end = CITING_WORDS.endAt(folded, at);
  if (at === 1 && end > at && folded.charAt(end) === "《") return end;
  return end > at && outletEnd(folded, pastSpaces(folded, end), (place) => endsOutlet(folded, place)) > end ? end : at;
}

function despatchEnd(folded: string, at: number, previous: TokenLetter): number {
  const end = DESPATCH_VERBS.endAt(folded, at);
  if (folded.startsWith("题:", at) && ">t".includes(previous)) return at + 1;
  if (end === at || previous === "d") return end;
  const word = folded.slice(at, end);
  const refused = NO_DESPATCH_AFTER.get(word.length > 1 ? word : folded.charAt(at));
  return refused?.has(folded.charAt(end)) ? at : end;
}

function reportEnd(folded: string, at: number, previous: TokenLetter): number {
  const end = REPORT_VERBS.endAt(folded, at);
  if (end === at) return at;
  // Words that are roles too (编译, 采访) say that someone reports only where they close the piece.
  const certain = folded.startsWith("报", end - 2) || folded.startsWith("外电", at);
  if (certain) return end;
  return "no/r".includes(previous) ? endsPiece(folded, end, at) : at;
}

/** `end` where a piece of the byline ends there (a bracket, stroke, gap or the text's end); else `at`. */
function endsPiece(folded: string, end: number, at: number): number {
  const next = folded.charAt(end);
  return end > at && (next === "" || ")]/,、。. ".includes(next)) ? end : at;
}

const endsPieceOrName = (folded: string, end: number, at: number): number =>
  folded.charAt(end) === "(" ? end : endsPiece(folded, end, at);

/** `end` where the verb of a credit ends there and no name follows (then it is a role: 摄影 张三). */
function endsCredit(folded: string, end: number, at: number): number {
  if (end === at) return at;
  const next = folded.charAt(end);
  if (next === ":") return at;
  if (end - at > 1 && (next === "/" || next === " ") && isPersonName(pieceAt(folded, pastSpaces(folded, end + 1))))
    return at;
  return endsPiece(folded, end, at);
}

function pieceAt(folded: string, at: number): string {
  let end = at;
  while (end < at + 5 && isHan(folded.charAt(end))) end++;
  return folded.slice(at, end);
}

/** A label stands before a colon, a stroke or a gap. */
function labelEnd(folded: string, at: number, end: number): number {
  return end > at && ":/ |".includes(folded.charAt(end)) && end < folded.length ? end : at;
}

/** □ read as 口 stands before a name or before words that only a byline begins with. */
function misreadMarkerAt(folded: string, at: number): Found | null {
  const next = pastSpaces(folded, at + 1);
  const opens =
    outletEnd(folded, next, (place) => endsOutlet(folded, place)) > next || strongRoleEnd(folded, next) > next;
  return opens || isPersonName(pieceAt(folded, next)) ? { letter: "m", end: at + 1 } : null;
}

/** The end of 下转第二版, 上接A1版, 下转2、3版; `at` when no page follows. */
function continuationAt(folded: string, at: number): number {
  const verb = CONTINUATION_VERBS.endAt(folded, at);
  if (verb === at) return at;
  let end = pastSpaces(folded, verb);
  for (let pages = 0; pages < 4; pages++) {
    const ordinal = pastSpaces(folded, folded.charAt(end) === "第" ? end + 1 : end);
    const letter = /[a-z]/iu.test(folded.charAt(ordinal)) ? pastSpaces(folded, ordinal + 1) : ordinal;
    const figures = figuresEnd(folded, letter, 4);
    if (figures === letter) return at;
    const unit = pastSpaces(folded, figures);
    if ("版页面".includes(folded.charAt(unit)) && unit < folded.length) return unit + 1;
    if (!"、,-".includes(folded.charAt(unit)) || unit >= folded.length) return at;
    end = pastSpaces(folded, unit + 1);
  }
  return at;
}

/** A run right before a role, where no other role waits for a name, is a desk or an outlet: 徐报 融媒记者. */
function nameTheDesk(tokens: Token[]): void {
  const role = tokens.at(-1);
  const run = tokens.at(-2);
  if (!role || run?.letter !== "n" || role.spaced) return;
  const before = tokens.at(-3);
  const waits = before && ("rqe:,/".includes(before.letter) || ("no".includes(before.letter) && !run.spaced));
  if (!waits) tokens[tokens.length - 2] = { ...run, letter: "o" };
}
