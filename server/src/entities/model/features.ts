import type { Word } from "../../segment/segmenter.js";
import type { LogicalSpan } from "../../text/offsets.js";
import { finish, mix } from "./hash.js";
import { KINDS, PAD, type Lexicons, TextView, WORD_PAD } from "./text-view.js";

export type { Lexicons } from "./text-view.js";

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

/** How many features each character has in a style. */
export const featuresPerCharacter = (style: Style): number =>
  FEATURE_COUNT + (style === NEWSPAPER ? 0 : STYLE_FEATURE_COUNT);

/** The features of a text: `perCharacter` hashes for each of its characters. */
export interface Features {
  readonly hashes: Uint32Array;
  readonly perCharacter: number;
}

/** A text with what is known of it before recognition; everything of the same length and about the folded text. */
export interface Observed {
  readonly text: string;
  /** Adjoining, in order, together the text. */
  readonly words: readonly Word[];
  readonly times: readonly LogicalSpan[];
  readonly style: Style;
}

/** The features of each character of a whole text, see `addFeatures`. */
export function extract({ text, words, times, style }: Observed, lexicons: Lexicons, view = new TextView()): Features {
  const perCharacter = featuresPerCharacter(style);
  const hashes = new Uint32Array(text.length * perCharacter);
  view.show(text, words, times, lexicons);
  addFeatures(view, style, WORD_PAD, words.length + WORD_PAD, hashes);
  return { hashes, perCharacter };
}

const PART_STEP = 0x3c6ef372;
const SEED_STEP = 0x9e3779b9;

/**
 * Writes the features of each character of a stretch of words as 32-bit hashes, `featuresPerCharacter` each: character
 * n-grams around it, the words and tags around it with its part of its word, kinds of characters, places that the
 * gazetteer knows, the next word that could end a name, and what the grammar of times says. Some of them come again
 * with the style when it is not the newspapers'.
 */
export function addFeatures(view: TextView, style: Style, fromWord: number, toWord: number, into: Uint32Array): void {
  const perCharacter = featuresPerCharacter(style);
  const start = view.starts[fromWord] ?? 0;
  const end = view.starts[toWord] ?? 0;
  addCharacterFeatures(view, start, end, perCharacter, into);
  addWordFeatures(view, fromWord, toWord, perCharacter, into);
  if (style !== NEWSPAPER) addStyleFeatures(into, (end - start) * perCharacter, perCharacter, style);
}

/** The features that come again with the style, by their places among a character's. */
const STYLED = Uint8Array.of(
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 15, 16, 17, 18, 19, 20, 22, 23, 26, 27, 28, 29, 31, 32],
);

function addStyleFeatures(into: Uint32Array, end: number, perCharacter: number, style: Style): void {
  for (let at = 0; at < end; at += perCharacter)
    for (let index = 0; index < STYLE_FEATURE_COUNT; index++)
      into[at + FEATURE_COUNT + index] = finish(mix(into[at + (STYLED[index] ?? 0)] ?? 0, style));
}

const CHARACTER_FEATURES = 15;
const SINGLE_PART = 3 * PART_STEP;

function addCharacterFeatures(
  { codes }: TextView,
  start: number,
  end: number,
  perCharacter: number,
  features: Uint32Array,
): void {
  let at = 0;
  for (let i = start + PAD; i < end + PAD; i++) {
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

function addWordFeatures(
  view: TextView,
  fromWord: number,
  toWord: number,
  perCharacter: number,
  features: Uint32Array,
): void {
  const { texts, tags, starts, ahead, placed, timed } = view;
  let to = CHARACTER_FEATURES;
  for (let w = fromWord; w < toWord; w++) {
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
      const place = placed[at + PAD] ?? 0;
      const around = ((placed[at + PAD - 1] ?? 0) << 16) | (place << 8) | (placed[at + PAD + 1] ?? 0);
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
      features[to + 18] = finish(mix(timed[at + PAD] ?? 0, place) + SEED_STEP * 34);
      to += perCharacter;
    }
  }
}
