import { BLOCK, hashes, STRIDE } from "./features";

/**
 * The weights of features, laid out by server/src/entities/model/feature-table.ts: a row of `ROW` bytes for each, by
 * rising hash, and an index that tells which are known and where. A cell of the index has a bit for each of 32 hashes'
 * upper parts, and above the bits how many are set in the cells before.
 */

/** How many of a hash's lower bits are left over when the upper ones chose its bit. */
const LOW_BITS = 10;
const LOW_MASK: u32 = (1 << LOW_BITS) - 1;
const CELL_SHIFT = LOW_BITS + 5;
/** Of a cell, as a power of two. */
const CELL_BYTES = 3;

export const index = memory.data(1 << (32 - CELL_SHIFT + CELL_BYTES), 64);

/**
 * A row holds the weights of sixteen tags, in the order that `scores` has, a byte each; then an integer: the last
 * tag's weight in its lowest byte, the rest of the feature's hash above it, and in its highest bit whether others have
 * the same bit.
 */
const ROW = 20;
const KEY_AT = 16;

/**
 * Three integers: where the rows lie; where the table of those lies whose bit another one has, open-addressed, row and
 * hash, 0 and 0 where free; and how many places that has, less one.
 */
export const table = memory.data(12, 16);

/** What a character's scores take: four tags of each part, then the one outside of names, in whole vectors. */
export const SCORE_STRIDE = 80;
export const OUTSIDE_AT = 64;

/** The features of a block whose bit is set, and where those of each character end. */
const hits = memory.data(STRIDE * BLOCK + 16, 16);
const ends = memory.data(4 * BLOCK, 16);
/** Those of them that only the others tell: hash and character. */
const doubtful = memory.data(2 * STRIDE * BLOCK + 16, 16);

/** Writes how well each tag suits the characters of the block that has been given features. */
export function score(characters: i32, perCharacter: i32, scores: usize): void {
  sift(characters, perCharacter);
  const doubts = sum(characters, scores);
  for (let at = doubtful; at < doubts; at += 8) addOther(load<u32>(at), scores + SCORE_STRIDE * load<u32>(at, 4));
}

/** Without a branch on what memory holds, so that the processor need not wait for it. */
function sift(characters: i32, perCharacter: i32): void {
  let hit = hits;
  let own = hashes;
  for (let i = 0; i < characters; i++) {
    for (let at = own; at < own + (perCharacter << 2); at += 8) {
      hit = sifted(load<u32>(at), hit);
      hit = sifted(load<u32>(at, 4), hit);
    }
    store<u32>(ends + (i << 2), hit as u32);
    own += STRIDE;
  }
}

function sifted(hash: u32, hit: usize): usize {
  store<u32>(hit, hash);
  const known = (load<u32>(cellOf(hash)) >>> (hash >>> LOW_BITS)) & 1;
  return hit + (known << 2);
}

/** Adds up the rows of the sifted features, without a branch on what they hold; gives the end of the doubtful ones. */
function sum(characters: i32, scores: usize): usize {
  let hit = hits;
  const rows: usize = load<u32>(table);
  let doubt = doubtful;
  for (let i = 0; i < characters; i++) {
    const end: usize = load<u32>(ends + (i << 2));
    let lower = i16x8.splat(0);
    let upper = i16x8.splat(0);
    let outside = 0;
    for (; hit < end; hit += 4) {
      const hash = load<u32>(hit);
      const row = rowOf(hash, rows);
      const key = load<u32>(row, KEY_AT);
      const differs = ((key >>> 8) ^ hash) & LOW_MASK ? 1 : 0;
      const own = v128.and(v128.load(row), i8x16.splat((differs - 1) as i8));
      lower = i16x8.add(lower, i16x8.extend_low_i8x16_s(own));
      upper = i16x8.add(upper, i16x8.extend_high_i8x16_s(own));
      outside += (key as i8 as i32) & (differs - 1);
      store<u32>(doubt, hash);
      store<u32>(doubt, i, 4);
      doubt += ((key >>> 31) & differs) << 3;
    }
    v128.store(scores, i32x4.extend_low_i16x8_s(lower));
    v128.store(scores, i32x4.extend_high_i16x8_s(lower), 16);
    v128.store(scores, i32x4.extend_low_i16x8_s(upper), 32);
    v128.store(scores, i32x4.extend_high_i16x8_s(upper), 48);
    store<i32>(scores, outside, OUTSIDE_AT);
    scores += SCORE_STRIDE;
  }
  return doubt;
}

/** The row of the first feature that has the bit of one. */
function rowOf(hash: u32, rows: usize): usize {
  const cell = cellOf(hash);
  const below = load<u32>(cell) & ((1 << (hash >>> LOW_BITS)) - 1);
  return rows + ROW * (load<u32>(cell, 4) + popcnt<u32>(below));
}

function cellOf(hash: u32): usize {
  return index + ((hash >>> CELL_SHIFT) << CELL_BYTES);
}

function addOther(hash: u32, scores: usize): void {
  const rows: usize = load<u32>(table);
  const others: usize = load<u32>(table, 4);
  const mask = load<u32>(table, 8);
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const at = others + (slot << 3);
    const number = load<u32>(at);
    if (number === 0) return;
    if (load<u32>(at, 4) !== hash) continue;
    const row = rows + ROW * number;
    for (let tag: usize = 0; tag < 16; tag++)
      store<i32>(scores + (tag << 2), load<i32>(scores + (tag << 2)) + load<i8>(row + tag));
    store<i32>(scores, load<i32>(scores, OUTSIDE_AT) + (load<u32>(row, KEY_AT) as i8 as i32), OUTSIDE_AT);
    return;
  }
}
