import type { Scratch } from "./scratch.js";
import { BEGIN, END, INSIDE, SIDE_COUNT, SINGLE, TAG_COUNT, tagOf, WITHIN_AT } from "./tags.js";

const LABEL_COUNT = SIDE_COUNT - 1;
/** Low enough to lose against any sequence, high enough that sums of it stay within 32 bits. */
const NEVER = -0x10000000;

/**
 * Leaves in `scratch.tags` the best sequence of tags under the scheme's constraints (Viterbi) for the first `length`
 * characters of `scratch.scores`, and in `scratch.margins` by how much it beats the best one that has another tag at
 * the character, in the model's unit: a mention is as sure as the least of its characters, because any other reading of
 * it differs at one of them.
 * @param goesOn whether a character outside of names follows
 * @returns whether any character is within a name; where none is, there are no margins
 */
export function decode(scratch: Scratch, length: number, transitions: Int32Array, goesOn: boolean): boolean {
  const { scores, best, from, tags, margins } = scratch;
  if (length === 0) return false;
  let tag = forward(scores, length, transitions, goesOn, best, from);
  let mentions = 0;
  for (let i = length - 1; i >= 0; i--) {
    tags[i] = tag;
    mentions |= tag;
    tag = from[i * TAG_COUNT + tag] ?? 0;
  }
  if (mentions === 0) return false;
  backward(scores, length, transitions, goesOn, best, tags, margins);
  return true;
}

/** Fills in the score of the best sequence that ends in each tag at each character, and the tag before it there. */
function forward(
  scores: Int32Array,
  length: number,
  transitions: Int32Array,
  goesOn: boolean,
  best: Int32Array,
  from: Uint8Array,
): number {
  const closing = new Int32Array(SIDE_COUNT).fill(NEVER);
  const closer = new Uint8Array(SIDE_COUNT);
  closing[0] = 0;
  for (let at = 0; at < length * TAG_COUNT; at += TAG_COUNT) {
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
  if (goesOn)
    for (let side = 0; side < SIDE_COUNT; side++)
      closing[side] = (closing[side] ?? NEVER) + (transitions[side * SIDE_COUNT] ?? 0);
  let last = 0;
  for (let side = 1; side < SIDE_COUNT; side++) if ((closing[side] ?? NEVER) > (closing[last] ?? NEVER)) last = side;
  return closer[last] ?? 0;
}

/** Fills in the margins, from the end of the text to its start. */
function backward(
  scores: Int32Array,
  length: number,
  transitions: Int32Array,
  goesOn: boolean,
  best: Int32Array,
  tags: Uint8Array,
  margins: Int32Array,
): void {
  const rest = new Int32Array(TAG_COUNT).fill(NEVER);
  const opening = new Int32Array(SIDE_COUNT);
  rest[0] = goesOn ? (transitions[0] ?? 0) : 0;
  for (let label = 0; label < LABEL_COUNT; label++)
    rest[tagOf(label, END)] = rest[tagOf(label, SINGLE)] = goesOn ? (transitions[(label + 1) * SIDE_COUNT] ?? 0) : 0;
  for (let i = length - 1; i >= 0; i--) {
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
