import { CharacterClass, classOf } from "./character-class.js";
import type { DraftPassage } from "./draft-passages.js";

/** How well a head goes with the text around it, and those texts with one another. Shares from 0 to 1. */
export interface Cohesion {
  /** What share of the head's pairs of characters the text before it uses. */
  readonly before: number;
  /** The same for the text after it. */
  readonly after: number;
  /** What share of the pairs of the text after it the text before it uses too: high within one article. */
  readonly across: number;
}

/** So much text on each side is compared, in UTF-16 units and in passages. */
const REACH = 1600;
const REACH_ACROSS = 500;
const PASSAGES = 40;

/**
 * The pairs of neighbouring characters of a page's passages, as slots of a table of hashes. A passage is compared with
 * many heads, but its characters are looked at once.
 */
class PassagePairs {
  readonly #slots: Uint16Array;
  /** Where each passage's pairs start and end; 0 and 0 until they are asked for. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  #used = 0;

  constructor(private readonly drafts: readonly DraftPassage[]) {
    let most = 0;
    for (const { text } of drafts) most += Math.min(text.text.length, REACH);
    // What is asked for of a part of a passage only is kept beside, after the whole ones.
    this.#slots = new Uint16Array(most + REACH);
    this.#starts = new Uint32Array(drafts.length);
    this.#ends = new Uint32Array(drafts.length);
  }

  /** How many UTF-16 units of a passage's text are looked at, at most. */
  lengthOf(at: number): number {
    return Math.min(this.drafts[at]?.text.text.length ?? 0, REACH);
  }

  /** The pairs of the first so many units of a passage's text; good until the next are asked for. */
  of(at: number, length: number): Uint16Array {
    const text = this.drafts[at]?.text.text ?? "";
    if (length < this.lengthOf(at)) return this.#slots.subarray(this.#used, this.#read(text, length));
    if (this.#ends[at] === 0) {
      this.#starts[at] = this.#used;
      this.#ends[at] = this.#used = this.#read(text, length);
    }
    return this.#slots.subarray(this.#starts[at], this.#ends[at]);
  }

  /** Adds the pairs of a text after those there are; gives where they end. */
  #read(text: string, length: number): number {
    let end = this.#used;
    let before = 0;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 0x20 || unit === 0x3000) continue;
      if (!carries(unit)) before = 0;
      else {
        if (before !== 0) this.#slots[end++] = slot(before, unit);
        before = unit;
      }
    }
    return end;
  }
}

/**
 * The pairs that a stretch of text holds, as marks in a table of hashes. A pair that is not there is taken for one that is
 * about once in forty times.
 */
class PairTable {
  readonly #marks = new Uint8Array(1 << 16);
  #mark = 0;

  /** Empties the table, which takes time only once in so many times. */
  clear(): void {
    if (++this.#mark <= 0xff) return;
    this.#marks.fill(0);
    this.#mark = 1;
  }

  add(pairs: Uint16Array): void {
    for (const pair of pairs) this.#marks[pair] = this.#mark;
  }

  /** What share of the pairs the table holds; 0 where there are none. */
  shareOf(pairs: Uint16Array): number {
    let found = 0;
    for (const pair of pairs) if (this.#marks[pair] === this.#mark) found++;
    return pairs.length === 0 ? 0 : found / pairs.length;
  }
}

/** A character that carries meaning: Han, figure or letter. */
function carries(unit: number): boolean {
  const of = classOf(unit);
  return of === CharacterClass.han || of === CharacterClass.digit || of === CharacterClass.latin;
}

const slot = (one: number, other: number): number => (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 16;

/** Compares the heads of one page with the text around them: heads repeat words of their article. */
export class CohesionMeter {
  readonly #before = new PairTable();
  readonly #after = new PairTable();

  /** Between which texts the tables stand, and how much these have in common. */
  #textBefore = NaN;
  #textAfter = NaN;
  #across = 0;

  readonly #pairs: PassagePairs;

  constructor(
    private readonly drafts: readonly DraftPassage[],
    private readonly texts: NearestTexts,
  ) {
    this.#pairs = new PassagePairs(drafts);
  }

  /** Compares the passage with what stands before and after it. Bounded work; heads side by side share it. */
  measure(at: number): Cohesion {
    const before = this.texts.before[at] ?? -1;
    const after = this.texts.after[at] ?? -1;
    if (before !== this.#textBefore || after !== this.#textAfter) this.#standBetween(before, after);
    const head = this.#pairs.of(at, this.#pairs.lengthOf(at));
    return {
      before: this.#before.shareOf(head),
      after: this.#after.shareOf(head),
      across: this.#across,
    };
  }

  #standBetween(before: number, after: number): void {
    this.#textBefore = before;
    this.#textAfter = after;
    this.#before.clear();
    this.#after.clear();
    let read = 0;
    for (
      let at = before, seen = 0;
      at >= 0 && seen < PASSAGES && read < REACH;
      at = this.texts.before[at] ?? -1, seen++
    ) {
      read += this.#add(this.#before, at, read);
      const draft = this.drafts[at];
      if (draft?.lead || this.drafts[at - 1]?.line?.kind === "byline") break;
    }
    let compared = 0;
    let across = 0;
    read = 0;
    for (
      let at = after, seen = 0;
      at >= 0 && seen < PASSAGES && read < REACH;
      at = this.texts.after[at] ?? -1, seen++
    ) {
      if (seen > 0 && (this.drafts[at]?.lead || this.drafts[at - 1]?.line?.kind === "byline")) break;
      read += this.#add(this.#after, at, read);
      const length = Math.min(this.#pairs.lengthOf(at), REACH_ACROSS - compared);
      if (length <= 0) continue;
      across += this.#before.shareOf(this.#pairs.of(at, length)) * length;
      compared += length;
    }
    this.#across = compared === 0 ? 0 : across / compared;
  }

  #add(table: PairTable, at: number, read: number): number {
    const length = Math.min(this.#pairs.lengthOf(at), REACH - read);
    table.add(this.#pairs.of(at, length));
    return length;
  }
}

/** The nearest running text before and after each passage; -1 where there is none. */
export interface NearestTexts {
  readonly before: Int32Array;
  readonly after: Int32Array;
}
