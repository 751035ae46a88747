import { mix } from "./hash";
import { ahead, code, PAD, placed, starts, tags, texts, timed, word, wordCount, WORD_PAD, LONGEST_TEXT } from "./view";

/** How many facts of a word speak for or against its being in a name. */
export const GATE_FACT_COUNT = 15;
const TABLE_BITS = 17;

export const gateWeights = memory.data(1 << TABLE_BITS, 64);
/** Integers: what speaks for a name's beginning at a word, for its going on there, and how far a word may fall short. */
export const gate = memory.data(12, 16);

/** So unlikely is a name that goes on before the text. */
const NEVER = -0x10000000;

const ROOM = 4 * (LONGEST_TEXT + 2 * WORD_PAD);
/** What speaks for each word, and the best readings with it in a name and without. */
const wordScores = memory.data(ROOM, 16);
const within = memory.data(ROOM, 16);
const outside = memory.data(ROOM, 16);
/** Which words may be in a name: 1, the others 0. */
export const passes = memory.data(ROOM / 4, 16);
/** Where in the weights the facts of a word stand. */
export const facts = memory.data(4 * GATE_FACT_COUNT, 16);

/** Marks the words of the view that may be in a name. */
export function passWords(): void {
  const end = wordCount + WORD_PAD;
  const opening = load<i32>(gate);
  const staying = load<i32>(gate, 4);
  const reach = load<i32>(gate, 8);
  let bestOutside = 0;
  let bestWithin = NEVER;
  for (let w = WORD_PAD; w < end; w++) {
    findFacts(w);
    let score = 0;
    for (let fact = 0; fact < GATE_FACT_COUNT; fact++) score += load<i8>(gateWeights + load<u32>(facts + (fact << 2)));
    const entered = max(bestOutside + opening, bestWithin + staying) + score;
    bestOutside = max(bestOutside, bestWithin);
    bestWithin = entered;
    store<i32>(wordScores + (w << 2), score);
    store<i32>(within + (w << 2), bestWithin);
    store<i32>(outside + (w << 2), bestOutside);
  }
  let restOutside = 0;
  let restWithin = 0;
  for (let w = end - 1; w >= WORD_PAD; w--) {
    const short = word(outside, w) + restOutside - word(within, w) - restWithin;
    store<u8>(passes + w, short <= reach ? 1 : 0);
    const next = word(wordScores, w) + restWithin;
    restWithin = max(restOutside, next + staying);
    restOutside = max(restOutside, next + opening);
  }
}

/**
 * Writes where in the weights the facts of a word stand: its text and its neighbours', its tag and theirs, its length,
 * its first and last characters, the next head of a name, and what the gazetteer and the grammar of times say of it.
 */
export function findFacts(w: i32): void {
  const first = word(starts, w);
  const end = word(starts, w + 1);
  const text = word(texts, w);
  const before = word(texts, w - 1);
  const after = word(texts, w + 1);
  const tag = word(tags, w);
  const shape: u32 = tag | (min(end - first, 6) << 16);
  const place = placeAt(first) | (placeAt(end - 1) << 8);
  const time: u32 = load<u8>(timed + first, PAD);
  putFact(0, text);
  putFact(1, mix(mix(shape, place | (time << 16)), 1));
  putFact(2, mix(before, shape + 2));
  putFact(3, mix(after, shape + 3));
  putFact(4, mix(text, before));
  putFact(5, mix(after, text));
  putFact(6, mix(mix(shape, word(tags, w - 1)), word(tags, w + 1)));
  putFact(7, mix(code(first), shape + 0x1000000));
  putFact(8, mix(code(end - 1), shape + 0x2000000));
  putFact(9, mix((code(first - 1) << 16) | code(first), 9));
  putFact(10, mix((code(end - 1) << 16) | code(end), 10));
  putFact(11, mix(mix(word(ahead, w), 11), tag));
  putFact(12, mix(word(ahead, w + 1), shape + 12));
  putFact(13, mix(place | (placeAt(end) << 16), 13));
  putFact(14, mix(place | (placeAt(first - 1) << 16), 14));
}

function placeAt(at: i32): u32 {
  return load<u8>(placed + at, PAD);
}

function putFact(fact: usize, hash: u32): void {
  store<u32>(facts + (fact << 2), ((hash ^ (hash >>> 15)) * 0x9e3779b1) >>> (32 - TABLE_BITS));
}
