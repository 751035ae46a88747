import { FEATURE_COUNT, WEB, type Features, type Style } from "../entities/model/features.js";
import type { Reader } from "../entities/model/reader.js";
import type { Word } from "../segment/segmenter.js";
import { findTimes } from "../entities/time-grammar.js";
import type { Costs } from "./corpus.js";

/** A folded and segmented sentence with its gold tags, and the text as it was before folding. */
export interface Prepared {
  readonly original: string;
  readonly text: string;
  readonly words: readonly Word[];
  readonly tags: Uint8Array;
  readonly weight: number;
  readonly timed: boolean;
  readonly style: Style;
  readonly costs: Costs;
}

/** A sentence as rows of the weight table: character `i` has the rows `rows[ends[i - 1]]` to `rows[ends[i] - 1]`. */
export interface Example {
  readonly rows: Int32Array;
  readonly ends: Int32Array;
  readonly tags: Uint8Array;
  readonly weight: number;
  readonly timed: boolean;
  readonly costs: Costs;
}

/** Numbers features by their hash; an open-addressed table that grows no further than it was made. */
export class FeatureIndex {
  readonly #keys: Uint32Array;
  readonly #values: Int32Array;
  readonly #mask: number;
  #size = 0;

  constructor(bits: number) {
    this.#keys = new Uint32Array(2 ** bits);
    this.#values = new Int32Array(2 ** bits);
    this.#mask = 2 ** bits - 1;
  }

  get size(): number {
    return this.#size;
  }

  /** Adds one to a feature's count. */
  count(hash: number): void {
    const slot = this.#slot(hash);
    if (this.#keys[slot] === 0) {
      if (++this.#size > this.#mask * 0.8) throw new Error("more features than the index holds");
      this.#keys[slot] = hash === 0 ? 1 : hash;
    }
    this.#values[slot] = (this.#values[slot] ?? 0) + 1;
  }

  /** What is kept of a feature: its count, or its number once numbered; -1 for none. */
  get(hash: number): number {
    const slot = this.#slot(hash);
    return this.#keys[slot] === 0 ? -1 : (this.#values[slot] ?? -1);
  }

  /** Numbers the features seen at least `least` times, from 0; the others are forgotten. Gives their hashes. */
  number(least: number): Uint32Array {
    const hashes: number[] = [];
    for (let slot = 0; slot <= this.#mask; slot++) {
      if (this.#keys[slot] === 0) continue;
      const count = this.#values[slot] ?? 0;
      this.#values[slot] = count >= least ? hashes.push(this.#keys[slot] ?? 0) - 1 : -1;
    }
    return Uint32Array.from(hashes);
  }

  #slot(hash: number): number {
    const key = hash === 0 ? 1 : hash;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & this.#mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

/** Counts the features of all sentences and numbers those seen at least `least` times. `reader` knows names of places and heads. */
export function indexFeatures(
  sentences: readonly Prepared[],
  reader: Reader,
  least: number,
): { index: FeatureIndex; hashes: Uint32Array } {
  const index = new FeatureIndex(26);
  for (const sentence of sentences) for (const hash of featuresOf(sentence, reader).hashes) index.count(hash);
  return { index, hashes: index.number(least) };
}

/** A sentence as rows. */
export function makeExample(sentence: Prepared, reader: Reader, index: FeatureIndex): Example {
  const { hashes, perCharacter } = featuresOf(sentence, reader);
  const rows = new Int32Array(hashes.length);
  const ends = new Int32Array(sentence.text.length);
  let size = 0;
  hashes.forEach((hash, at) => {
    const row = index.get(hash);
    if (row >= 0) rows[size++] = row;
    if ((at + 1) % perCharacter === 0) ends[(at + 1) / perCharacter - 1] = size;
  });
  const { tags, weight, timed, costs } = sentence;
  return { rows: rows.slice(0, size), ends, tags, weight, timed, costs };
}

/** How much weights of the web's style, and of others that stand in its texts, count beside those of newspapers. */
const WORTH_OF_WEB_STYLE = 3.3;
const WORTH_IN_WEB = 2;

/**
 * How much the weights of each numbered feature count when some are to be kept. The web's texts are learned by smaller
 * steps, so what speaks for their names has smaller weights, which by size alone would be the first to go.
 */
export function worthsOf(
  sentences: readonly Prepared[],
  reader: Reader,
  { index, hashes: { length } }: { readonly index: FeatureIndex; readonly hashes: Uint32Array },
): Float32Array {
  const worths = new Float32Array(length).fill(1);
  for (const sentence of sentences) {
    if (sentence.style !== WEB) continue;
    const { hashes, perCharacter } = featuresOf(sentence, reader);
    hashes.forEach((hash, at) => {
      const row = index.get(hash);
      if (row >= 0) worths[row] = at % perCharacter < FEATURE_COUNT ? WORTH_IN_WEB : WORTH_OF_WEB_STYLE;
    });
  }
  return worths;
}

function featuresOf({ text, words, style }: Prepared, reader: Reader): Features {
  reader.show(text, words, findTimes(text));
  return reader.features(style);
}
