import { foldUnit } from "./fold.js";
import { UnitSet } from "../text/unit-set.js";
import { isHan } from "./verbs.js";
import {
  CITING_WORDS,
  CLOSING_NOTES,
  CONTINUATION_VERBS,
  DESPATCH_VERBS,
  EDITOR_ROLES,
  MARKERS,
  NO_DESPATCH_AFTER,
  OUTLETS,
  OUTLET_SUFFIXES,
  PICTURE_LABELS,
  PICTURE_ROLES,
  PICTURE_VERBS,
  REPORT_VERBS,
  RUN_STOPS,
  SOURCE_LABELS,
  WRITER_ROLES,
} from "./vocabulary.js";
import type { WordTable } from "./word-table.js";

/*
 * Most lines are plain body. A look at each character and the next tells them before the grammar is asked: no byline
 * is without a word of the trade, but for those that open with a bracket or a marker.
 */

const OPENING = new UnitSet("（(【〔［[〈");
/** The brackets that close a byline or note. */
export const CLOSING = new UnitSet("）)】〕］]〉");

/** Signs that a byline may open with. */
const OPENERS = new UnitSet("（(【〔［[〈口>□■◎●○◆◇▲△▼▽★☆◀▶◁▷►◄※▌▍▎▐➤→←⊙⦿▪▫");

/** Signs that end a sentence or a quotation, which no byline holds. */
const SENTENCE_SIGNS: ReadonlySet<string> = new Set("。！？“”");

/** Signs that end a clause. */
const CLAUSE_SIGNS: ReadonlySet<string> = new Set("，、,､。！？!?…｡；;《》");

/** How far into a lead its first cue stands at most. */
const CUE_WITHIN = 48;

/** The characters that the names of outlets end in. */
const OUTLET_ENDS: ReadonlySet<string> = new Set([...OUTLETS.lasts, ...OUTLET_SUFFIXES.lasts]);

/** What is known of a character at a glance, as bits. */
const Look = { longerWord: 1, shortWord: 2, sentence: 4, clause: 8, stop: 16, marker: 32, outletEnd: 64 } as const;

/** The words that tell a byline, for one pass over a text's characters. */
class Cues {
  readonly #looks = new Uint8Array(0x10000);
  /** What follows the first two characters of words, by those two as one number. */
  readonly #rests = new Map<number, string[]>();

  constructor(tables: readonly WordTable[]) {
    const words = tables.flatMap((table) => [...table]);
    const short = words.filter((word) => word.length === 1 && !CONTINUATION_VERBS.has(word));
    const longer = words.flatMap((word) => {
      if (word.length > 1) return [word];
      return CONTINUATION_VERBS.has(word) ? Array.from(PAGE_FIRSTS, (page) => word + page) : [];
    });
    for (const word of longer) this.#addLonger(word);
    const ofFolded = looksOf([
      [Look.longerWord, longer],
      [Look.shortWord, short],
      [Look.stop, RUN_STOPS],
      [Look.outletEnd, OUTLET_ENDS],
    ]);
    const ofPrinted = looksOf([
      [Look.sentence, SENTENCE_SIGNS],
      [Look.clause, CLAUSE_SIGNS],
      [Look.marker, MARKERS],
    ]);
    for (let unit = 0; unit < this.#looks.length; unit++)
      this.#looks[unit] = (ofFolded[foldUnit(unit)] ?? 0) | (ofPrinted[unit] ?? 0);
  }

  #addLonger(word: string): void {
    const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
    const rests = this.#rests.get(pair);
    if (rests) rests.push(word.slice(2));
    else this.#rests.set(pair, [word.slice(2)]);
  }

  /** What a UTF-16 unit looks like, as bits of {@link Look}. */
  lookOf(unit: number): number {
    return this.#looks[unit] ?? 0;
  }

