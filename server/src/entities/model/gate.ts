import { mix } from "./hash.js";
import type { Scratch } from "./scratch.js";
import { PAD, type TextView, WORD_PAD } from "./text-view.js";

/** How many facts of a word speak for or against its being in a name. */
export const GATE_FACT_COUNT = 15;

const TABLE_BITS = 17;

/** How many weights a gate has: few enough for a processor's own memory. There are no keys, and facts share weights. */
export const GATE_WEIGHT_COUNT = 2 ** TABLE_BITS;

/**
 * What tells, at little cost, which words of a newspaper's text may be in a name; the others are not looked at again. A
 * chain of words within and outside of names, with weights in a unit of its own.
 */
export interface Gate {
  readonly weights: Int8Array;
  /** What speaks for a name's beginning at a word, and for its going on there. */
  readonly opening: number;
  readonly staying: number;
  /** A word passes where the best reading with it in a name falls short of the best without by no more than this. */
  readonly reach: number;
}

/** Lets all words pass. */
export const OPEN_GATE: Gate = {
  weights: new Int8Array(GATE_WEIGHT_COUNT),
  opening: 0,
  staying: 0,
  reach: Number.MAX_SAFE_INTEGER,
};

/** So unlikely is a name that goes on before the text. */
const NEVER = -(2 ** 28);

/** Marks in `scratch.passes` the words of the view that may be in a name by 1, the others by 0. */
export function passWords(scratch: Scratch, { weights, opening, staying, reach }: Gate): void {
  const { view } = scratch;
  const end = view.wordCount + WORD_PAD;
  scratch.reserveWords(end);
  const { facts, wordScores, within, outside, passes } = scratch;
  let bestOutside = 0;
  let bestWithin = NEVER;
  for (let word = WORD_PAD; word < end; word++) {
    findFacts(view, word, facts, 0);
    let score = 0;
    for (let fact = 0; fact < GATE_FACT_COUNT; fact++) score += weights[facts[fact] ?? 0] ?? 0;
    const entered = Math.max(bestOutside + opening, bestWithin + staying) + score;
    bestOutside = Math.max(bestOutside, bestWithin);
    bestWithin = entered;
    wordScores[word] = score;
    within[word] = bestWithin;
    outside[word] = bestOutside;
  }
  let restOutside = 0;
  let restWithin = 0;
  for (let word = end - 1; word >= WORD_PAD; word--) {
    const short = (outside[word] ?? 0) + restOutside - (within[word] ?? 0) - restWithin;
    passes[word] = short <= reach ? 1 : 0;
    const next = (wordScores[word] ?? 0) + restWithin;
    restWithin = Math.max(restOutside, next + staying);
    restOutside = Math.max(restOutside, next + opening);
  }
}

/**
 * Writes where in a gate's weights the facts of a word stand, `GATE_FACT_COUNT` of them: its text and its neighbours',
 * its tag and theirs, its length, its first and last characters, the next head of a name, and what the gazetteer and the
 * grammar of times say of it.
 */
export function findFacts(view: TextView, word: number, into: Uint32Array, to: number): void {
  const { texts, tags, starts, codes, placed, timed, ahead } = view;
  const first = (starts[word] ?? 0) + PAD;
  const last = (starts[word + 1] ?? 0) + PAD - 1;
  const own = texts[word] ?? 0;
  const before = texts[word - 1] ?? 0;
  const after = texts[word + 1] ?? 0;
  const tag = tags[word] ?? 0;
  const shape = tag | (Math.min(last + 1 - first, 6) << 16);
  const place = (placed[first] ?? 0) | ((placed[last] ?? 0) << 8);
  into[to] = weightAt(own);
  into[to + 1] = weightAt(mix(mix(shape, place | ((timed[first] ?? 0) << 16)), 1));
  into[to + 2] = weightAt(mix(before, shape + 2));
  into[to + 3] = weightAt(mix(after, shape + 3));
  into[to + 4] = weightAt(mix(own, before));
  into[to + 5] = weightAt(mix(after, own));
  into[to + 6] = weightAt(mix(mix(shape, tags[word - 1] ?? 0), tags[word + 1] ?? 0));
  into[to + 7] = weightAt(mix(codes[first] ?? 0, shape + 0x1000000));
  into[to + 8] = weightAt(mix(codes[last] ?? 0, shape + 0x2000000));
  into[to + 9] = weightAt(mix(((codes[first - 1] ?? 0) << 16) | (codes[first] ?? 0), 9));
  into[to + 10] = weightAt(mix(((codes[last] ?? 0) << 16) | (codes[last + 1] ?? 0), 10));
  into[to + 11] = weightAt(mix(mix(ahead[word] ?? 0, 11), tag));
  into[to + 12] = weightAt(mix(ahead[word + 1] ?? 0, shape + 12));
  into[to + 13] = weightAt(mix(place | ((placed[last + 1] ?? 0) << 16), 13));
  into[to + 14] = weightAt(mix(place | ((placed[first - 1] ?? 0) << 16), 14));
}

const weightAt = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - TABLE_BITS);
