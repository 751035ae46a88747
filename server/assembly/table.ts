import { BLOCK, hashes, STRIDE } from "./features";

/**
 * The weights of features, laid out by server/src/entities/model/feature-table.ts in two tables: of the features that
 * are met most, so small that the processor keeps it, and of the others. Each is an index that tells which features are
 * in it, and a row of `ROW` bytes for each, by rising hash. A cell of an index has a bit for each of 32 hashes' upper
 * parts, and above the bits how many are set in the cells before.
 */

/** How many of a hash's lower bits are left over when the upper ones chose its bit. */
const COMMON_BITS = 12;
const RARE_BITS = 10;
/** Of a cell, as a power of two. */
const CELL_BYTES = 3;

export const commonIndex = memory.data(1 << (32 - COMMON_BITS - 5 + CELL_BYTES), 64);
export const rareIndex = memory.data(1 << (32 - RARE_BITS - 5 + CELL_BYTES), 64);

/**
 * A row holds the weights of sixteen tags, in the order that `scores` has, a byte each; then an integer: the last
 * tag's weight in its lowest byte, the lower bits of the feature's hash above it, and in its highest bit whether others
 * have the same bit.
 */
const ROW = 20;
const KEY_AT = 16;
const KEY_MASK: u32 = (1 << COMMON_BITS) - 1;

/**
 * Four integers: where the rows of the common features lie, and those of the rare ones; where the table of those lies
 * whose bit another rare one has, open-addressed, row and hash, 0 and 0 where free; and how many places that has, less
 * one.
 */
export const table = memory.data(16, 16);

/** What a character's scores take: four tags of each part, then the one outside of names, in whole vectors. */
export const SCORE_STRIDE = 80;
export const OUTSIDE_AT = 64;

/** Four bytes for each feature of a block, and for what is written before it is known to be one. */
const FEATURE_ROOM = STRIDE * BLOCK + 16;
/** The common rows of a block, and where those of each character end. */
const commonRows = memory.data(FEATURE_ROOM, 16);
const commonEnds = memory.data(4 * BLOCK, 16);
/** In the same way, the features that are not common; then the rare rows, which are written over rare features. */
const others = memory.data(FEATURE_ROOM, 16);
const otherEnds = memory.data(4 * BLOCK, 16);
const rareRows = memory.data(FEATURE_ROOM, 16);
const rareEnds = memory.data(4 * BLOCK, 16);
/** The features of one character whose bit is set. */
const hits = memory.data(STRIDE + 16, 16);
/** Those that only the table of shared bits tells: hash and character. */
const doubtful = memory.data(2 * FEATURE_ROOM, 16);

/** Writes how well each tag suits the characters of the block that has been given features. */
export function score(characters: i32, perCharacter: i32, scores: usize): void {
  findCommon(characters, perCharacter);
  siftOthers(characters);
  const doubts = findRare(characters);
  memory.fill(scores, 0, SCORE_STRIDE * characters);
  sum(characters, commonRows, commonEnds, scores);
  sum(characters, rareRows, rareEnds, scores);
  for (let at = doubtful; at < doubts; at += 8) addShared(load<u32>(at), scores + SCORE_STRIDE * load<u32>(at, 4));
}

/**
 * Finds the rows of the common features, and leaves the others. Here and below nothing branches on what the tables hold,
 * and little is done with each feature, so that the processor has many of them fetched at a time.
 */
function findCommon(characters: i32, perCharacter: i32): void {
  const rows: usize = load<u32>(table);
  let own = hashes;
  let found = commonRows;
  let other = others;
  for (let i = 0; i < characters; i++) {
    let hit = hits;
    for (let at = own; at < own + (perCharacter << 2); at += 4) {
      const hash = load<u32>(at);
      const known = bitOf(commonIndex, COMMON_BITS, hash);
      store<u32>(hit, hash);
      hit += known << 2;
      store<u32>(other, hash);
      other += (1 - known) << 2;
    }
    for (let at = hits; at < hit; at += 4) {
      const hash = load<u32>(at);
      const row = rowOf(commonIndex, COMMON_BITS, rows, hash);
      const differs = differsFrom(hash, load<u32>(row, KEY_AT));
      store<u32>(found, row as u32);
      found += (1 - differs) << 2;
      store<u32>(other, hash);
      other += differs << 2;
    }
    store<u32>(commonEnds + (i << 2), found as u32);
    store<u32>(otherEnds + (i << 2), other as u32);
    own += STRIDE;
  }
}