  /** Whether a word may begin at `at` of the units from `from` to `end`, where a unit of that look stands. */
  isAt(units: Uint16Array, from: number, at: number, end: number, look: number): boolean {
    if ((look & (Look.longerWord | Look.shortWord)) === 0) return false;
    const first = foldUnit(units[at] ?? 0);
    const next = at + 1 < end ? foldUnit(units[at + 1] ?? 0) : 0;
    if ((look & Look.longerWord) !== 0)
      for (const rest of this.#rests.get(pairOf(first, next)) ?? NO_RESTS)
        if (standsAt(rest, units, at + 2, end)) return true;
    return (
      (look & Look.shortWord) !== 0 &&
      standsAlone(String.fromCharCode(first), next, at > from ? (units[at - 1] ?? 0) : 0)
    );
  }
}

const NO_RESTS: readonly string[] = [];

/** For each unit the looks of the words, or signs, that begin with it. */
function looksOf(sets: readonly (readonly [number, Iterable<string>])[]): Uint8Array {
  const looks = new Uint8Array(0x10000);
  for (const [look, words] of sets)
    for (const word of words) looks[word.charCodeAt(0)] = (looks[word.charCodeAt(0)] ?? 0) | look;
  return looks;
}

/** Whether the rest of a word stands at `at` of the units before `end`. */
function standsAt(rest: string, units: Uint16Array, at: number, end: number): boolean {
  if (at + rest.length > end) return false;
  for (let i = 0; i < rest.length; i++) if (foldUnit(units[at + i] ?? 0) !== rest.charCodeAt(i)) return false;
  return true;
}

/** One number for two units: a small integer, which is looked up fastest. */
const pairOf = (first: number, second: number): number => (first << 16) | second;

/** What a page's name begins with after 转, 接, 见. */
const PAGE_FIRSTS = " 第0123456789一二三四五六七八九十ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** What stands right before 电 after a date. */
const DATE_ENDS: ReadonlySet<string> = new Set("日号時时点點分晨午晚夜");

/** A word of one character is part of a longer one (图书馆, 文化) unless no Han character follows; 讯 and 电 differ. */
function standsAlone(word: string, next: number, before: number): boolean {
  if (next === 0 || !isHan(String.fromCharCode(next))) return true;
  if (!DESPATCH_VERBS.has(word)) return false;
  const refused = NO_DESPATCH_AFTER.get(word)?.has(String.fromCharCode(next)) ?? false;
  return !refused || DATE_ENDS.has(String.fromCharCode(before));
}

const LEAD_CUES = new Cues([WRITER_ROLES, PICTURE_ROLES, EDITOR_ROLES, REPORT_VERBS, CONTINUATION_VERBS]);
/** 讯, 电 and the like: no lead has one without an outlet before it. */
const HEAD_CUES = new Cues([DESPATCH_VERBS]);
const LINE_CUES = new Cues([
  WRITER_ROLES,
  PICTURE_ROLES,
  EDITOR_ROLES,
  PICTURE_VERBS,
  DESPATCH_VERBS,
  REPORT_VERBS,
  OUTLETS,
  SOURCE_LABELS,
  PICTURE_LABELS,
  CITING_WORDS,
  CLOSING_NOTES,
  CONTINUATION_VERBS,
]);

/** The UTF-16 units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

/**
 * Whether a text, given as the units from `from` to `to`, is worth the grammar as a lead: a word of the trade stands in
 * it before any prose does.
 */
export function mayOpenWithLead(units: Uint16Array, from: number, to: number): boolean {
  const end = Math.min(to, from + CUE_WITHIN);
  // In brackets a place alone may send a story: 【香港訊】.
  let outlet = OPENING.has(units[from] ?? 0);
  for (let at = from; at < end; at++) {
    const unit = units[at] ?? 0;
    const look = LEAD_CUES.lookOf(unit);
    if (outlet && HEAD_CUES.isAt(units, from, at, to, HEAD_CUES.lookOf(unit))) return true;
    if (look === 0) continue;
    if (LEAD_CUES.isAt(units, from, at, to, look)) return true;
    if ((look & (Look.clause | Look.sentence)) !== 0 || ((look & Look.marker) !== 0 && at > from)) return false;
    if ((look & Look.stop) !== 0 && !isWithinWord(unit, units[at + 1] ?? 0)) return false;
    if ((look & Look.outletEnd) !== 0) outlet = true;
  }
  return false;
}

/** Whether a character that no name holds is part of a word that a lead may open with: 据, 昨日, 国际在线. */
function isWithinWord(unit: number, next: number): boolean {
  const stop = String.fromCharCode(foldUnit(unit));
  return stop === "据" || stop === "昨" || (stop === "在" && String.fromCharCode(foldUnit(next)) === "线");
}

/** Whether a whole line is worth the grammar. */
export const mayBeByline = (text: string): boolean => mayBeBylineBetween(unitsOf(text), 0, text.length);

/** The same of a line that is given as the units from `from` to `to`. */
export function mayBeBylineBetween(units: Uint16Array, from: number, to: number): boolean {
  const first = from < to ? (units[from] ?? 0) : 0;
  if (CITING_FIRSTS.has(first)) return true;
  if (OPENERS.has(first) && (!OPENING.has(first) || CLOSING.has(units[to - 1] ?? 0))) return true;
  return holdsCue(units, from, to);
}

/** What passes a story on from elsewhere, in one character: 据. */
const CITING_FIRSTS = new UnitSet([...CITING_WORDS].filter((word) => word.length === 1));

/** Whether a word of the trade stands in a text before a sentence ends. */
function holdsCue(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const look = LINE_CUES.lookOf(units[at] ?? 0);
    if (look === 0) continue;
    if ((look & Look.sentence) !== 0) return false;
    if (LINE_CUES.isAt(units, from, at, to, look)) return true;
  }
  return false;
}

const BEFORE_CREDIT = new UnitSet("。！？”.!?");

/** The most characters of a piece in brackets at a passage's end. */
const LONGEST_END = 80;

/**
 * Where the last piece of a passage may begin, white space passed over: after its last sentence, and at its last
 * brackets with others right before them. The longer piece first; none when the passage is all one piece.
 */
export function lastPieceStarts(text: string): readonly number[] {
  let bracket = text.length;
  while (bracket > 0 && CLOSING.hasAt(text, bracket - 1)) {
    const opening = openingBefore(text, bracket - 1);
    if (opening < 0) break;
    bracket = opening;
  }
  const sentence = afterLastSentence(text, Math.min(bracket, text.length - 1));
  return [...(sentence < 0 || sentence >= bracket ? [] : [sentence]), ...(bracket < text.length ? [bracket] : [])];
}

/** Where the text after the last sentence that ends before `limit` begins; -1 when none ends near it. */
function afterLastSentence(text: string, limit: number): number {
  for (let before = limit - 1; before >= Math.max(0, limit - LONGEST_END); before--) {
    if (!BEFORE_CREDIT.hasAt(text, before)) continue;
    let start = before + 1;
    while (/\s/u.test(text.charAt(start))) start++;
    return start;
  }
  return -1;
}

function openingBefore(text: string, closing: number): number {
  let depth = 0;
  for (let at = closing; at >= Math.max(0, closing - LONGEST_END); at--) {
    if (CLOSING.hasAt(text, at)) depth++;
    if (OPENING.hasAt(text, at) && --depth === 0) return at;
  }
  return -1;
}
