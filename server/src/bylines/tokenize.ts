import { continuationAt } from "./continuations.js";
import { dateEnd, pastSpaces } from "./dates.js";
import { isKnownPlace } from "./places.js";
import { runAt } from "./runs.js";
import type { Found, Token, TokenLetter } from "./tokens.js";
import { MARKERS } from "./vocabulary.js";
import { wordAt, misreadMarkerAt } from "./words.js";

/** The most tokens of a byline. */
const TOKENS_AT_MOST = 72;

const SIGNS: ReadonlyMap<number, TokenLetter> = new Map(
  (
    [
      ["([", "<"],
      [")]", ">"],
      ["/|", "/"],
      [",、;&+", ","],
      [":", ":"],
      ["-·", "-"],
      [[...MARKERS].join(""), "m"],
    ] as const
  ).flatMap(([signs, letter]) => Array.from(signs, (sign): [number, TokenLetter] => [sign.charCodeAt(0), letter])),
);
/** □ is misread as this one. */
const MOUTH = 0x53e3;

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
    if (found.letter === "o") takeInPlace(folded, tokens);
    if ("rqe".includes(found.letter)) nameTheDesk(folded, tokens);
    at = found.end;
  }
  return tokens;
}

/** The token at `at`, where no space stands; null when nothing of a byline does. */
function tokenAt(folded: string, at: number, before: readonly Token[]): Found | null {
  const continuation = continuationAt(folded, at);
  if (continuation > at) return { letter: "w", end: continuation };
  const unit = folded.charCodeAt(at);
  const sign = SIGNS.get(unit);
  if (sign) return { letter: sign, end: at + 1 };
  if (unit === MOUTH && before.length === 0) return misreadMarkerAt(folded, at);
  const date = dateEnd(folded, at);
  if (date > at) return { letter: "d", end: date };
  return wordAt(folded, at, before) ?? runAt(folded, at, before);
}

/** A place right before an agency is part of its name: 香港中通社. */
function takeInPlace(folded: string, tokens: Token[]): void {
  const outlet = tokens.at(-1);
  const run = tokens.at(-2);
  if (!outlet || run?.letter !== "n" || outlet.spaced || !"<cm".includes(tokens.at(-3)?.letter ?? "<")) return;
  if (isKnownPlace(folded.slice(run.start, run.end))) tokens.splice(-2, 2, { ...run, letter: "o", end: outlet.end });
}

/** A run right before a role, where no other role waits for a name, is a desk or an outlet: 徐报 融媒记者. */
function nameTheDesk(folded: string, tokens: Token[]): void {
  const role = tokens.at(-1);
  const run = tokens.at(-2);
  if (!role || run?.letter !== "n" || role.spaced) return;
  const before = tokens.at(-3);
  const place = before?.letter === "o" && isKnownPlace(folded.slice(run.start, run.end));
  const waits = !place && before && ("rqe:,/".includes(before.letter) || ("no".includes(before.letter) && !run.spaced));
  if (!waits) tokens[tokens.length - 2] = { ...run, letter: "u" };
}
