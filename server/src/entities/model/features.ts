import type { Word } from "../../segment/segmenter.js";
import type { LogicalSpan } from "../../text/offsets.js";
import { characterKinds, DIGIT, DOT, LATIN, MARK } from "./characters.js";
import { finish, mix } from "./hash.js";
import type { NameSet } from "./name-set.js";

/** How many features each character has, in any style. */
export const FEATURE_COUNT = 34;

/** How many more it has where the style is not the newspapers' own. */
export const STYLE_FEATURE_COUNT = 24;

/**
 * Whose habits of labelling are followed: 0 for newspapers; 1 for short texts from the web, where countries are not
 * labelled and an address is one place; 2 for the paragraphs of a daily as the PFR corpus has them, where a place of
 * several levels is one. Training has further styles, for corpora whose habits are not to be learned.
 */
export type Style = number;

export const NEWSPAPER: Style = 0;
export const WEB: Style = 1;
export const DAILY: Style = 2;

/** The styles that a text may be read in. */
export const STYLES: readonly Style[] = [NEWSPAPER, WEB, DAILY];

/** The features of a text: `perCharacter` hashes for each of its characters. */
export interface Features {
  readonly hashes: Uint32Array;
  readonly perCharacter: number;
}

/** The lists that features look names up in. */
export interface Lexicons {
  /** Places, by level. */
  readonly places: NameSet;
  /** Words that end the names of organizations and places, by how often they do. */
  readonly heads: NameSet;
}

/** A text with what is known of it before recognition; everything of the same length and about the folded text. */
export interface Observed {
  readonly text: string;
  /** Adjoining, in order, together the text. */
  readonly words: readonly Word[];
  readonly times: readonly LogicalSpan[];
  readonly style: Style;
}

/** How far ahead a name's head is looked for, in words. */
const HEAD_REACH = 8;

const PAD = 4;
const KINDS = characterKinds();
const PART_STEP = 0x3c6ef372;
const SEED_STEP = 0x9e3779b9;
const DIGIT_CODE = 0x30;
const LATIN_CODE = 0x41;

/**
 * The features of each character as 32-bit hashes: character n-grams around it, the words and tags around it with its
 * part of its word, kinds of characters, places that the gazetteer knows, the next word that could end a name, and what
 * the grammar of times says. Some of them come again with the style when it is not the newspapers'.
 */
export function extract({ text, words, times, style }: Observed, lexicons: Lexicons): Features {
  const perCharacter = FEATURE_COUNT + (style === NEWSPAPER ? 0 : STYLE_FEATURE_COUNT);
  const hashes = new Uint32Array(text.length * perCharacter);
  const codes = characterCodes(text);
  addCharacterFeatures(hashes, perCharacter, codes);
  const placed = placeCodes(codes, text.length, lexicons.places);
  const timed = timeCodes(text.length, times);
  addWordFeatures(hashes, perCharacter, codes, words, lexicons.heads, placed, timed);
  if (style !== NEWSPAPER) addStyleFeatures(hashes, perCharacter, style);
  return { hashes, perCharacter };
}

/** The features that come again with the style, by their places among a character's. */
const STYLED: readonly number[] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 15, 16, 17, 18, 19, 20, 22, 23, 26, 27, 28, 29, 31, 32,
];

function addStyleFeatures(hashes: Uint32Array, perCharacter: number, style: Style): void {
  for (let at = 0; at < hashes.length; at += perCharacter)
    STYLED.forEach((feature, index) => {
      hashes[at + FEATURE_COUNT + index] = finish(mix(hashes[at + feature] ?? 0, style));
    });
}

/** The text's code units with figures and Latin letters made one each, and a margin of zeros. */
function characterCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + 2 * PAD);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code];
    codes[at + PAD] = kind === DIGIT ? DIGIT_CODE : kind === LATIN ? LATIN_CODE : code;
  }
  return codes;
}

const CHARACTER_FEATURES = 15;

