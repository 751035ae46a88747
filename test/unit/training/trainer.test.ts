import { describe, expect, it } from "vitest";
import { SINGLE, TAG_COUNT, tagOf } from "../../../server/src/entities/model/tags.js";
import type { Costs } from "../../../server/src/training/corpus.js";
import { Trainer } from "../../../server/src/training/trainer.js";

const PERSON = tagOf(0, SINGLE);
const TIME = tagOf(3, SINGLE);
const OPTIONS = { epochs: 1, step: 0.2, decay: 0, dropout: 0, seed: 1 };

/** The weights of the one feature of a text of one character that was learned once. */
function weightsAfter(tag: number, costs: Costs, timed = true): Float32Array {
  const trainer = new Trainer(1, 1);
  const example = { rows: Int32Array.of(0), ends: Int32Array.of(1), tags: Uint8Array.of(tag), weight: 1, timed, costs };
  trainer.pass([example], Int32Array.of(0), OPTIONS);
  return trainer.weights;
}

/** The step that AdaGrad takes first on a slope. */
const firstStep = (slope: number): number => (OPTIONS.step * slope) / Math.sqrt(0.5 + slope * slope);

describe("what is learned of a character that has five readings, all as likely", () => {
  it("is its likelihood where a wrong reading costs nothing", () => {
    const weights = weightsAfter(PERSON, { within: 0, outside: 0 });
    expect(weights[PERSON]).toBeCloseTo(firstStep(4 / 5));
    expect(weights[0]).toBeCloseTo(firstStep(-1 / 5));
  });

  it("is more the more a wrong reading costs, within names and outside of them", () => {
    const costs = { within: 2, outside: 1 };
    expect(weightsAfter(PERSON, costs)[PERSON]).toBeCloseTo(firstStep(1 - 1 / (1 + 4 * Math.exp(2))));
    expect(weightsAfter(0, costs)[0]).toBeCloseTo(firstStep(1 - 1 / (1 + 4 * Math.exp(1))));
    expect(weightsAfter(0, costs)[PERSON]).toBeCloseTo(firstStep(-Math.E / (1 + 4 * Math.E)));
  });

  it("charges nothing for a time where times are not labelled", () => {
    const weights = weightsAfter(0, { within: 2, outside: 1 }, false);
    expect(weights[TIME]).toBeCloseTo(firstStep(1 / 2 - 1 / (2 + 3 * Math.E)));
    expect(weights[TIME]).toBe(weights[0]);
    expect([...weights].filter((weight) => weight !== 0)).toHaveLength(TAG_COUNT - 12);
  });
});
