import { TAG_COUNT } from "./tags.js";

/** How many of a hash's upper bits choose a feature's bit of the index. */
const INDEX_BITS = 23;

const LOW_BITS = 32 - INDEX_BITS;
const LOW_MASK = 2 ** LOW_BITS - 1;
const WORD_SHIFT = LOW_BITS + 5;

/**
 * A row is five integers. The first holds the rest of the feature's hash over the last tag's weight in its lowest byte;
 * the others hold the weights of four tags each, a byte a tag, from the lowest on, with `BIAS` added.
 */
const ROW_LENGTH = 5;
const LAST_TAG = TAG_COUNT - 1;
const BIAS = 128;

/** Every other byte of an integer: two sums of bytes have room in what is left between. */
const EVEN_BYTES = 0x00ff00ff;

/**
 * The weights of a model's features. Most features of a text are unknown to the model, and a processor waits long for
 * memory that it has not read lately; so a bit for each known feature, one megabyte in all, tells most of the unknown
 * ones apart, and counting the bits before it gives the row of a known one, which is short.
 */
export class FeatureTable {
  readonly #bits = new Int32Array(2 ** (INDEX_BITS - 5));
  /** How many bits are set before each integer of them. */
  readonly #counts = new Int32Array(2 ** (INDEX_BITS - 5));
  readonly #rows: Int32Array;
  /** An open-addressed table of the rows of features whose bit another one has: row and hash, 0 and 0 where free. */
  readonly #others: Int32Array;

  /**
   * @param hashes the features, rising
   * @param weights `TAG_COUNT` each
   */
  constructor(hashes: Uint32Array, weights: Int8Array) {
    this.#rows = new Int32Array(hashes.length * ROW_LENGTH);
    const others: number[] = [];
    let row = 0;
    hashes.forEach((hash, at) => {
      const bit = hash >>> LOW_BITS;
      if (at > 0 && bit === (hashes[at - 1] ?? 0) >>> LOW_BITS) {
        others.push(at);
        return;
      }
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
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
    this.#bits.forEach((bits, at) => {
      this.#counts[at] = count;
      count += bitCount(bits);
    });
  }

  #write(row: number, hash: number, weights: Int8Array, at: number): void {
    const own = weights.subarray(at * TAG_COUNT, (at + 1) * TAG_COUNT);
    const to = row * ROW_LENGTH;
    this.#rows[to] = ((hash & LOW_MASK) << 8) | ((own[LAST_TAG] ?? 0) & 0xff);
    for (let tag = 0; tag < LAST_TAG; tag++) {
      const part = to + 1 + (tag >> 2);
      this.#rows[part] = (this.#rows[part] ?? 0) | (((own[tag] ?? 0) + BIAS) << (8 * (tag & 3)));
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
    const bits = this.#bits;
    let count = 0;
    let at = 0;
    for (let i = 0; i < characters; i++) {
      for (const end = at + perCharacter; at < end; at++) {
        const hash = hashes[at] ?? 0;
        hits[count] = hash;
        count += ((bits[hash >>> WORD_SHIFT] ?? 0) >>> (hash >>> LOW_BITS)) & 1;
      }
      ends[i] = count;
    }
  }

  /** The weights of sifted features summed for each character, `TAG_COUNT` each, from `to` on. */
  sum(hits: Uint32Array, ends: Int32Array, characters: number, scores: Int32Array, to: number): void {
    const bits = this.#bits;
    const counts = this.#counts;
    const rows = this.#rows;
    let at = 0;
    for (let i = 0; i < characters; i++) {
      let a0 = 0;
      let a1 = 0;
      let b0 = 0;
      let b1 = 0;
      let c0 = 0;
      let c1 = 0;
      let d0 = 0;
      let d1 = 0;
      let last = 0;
      let found = 0;
      for (const end = ends[i] ?? 0; at < end; at++) {
        const hash = hits[at] ?? 0;
        const word = hash >>> WORD_SHIFT;
        const below = (bits[word] ?? 0) & ((1 << (hash >>> LOW_BITS)) - 1);
        let row = ((counts[word] ?? 0) + bitCount(below)) * ROW_LENGTH;
        if ((rows[row] ?? 0) >>> 8 !== (hash & LOW_MASK)) {
          row = this.#otherRow(hash);
          if (row < 0) continue;
        }
        const a = rows[row + 1] ?? 0;
        const b = rows[row + 2] ?? 0;
        const c = rows[row + 3] ?? 0;
        const d = rows[row + 4] ?? 0;
        a0 = (a0 + (a & EVEN_BYTES)) | 0;
        a1 = (a1 + ((a >>> 8) & EVEN_BYTES)) | 0;
        b0 = (b0 + (b & EVEN_BYTES)) | 0;
        b1 = (b1 + ((b >>> 8) & EVEN_BYTES)) | 0;
        c0 = (c0 + (c & EVEN_BYTES)) | 0;
        c1 = (c1 + ((c >>> 8) & EVEN_BYTES)) | 0;
        d0 = (d0 + (d & EVEN_BYTES)) | 0;
        d1 = (d1 + ((d >>> 8) & EVEN_BYTES)) | 0;
        last = (last + (((rows[row] ?? 0) << 24) >> 24)) | 0;
        found++;
      }
      const own = to + i * TAG_COUNT;
      const bias = found * BIAS;
      unpack(scores, own, a0, a1, bias);
      unpack(scores, own + 4, b0, b1, bias);
      unpack(scores, own + 8, c0, c1, bias);
      unpack(scores, own + 12, d0, d1, bias);
      scores[own + LAST_TAG] = last;
    }
  }
}

/** How many bits of a 32-bit integer are set. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Writes four tags' sums, of the even and of the odd bytes. */
function unpack(scores: Int32Array, to: number, even: number, odd: number, bias: number): void {
  scores[to] = (even & 0xffff) - bias;
  scores[to + 1] = (odd & 0xffff) - bias;
  scores[to + 2] = (even >>> 16) - bias;
  scores[to + 3] = (odd >>> 16) - bias;
}
