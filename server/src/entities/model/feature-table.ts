import { TAG_COUNT, tagOf } from "./tags.js";

/** How many of a hash's lower bits are left over when the upper ones chose its bit of the index. */
const LOW_BITS = 10;
const LOW_MASK = 2 ** LOW_BITS - 1;

/** A row's bytes: a weight for each tag but that of what is outside of names, then an integer. */
const ROW = 20;
const KEY_AT = 16;
/** In the integer: whether other features have the same bit. */
const IS_SHARED = -(2 ** 31);

const LABELS = (TAG_COUNT - 1) / 4;

/**
 * The index, in integers: two a cell, a bit for each known feature by the upper bits of its hash, and how many bits are
 * set in the cells before.
 */
export const INDEX_LENGTH = 2 ** (32 - LOW_BITS - 4);

/** The memory that a table is laid out in. */
export interface TableMemory {
  /** `INDEX_LENGTH` integers. */
  readonly index: Uint32Array;
  /** `rowBytes` of the features. */
  readonly rows: DataView;
}

/** How much memory the rows of so many features take. */
export const rowBytes = (features: number): number => features * ROW;

/**
 * Lays out the weights of a model's features. Most features of a text are unknown to the model, and a processor waits
 * long for memory that it has not read lately; so a bit for each known feature tells most of the unknown ones apart, and
 * counting the bits before it gives the row of a known one. The count stands beside the bits, so that both are there at
 * once; all of it takes one megabyte.
 * @param hashes the features, rising
 * @param weights `TAG_COUNT` each
 * @returns an open-addressed table of the rows of features whose bit another one has: row and hash, 0 and 0 where free
 */
export function layOutFeatures(
  hashes: Uint32Array,
  weights: Int8Array,
  { index, rows }: TableMemory,
): Uint32Array<ArrayBuffer> {
  const sharing: number[] = [];
  let row = 0;
  hashes.forEach((hash, at) => {
    const bit = hash >>> LOW_BITS;
    if (at > 0 && bit === (hashes[at - 1] ?? 0) >>> LOW_BITS) {
      const key = (row - 1) * ROW + KEY_AT;
      rows.setInt32(key, rows.getInt32(key, true) | IS_SHARED, true);
      sharing.push(at);
      return;
    }
    const cell = 2 * (bit >>> 5);
    index[cell] = (index[cell] ?? 0) | (1 << (bit & 31));
    writeRow(rows, row++, hash, weights, at);
  });
  const others = new Uint32Array(2 ** Math.ceil(Math.log2(sharing.length + 2) + 1) * 2);
  for (const at of sharing) {
    const hash = hashes[at] ?? 0;
    let slot = (hash * 2) % others.length;
    while (others[slot] !== 0) slot = (slot + 2) % others.length;
    others[slot] = row;
    others[slot + 1] = hash;
    writeRow(rows, row++, hash, weights, at);
  }
  let count = 0;
  for (let cell = 0; cell < index.length; cell += 2) {
    index[cell + 1] = count;
    count += bitCount(index[cell] ?? 0);
  }
  return others;
}

/** Writes the weights of each part of a mention side by side, for the labels one after the other. */
function writeRow(rows: DataView, row: number, hash: number, weights: Int8Array, at: number): void {
  const own = at * TAG_COUNT;
  const to = row * ROW;
  for (let part = 0; part < 4; part++)
    for (let label = 0; label < LABELS; label++)
      rows.setInt8(to + part * LABELS + label, weights[own + tagOf(label, part)] ?? 0);
  rows.setInt32(to + KEY_AT, ((hash & LOW_MASK) << 8) | ((weights[own] ?? 0) & 0xff), true);
}

/** How many bits of a 32-bit integer are set. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
