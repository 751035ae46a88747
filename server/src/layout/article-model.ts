import {
  GROUPS,
  OBSERVATION,
  OBSERVATIONS,
  OPENINGS,
  groupsOf,
  isBracketed,
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
const GROUP_INDEXES: readonly Uint8Array[] = STATES.map((state) =>
  Uint8Array.from(groupsOf(state), (group: Group) => GROUPS.indexOf(group)),
);

/** For each passage the states that it can be in at all, as bits `1 << state`. */
export function possibleStates(drafts: readonly DraftPassage[]): Uint16Array {
  const possible = new Uint16Array(drafts.length);
  drafts.forEach((draft, at) => {
    let states = 0;
    for (let state = 0; state < STATES.length; state++)
      if (mayBe(STATES[state] ?? "body", draft, drafts[at + 1])) states |= 1 << state;
    possible[at] = states;
  });
  return possible;
}

/**
 * What speaks for each state of each passage: `scores[passage * STATES.length + state]`.
 * @param possible the states that each passage can be in
 * @param order positive where the page's heads stand before their bodies, negative where after
 */
export function scoreStates(
  model: ArticleModel,
  possible: Uint16Array,
  observed: ObservedPassages,
  order: number,
): Float64Array {
  const scores = new Float64Array(possible.length * STATES.length).fill(NEVER);
  const weights = weightsByObservation(model);
  const sums = new Float64Array(GROUPS.length);
  for (let at = 0; at < possible.length; at++) {
    groupSums(weights, observed, at, order, sums);
    const states = possible[at] ?? 0;
    for (let state = 0; state < STATES.length; state++) {
      if ((states & (1 << state)) === 0) continue;
      const groups = GROUP_INDEXES[state];
      let score = 0;
      if (groups) for (const group of groups) score += sums[group] ?? 0;
      scores[at * STATES.length + state] = score;
    }
  }
  return scores;
}

/** The weights flat: `weights[observation * GROUPS.length + group]`. */
function weightsByObservation(model: ArticleModel): Float64Array {
  const weights = new Float64Array(OBSERVATIONS.length * GROUPS.length);
  model.groups.forEach((row, group) => {
    row.forEach((weight, observation) => (weights[observation * GROUPS.length + group] = weight));
  });
  return weights;
}

/** What the observations of a passage, most of which are none, sum to for each of {@link GROUPS}. */
function groupSums(
  weights: Float64Array,
  { values }: ObservedPassages,
  at: number,
  order: number,
  sums: Float64Array,
): void {
  const count = sums.length;
  for (let group = 0; group < count; group++) sums[group] = (weights[OBSERVATION.order * count + group] ?? 0) * order;
  const row = at * OBSERVATIONS.length;
  for (let index = 0; index < OBSERVATIONS.length; index++) {
    const value = values[row + index] ?? 0;
    if (value === 0) continue;
    for (let group = 0; group < count; group++)
      sums[group] = (sums[group] ?? 0) + value * (weights[index * count + group] ?? 0);
  }
}

/** What speaks for opening an item at each passage, and against going on. */
export function scoreOpenings(model: ArticleModel, observed: ObservedPassages, count: number): Float64Array {
  const scores = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    let score = 0;
    for (let index = 0; index < OPENINGS.length; index++)
      score += (observed.openings[at * OPENINGS.length + index] ?? 0) * (model.openings[index] ?? 0);
    scores[at] = score;
  }
  return scores;
}

/** A note at an article's end on its picture, which is printed elsewhere: （附图片1张）. */
const ENCLOSED = /^\s*[（(]附/u;

const takesPictures = (text: string): boolean => text.includes("摄") || text.includes("攝");

/**
 * Whether a passage can be in the state at all: what the byline grammar and the table of furniture say is kept, and
 * what stands before a lead begins an article rather than a section of one.
 */
export function mayBe(state: State, draft: DraftPassage, next?: DraftPassage): boolean {
  const kind = draft.line?.kind;
  // Editors named after no article are the page's.
  if (state === "furniture") return draft.furniture || kind === "editor";
  if (draft.furniture) return false;
  switch (state) {
    case "byline":
    case "byline-headed":
      return kind === "byline" || kind === "dateline" || (kind === "endnote" && draft.text.text.endsWith("）"));
    case "end":
    case "end-headed":
      return kind !== undefined && (kind !== "credit" || ENCLOSED.test(draft.text.text));
    case "credit":
      return kind === "credit" || (kind === "byline" && takesPictures(draft.text.text));
    case "body":
    case "body-headed":
    case "caption":
      return true;
    case "crosshead":
    case "crosshead-headed":
      return isHeadLike(draft) && !next?.lead;
    case "banner":
      return isHeadLike(draft) && !isBracketed(draft.text.text);
    case "head-before":
    case "head-after":
    case "photo-head":
      return isHeadLike(draft);
  }
}

/** No head names at its end who took the picture, and none is a question or statement that somebody is quoted with. */
const isHeadLike = ({ line, prose, lead, end, text: { text } }: DraftPassage): boolean =>
  line === null && !prose && lead === null && end?.kind !== "credit" && !isSpeech(text);

const isSpeech = (text: string): boolean => /^\s*[“「『]/u.test(text) && /[。？][”」』]$/u.test(text);
