import { CharacterClass, classOf } from "./character-class.js";
import type { DraftPassage } from "./draft-passages.js";

const SLOTS = 1 << 16;
const slot = (one: number, other: number): number => (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 16;

/** A character that carries meaning: Han, figure or letter. */
function carries(unit: number): boolean {
  const of = classOf(unit);
  return of === CharacterClass.han || of === CharacterClass.digit || of === CharacterClass.latin;
}

/** Tables that are large beside a stretch of text, and so are used for one stretch after another. */
export class PairTables {
  /** For each slot how late it was noted, counted up from one stretch to the next; 0 where it never was. */
  readonly noted = new Uint16Array(SLOTS);
  /** For each slot the last run that held it in part. */
  readonly inPart = new Uint8Array(SLOTS);
  #slots = new Uint16Array(0);
  #notes = 0;
  #parts = 0;

  /** Room for so many slots. */
  slotsFor(units: number): Uint16Array {
    if (this.#slots.length < units) this.#slots = new Uint16Array(units);
    return this.#slots;
  }

  /** The first of so many numbers, at most {@link MOST_NOTES}, that nothing is noted under. */
  notes(count: number): number {
    if (this.#notes + count > MOST_NOTES) {
      this.noted.fill(0);
      this.#notes = 0;
    }
    const first = this.#notes + 1;
    this.#notes += count;
    return first;
  }

  /** A number that no run has yet. */
  part(): number {
    if (this.#parts === MOST_PARTS) {
      this.inPart.fill(0);
      this.#parts = 0;
    }
    return ++this.#parts;
  }
}

/** The highest numbers that the tables hold. */
const MOST_NOTES = 0xffff;
const MOST_PARTS = 0xff;

/**
 * The pairs of neighbouring characters of a page's passages, one passage after another, each as a slot of a table of hashes:
 * each character is looked at once, however often its passage is compared with others. A pair that is not there is taken
 * for one that is about once in forty times.
 */
export class PassagePairs {
  readonly slots: Uint16Array;
  /** Where each passage's pairs start among them; one more than there are passages, for the end of the last. */
  readonly starts: Uint32Array;

  /**
   * @param most so much of each passage is looked at, in UTF-16 units
   * @param tables where the pairs are kept
   */
  constructor(
    private readonly drafts: readonly DraftPassage[],
    private readonly most: number,
    readonly tables: PairTables,
  ) {
    let units = 0;
    for (let at = 0; at < drafts.length; at++) units += this.lengthOf(at);
    this.slots = tables.slotsFor(units);
    this.starts = new Uint32Array(drafts.length + 1);
    let end = 0;
    for (let at = 0; at < drafts.length; at++) {
      end = this.#read(at, this.lengthOf(at), end);
      this.starts[at + 1] = end;
    }
  }

  /** How much of a passage is looked at, in UTF-16 units. */
  lengthOf(at: number): number {
    return Math.min(this.drafts[at]?.text.text.length ?? 0, this.most);
  }

  /** Where the pairs of the first so many units of a passage end. */
  endWithin(at: number, length: number): number {
    const end = this.starts[at + 1] ?? 0;
    // What is read anew is what stands there already.
    return length >= this.lengthOf(at) ? end : this.#read(at, length, this.starts[at] ?? 0);
  }

  #read(at: number, length: number, from: number): number {
    const text = this.drafts[at]?.text.text ?? "";
    let end = from;
    let before = 0;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0x20 || unit === 0x3000) continue;
      if (!carries(unit)) before = 0;
      else {
        if (before !== 0) this.slots[end++] = slot(before, unit);
        before = unit;
      }
    }
    return end;
  }
}

/** A run of texts beside a passage, the nearest first: whole ones, and the beginning of one more. */
export interface TextRun {
  /** The farthest of the whole ones; -1 for none. */
  readonly farthest: number;
  /** The one of which only the first `length` UTF-16 units belong to the run; -1 for none. */
  readonly part: number;
  readonly length: number;
}

/**
 * Which pairs the texts hold that were noted on the way down or up a page. A run of the last of them is looked at without
 * noting them again: of each pair it is known how late it was noted.
 */
export class SeenPairs {
  /** For each slot how late it was noted. */
  readonly #noted: Uint16Array | Uint32Array;
  /** The slots of the run's last text, of which only a part belongs to it. */
  readonly #inPart: Uint8Array;
  readonly #count: number;
  /** The number of the first note on the way. */
  #first: number;
  #part = 0;
  /** What was noted after this is in the run. */
  #since = Infinity;
  #way: "down" | "up" = "down";

  constructor(private readonly pairs: PassagePairs) {
    const { tables, starts } = pairs;
    this.#count = starts.at(-1) ?? 0;
    const fits = this.#count <= MOST_NOTES;
    this.#noted = fits ? tables.noted : new Uint32Array(SLOTS);
    this.#first = fits ? tables.notes(this.#count) : 1;
    this.#inPart = tables.inPart;
  }

  /** Goes up the page from its end; nothing is noted then. */
  turn(): void {
    this.#way = "up";
    this.#since = Infinity;
    const { tables } = this.pairs;
    this.#first = this.#noted === tables.noted ? tables.notes(this.#count) : this.#first + this.#count;
  }

  /** Notes the pairs of the next text on the way. */
  note(at: number): void {
    const { slots, starts } = this.pairs;
    const start = starts[at] ?? 0;
    const end = starts[at + 1] ?? 0;
    const noted = this.#noted;
    const [first, last] = [this.#first, this.#first + this.#count - 1];
    if (this.#way === "down") for (let i = start; i < end; i++) noted[slots[i] ?? 0] = first + i;
    else for (let i = end - 1; i >= start; i--) noted[slots[i] ?? 0] = last - i;
  }

  /** Looks at a run whose nearest text was the last that was noted. */
  look({ farthest, part, length }: TextRun): void {
    const { slots, starts, tables } = this.pairs;
    if (farthest < 0) this.#since = Infinity;
    else if (this.#way === "down") this.#since = this.#first + (starts[farthest] ?? 0) - 1;
    else this.#since = this.#first + this.#count - (starts[farthest + 1] ?? 0) - 1;
    this.#part = tables.part();
    if (part < 0) return;
    const end = this.pairs.endWithin(part, length);
    for (let i = starts[part] ?? 0; i < end; i++) this.#inPart[slots[i] ?? 0] = this.#part;
  }

  /** What share of the pairs of the first so many units of a passage the run holds; 0 where there are none. */
  shareOf(at: number, length: number): number {
    const { slots, starts } = this.pairs;
    const start = starts[at] ?? 0;
    const end = this.pairs.endWithin(at, length);
    const [noted, inPart, since, part] = [this.#noted, this.#inPart, this.#since, this.#part];
    let found = 0;
    for (let i = start; i < end; i++) {
      const pair = slots[i] ?? 0;
      if ((noted[pair] ?? 0) > since || inPart[pair] === part) found++;
    }
    return start === end ? 0 : found / (end - start);
  }
}
