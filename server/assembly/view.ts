import { mix } from "./hash";
import { Names } from "./names";

/**
 * A folded text as features see it. Who calls writes the code units, the words' starts and tags and the times of the
 * grammar; `show` finds the rest. What server/src/entities/model/reader.ts calls by the same names is here.
 */

/** The longest text that is shown, in UTF-16 code units. */
export const LONGEST_TEXT = 20000;
/** How many places before the first and after the last character the arrays of characters have. */
export const PAD = 4;
/** How many places before the first and after the last word the arrays of words have. */
export const WORD_PAD = 2;
/** How far ahead a name's head is looked for, in words. */
const HEAD_REACH: u32 = 8;

const CHARACTER_ROOM = LONGEST_TEXT + 2 * PAD + 8;
const WORD_ROOM = LONGEST_TEXT + 2 * WORD_PAD + 4;

/** The text's code units as server/src/entities/model/characters.ts has them seen; the first stands at `PAD`. */
export const codes = memory.data(2 * CHARACTER_ROOM, 16);
/** The longest places that the gazetteer knows, from left to right: `class * 4 + part` a character. */
export const placed = memory.data(CHARACTER_ROOM, 16);
/** The times of the grammar, in the same way. */
export const timed = memory.data(CHARACTER_ROOM, 16);
/** Four bytes a word: its text and tag as hashes, and where it stands; the first word at `WORD_PAD`. */
export const texts = memory.data(4 * WORD_ROOM, 16);
export const tags = memory.data(4 * WORD_ROOM, 16);
export const starts = memory.data(4 * WORD_ROOM, 16);
/**
 * For each word and the one after the last, the next word from there on that could end a name: its distance in words
 * and its class as `distance << 8 | class`; 0 where there is none within reach or before the clause's end.
 */
export const ahead = memory.data(4 * WORD_ROOM, 16);

/** The kind of each UTF-16 code unit. */
export const kinds = memory.data(0x10000, 16);
/** The kinds from here on end a clause, but for the dot within names. */
const MARK = 6;
const DOT = 7;

/** The sets of names that are looked for: a `Names` each. */
export const places = memory.data(24, 16);
export const heads = memory.data(24, 16);

export let length: i32 = 0;
export let wordCount: i32 = 0;

/** The parts of a marked span that its characters are, in the lowest two bits. */
const FIRST = 0;
const INNER = 1;
const LAST = 2;
const ONLY = 3;

export function show(characters: i32, words: i32): void {
  length = characters;
  wordCount = words;
  memory.fill(codes + 2 * (PAD + characters), 0, 2 * PAD);
  findPlaces();
  hashWords();
  findHeads();
}

/** The `at`-th integer of four bytes. */
export function word(array: usize, at: i32): i32 {
  return load<i32>(array + ((at as usize) << 2));
}

/** The code unit at a place of the text. */
export function code(at: i32): u32 {
  return load<u16>(codes + (((at + PAD) as usize) << 1));
}

function findPlaces(): void {
  memory.fill(placed, 0, length + 2 * PAD);
  for (let at = 0; at < length;) {
    const found = changetype<Names>(places).longestAt(codes, at + PAD, length + PAD);
    const size: i32 = found >> 8;
    if (size === 0) at++;
    else {
      mark(placed + PAD, at, at + size, found & 0x7f);
      at += size;
    }
  }
}

/** Marks a span of the text with a value. */
export function mark(into: usize, start: i32, end: i32, value: u32): void {
  for (let at = start; at < end; at++) {
    const part = at === start ? (at + 1 === end ? ONLY : FIRST) : at + 1 === end ? LAST : INNER;
    store<u8>(into + at, value * 4 + part);
  }
}

function hashWords(): void {
  const end = wordCount + WORD_PAD;
  for (let at = end; at <= end + WORD_PAD; at++) {
    store<i32>(texts + (at << 2), 0);
    store<i32>(tags + (at << 2), 0);
    store<i32>(starts + (at << 2), length);
  }
  let place = 0;
  for (let at = WORD_PAD; at < end; at++) {
    const stop = word(starts, at + 1);
    let hash: u32 = 7;
    for (; place < stop; place++) hash = mix(hash, code(place));
    store<u32>(texts + (at << 2), hash);
  }
}

function findHeads(): void {
  const last = wordCount + WORD_PAD;
  let next: u32 = 0;
  store<u32>(ahead + (last << 2), 0);
  for (let at = last - 1; at >= WORD_PAD; at--) {
    const start = word(starts, at);
    const end = word(starts, at + 1);
    const found = changetype<Names>(heads).longestAt(codes, start + PAD, end + PAD);
    if (found >> 8 === end - start) next = found & 0xff;
    else {
      const kind: i32 = load<u8>(kinds + code(start));
      const ends = kind >= MARK && kind !== DOT;
      next = !ends && next !== 0 && next >> 8 < HEAD_REACH ? next + 0x100 : 0;
    }
    store<u32>(ahead + (at << 2), next);
  }
}
