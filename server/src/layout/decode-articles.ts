import { observePassages } from "./article-features.js";
import { inOrder, NEVER, possibleStates, scoreOpenings, scoreStates, type ArticleModel } from "./article-model.js";
import { STARTS, STATES, type State } from "./article-states.js";
import type { DraftPassage } from "./draft-passages.js";
import { LayoutMemory } from "./layout-memory.js";
import { ANY_STATE, STEP_FROM, STEP_OPENS, type StepWays, type Ways } from "./step-ways.js";

/** What a passage was found to be, and whether it begins an item of the page. */
export interface PlacedPassage {
  readonly state: State;
  readonly opens: boolean;
}

const COUNT = STATES.length;
export { STEP_FROM, STEP_OPENS, STEP_TO } from "./step-ways.js";
export const START_TO = Uint8Array.from(STARTS, (state) => STATES.indexOf(state));

/** All that a passage can be found to be: `PLACES[2 * state]` where it goes on with an item, the next where it opens one. */
const PLACES: readonly PlacedPassage[] = STATES.flatMap((state) => [
  { state, opens: false },
  { state, opens: true },
]);

/** Most that a page's own order of heads and bodies can be. */
const ORDER_LIMIT = 2;

/**
 * Places the passages of a page in items: the sequence of states of the greatest weight (Viterbi). Decoded twice: the
 * first time finds whether the page prints its heads before or after the bodies, which the second time counts on.
 */
export function placePassages(
  model: ArticleModel,
  drafts: readonly DraftPassage[],
  memory = new LayoutMemory(),
): readonly PlacedPassage[] {
  if (isSentenceAlone(drafts)) return [{ state: "body", opens: true }];
  const observed = observePassages(drafts, memory.pairs);
  const possible = possibleStates(drafts);
  const scores = scoreStates(model, possible, observed, 0);
  const decoder = new Decoder(model, possible, scoreOpenings(model, observed, drafts.length), memory.ways);
  const first = decoder.decode(scores);
  const order = orderOf(first);
  return order === 0 ? first : decoder.decode(inOrder(model, scores, order));
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

/** Finds the best sequence of states of a page's passages. */
class Decoder {
  readonly #steps: Float64Array;

  constructor(
    private readonly model: ArticleModel,
    private readonly possible: Uint16Array,
    private readonly openings: Float64Array,
    private readonly ways: StepWays,
  ) {
    this.#steps = Float64Array.from(model.steps);
  }

  decode(scores: Float64Array): readonly PlacedPassage[] {
    const { model, possible } = this;
    const count = possible.length;
    if (count === 0) return [];
    const steps = this.#steps;
    let weights = new Float64Array(COUNT).fill(-Infinity);
    let next = new Float64Array(COUNT);
    const by = new Uint8Array(count * COUNT);
    START_TO.forEach((to, index) => (weights[to] = (model.starts[index] ?? 0) + (scores[to] ?? 0)));
    for (let at = 1; at < count; at++) {
      const open = this.openings[at] ?? 0;
      const row = at * COUNT;
      next.fill(-Infinity);
      // A way through always remains: any passage but furniture may be the body of a new item.
      for (const { to, within, opening } of this.#waysTo(at)) {
        const best = bestStep(within, weights, steps);
        const anew = bestStep(opening, weights, steps);
        const goesOn = best < 0 ? -Infinity : weightOf(best, weights, steps) - open;
        const opens = anew < 0 ? -Infinity : weightOf(anew, weights, steps) + open;
        by[row + to] = Math.max(0, opens > goesOn ? anew : best);
        next[to] = Math.max(goesOn, opens) + (scores[row + to] ?? NEVER);
      }
      [weights, next] = [next, weights];
    }
    for (let state = 0; state < COUNT; state++) weights[state] = (weights[state] ?? 0) + (model.ends[state] ?? 0);
    return trace(weights, by, count);
  }

  /** The steps from the passage before to this one, for each state that it can be in. */
  #waysTo(at: number): readonly Ways[] {
    // The first passage may begin in states that it can hardly be in.
    const from = at === 1 ? ANY_STATE : (this.possible[at - 1] ?? 0);
    return this.ways.between(from, this.possible[at] ?? 0);
  }
}

/** What a step comes to from the state it starts in. */
const weightOf = (step: number, weights: Float64Array, steps: Float64Array): number =>
  (weights[STEP_FROM[step] ?? 0] ?? 0) + (steps[step] ?? 0);

/** The step of the greatest weight; -1 when none of them can be taken. */
function bestStep(choices: readonly number[], weights: Float64Array, steps: Float64Array): number {
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
    const opens = at === 0 || STEP_OPENS[step] === 1;
    const place = PLACES[2 * state + (opens ? 1 : 0)];
    if (place) placed.push(place);
    state = STEP_FROM[step] ?? 0;
  }
  return placed.reverse();
}