function addCharacterFeatures(features: Uint32Array, perCharacter: number, codes: Uint16Array): void {
  let at = 0;
  for (let i = PAD; i < codes.length - PAD; i++) {
    const a = codes[i - 2] ?? 0;
    const b = codes[i - 1] ?? 0;
    const c = codes[i] ?? 0;
    const d = codes[i + 1] ?? 0;
    const e = codes[i + 2] ?? 0;
    const bc = mix(mix(0, b), c);
    const cd = mix(mix(0, c), d);
    const kinds =
      ((KINDS[a] ?? 0) << 16) |
      ((KINDS[b] ?? 0) << 12) |
      ((KINDS[c] ?? 0) << 8) |
      ((KINDS[d] ?? 0) << 4) |
      (KINDS[e] ?? 0);
    features[at] = finish(c + SEED_STEP);
    features[at + 1] = finish(b + SEED_STEP * 2);
    features[at + 2] = finish(d + SEED_STEP * 3);
    features[at + 3] = finish(a + SEED_STEP * 4);
    features[at + 4] = finish(e + SEED_STEP * 5);
    features[at + 5] = finish(bc + SEED_STEP * 6);
    features[at + 6] = finish(cd + SEED_STEP * 7);
    features[at + 7] = finish(mix(mix(0, a), b) + SEED_STEP * 8);
    features[at + 8] = finish(mix(mix(0, d), e) + SEED_STEP * 9);
    features[at + 9] = finish(mix(mix(0, b), d) + SEED_STEP * 10);
    features[at + 10] = finish(mix(bc, a) + SEED_STEP * 11);
    features[at + 11] = finish(mix(bc, d) + SEED_STEP * 12);
    features[at + 12] = finish(mix(cd, e) + SEED_STEP * 13);
    features[at + 13] = finish(kinds + SEED_STEP * 14);
    features[at + 14] = finish(mix(mix(bc, d), a) + SEED_STEP * 15);
    at += perCharacter;
  }
}

/** A word's text and tag as hashes, and where it stands. */
interface WordTable {
  readonly texts: Int32Array;
  readonly tags: Int32Array;
  readonly starts: Int32Array;
}

/** The words with one empty word on either side doubled: word `w` of the text stands at `w + 2`. */
function wordTable(codes: Uint16Array, words: readonly Word[]): WordTable {
  const size = words.length + 4;
  const table = { texts: new Int32Array(size), tags: new Int32Array(size), starts: new Int32Array(size) };
  words.forEach((word, index) => {
    const { start, tag } = word;
    const end = start + word.text.length;
    let hash = 7;
    for (let at = start + PAD; at < end + PAD; at++) hash = mix(hash, codes[at] ?? 0);
    table.texts[index + 2] = hash;
    table.tags[index + 2] = tag.charCodeAt(0) | (tag.length > 1 ? tag.charCodeAt(1) << 8 : 0);
    table.starts[index + 2] = start;
  });
  const length = codes.length - 2 * PAD;
  table.starts.fill(length, words.length + 2);
  return table;
}

/**
 * For each word, the next word from there on that could end a name: its distance in words and its class as
 * `distance << 8 | class`; 0 where there is none within reach or before the clause's end.
 */
function headsAhead(codes: Uint16Array, table: WordTable, heads: NameSet): Int32Array {
  const ahead = new Int32Array(table.texts.length + 1);
  for (let word = table.texts.length - 3; word >= 2; word--) {
    const start = (table.starts[word] ?? 0) + PAD;
    const end = (table.starts[word + 1] ?? 0) + PAD;
    const found = heads.longestAt(codes, start, end);
    if (found >> 8 === end - start) {
      ahead[word] = found & 0xff;
      continue;
    }
    const kind = KINDS[codes[start] ?? 0] ?? 0;
    const next = ahead[word + 1] ?? 0;
    if (kind >= MARK && kind !== DOT) continue;
    if (next !== 0 && next >> 8 < HEAD_REACH) ahead[word] = next + 0x100;
  }
  return ahead;
}

