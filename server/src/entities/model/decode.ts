import { ROW_BITS, ROW_LENGTH, type EntityModel } from "./entity-model.js";
import type { Features } from "./features.js";
import { BEGIN, END, INSIDE, SIDE_COUNT, SINGLE, TAG_COUNT, tagOf, WITHIN_AT } from "./tags.js";

const LABEL_COUNT = SIDE_COUNT - 1;
const TAIL_MASK = 2 ** (32 - ROW_BITS) - 1;
const ROW_MASK = 2 ** ROW_BITS - 1;
/** Low enough to lose against any sequence, high enough that sums of it stay within 32 bits. */
const NEVER = -0x10000000;

/** How well each tag suits each character by its features alone, `TAG_COUNT` a character, in the model's unit. */
export function emissions({ slots, slotShift, rows }: EntityModel, { hashes, perCharacter }: Features): Int32Array {
  const length = hashes.length / perCharacter;
  const scores = new Int32Array(length * TAG_COUNT);
  const mask = slots.length - 1;
  for (let i = 0, feature = 0; i < length; i++) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    let s8 = 0;
    for (const end = feature + perCharacter; feature < end; feature++) {
      const hash = hashes[feature] ?? 0;
      const tail = hash & TAIL_MASK;
      let slot = hash >>> slotShift;
      let entry = slots[slot] ?? 0;
      while (entry !== 0 && entry >>> ROW_BITS !== tail) {
        slot = (slot + 1) & mask;
        entry = slots[slot] ?? 0;
      }
      if (entry === 0) continue;
      const row = ((entry & ROW_MASK) - 1) * ROW_LENGTH;
      s0 = (s0 + (rows[row] ?? 0)) | 0;
      s1 = (s1 + (rows[row + 1] ?? 0)) | 0;
      s2 = (s2 + (rows[row + 2] ?? 0)) | 0;
      s3 = (s3 + (rows[row + 3] ?? 0)) | 0;
      s4 = (s4 + (rows[row + 4] ?? 0)) | 0;
      s5 = (s5 + (rows[row + 5] ?? 0)) | 0;
      s6 = (s6 + (rows[row + 6] ?? 0)) | 0;
      s7 = (s7 + (rows[row + 7] ?? 0)) | 0;
      s8 = (s8 + (rows[row + 8] ?? 0)) | 0;
    }
    const to = i * TAG_COUNT;
    unpack(scores, to, s0);
    unpack(scores, to + 2, s1);
    unpack(scores, to + 4, s2);
    unpack(scores, to + 6, s3);
    unpack(scores, to + 8, s4);
    unpack(scores, to + 10, s5);
    unpack(scores, to + 12, s6);
    unpack(scores, to + 14, s7);
    scores[to + 16] = (s8 << 16) >> 16;
  }
  return scores;
}

function unpack(scores: Int32Array, to: number, pair: number): void {
  const low = (pair << 16) >> 16;
  scores[to] = low;
  scores[to + 1] = (pair - low) >> 16;
}

/** What decoding gives. */
export interface Decoded {
  /** The best sequence of tags under the scheme's constraints: one a character. */
  readonly tags: Uint8Array;
  /**
   * By how much that sequence beats the best one that has another tag at the character, in the model's unit: a mention
   * is as sure as the least of its characters, because any other reading of it differs at one of them.
   */
  readonly margins: Int32Array;
}

/** The best sequence of tags (Viterbi) and its margins. */
export function decode(scores: Int32Array, transitions: Int32Array): Decoded {
  const length = scores.length / TAG_COUNT;
  const tags = new Uint8Array(length);
  const margins = new Int32Array(length);
  if (length === 0) return { tags, margins };
  const best = new Int32Array(scores.length);
  const from = new Uint8Array(scores.length);
  const last = forward(scores, transitions, best, from);
  let tag = last;
  let mentions = 0;
  for (let i = length - 1; i >= 0; i--) {
    tags[i] = tag;
    mentions |= tag;
    tag = from[i * TAG_COUNT + tag] ?? 0;
  }
  if (mentions !== 0) backward(scores, transitions, best, tags, margins);
  return { tags, margins };
}

