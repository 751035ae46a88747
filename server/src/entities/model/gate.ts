/** How many facts of a word speak for or against its being in a name, see server/assembly/gate.ts. */
export const GATE_FACT_COUNT = 15;

/** How many weights a gate has: few enough for a processor's own memory. There are no keys, and facts share weights. */
export const GATE_WEIGHT_COUNT = 2 ** 17;

/**
 * What tells, at little cost, which words of a newspaper's text may be in a name; the others are not looked at again. A
 * chain of words within and outside of names, with weights in a unit of its own.
 */
export interface Gate {
  readonly weights: Int8Array;
  /** What speaks for a name's beginning at a word, and for its going on there. */
  readonly opening: number;
  readonly staying: number;
  /** A word passes where the best reading with it in a name falls short of the best without by no more than this. */
  readonly reach: number;
}

/** Further than any word falls short. */
export const FARTHEST = 2 ** 30;

/** Lets all words pass. */
export const OPEN_GATE: Gate = {
  weights: new Int8Array(GATE_WEIGHT_COUNT),
  opening: 0,
  staying: 0,
  reach: FARTHEST,
};
