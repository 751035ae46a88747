import { OUTSIDE_AT, SCORE_STRIDE } from "./table";
import { LONGEST_TEXT } from "./view";

/**
 * The best sequence of tags under the scheme's constraints (Viterbi), the four labels side by side. A tag is told by its
 * place among a character's scores: four labels at its beginning, four within, four at its end, four that are one
 * character; then outside of names.
 */
export const BEGIN = 0;
export const INSIDE = 4;
export const END = 8;
export const SINGLE = 12;
export const OUTSIDE = 16;

const LABELS = 4;
/** What closes before and what opens after: outside, or one of the labels. */
const SIDES = 5;

/** Low enough to lose against any sequence, high enough that sums of it stay within 32 bits. */
const NEVER = -0x10000000;
const LESS = 2 * NEVER;

/**
 * The transitions: first `SIDES` times outside and the four labels that open after each side; the same turned round, for
 * each side that opens; then begin to inside, begin to end, inside to inside and inside to end of each label.
 */
const ROW = 32;
export const transitions = memory.data(2 * SIDES * ROW + 4 * 16, 16);
const TURNED = SIDES * ROW;
const WITHIN = 2 * TURNED;

/** How well each tag suits each character, and the score of the best sequence that ends in it. */
export const scores = memory.data(SCORE_STRIDE * LONGEST_TEXT, 16);
const best = memory.data(SCORE_STRIDE * LONGEST_TEXT, 16);
/**
 * What comes before each tag of a character: in the lowest bits, for each label, whether one goes on or ends there that
 * began just before; whether what closes here is one character long; then three bits a side for what closed before it.
 */
const from = memory.data(4 * LONGEST_TEXT, 16);
const ENDS_SHIFT = 4;
const SINGLE_SHIFT = 8;
const SIDES_SHIFT = 12;

/** What decoding gives: a tag and, where it is in a name, its margin, for each character. */
export const chosen = memory.data(LONGEST_TEXT, 16);
export const margins = memory.data(4 * LONGEST_TEXT, 16);

/**
 * Leaves the tags and margins of so many characters: by how much the best sequence beats the best one that has another
 * tag at the character. A mention is as sure as the least of its characters, because any other reading of it differs at
 * one of them.
 * @param goesOn whether a character outside of names follows
 * @returns whether any character is within a name; where none is, there are no margins
 */
export function decode(length: i32, goesOn: bool): bool {
  let tag = runForward(length, goesOn);
  let isAnyNamed = false;
  for (let i = length - 1; i >= 0; i--) {
    store<u8>(chosen + i, tag as u8);
    isAnyNamed = isAnyNamed || tag !== OUTSIDE;
    tag = i === 0 ? tag : tagBefore(tag, load<u32>(from + (i << 2)), load<u32>(from + (i << 2) - 4));
  }
  if (isAnyNamed) runBackward(length, goesOn);
  return isAnyNamed;
}

function tagBefore(tag: i32, own: u32, before: u32): i32 {
  const label = tag & 3;
  if (tag !== OUTSIDE && (tag & ~3) === INSIDE) return ((own >>> label) & 1 ? BEGIN : INSIDE) + label;
  if (tag !== OUTSIDE && (tag & ~3) === END) return ((own >>> (ENDS_SHIFT + label)) & 1 ? BEGIN : INSIDE) + label;
  const side = tag === OUTSIDE ? 0 : label + 1;
  return closer((own >>> (SIDES_SHIFT + 3 * side)) & 7, before);
}

/** The tag that closes a side at a character. */
function closer(side: i32, own: u32): i32 {
  if (side === 0) return OUTSIDE;
  const label = side - 1;
  return ((own >>> (SINGLE_SHIFT + label)) & 1 ? SINGLE : END) + label;
}

