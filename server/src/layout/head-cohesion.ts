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
 * Pairs of neighbouring characters that a text holds, as marks in a table of hashes: `clear` takes no time, so that one
 * table serves a whole page. A pair that is not there is taken for one that is about once in forty times.
 */
class PairTable {
  readonly #marks = new Uint32Array(1 << 16);
  #mark = 0;

  clear(): void {
    this.#mark++;
  }

  add(text: string, length: number): void {
    let before = 0;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 0x20 || unit === 0x3000) continue;
      if (!carries(unit)) before = 0;
      else {
        if (before !== 0) this.#marks[slot(before, unit)] = this.#mark;
        before = unit;
      }
    }
  }

  /** What share of the text's pairs the table holds; 0 where the text has none. */
  shareOf(text: string, length: number): number {
    let before = 0;
    let pairs = 0;
    let found = 0;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 0x20 || unit === 0x3000) continue;
      if (!carries(unit)) before = 0;
      else {
        if (before !== 0) {
          pairs++;
          if (this.#marks[slot(before, unit)] === this.#mark) found++;
        }
        before = unit;
      }
    }
    return pairs === 0 ? 0 : found / pairs;
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

  constructor(
    private readonly drafts: readonly DraftPassage[],
    private readonly texts: NearestTexts,
  ) {}

  /** Compares the passage with what stands before and after it. Bounded work; heads side by side share it. */
  measure(at: number): Cohesion {
    const before = this.texts.before[at] ?? -1;
    const after = this.texts.after[at] ?? -1;
    if (before !== this.#textBefore || after !== this.#textAfter) this.#standBetween(before, after);
    const head = this.drafts[at]?.text.text ?? "";
    return {
      before: this.#before.shareOf(head, head.length),
      after: this.#after.shareOf(head, head.length),
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
      const text = this.drafts[at]?.text.text ?? "";
      const length = Math.min(text.length, REACH_ACROSS - compared);
      if (length <= 0) continue;
      across += this.#before.shareOf(text, length) * length;
      compared += length;
    }
    this.#across = compared === 0 ? 0 : across / compared;
  }

  #add(table: PairTable, at: number, read: number): number {
    const text = this.drafts[at]?.text.text ?? "";
    const length = Math.min(text.length, REACH - read);
    table.add(text, length);
    return length;
  }
}

/** The nearest running text before and after each passage; -1 where there is none. */
export interface NearestTexts {
  readonly before: Int32Array;
  readonly after: Int32Array;
}