function addWordFeatures(
  features: Uint32Array,
  perCharacter: number,
  codes: Uint16Array,
  words: readonly Word[],
  heads: NameSet,
  placed: Uint8Array,
  timed: Uint8Array,
): void {
  const table = wordTable(codes, words);
  const { texts, tags, starts } = table;
  const ahead = headsAhead(codes, table, heads);
  for (let w = 2; w < words.length + 2; w++) {
    const start = starts[w] ?? 0;
    const end = starts[w + 1] ?? 0;
    const length = Math.min(end - start, 5);
    const word = texts[w] ?? 0;
    const before = texts[w - 1] ?? 0;
    const after = texts[w + 1] ?? 0;
    const tag = tags[w] ?? 0;
    const tagBefore = tags[w - 1] ?? 0;
    const tagAfter = tags[w + 1] ?? 0;
    const nearest = ahead[w] ?? 0;
    const next = ahead[w + 1] ?? 0;
    const headAt = w + (nearest >> 8);
    const headText = nearest === 0 ? 0 : (texts[headAt] ?? 0);
    const lengthBefore = Math.min(start - (starts[w - 1] ?? 0), 5);

    const v15 = word;
    const v16 = mix(3, tag | (length << 16));
    const v17 = before;
    const v18 = after;
    const v19 = mix(mix(5, tag), tagBefore);
    const v20 = mix(mix(6, tag), tagAfter);
    const v21 = mix(v19, tagAfter);
    const v22 = mix(word, before);
    const v23 = mix(word, after);
    const v24 = texts[w - 2] ?? 0;
    const v25 = texts[w + 2] ?? 0;
    const v26 = mix(mix(before, tag), length);
    const v27 = mix(mix(after, tag), length);
    const v28 = mix(headText, nearest);
    const v29 = mix(mix(mix(8, nearest), next), tag);
    const v30 = mix(mix(mix(9, tags[w - 2] ?? 0), tagBefore), length | (lengthBefore << 4));
    const v31 = mix(mix(10, nearest), before);
    for (let at = start; at < end; at++) {
      const part = at === start ? (at + 1 === end ? SINGLE_PART : 0) : at + 1 === end ? 2 * PART_STEP : PART_STEP;
      const place = placed[at] ?? 0;
      const around = ((placed[at - 1] ?? 0) << 16) | (place << 8) | (placed[at + 1] ?? 0);
      const to = at * perCharacter + CHARACTER_FEATURES;
      features[to] = finish(v15 + part + SEED_STEP * 16);
      features[to + 1] = finish(v16 + part + SEED_STEP * 17);
      features[to + 2] = finish(v17 + part + SEED_STEP * 18);
      features[to + 3] = finish(v18 + part + SEED_STEP * 19);
      features[to + 4] = finish(v19 + part + SEED_STEP * 20);
      features[to + 5] = finish(v20 + part + SEED_STEP * 21);
      features[to + 6] = finish(v21 + part + SEED_STEP * 22);
      features[to + 7] = finish(v22 + part + SEED_STEP * 23);
      features[to + 8] = finish(v23 + part + SEED_STEP * 24);
      features[to + 9] = finish(v24 + part + SEED_STEP * 25);
      features[to + 10] = finish(v25 + part + SEED_STEP * 26);
      features[to + 11] = finish(v26 + part + SEED_STEP * 27);
      features[to + 12] = finish(v27 + part + SEED_STEP * 28);
      features[to + 13] = finish(v28 + part + SEED_STEP * 29);
      features[to + 14] = finish(v29 + part + SEED_STEP * 30);
      features[to + 15] = finish(v30 + part + SEED_STEP * 31);
      features[to + 16] = finish(v31 + part + SEED_STEP * 32);
      features[to + 17] = finish(mix(around, 11) + part + SEED_STEP * 33);
      features[to + 18] = finish(mix(timed[at] ?? 0, place) + SEED_STEP * 34);
    }
  }
}

const SINGLE_PART = 3 * PART_STEP;

/** Marks the longest places that the gazetteer knows, from left to right: `class * 4 + part` a character. */
function placeCodes(codes: Uint16Array, length: number, places: NameSet): Uint8Array {
  const placed = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const found = places.longestAt(codes, at + PAD, length + PAD);
    const size = found >> 8;
    if (size === 0) at++;
    else {
      markSpan(placed, at, at + size, found & 0x7f);
      at += size;
    }
  }
  return placed;
}

function timeCodes(length: number, times: readonly LogicalSpan[]): Uint8Array {
  const timed = new Uint8Array(length);
  for (const { start, end } of times) markSpan(timed, start, end, 1);
  return timed;
}

function markSpan(into: Uint8Array, start: number, end: number, value: number): void {
  for (let at = start; at < end; at++)
    into[at] = value * 4 + (at === start ? (at + 1 === end ? 3 : 0) : at + 1 === end ? 2 : 1);
}
