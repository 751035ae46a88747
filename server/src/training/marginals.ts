import { SIDE_COUNT, TAG_COUNT, TRANSITION_COUNT, WITHIN_AT } from "../entities/model/tags.js";

const LABEL_COUNT = SIDE_COUNT - 1;

/**
 * How likely each tag of each character is, given all the others (the forward-backward algorithm), for a sequence of
 * up to `capacity` characters. One of these is used over and over: what it gives is overwritten by the next call.
 */
export class Marginals {
  /** The probability of each tag, `TAG_COUNT` a character. */
  readonly tags: Float64Array;
  /** The expected count of each transition. */
  readonly transitions = new Float64Array(TRANSITION_COUNT);
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;
  readonly #scales: Float64Array;

  constructor(capacity: number) {
    this.tags = new Float64Array(capacity * TAG_COUNT);
    this.#forward = new Float64Array(capacity * TAG_COUNT);
    this.#backward = new Float64Array(capacity * TAG_COUNT);
    this.#scales = new Float64Array(capacity);
  }

  /**
   * @param potentials exp of each tag's score, `TAG_COUNT` a character
   * @param weights exp of each transition's weight
   * @returns the log of the sum over all sequences
   */
  compute(potentials: Float64Array, weights: Float64Array, length: number): number {
    const total = this.#runForward(potentials, weights, length);
    this.#runBackward(potentials, weights, length);
    return total;
  }

  #runForward(potentials: Float64Array, weights: Float64Array, length: number): number {
    const forward = this.#forward;
    const closing = new Float64Array(SIDE_COUNT);
    closing[0] = 1;
    let logTotal = 0;
    for (let i = 0; i < length; i++) {
      const at = i * TAG_COUNT;
      const before = at - TAG_COUNT;
      let sum = 0;
      for (let side = 0; side < SIDE_COUNT; side++) {
        let open = 0;
        for (let left = 0; left < SIDE_COUNT; left++)
          open += (closing[left] ?? 0) * (weights[left * SIDE_COUNT + side] ?? 0);
        if (side === 0) sum += forward[at] = open * (potentials[at] ?? 0);
        else {
          const begin = at + 4 * side - 3;
          const within = WITHIN_AT + 4 * (side - 1);
          const b = i === 0 ? 0 : (forward[before + 4 * side - 3] ?? 0);
          const m = i === 0 ? 0 : (forward[before + 4 * side - 2] ?? 0);
          sum += forward[begin] = open * (potentials[begin] ?? 0);
          sum += forward[begin + 3] = open * (potentials[begin + 3] ?? 0);
          sum += forward[begin + 1] =
            (b * (weights[within] ?? 0) + m * (weights[within + 2] ?? 0)) * (potentials[begin + 1] ?? 0);
          sum += forward[begin + 2] =
            (b * (weights[within + 1] ?? 0) + m * (weights[within + 3] ?? 0)) * (potentials[begin + 2] ?? 0);
        }
      }
      const scale = 1 / sum;
      logTotal += Math.log(sum);
      for (let tag = 0; tag < TAG_COUNT; tag++) forward[at + tag] = (forward[at + tag] ?? 0) * scale;
      this.#scales[i] = scale;
      closing[0] = forward[at] ?? 0;
      for (let label = 0; label < LABEL_COUNT; label++)
        closing[label + 1] = (forward[at + 4 * label + 3] ?? 0) + (forward[at + 4 * label + 4] ?? 0);
    }
    return logTotal + Math.log(closing.reduce((sum, value) => sum + value, 0));
  }

  #runBackward(potentials: Float64Array, weights: Float64Array, length: number): void {
    const { tags, transitions } = this;
    const forward = this.#forward;
    const backward = this.#backward;
    const closed = new Float64Array(SIDE_COUNT).fill(1);
    const opening = new Float64Array(SIDE_COUNT);
    transitions.fill(0);
    const last = (length - 1) * TAG_COUNT;
    let norm = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const closes = tag === 0 || ((tag - 1) & 3) >= 2;
      backward[last + tag] = closes ? 1 : 0;
      if (closes) norm += forward[last + tag] ?? 0;
    }
    for (let i = length - 1; i >= 0; i--) {
      const at = i * TAG_COUNT;
      if (i < length - 1) {
        const after = at + TAG_COUNT;
        const scale = this.#scales[i + 1] ?? 0;
        opening[0] = (backward[after] ?? 0) * (potentials[after] ?? 0);
        for (let label = 0; label < LABEL_COUNT; label++) {
          const begin = after + 4 * label + 1;
          opening[label + 1] =
            (backward[begin] ?? 0) * (potentials[begin] ?? 0) +
            (backward[begin + 3] ?? 0) * (potentials[begin + 3] ?? 0);
        }
        for (let left = 0; left < SIDE_COUNT; left++) {
          let sum = 0;
          for (let side = 0; side < SIDE_COUNT; side++)
            sum += (weights[left * SIDE_COUNT + side] ?? 0) * (opening[side] ?? 0);
          closed[left] = sum * scale;
        }
        backward[at] = closed[0] ?? 0;
        for (let label = 0; label < LABEL_COUNT; label++) {
          const begin = 4 * label + 1;
          const within = WITHIN_AT + 4 * label;
          const inside = (backward[after + begin + 1] ?? 0) * (potentials[after + begin + 1] ?? 0) * scale;
          const end = (backward[after + begin + 2] ?? 0) * (potentials[after + begin + 2] ?? 0) * scale;
          backward[at + begin] = (weights[within] ?? 0) * inside + (weights[within + 1] ?? 0) * end;
          backward[at + begin + 1] = (weights[within + 2] ?? 0) * inside + (weights[within + 3] ?? 0) * end;
          backward[at + begin + 2] = closed[label + 1] ?? 0;
          backward[at + begin + 3] = closed[label + 1] ?? 0;
          const b = (forward[at + begin] ?? 0) / norm;
          const m = (forward[at + begin + 1] ?? 0) / norm;
          transitions[within] = (transitions[within] ?? 0) + b * (weights[within] ?? 0) * inside;
          transitions[within + 1] = (transitions[within + 1] ?? 0) + b * (weights[within + 1] ?? 0) * end;
          transitions[within + 2] = (transitions[within + 2] ?? 0) + m * (weights[within + 2] ?? 0) * inside;
          transitions[within + 3] = (transitions[within + 3] ?? 0) + m * (weights[within + 3] ?? 0) * end;
        }
        for (let left = 0; left < SIDE_COUNT; left++) {
          const mass =
            left === 0 ? (forward[at] ?? 0) : (forward[at + 4 * left - 1] ?? 0) + (forward[at + 4 * left] ?? 0);
          for (let side = 0; side < SIDE_COUNT; side++)
            transitions[left * SIDE_COUNT + side] =
              (transitions[left * SIDE_COUNT + side] ?? 0) +
              (mass / norm) * (weights[left * SIDE_COUNT + side] ?? 0) * (opening[side] ?? 0) * scale;
        }
      }
      for (let tag = 0; tag < TAG_COUNT; tag++)
        tags[at + tag] = ((forward[at + tag] ?? 0) * (backward[at + tag] ?? 0)) / norm;
    }
    for (let side = 0; side < SIDE_COUNT; side++)
      transitions[side] =
        (transitions[side] ?? 0) + (side === 0 ? (tags[0] ?? 0) : (tags[4 * side - 3] ?? 0) + (tags[4 * side] ?? 0));
  }
}