/** Fills in the score of the best sequence that ends in each tag at each character, and the tag before it there. */
function forward(scores: Int32Array, transitions: Int32Array, best: Int32Array, from: Uint8Array): number {
  const closing = new Int32Array(SIDE_COUNT).fill(NEVER);
  const closer = new Uint8Array(SIDE_COUNT);
  closing[0] = 0;
  for (let at = 0; at < scores.length; at += TAG_COUNT) {
    const before = at - TAG_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const begin = tagOf(label, BEGIN);
      const within = WITHIN_AT + 4 * label;
      const beginScore = at === 0 ? NEVER : (best[before + begin] ?? NEVER);
      const insideScore = at === 0 ? NEVER : (best[before + begin + INSIDE] ?? NEVER);
      const beginInside = beginScore + (transitions[within] ?? 0);
      const insideInside = insideScore + (transitions[within + 2] ?? 0);
      const beginEnd = beginScore + (transitions[within + 1] ?? 0);
      const insideEnd = insideScore + (transitions[within + 3] ?? 0);
      from[at + begin + INSIDE] = beginInside > insideInside ? begin : begin + INSIDE;
      best[at + begin + INSIDE] = Math.max(beginInside, insideInside, NEVER) + (scores[at + begin + INSIDE] ?? 0);
      from[at + begin + END] = beginEnd > insideEnd ? begin : begin + INSIDE;
      best[at + begin + END] = Math.max(beginEnd, insideEnd, NEVER) + (scores[at + begin + END] ?? 0);
    }
    for (let side = 0; side < SIDE_COUNT; side++) {
      let top = 2 * NEVER;
      let topSide = 0;
      for (let left = 0; left < SIDE_COUNT; left++) {
        const score = (closing[left] ?? NEVER) + (transitions[left * SIDE_COUNT + side] ?? 0);
        if (score > top) {
          top = score;
          topSide = left;
        }
      }
      const previous = closer[topSide] ?? 0;
      const open = side === 0 ? at : at + tagOf(side - 1, BEGIN);
      from[open] = previous;
      best[open] = top + (scores[open] ?? 0);
      if (side === 0) continue;
      from[open + SINGLE] = previous;
      best[open + SINGLE] = top + (scores[open + SINGLE] ?? 0);
    }
    closing[0] = best[at] ?? NEVER;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const end = tagOf(label, END);
      const closed = (best[at + end] ?? NEVER) >= (best[at + end + 1] ?? NEVER) ? end : end + 1;
      closer[label + 1] = closed;
      closing[label + 1] = best[at + closed] ?? NEVER;
    }
  }
  let last = 0;
  for (let side = 1; side < SIDE_COUNT; side++) if ((closing[side] ?? NEVER) > (closing[last] ?? NEVER)) last = side;
  return closer[last] ?? 0;
}

/** Fills in the margins, from the end of the text to its start. */
function backward(
  scores: Int32Array,
  transitions: Int32Array,
  best: Int32Array,
  tags: Uint8Array,
  margins: Int32Array,
): void {
  const rest = new Int32Array(TAG_COUNT).fill(NEVER);
  const opening = new Int32Array(SIDE_COUNT);
  rest[0] = 0;
  for (let label = 0; label < LABEL_COUNT; label++) rest[tagOf(label, END)] = rest[tagOf(label, SINGLE)] = 0;
  for (let i = tags.length - 1; i >= 0; i--) {
    const at = i * TAG_COUNT;
    const chosen = tags[i] ?? 0;
    let other = 2 * NEVER;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const score = (best[at + tag] ?? NEVER) + (rest[tag] ?? NEVER);
      if (tag !== chosen && score > other) other = score;
    }
    margins[i] = (best[at + chosen] ?? 0) + (rest[chosen] ?? 0) - other;

    opening[0] = (scores[at] ?? 0) + rest[0];
    for (let label = 0; label < LABEL_COUNT; label++) {
      const begin = tagOf(label, BEGIN);
      const within = WITHIN_AT + 4 * label;
      const inside = (scores[at + begin + INSIDE] ?? 0) + (rest[begin + INSIDE] ?? NEVER);
      const end = (scores[at + begin + END] ?? 0) + (rest[begin + END] ?? NEVER);
      opening[label + 1] = Math.max(
        (scores[at + begin] ?? 0) + (rest[begin] ?? NEVER),
        (scores[at + begin + SINGLE] ?? 0) + (rest[begin + SINGLE] ?? NEVER),
      );
      rest[begin] = Math.max(inside + (transitions[within] ?? 0), end + (transitions[within + 1] ?? 0), NEVER);
      rest[begin + INSIDE] = Math.max(
        inside + (transitions[within + 2] ?? 0),
        end + (transitions[within + 3] ?? 0),
        NEVER,
      );
    }
    for (let left = 0; left < SIDE_COUNT; left++) {
      let top = 2 * NEVER;
      for (let side = 0; side < SIDE_COUNT; side++)
        top = Math.max(top, (opening[side] ?? NEVER) + (transitions[left * SIDE_COUNT + side] ?? 0));
      if (left === 0) rest[0] = top;
      else rest[tagOf(left - 1, END)] = rest[tagOf(left - 1, SINGLE)] = top;
    }
  }
}
