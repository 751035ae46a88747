import { expect, it } from "vitest";
import {
  BEGIN,
  END,
  INSIDE,
  labelOf,
  partOf,
  SIDE_COUNT,
  TAG_COUNT,
  TRANSITION_COUNT,
  WITHIN_AT,
} from "../../../server/src/entities/model/tags.js";
import { Marginals } from "../../../server/src/training/marginals.js";

const LENGTH = 3;

/** The transition weight that stands between two tags (-1: the text's edge); null where the scheme forbids them. */
function transitionBetween(left: number, right: number): number | null {
  const open = right <= 0 || partOf(right) === BEGIN || partOf(right) > END;
  const closed = left <= 0 || partOf(left) >= END;
  if (open !== closed) return null;
  if (open) return (left <= 0 ? 0 : labelOf(left) + 1) * SIDE_COUNT + (right <= 0 ? 0 : labelOf(right) + 1);
  if (labelOf(left) !== labelOf(right)) return null;
  return WITHIN_AT + 4 * labelOf(left) + (partOf(left) === INSIDE ? 2 : 0) + (partOf(right) === END ? 1 : 0);
}

/** Every sequence of tags that the scheme allows, with its weight. */
function* sequences(
  potentials: Float64Array,
  weights: Float64Array,
): Generator<{ tags: readonly number[]; used: readonly number[]; weight: number }> {
  const stack: { tags: readonly number[]; used: readonly number[]; weight: number }[] = [
    { tags: [], used: [], weight: 1 },
  ];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { tags, used, weight } = top;
    const last = tags.at(-1) ?? -1;
    if (tags.length === LENGTH) {
      if (transitionBetween(last, -1) !== null) yield top;
      continue;
    }
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const transition = transitionBetween(last, tag);
      if (transition === null) continue;
      const factor = (potentials[tags.length * TAG_COUNT + tag] ?? 0) * (weights[transition] ?? 0);
      stack.push({ tags: [...tags, tag], used: [...used, transition], weight: weight * factor });
    }
  }
}

it("gives what summing over all sequences gives", () => {
  const potentials = Float64Array.from({ length: LENGTH * TAG_COUNT }, (_, at) => 0.2 + ((at * 37) % 11) / 5);
  const weights = Float64Array.from({ length: TRANSITION_COUNT }, (_, at) => 0.3 + ((at * 23) % 7) / 4);
  const tags = new Float64Array(LENGTH * TAG_COUNT);
  const transitions = new Float64Array(TRANSITION_COUNT);
  let total = 0;
  for (const sequence of sequences(potentials, weights)) {
    total += sequence.weight;
    sequence.tags.forEach(
      (tag, at) => (tags[at * TAG_COUNT + tag] = (tags[at * TAG_COUNT + tag] ?? 0) + sequence.weight),
    );
    for (const at of sequence.used) transitions[at] = (transitions[at] ?? 0) + sequence.weight;
  }
  const marginals = new Marginals(LENGTH);
  expect(marginals.compute(potentials, weights, LENGTH)).toBeCloseTo(Math.log(total), 8);
  tags.forEach((weight, at) => {
    expect(marginals.tags[at]).toBeCloseTo(weight / total, 8);
  });
  transitions.forEach((weight, at) => {
    expect(marginals.transitions[at]).toBeCloseTo(weight / total, 8);
  });
});
