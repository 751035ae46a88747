import { observePassages, type ObservedPassages } from "./article-features.js";
import { NEVER, possibleStates, scoreOpenings, scoreStates, type ArticleModel } from "./article-model.js";
import { STARTS, STATES, STEPS, type State } from "./article-states.js";
import type { DraftPassage } from "./draft-passages.js";

/** What a passage was found to be, and whether it begins an item of the page. */
export interface PlacedPassage {
  readonly state: State;
  readonly opens: boolean;
}

const COUNT = STATES.length;
const indexOf = (state: State): number => STATES.indexOf(state);
/** The steps as state indexes. */
export const STEP_FROM = Uint8Array.from(STEPS, ({ from }) => indexOf(from));
export const STEP_TO = Uint8Array.from(STEPS, ({ to }) => indexOf(to));
export const STEP_OPENS = Uint8Array.from(STEPS, ({ opens }) => Number(opens));
export const START_TO = Uint8Array.from(STARTS, indexOf);

/** The steps that lead to each state: those within an item, and those that open one. */
const stepsTo = (opens: boolean): readonly Uint8Array[] =>
  STATES.map((_, state) =>
    Uint8Array.from(STEPS.flatMap((step, at) => (STEP_TO[at] === state && step.opens === opens ? [at] : []))),
  );
const WITHIN_TO = stepsTo(false);
const OPENING_TO = stepsTo(true);

/** Most that a page's own order of heads and bodies can be. */
const ORDER_LIMIT = 2;

/**
 * Places the passages of a page in items: the sequence of states of the greatest weight (Viterbi). Decoded twice: the
 * first time finds whether the page prints its heads before or after the bodies, which the second time counts on.
 */
export function placePassages(model: ArticleModel, drafts: readonly DraftPassage[]): readonly PlacedPassage[] {
  if (isSentenceAlone(drafts)) return [{ state: "body", opens: true }];
  const observed = observePassages(drafts);
  const possible = possibleStates(drafts);
  const first = decode(model, possible, observed, 0);
  const order = orderOf(first);
  return order === 0 ? first : decode(model, possible, observed, order);
}

/** Whether the page is one passage that ends in a full stop: there is nothing for a head or a banner to stand over. */
function isSentenceAlone(drafts: readonly DraftPassage[]): boolean {
  const [only] = drafts;
  if (!only || drafts.length > 1 || only.furniture || only.line) return false;
  return /。[”’」』）)]?$/u.test(only.text.text);
}

/** Positive where most of the page's heads come first, negative where they come last: a log ratio, limited. */
export function orderOf(placed: readonly PlacedPassage[]): number {
  let before = 0;
  let after = 0;
  placed.forEach(({ state, opens }, at) => {
    if (state === "head-before" && opens) before++;
    if (state === "head-after" && placed[at - 1]?.state !== "head-after") after++;
  });
  return Math.max(-ORDER_LIMIT, Math.min(ORDER_LIMIT, Math.log((before + 1) / (after + 1))));
}

function decode(
  model: ArticleModel,
  possible: Uint16Array,
  observed: ObservedPassages,
  order: number,
): readonly PlacedPassage[] {
  const count = possible.length;
  if (count === 0) return [];
  const scores = scoreStates(model, possible, observed, order);
  const openings = scoreOpenings(model, observed, count);
  const steps = Float64Array.from(model.steps);
  let weights = new Float64Array(COUNT).fill(-Infinity);
  let next = new Float64Array(COUNT);
  const by = new Uint8Array(count * COUNT);
  START_TO.forEach((to, index) => (weights[to] = (model.starts[index] ?? 0) + (scores[to] ?? 0)));
  for (let at = 1; at < count; at++) {
    const open = openings[at] ?? 0;
    const row = at * COUNT;
    for (let to = 0; to < COUNT; to++) {
      // A way through always remains: any passage but furniture may be the body of a new item.
      const own = scores[row + to] ?? NEVER;
      if (own === NEVER) {
        next[to] = -Infinity;
        continue;
      }
      const within = bestStep(WITHIN_TO[to] ?? NO_STEPS, weights, steps);
      const opening = bestStep(OPENING_TO[to] ?? NO_STEPS, weights, steps);
      const goesOn = within < 0 ? -Infinity : weightOf(within, weights, steps) - open;
      const opens = opening < 0 ? -Infinity : weightOf(opening, weights, steps) + open;
      by[row + to] = Math.max(0, opens > goesOn ? opening : within);
      next[to] = Math.max(goesOn, opens) + own;
    }
    [weights, next] = [next, weights];
  }
  for (let state = 0; state < COUNT; state++) weights[state] = (weights[state] ?? 0) + (model.ends[state] ?? 0);
  return trace(weights, by, count);
}

const NO_STEPS = new Uint8Array(0);

/** What a step comes to from the state it starts in. */
const weightOf = (step: number, weights: Float64Array, steps: Float64Array): number =>
  (weights[STEP_FROM[step] ?? 0] ?? 0) + (steps[step] ?? 0);

/** The step of the greatest weight; -1 when none of them can be taken. */
function bestStep(choices: Uint8Array, weights: Float64Array, steps: Float64Array): number {
  let best = -Infinity;
  let found = -1;
  for (const step of choices) {
    const weight = weightOf(step, weights, steps);
    if (weight <= best) continue;
    best = weight;
    found = step;
  }
  return found;
}

function trace(weights: Float64Array, by: Uint8Array, count: number): readonly PlacedPassage[] {
  let state = 0;
  for (let each = 1; each < COUNT; each++) if ((weights[each] ?? 0) > (weights[state] ?? 0)) state = each;
  const placed: PlacedPassage[] = [];
  for (let at = count - 1; at >= 0; at--) {
    const step = by[at * COUNT + state] ?? 0;
    placed.push({ state: STATES[state] ?? "body", opens: at === 0 || STEP_OPENS[step] === 1 });
    state = STEP_FROM[step] ?? 0;
  }
  return placed.reverse();
}