/** Leaves of the other features those whose bit is set. */
function siftOthers(characters: i32): void {
  let at = others;
  let hit = rareRows;
  for (let i = 0; i < characters; i++) {
    const end: usize = load<u32>(otherEnds + (i << 2));
    for (; at < end; at += 4) {
      const hash = load<u32>(at);
      store<u32>(hit, hash);
      hit += bitOf(rareIndex, RARE_BITS, hash) << 2;
    }
    store<u32>(rareEnds + (i << 2), hit as u32);
  }
}

/** Finds the rows of what was sifted; gives the end of the doubtful ones. */
function findRare(characters: i32): usize {
  const rows: usize = load<u32>(table, 4);
  let at = rareRows;
  let found = rareRows;
  let doubt = doubtful;
  for (let i = 0; i < characters; i++) {
    const end: usize = load<u32>(rareEnds + (i << 2));
    for (; at < end; at += 4) {
      const hash = load<u32>(at);
      const row = rowOf(rareIndex, RARE_BITS, rows, hash);
      const key = load<u32>(row, KEY_AT);
      const differs = differsFrom(hash, key);
      store<u32>(found, row as u32);
      found += (1 - differs) << 2;
      store<u32>(doubt, hash);
      store<u32>(doubt, i, 4);
      doubt += ((key >>> 31) & differs) << 3;
    }
    store<u32>(rareEnds + (i << 2), found as u32);
  }
  return doubt;
}

/** Adds rows to the scores of their characters. */
function sum(characters: i32, rows: usize, ends: usize, scores: usize): void {
  let at = rows;
  for (let i = 0; i < characters; i++) {
    const end: usize = load<u32>(ends + (i << 2));
    let lower = i16x8.splat(0);
    let upper = i16x8.splat(0);
    let outside = 0;
    for (; at < end; at += 4) {
      const row: usize = load<u32>(at);
      const own = v128.load(row);
      lower = i16x8.add(lower, i16x8.extend_low_i8x16_s(own));
      upper = i16x8.add(upper, i16x8.extend_high_i8x16_s(own));
      outside += load<i8>(row, KEY_AT);
    }
    addTo(scores, i32x4.extend_low_i16x8_s(lower));
    addTo(scores + 16, i32x4.extend_high_i16x8_s(lower));
    addTo(scores + 32, i32x4.extend_low_i16x8_s(upper));
    addTo(scores + 48, i32x4.extend_high_i16x8_s(upper));
    store<i32>(scores, load<i32>(scores, OUTSIDE_AT) + outside, OUTSIDE_AT);
    scores += SCORE_STRIDE;
  }
}

function addTo(scores: usize, more: v128): void {
  v128.store(scores, i32x4.add(v128.load(scores), more));
}

/** Adds the row of a rare feature that is not the first with its bit, if it is known. */
function addShared(hash: u32, scores: usize): void {
  const rows: usize = load<u32>(table, 4);
  const shared: usize = load<u32>(table, 8);
  const mask = load<u32>(table, 12);
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const at = shared + (slot << 3);
    const number = load<u32>(at);
    if (number === 0) return;
    if (load<u32>(at, 4) !== hash) continue;
    const row = rows + ROW * number;
    for (let tag: usize = 0; tag < 16; tag++)
      store<i32>(scores + (tag << 2), load<i32>(scores + (tag << 2)) + load<i8>(row + tag));
    store<i32>(scores, load<i32>(scores, OUTSIDE_AT) + load<i8>(row, KEY_AT), OUTSIDE_AT);
    return;
  }
}

function cellOf(index: usize, lowBits: u32, hash: u32): usize {
  return index + ((hash >>> (lowBits + 5)) << CELL_BYTES);
}

/** The bit that an index has for a feature. */
function bitOf(index: usize, lowBits: u32, hash: u32): u32 {
  return (load<u32>(cellOf(index, lowBits, hash)) >>> (hash >>> lowBits)) & 1;
}

/** The row of the first feature that has the bit of one. */
function rowOf(index: usize, lowBits: u32, rows: usize, hash: u32): usize {
  const cell = cellOf(index, lowBits, hash);
  const below = load<u32>(cell) & ((1 << (hash >>> lowBits)) - 1);
  return rows + ROW * (load<u32>(cell, 4) + popcnt<u32>(below));
}

/** 1 where a row with that key is not the feature's own, though it has its bit. */
function differsFrom(hash: u32, key: u32): u32 {
  return ((key >>> 8) ^ hash) & KEY_MASK ? 1 : 0;
}
