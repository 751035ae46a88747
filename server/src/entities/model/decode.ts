import { ROW_BITS, ROW_LENGTH, type EntityModel } from "./entity-model.js";
import { FEATURE_COUNT } from "./features.js";
import { BEGIN, END, INSIDE, SIDE_COUNT, SINGLE, TAG_COUNT, tagOf, WITHIN_AT } from "./tags.js";

const LABEL_COUNT = SIDE_COUNT - 1;
const TAIL_MASK = 2 ** (32 - ROW_BITS) - 1;
const ROW_MASK = 2 ** ROW_BITS - 1;
const NEVER = -1e9;

/** How well each tag suits each character by its features alone, `TAG_COUNT` a character, in the model's unit. */
export function emissions({ slots, slotShift, rows }: EntityModel, features: Uint32Array): Int32Array {
  const length = features.length / FEATURE_COUNT;
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
    for (const end = feature + FEATURE_COUNT; feature < end; feature++) {
      const hash = features[feature] ?? 0;
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

/** The best sequence of tags under the scheme's constraints (Viterbi): one a character. */
export function bestTags(scores: Int32Array, transitions: Int32Array): Uint8Array {
  const length = scores.length / TAG_COUNT;
  const tags = new Uint8Array(length);
  if (length === 0) return tags;
  const from = new Uint8Array(length * TAG_COUNT);
  const best = new Float64Array(TAG_COUNT).fill(NEVER);
  const closing = new Float64Array(SIDE_COUNT).fill(NEVER);
  const closer = new Uint8Array(SIDE_COUNT);
  closing[0] = 0;
  for (let i = 0; i < length; i++) {
    const at = i * TAG_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const begin = tagOf(label, BEGIN);
      const within = WITHIN_AT + 4 * label;
      const beginScore = best[begin] ?? NEVER;
      const insideScore = best[begin + INSIDE] ?? NEVER;
      const beginInside = beginScore + (transitions[within] ?? 0);
      const insideInside = insideScore + (transitions[within + 2] ?? 0);
      const beginEnd = beginScore + (transitions[within + 1] ?? 0);
      const insideEnd = insideScore + (transitions[within + 3] ?? 0);
      from[at + begin + INSIDE] = beginInside > insideInside ? begin : begin + INSIDE;
      best[begin + INSIDE] = Math.max(beginInside, insideInside) + (scores[at + begin + INSIDE] ?? 0);
      from[at + begin + END] = beginEnd > insideEnd ? begin : begin + INSIDE;
      best[begin + END] = Math.max(beginEnd, insideEnd) + (scores[at + begin + END] ?? 0);
    }
    for (let side = 0; side < SIDE_COUNT; side++) {
      let top = NEVER * 2;
      let topSide = 0;
      for (let left = 0; left < SIDE_COUNT; left++) {
        const score = (closing[left] ?? NEVER) + (transitions[left * SIDE_COUNT + side] ?? 0);
        if (score > top) {
          top = score;
          topSide = left;
        }
      }
      const previous = closer[topSide] ?? 0;
      if (side === 0) {
        from[at] = previous;
        best[0] = top + (scores[at] ?? 0);
      } else {
        const begin = tagOf(side - 1, BEGIN);
        from[at + begin] = previous;
        best[begin] = top + (scores[at + begin] ?? 0);
        from[at + begin + SINGLE] = previous;
        best[begin + SINGLE] = top + (scores[at + begin + SINGLE] ?? 0);
      }
    }
    closing[0] = best[0] ?? NEVER;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const end = tagOf(label, END);
      const closed = (best[end] ?? NEVER) >= (best[end + 1] ?? NEVER) ? end : end + 1;
      closer[label + 1] = closed;
      closing[label + 1] = best[closed] ?? NEVER;
    }
  }
  let last = 0;
  for (let side = 1; side < SIDE_COUNT; side++) if ((closing[side] ?? NEVER) > (closing[last] ?? NEVER)) last = side;
  let tag = closer[last] ?? 0;
  for (let i = length - 1; i >= 0; i--) {
    tags[i] = tag;
    tag = from[i * TAG_COUNT + tag] ?? 0;
  }
  return tags;
}
