import {
  GROUPS,
  OBSERVATION,
  OBSERVATIONS,
  OPENINGS,
  groupsOf,
  type Group,
  type ObservedPassages,
} from "./article-features.js";
import { STARTS, STATES, STEPS, type State } from "./article-states.js";
import type { DraftPassage } from "./draft-passages.js";

/** A log-linear model of how passages make up the items of a page. All weights are natural logarithms. */
export interface ArticleModel {
  /** For each of {@link GROUPS} one row, for each of {@link OBSERVATIONS} one weight. */
  readonly groups: readonly (readonly number[])[];
  /** For each of {@link OPENINGS}: for opening an item there, and against going on. */
  readonly openings: readonly number[];
  /** For each of {@link STEPS}. */
  readonly steps: readonly number[];
  /** For each of {@link STARTS}: the page begins so. */
  readonly starts: readonly number[];
  /** For each of {@link STATES}: the page ends so. */
  readonly ends: readonly number[];
}

/** A model of no weights, to train from. */
export const emptyArticleModel = (): ArticleModel => ({
  groups: GROUPS.map(() => OBSERVATIONS.map(() => 0)),
  openings: OPENINGS.map(() => 0),
  steps: STEPS.map(() => 0),
  starts: STARTS.map(() => 0),
  ends: STATES.map(() => 0),
});

/** The score of a state that a passage can not be in. */
export const NEVER = -1e4;
const GROUP_INDEXES: readonly (readonly number[])[] = STATES.map((state) =>
  groupsOf(state).map((group: Group) => GROUPS.indexOf(group)),
);

/**
 * What speaks for each state of each passage: `scores[passage * STATES.length + state]`.
 * @param order positive where the page's heads stand before their bodies, negative where after
 */
export function scoreStates(
  model: ArticleModel,
  drafts: readonly DraftPassage[],
  observed: ObservedPassages,
  order: number,
): Float64Array {
  const scores = new Float64Array(drafts.length * STATES.length).fill(NEVER);
  const sums = new Float64Array(GROUPS.length);
  drafts.forEach((draft, at) => {
    sums.fill(NaN);
    STATES.forEach((state, index) => {
      if (!mayBe(state, draft)) return;
      let score = 0;
      for (const group of GROUP_INDEXES[index] ?? []) {
        if (Number.isNaN(sums[group])) sums[group] = groupSum(model.groups[group] ?? [], observed, at, order);
        score += sums[group] ?? 0;
      }
      scores[at * STATES.length + index] = score;
    });
  });
  return scores;
}

function groupSum(weights: readonly number[], observed: ObservedPassages, at: number, order: number): number {
  const row = at * OBSERVATIONS.length;
  let sum = (weights[OBSERVATION.order] ?? 0) * order;
  for (let index = 0; index < OBSERVATIONS.length; index++) {
    const value = observed.values[row + index] ?? 0;
    if (value !== 0) sum += value * (weights[index] ?? 0);
  }
  return sum;
}

/** What speaks for opening an item at each passage, and against going on. */
export function scoreOpenings(model: ArticleModel, observed: ObservedPassages, count: number): Float64Array {
  const scores = new Float64Array(count);
  for (let at = 0; at < count; at++)
    for (let index = 0; index < OPENINGS.length; index++)
      scores[at] =
        (scores[at] ?? 0) + (observed.openings[at * OPENINGS.length + index] ?? 0) * (model.openings[index] ?? 0);
  return scores;
}

const takesPictures = (text: string): boolean => text.includes("摄") || text.includes("攝");

/** Whether a passage can be in the state at all: what the byline grammar and the table of furniture say is kept. */
export function mayBe(state: State, draft: DraftPassage): boolean {
  if (state === "furniture" || draft.furniture) return (state === "furniture") === draft.furniture;
  const kind = draft.line?.kind;
  switch (state) {
    case "byline":
    case "byline-headed":
      return kind === "byline" || kind === "dateline" || (kind === "endnote" && draft.text.text.endsWith("）"));
    case "end":
    case "end-headed":
      return kind !== undefined && kind !== "credit";
    case "credit":
      return kind === "credit" || (kind === "byline" && takesPictures(draft.text.text));
    case "body":
    case "body-headed":
    case "caption":
      return true;
    case "banner":
    case "head-before":
    case "head-after":
    case "crosshead":
    case "crosshead-headed":
    case "photo-head":
      return kind === undefined && !draft.prose && draft.lead === null;
  }
}
