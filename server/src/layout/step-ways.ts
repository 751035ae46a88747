import { STATES, STEPS } from "./article-states.js";

const COUNT = STATES.length;
const indexOf = (state: (typeof STATES)[number]): number => STATES.indexOf(state);
/** The steps as state indexes. */
export const STEP_FROM = Uint8Array.from(STEPS, ({ from }) => indexOf(from));
export const STEP_TO = Uint8Array.from(STEPS, ({ to }) => indexOf(to));
export const STEP_OPENS = Uint8Array.from(STEPS, ({ opens }) => Number(opens));

/** All states, as bits `1 << state`. */
export const ANY_STATE = (1 << COUNT) - 1;

/** The steps that may lead to a state: those within an item, and those that open one; as their places in {@link STEPS}. */
export interface Ways {
  readonly to: number;
  readonly within: readonly number[];
  readonly opening: readonly number[];
}

/** The steps between two passages, by the states that both can be in: a page knows few such pairs. */
export class StepWays {
  readonly #known = new Map<number, readonly Ways[]>();

  /** @param from the states, as bits, of the passage before, @param to those of the passage */
  between(from: number, to: number): readonly Ways[] {
    const pair = from * (ANY_STATE + 1) + to;
    const known = this.#known.get(pair);
    if (known) return known;
    const ways = waysBetween(from, to);
    this.#known.set(pair, ways);
    return ways;
  }
}

/** The steps that lead to each state. */
const stepsTo = (opens: boolean): readonly (readonly number[])[] =>
  STATES.map((_, state) => STEPS.flatMap((step, at) => (step.opens === opens && STEP_TO[at] === state ? [at] : [])));
const WITHIN_TO = stepsTo(false);
const OPENING_TO = stepsTo(true);

function waysBetween(from: number, to: number): readonly Ways[] {
  const canBegin = (step: number): boolean => (from & (1 << (STEP_FROM[step] ?? 0))) !== 0;
  const ways: Ways[] = [];
  for (let state = 0; state < COUNT; state++) {
    if ((to & (1 << state)) === 0) continue;
    const within = (WITHIN_TO[state] ?? []).filter(canBegin);
    ways.push({ to: state, within, opening: (OPENING_TO[state] ?? []).filter(canBegin) });
  }
  return ways;
}
