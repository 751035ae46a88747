import { expect, it } from "vitest";
import { TAG_COUNT } from "../../../server/src/entities/model/tags.js";
import { shrink } from "../../../server/src/training/shrink.js";

const UNIT = 0.04;

/** Features by hash, each with one weight that is not 0. */
function learned(features: readonly { readonly hash: number; readonly weight: number; readonly worth: number }[]) {
  const weights = new Float32Array(features.length * TAG_COUNT);
  features.forEach(({ weight }, row) => (weights[row * TAG_COUNT + 3] = weight));
  return {
    hashes: Uint32Array.from(features, ({ hash }) => hash),
    weights,
    transitions: Float32Array.of(0.08, -1),
    worths: Float32Array.from(features, ({ worth }) => worth),
  };
}

it("keeps the features whose weights count most, by rising hash and with their own weights", () => {
  const { hashes, weights, transitions } = shrink(
    learned([
      { hash: 40, weight: -1, worth: 1 },
      { hash: 30, weight: 0.5, worth: 1 },
      { hash: 20, weight: 0.4, worth: 2 },
      { hash: 10, weight: 0.2, worth: 3.3 },
    ]),
    3,
    UNIT,
  );
  expect([...hashes]).toEqual([10, 20, 40]);
  expect([...weights].filter((weight) => weight !== 0)).toEqual([5, 10, -25]);
  expect(transitions).toEqual([2, -25]);
});

it("keeps no feature whose weights are less than a unit, whatever it is worth", () => {
  const { hashes } = shrink(
    learned([
      { hash: 1, weight: 0.03, worth: 3.3 },
      { hash: 2, weight: 0.05, worth: 1 },
    ]),
    2,
    UNIT,
  );
  expect([...hashes]).toEqual([2]);
});
