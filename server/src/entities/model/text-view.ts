import type { Word } from "../../segment/segmenter.js";
import type { LogicalSpan } from "../../text/offsets.js";
import { characterKinds, DIGIT, DOT, LATIN, MARK } from "./characters.js";
import { mix } from "./hash.js";
import type { NameSet } from "./name-set.js";

/** How many places before the first and after the last character the arrays of characters have. */
export const PAD = 4;

/** How many places before the first and after the last word the arrays of words have. */
export const WORD_PAD = 2;

/** How far ahead a name's head is looked for, in words. */
const HEAD_REACH = 8;

/** The kind of each UTF-16 code unit. */
export const KINDS = characterKinds();

const DIGIT_CODE = 0x30;
const LATIN_CODE = 0x41;

/** What each code unit is looked up as: figures and Latin letters are one each. */
const SEEN = Uint16Array.from(KINDS, (kind, code) =>
  kind === DIGIT ? DIGIT_CODE : kind === LATIN ? LATIN_CODE : code,
);

/** The lists that features look names up in. */
export interface Lexicons {
  /** Places, by level. */
  readonly places: NameSet;
  /** Words that end the names of organizations and places, by how often they do. */
  readonly heads: NameSet;
}

/**
 * A folded text as features see it, in arrays that may be longer than it. One view shows one text after another: what
 * it has shown is overwritten.
 */
export class TextView {
  length = 0;
  wordCount = 0;
  /** The text's code units with figures and Latin letters made one each; the first stands at `PAD`. */
  codes = new Uint16Array(0);
  /** The longest places that the gazetteer knows, from left to right: `class * 4 + part` a character. */
  placed = new Uint8Array(0);
  /** The times of the grammar, in the same way. */
  timed = new Uint8Array(0);
  /** A word's text and tag as hashes, and where it stands; the first word at `WORD_PAD`. */
  texts = new Int32Array(0);
  tags = new Int32Array(0);
  starts = new Int32Array(0);
  /**
   * For each word and the one after the last, the next word from there on that could end a name: its distance in words
   * and its class as `distance << 8 | class`; 0 where there is none within reach or before the clause's end.
   */
  ahead = new Int32Array(0);

  /**
   * Shows another text.
   * @param words adjoining, in order, together the text
   * @param times in order, not overlapping
   */
  show(text: string, words: readonly Word[], times: readonly LogicalSpan[], { places, heads }: Lexicons): void {
    this.#reserve(text.length, words.length);
    this.length = text.length;
    this.wordCount = words.length;
    const { codes } = this;
    for (let at = 0; at < text.length; at++) codes[at + PAD] = SEEN[text.charCodeAt(at)] ?? 0;
    codes.fill(0, text.length + PAD, text.length + 2 * PAD);
    this.#findPlaces(places);
    this.timed.fill(0, 0, text.length + 2 * PAD);
    for (const { start, end } of times) markSpan(this.timed, start + PAD, end + PAD, 1);
    this.#takeWords(words);
    this.#findHeads(heads);
  }

  #reserve(length: number, words: number): void {
    if (this.codes.length < length + 2 * PAD) {
      const room = roomFor(length + 2 * PAD);
      this.codes = new Uint16Array(room);
      this.placed = new Uint8Array(room);
      this.timed = new Uint8Array(room);
    }
    // One more than the words and their margins: the head after the last word is asked for.
    if (this.texts.length < words + 2 * WORD_PAD + 1) {
      const room = roomFor(words + 2 * WORD_PAD + 1);
      this.texts = new Int32Array(room);
      this.tags = new Int32Array(room);
      this.starts = new Int32Array(room);
      this.ahead = new Int32Array(room);
    }
  }

  #findPlaces(places: NameSet): void {
    const { codes, placed } = this;
    const end = this.length + PAD;
    placed.fill(0, 0, end + PAD);
    for (let at = PAD; at < end;) {
      const found = places.longestAt(codes, at, end);
      const size = found >> 8;
      if (size === 0) at++;
      else {
        markSpan(placed, at, at + size, found & 0x7f);
        at += size;
      }
    }
  }

  /** The first place of the gazetteer that stands whole in a stretch of the text; null where none does. */
  placeIn(from: number, to: number): { readonly start: number; readonly end: number } | null {
    const { placed } = this;
    for (let start = from; start < to; start++) {
      const value = placed[start + PAD] ?? 0;
      if (value === 0 || (value & 3) === INNER || (value & 3) === LAST) continue;
      let end = start + 1;
      if ((value & 3) === FIRST) while (end < to && ((placed[end - 1 + PAD] ?? 0) & 3) !== LAST) end++;
      if ((value & 3) === ONLY || ((placed[end - 1 + PAD] ?? 0) & 3) === LAST) return { start, end };
    }
    return null;
  }

  #takeWords(words: readonly Word[]): void {
    const { codes, texts, tags, starts } = this;
    for (let index = 0; index < words.length; index++) {
      const word = words[index];
      if (!word) continue;
      const { start, tag } = word;
      const end = start + word.text.length;
      let hash = 7;
      for (let at = start + PAD; at < end + PAD; at++) hash = mix(hash, codes[at] ?? 0);
      texts[index + WORD_PAD] = hash;
      tags[index + WORD_PAD] = tag.charCodeAt(0) | (tag.length > 1 ? tag.charCodeAt(1) << 8 : 0);
      starts[index + WORD_PAD] = start;
    }
    const end = words.length + WORD_PAD;
    texts.fill(0, end, end + WORD_PAD + 1);
    tags.fill(0, end, end + WORD_PAD + 1);
    starts.fill(this.length, end, end + WORD_PAD + 1);
  }

  #findHeads(heads: NameSet): void {
    const { codes, starts, ahead } = this;
    const last = this.wordCount + WORD_PAD;
    let next = 0;
    ahead[last] = 0;
    for (let word = last - 1; word >= WORD_PAD; word--) {
      const start = (starts[word] ?? 0) + PAD;
      const end = (starts[word + 1] ?? 0) + PAD;
      const found = heads.longestAt(codes, start, end);
      if (found >> 8 === end - start) next = found & 0xff;
      else {
        const kind = KINDS[codes[start] ?? 0] ?? 0;
        const ends = kind >= MARK && kind !== DOT;
        next = !ends && next !== 0 && next >> 8 < HEAD_REACH ? next + 0x100 : 0;
      }
      ahead[word] = next;
    }
  }
}

/** How long an array is made that holds so much: a power of two, so that few are made anew. */
export const roomFor = (size: number): number => 2 ** Math.ceil(Math.log2(Math.max(256, size)));

/** The parts of a marked span that its characters are, in the lowest two bits. */
const FIRST = 0;
const INNER = 1;
const LAST = 2;
const ONLY = 3;

function markSpan(into: Uint8Array, start: number, end: number, value: number): void {
  for (let at = start; at < end; at++)
    into[at] = value * 4 + (at === start ? (at + 1 === end ? ONLY : FIRST) : at + 1 === end ? LAST : INNER);
}
