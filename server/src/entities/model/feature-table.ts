import { TAG_COUNT } from "./tags.js";

/** How many of a hash's upper bits choose a feature's bit of the index. */
const INDEX_BITS = 23;

/** A row: the feature's hash, then its weights, two tags to an integer. */
const ROW_LENGTH = 10;

const BIT_SHIFT = 32 - INDEX_BITS;
const WORD_SHIFT = BIT_SHIFT + 5;

/**
 * The weights of a model's features. Most features of a text are unknown to the model, and a processor waits long for
 * memory that it has not read lately; so a bit for each known feature, two megabytes in all with the counts beside them,
 * tells most of the unknown ones apart, and counting the bits before it gives the row of a known one.
 */
export class FeatureTable {
  /** Pairs: 32 bits of the index, and how many bits are set before them. */
  readonly #index = new Int32Array(2 ** (INDEX_BITS - 4));
  /** Tag `2k` in the lower and `2k + 1` in the upper half of a row's integer `k + 1`, summed with carry. */
  readonly #rows: Int32Array;
  /** An open-addressed table of the rows of features whose bit another one has: row and hash, 0 and 0 where free. */
  readonly #others: Int32Array;

  /**
   * @param hashes the features, rising
   * @param weights `TAG_COUNT` each
   */
  constructor(hashes: Uint32Array, weights: Int8Array) {
    const index = this.#index;
    this.#rows = new Int32Array(hashes.length * ROW_LENGTH);
    const others: number[] = [];
    let row = 0;
    hashes.forEach((hash, at) => {
      const bit = hash >>> BIT_SHIFT;
      if (at > 0 && bit === (hashes[at - 1] ?? 0) >>> BIT_SHIFT) {
        others.push(at);
        return;
      }
      const word = (bit >>> 5) * 2;
      index[word] = (index[word] ?? 0) | (1 << (bit & 31));
      this.#write(row++, hash, weights, at);
    });
    this.#others = new Int32Array(2 ** Math.ceil(Math.log2(others.length + 2) + 1) * 2);
    for (const at of others) {
      const hash = hashes[at] ?? 0;
      let slot = this.#firstSlot(hash);
      while (this.#others[slot] !== 0) slot = this.#slotAfter(slot);
      this.#others[slot] = row;
      this.#others[slot + 1] = hash | 0;
      this.#write(row++, hash, weights, at);
    }
    let count = 0;
    for (let word = 0; word < index.length; word += 2) {
      index[word + 1] = count;
      count += bitCount(index[word] ?? 0);
    }
  }

  #write(row: number, hash: number, weights: Int8Array, at: number): void {
    this.#rows[row * ROW_LENGTH] = hash | 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const to = row * ROW_LENGTH + 1 + (tag >> 1);
      const weight = weights[at * TAG_COUNT + tag] ?? 0;
      this.#rows[to] = (this.#rows[to] ?? 0) + weight * (tag & 1 ? 0x10000 : 1);
    }
  }

  #firstSlot(hash: number): number {
    return (hash << 1) & (this.#others.length - 1);
  }

  #slotAfter(slot: number): number {
    return (slot + 2) & (this.#others.length - 1);
  }

  /** Where the row of a feature starts whose bit is another one's; -1 where it has none. */
  #otherRow(hash: number): number {
    const others = this.#others;
    for (let slot = this.#firstSlot(hash); others[slot] !== 0; slot = this.#slotAfter(slot))
      if (others[slot + 1] === (hash | 0)) return (others[slot] ?? 0) * ROW_LENGTH;
    return -1;
  }

  /**
   * Leaves those of `hashes` whose bit is set, in order, in `hits`, and in `ends` how many there are up to each character.
   * Without a branch on what memory holds, so that the processor need not wait for it.
   */
  sift(hashes: Uint32Array, characters: number, perCharacter: number, hits: Uint32Array, ends: Int32Array): void {
    const index = this.#index;
    let count = 0;
    let at = 0;
    for (let i = 0; i < characters; i++) {
      for (const end = at + perCharacter; at < end; at++) {
        const hash = hashes[at] ?? 0;
        hits[count] = hash;
        count += ((index[(hash >>> WORD_SHIFT) * 2] ?? 0) >>> (hash >>> BIT_SHIFT)) & 1;
      }
      ends[i] = count;
    }
  }

  /** The weights of sifted features summed for each character, `TAG_COUNT` each, from `to` on. */
  sum(hits: Uint32Array, ends: Int32Array, characters: number, scores: Int32Array, to: number): void {
    const index = this.#index;
    const rows = this.#rows;
    let at = 0;
    for (let i = 0; i < characters; i++) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let s4 = 0;
      let s5 = 0;
      let s6 = 0;
      let s7 = 0;
      let s8 = 0;
      for (const end = ends[i] ?? 0; at < end; at++) {
        const hash = hits[at] ?? 0;
        const word = (hash >>> WORD_SHIFT) * 2;
        const below = (index[word] ?? 0) & ((1 << (hash >>> BIT_SHIFT)) - 1);
        let row = ((index[word + 1] ?? 0) + bitCount(below)) * ROW_LENGTH;
        if (rows[row] !== (hash | 0)) {
          row = this.#otherRow(hash);
          if (row < 0) continue;
        }
        s0 = (s0 + (rows[row + 1] ?? 0)) | 0;
        s1 = (s1 + (rows[row + 2] ?? 0)) | 0;
        s2 = (s2 + (rows[row + 3] ?? 0)) | 0;
        s3 = (s3 + (rows[row + 4] ?? 0)) | 0;
        s4 = (s4 + (rows[row + 5] ?? 0)) | 0;
        s5 = (s5 + (rows[row + 6] ?? 0)) | 0;
        s6 = (s6 + (rows[row + 7] ?? 0)) | 0;
        s7 = (s7 + (rows[row + 8] ?? 0)) | 0;
        s8 = (s8 + (rows[row + 9] ?? 0)) | 0;
      }
      const own = to + i * TAG_COUNT;
      unpack(scores, own, s0);
      unpack(scores, own + 2, s1);
      unpack(scores, own + 4, s2);
      unpack(scores, own + 6, s3);
      unpack(scores, own + 8, s4);
      unpack(scores, own + 10, s5);
      unpack(scores, own + 12, s6);
      unpack(scores, own + 14, s7);
      scores[own + 16] = (s8 << 16) >> 16;
    }
  }
}

/** How many bits of a 32-bit integer are set. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function unpack(scores: Int32Array, to: number, pair: number): void {
  const low = (pair << 16) >> 16;
  scores[to] = low;
  scores[to + 1] = (pair - low) >> 16;
}