/** Fills in `best` and `from`; gives the last tag. */
function runForward(length: i32, goesOn: bool): i32 {
  const never = i32x4.splat(NEVER);
  const beginInside = v128.load(transitions, WITHIN);
  const beginEnd = v128.load(transitions, WITHIN + 16);
  const insideInside = v128.load(transitions, WITHIN + 32);
  const insideEnd = v128.load(transitions, WITHIN + 48);
  let begun = never;
  let gone = never;
  let closing = never;
  let closingOutside = 0;
  let marks: u32 = 0;
  for (let i = 0; i < length; i++) {
    const score = scores + SCORE_STRIDE * i;
    const own = best + SCORE_STRIDE * i;
    const inside1 = i32x4.add(begun, beginInside);
    const inside2 = i32x4.add(gone, insideInside);
    const end1 = i32x4.add(begun, beginEnd);
    const end2 = i32x4.add(gone, insideEnd);
    marks = i32x4.bitmask(i32x4.gt_s(inside1, inside2)) | (i32x4.bitmask(i32x4.gt_s(end1, end2)) << ENDS_SHIFT);
    const insides = i32x4.max_s(i32x4.max_s(inside1, inside2), never);
    const ends = i32x4.max_s(i32x4.max_s(end1, end2), never);
    gone = i32x4.add(insides, v128.load(score, 4 * INSIDE));
    const ended = i32x4.add(ends, v128.load(score, 4 * END));

    let top = i32x4.splat(LESS);
    let side = i32x4.splat(0);
    let topOutside = LESS;
    let sideOutside = 0;
    for (let left = 0; left < SIDES; left++) {
      const closed = left === 0 ? closingOutside : laneOf(closing, left - 1);
      const row = transitions + ROW * left;
      const toOutside = closed + load<i32>(row);
      if (toOutside > topOutside) {
        topOutside = toOutside;
        sideOutside = left;
      }
      const toLabels = i32x4.add(i32x4.splat(closed), v128.load(row, 16));
      const isMore = i32x4.gt_s(toLabels, top);
      top = v128.bitselect(toLabels, top, isMore);
      side = v128.bitselect(i32x4.splat(left), side, isMore);
    }
    begun = i32x4.add(top, v128.load(score, 4 * BEGIN));
    const single = i32x4.add(top, v128.load(score, 4 * SINGLE));
    closingOutside = topOutside + load<i32>(score, OUTSIDE_AT);
    const isSingle = i32x4.lt_s(ended, single);
    closing = i32x4.max_s(ended, single);
    marks |= (i32x4.bitmask(isSingle) << SINGLE_SHIFT) | (sideOutside << SIDES_SHIFT);
    for (let label = 0; label < LABELS; label++) marks |= laneOf(side, label) << (SIDES_SHIFT + 3 + 3 * label);
    store<u32>(from + (i << 2), marks);
    v128.store(own, begun, 4 * BEGIN);
    v128.store(own, gone, 4 * INSIDE);
    v128.store(own, ended, 4 * END);
    v128.store(own, single, 4 * SINGLE);
    store<i32>(own, closingOutside, OUTSIDE_AT);
  }
  let last = 0;
  let most = closingOutside + (goesOn ? load<i32>(transitions) : 0);
  for (let side = 1; side < SIDES; side++) {
    const closed = laneOf(closing, side - 1) + (goesOn ? load<i32>(transitions + ROW * side) : 0);
    if (closed <= most) continue;
    most = closed;
    last = side;
  }
  return closer(last, marks);
}

function laneOf(values: v128, lane: i32): i32 {
  if (lane === 0) return i32x4.extract_lane(values, 0);
  if (lane === 1) return i32x4.extract_lane(values, 1);
  if (lane === 2) return i32x4.extract_lane(values, 2);
  return i32x4.extract_lane(values, 3);
}

/** Fills in the margins, from the end of the text to its start. */
function runBackward(length: i32, goesOn: bool): void {
  const never = i32x4.splat(NEVER);
  const beginInside = v128.load(transitions, WITHIN);
  const beginEnd = v128.load(transitions, WITHIN + 16);
  const insideInside = v128.load(transitions, WITHIN + 32);
  const insideEnd = v128.load(transitions, WITHIN + 48);
  let restBegin = never;
  let restInside = never;
  let restClosed = goesOn ? v128.load(transitions, TURNED + 16) : i32x4.splat(0);
  let restOutside = goesOn ? load<i32>(transitions) : 0;
  for (let i = length - 1; i >= 0; i--) {
    const tag = load<u8>(chosen + i);
    if (tag !== OUTSIDE) {
      const own = best + SCORE_STRIDE * i;
      addRest(own, 4 * BEGIN, restBegin);
      addRest(own, 4 * INSIDE, restInside);
      addRest(own, 4 * END, restClosed);
      addRest(own, 4 * SINGLE, restClosed);
      store<i32>(own, load<i32>(own, OUTSIDE_AT) + restOutside, OUTSIDE_AT);
      store<i32>(margins + (i << 2), marginOf(tag, own));
    }
    const score = scores + SCORE_STRIDE * i;
    const inside = i32x4.add(restInside, v128.load(score, 4 * INSIDE));
    const end = i32x4.add(restClosed, v128.load(score, 4 * END));
    const opening = i32x4.max_s(
      i32x4.add(restBegin, v128.load(score, 4 * BEGIN)),
      i32x4.add(restClosed, v128.load(score, 4 * SINGLE)),
    );
    const openingOutside = restOutside + load<i32>(score, OUTSIDE_AT);
    restBegin = mostOf(i32x4.add(inside, beginInside), i32x4.add(end, beginEnd), never);
    restInside = mostOf(i32x4.add(inside, insideInside), i32x4.add(end, insideEnd), never);
    restOutside = openingOutside + load<i32>(transitions);
    restClosed = i32x4.add(i32x4.splat(openingOutside), v128.load(transitions, TURNED + 16));
    for (let label = 0; label < LABELS; label++) {
      const opens = laneOf(opening, label);
      const row = transitions + TURNED + ROW * (label + 1);
      restOutside = max(restOutside, opens + load<i32>(row));
      restClosed = i32x4.max_s(restClosed, i32x4.add(i32x4.splat(opens), v128.load(row, 16)));
    }
  }
}

function addRest(own: usize, at: usize, rest: v128): void {
  v128.store(own + at, i32x4.add(v128.load(own + at), rest));
}

function mostOf(one: v128, other: v128, least: v128): v128 {
  return i32x4.max_s(i32x4.max_s(one, other), least);
}

/** By how much a tag's total beats the best of the others. */
function marginOf(tag: i32, totals: usize): i32 {
  let other = LESS;
  for (let at = 0; at <= OUTSIDE; at++) if (at !== tag) other = max(other, load<i32>(totals + (at << 2)));
  return load<i32>(totals + (tag << 2)) - other;
}
