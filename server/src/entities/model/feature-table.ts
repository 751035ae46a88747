import { TAG_COUNT, tagOf } from "./tags.js";

/** How many of a hash's lower bits are left over when the upper ones chose its bit of an index. */
const COMMON_BITS = 12;
const RARE_BITS = 10;

/** A row's bytes: a weight for each tag but that of what is outside of names, then an integer. */
const ROW = 20;
const KEY_AT = 16;
/** In the integer: the lower bits of the hash, above the last weight; and whether other features have the same bit. */
const KEY_MASK = 2 ** COMMON_BITS - 1;
const IS_SHARED = -(2 ** 31);

const LABELS = (TAG_COUNT - 1) / 4;

const indexLength = (lowBits: number): number => 2 ** (32 - lowBits - 4);

/**
 * The integers of an index: two a cell, a bit for each known feature by the upper bits of its hash, and how many bits are
 * set in the cells before.
 */
export const COMMON_INDEX_LENGTH = indexLength(COMMON_BITS);
export const RARE_INDEX_LENGTH = indexLength(RARE_BITS);

/** What a model knows of its features. */
export interface FeatureWeights {
  /** The features, rising. */
  readonly hashes: Uint32Array;
  /** `TAG_COUNT` each, in units. */
  readonly weights: Int8Array;
  /** 1 for those that are met most. */
  readonly common: Uint8Array;
}

/** The memory of a table: an index, and `rowBytes` for the rows. */
export interface TableMemory {
  readonly index: Uint32Array;
  readonly rows: DataView;
}

/** How much memory the rows of so many features take. */
export const rowBytes = (features: number): number => features * ROW;

/**
 * Lays out the weights of a model's features. Most features of a text are unknown to the model, and a processor waits
 * long for memory that it has not read lately; so a bit for each known feature tells most of the unknown ones apart, and
 * counting the bits before it gives the row of a known one. The few features that make up most of those met have a
 * table of their own, which the processor keeps.
 * @returns an open-addressed table of the rows of rare features whose bit another one has: row and hash, 0 and 0 where free
 */
export function layOutFeatures(
  features: FeatureWeights,
  common: TableMemory,
  rare: TableMemory,
): Uint32Array<ArrayBuffer> {
  const { hashes } = features;
  const isCommon = Uint8Array.from(features.common);
  for (const at of fillTable(features, whereSet(isCommon, 1), COMMON_BITS, common).sharing) isCommon[at] = 0;
  const { count, sharing } = fillTable(features, whereSet(isCommon, 0), RARE_BITS, rare);
  const others = new Uint32Array(2 ** Math.ceil(Math.log2(sharing.length + 2) + 1) * 2);
  let row = count;
  for (const at of sharing) {
    const hash = hashes[at] ?? 0;
    let slot = (hash * 2) % others.length;
    while (others[slot] !== 0) slot = (slot + 2) % others.length;
    others[slot] = row;
    others[slot + 1] = hash;
    writeRow(rare.rows, row++, features, at);
  }
  return others;
}

const whereSet = (flags: Uint8Array, value: number): readonly number[] =>
  Array.from(flags.keys()).filter((at) => flags[at] === value);

/** Fills a table with features; gives how many rows it has then, and which features found their bit taken. */
function fillTable(
  features: FeatureWeights,
  ats: readonly number[],
  lowBits: number,
  { index, rows }: TableMemory,
): { readonly count: number; readonly sharing: readonly number[] } {
  const sharing: number[] = [];
  let count = 0;
  let last = -1;
  for (const at of ats) {
    const bit = (features.hashes[at] ?? 0) >>> lowBits;
    if (bit === last) {
      const key = (count - 1) * ROW + KEY_AT;
      rows.setInt32(key, rows.getInt32(key, true) | IS_SHARED, true);
      sharing.push(at);
      continue;
    }
    last = bit;
    const cell = 2 * (bit >>> 5);
    index[cell] = (index[cell] ?? 0) | (1 << (bit & 31));
    writeRow(rows, count++, features, at);
  }
  let before = 0;
  for (let cell = 0; cell < index.length; cell += 2) {
    index[cell + 1] = before;
    before += bitCount(index[cell] ?? 0);
  }
  return { count, sharing };
}

/** Writes the weights of each part of a mention side by side, for the labels one after the other. */
function writeRow(rows: DataView, row: number, { hashes, weights }: FeatureWeights, at: number): void {
  const own = at * TAG_COUNT;
  const to = row * ROW;
  for (let part = 0; part < 4; part++)
    for (let label = 0; label < LABELS; label++)
      rows.setInt8(to + part * LABELS + label, weights[own + tagOf(label, part)] ?? 0);
  const key = ((hashes[at] ?? 0) & KEY_MASK) << 8;
  rows.setInt32(to + KEY_AT, key | ((weights[own] ?? 0) & 0xff), true);
}

/** How many bits of a 32-bit integer are set. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
