import { finish, finishEach, four, mix, mixEach } from "./hash";
import { ahead, code, codes, kinds, PAD, placed, starts, tags, texts, timed, word } from "./view";

/** How many features each character has, in any style. */
export const FEATURE_COUNT = 34;
/** How many more it has where the style is not the newspapers' own. */
export const STYLE_FEATURE_COUNT = 24;
/** How many characters are given features at a time: few enough that these stay in the processor's own memory. */
export const BLOCK = 96;

/** The bytes that the features of a character take: a whole number of vectors. */
export const STRIDE = 4 * 60;

/** The features of a block of characters; those of the last ones may be followed by three more characters' . */
export const hashes = memory.data(STRIDE * (BLOCK + 4), 64);

const SEED: u32 = 0x9e3779b9;
const PART_STEP: u32 = 0x3c6ef372;
const SINGLE_PART: u32 = 3 * PART_STEP;

/** The features that come again with the style, by their places among a character's. */
const STYLED = memory.data<u8>([0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 15, 16, 17, 18, 19, 20, 22, 23, 26, 27, 28, 29, 31, 32]);

/**
 * Writes the features of the characters of a block as 32-bit hashes: character n-grams around each, the words and tags
 * around it with its part of its word, kinds of characters, places that the gazetteer knows, the next word that could
 * end a name, and what the grammar of times says. Some of them come again with the style when it is not 0.
 * @param firstWord the word that holds `start`
 */
export function addFeatures(start: i32, end: i32, firstWord: i32, style: u32): void {
  addNeighbours(start, end);
  addKinds(start, end);
  addWords(start, end, firstWord);
  const stop = hashes + STRIDE * (end - start);
  for (let own = hashes; own < stop; own += STRIDE)
    for (let at = own; at < own + 4 * FEATURE_COUNT; at += 16) v128.store(at, finishEach(v128.load(at)));
  if (style !== 0) for (let own = hashes; own < stop; own += STRIDE) addStyle(own, style);
}

/** Character n-grams, of four characters at once. */
function addNeighbours(start: i32, end: i32): void {
  const none = i32x4.splat(0);
  let own = hashes;
  for (let i = start; i < end; i += 4) {
    const at = codes + ((i + PAD) << 1);
    const a = v128.load_ext<u16>(at - 4);
    const b = v128.load_ext<u16>(at - 2);
    const c = v128.load_ext<u16>(at);
    const d = v128.load_ext<u16>(at + 2);
    const e = v128.load_ext<u16>(at + 4);
    const mixedB = mixEach(none, b);
    const bc = mixEach(mixedB, c);
    const cd = mixEach(mixEach(none, c), d);
    const bcd = mixEach(bc, d);
    put(own, 0, c);
    put(own, 1, b);
    put(own, 2, d);
    put(own, 3, a);
    put(own, 4, e);
    put(own, 5, bc);
    put(own, 6, cd);
    put(own, 7, mixEach(mixEach(none, a), b));
    put(own, 8, mixEach(mixEach(none, d), e));
    put(own, 9, mixEach(mixedB, d));
    put(own, 10, mixEach(bc, a));
    put(own, 11, bcd);
    put(own, 12, mixEach(cd, e));
    put(own, 14, mixEach(bcd, a));
    own += 4 * STRIDE;
  }
}

/** Writes one feature of four characters that follow one another. */
function put(own: usize, feature: u32, values: v128): void {
  const seeded = i32x4.add(values, i32x4.splat(SEED * (feature + 1)));
  const at = own + 4 * feature;
  v128.store_lane<u32>(at, seeded, 0, 0);
  v128.store_lane<u32>(at, seeded, 1, STRIDE);
  v128.store_lane<u32>(at, seeded, 2, 2 * STRIDE);
  v128.store_lane<u32>(at, seeded, 3, 3 * STRIDE);
}

function addKinds(start: i32, end: i32): void {
  let around: u32 = 0;
  for (let at = start - 2; at < start + 2; at++) around = (around << 4) | kindOf(at);
  let own = hashes;
  for (let at = start; at < end; at++) {
    around = ((around << 4) & 0xfffff) | kindOf(at + 2);
    store<u32>(own, around + SEED * 14, 4 * 13);
    own += STRIDE;
  }
}

function kindOf(at: i32): u32 {
  return load<u8>(kinds + code(at));
}

/** What a word and its neighbours say of each of its characters. */
function addWords(start: i32, end: i32, firstWord: i32): void {
  let own = hashes;
  for (let w = firstWord; word(starts, w) < end; w++) {
    const first = word(starts, w);
    const stop = word(starts, w + 1);
    const size = min(stop - first, 5);
    const sizeBefore = min(first - word(starts, w - 1), 5);
    const text = word(texts, w);
    const before = word(texts, w - 1);
    const after = word(texts, w + 1);
    const tag = word(tags, w);
    const tagBefore = word(tags, w - 1);
    const tagAfter = word(tags, w + 1);
    const nearest: u32 = word(ahead, w);
    const head = nearest === 0 ? 0 : word(texts, w + ((nearest >> 8) as i32));
    const bothTags = mix(mix(5, tag), tagBefore);
    const values15 = four(
      text + SEED * 16,
      mix(3, tag | (size << 16)) + SEED * 17,
      before + SEED * 18,
      after + SEED * 19,
    );
    const values19 = four(
      bothTags + SEED * 20,
      mix(mix(6, tag), tagAfter) + SEED * 21,
      mix(bothTags, tagAfter) + SEED * 22,
      mix(text, before) + SEED * 23,
    );
    const values23 = four(
      mix(text, after) + SEED * 24,
      word(texts, w - 2) + SEED * 25,
      word(texts, w + 2) + SEED * 26,
      mix(mix(before, tag), size) + SEED * 27,
    );
    const values27 = four(
      mix(mix(after, tag), size) + SEED * 28,
      mix(head, nearest) + SEED * 29,
      mix(mix(mix(8, nearest), word(ahead, w + 1)), tag) + SEED * 30,
      mix(mix(mix(9, word(tags, w - 2)), tagBefore), size | (sizeBefore << 4)) + SEED * 31,
    );
    const value31 = mix(mix(10, nearest), before) + SEED * 32;
    for (let at = max(first, start); at < min(stop, end); at++) {
      const part = at === first ? (at + 1 === stop ? SINGLE_PART : 0) : at + 1 === stop ? 2 * PART_STEP : PART_STEP;
      const parts = i32x4.splat(part);
      const place: u32 = load<u8>(placed + at, PAD);
      const around = ((load<u8>(placed + at, PAD - 1) as u32) << 16) | (place << 8) | load<u8>(placed + at, PAD + 1);
      v128.store(own, i32x4.add(values15, parts), 4 * 15);
      v128.store(own, i32x4.add(values19, parts), 4 * 19);
      v128.store(own, i32x4.add(values23, parts), 4 * 23);
      v128.store(own, i32x4.add(values27, parts), 4 * 27);
      store<u32>(own, value31 + part, 4 * 31);
      store<u32>(own, mix(around, 11) + part + SEED * 33, 4 * 32);
      store<u32>(own, mix(load<u8>(timed + at, PAD), place) + SEED * 34, 4 * 33);
      own += STRIDE;
    }
  }
}

function addStyle(own: usize, style: u32): void {
  for (let at = 0; at < STYLE_FEATURE_COUNT; at++) {
    const plain = load<u32>(own + ((load<u8>(STYLED + at) as usize) << 2));
    store<u32>(own + ((FEATURE_COUNT + at) << 2), finish(mix(plain, style)));
  }
}
