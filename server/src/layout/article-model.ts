import { GROUPS, OPENINGS, groupsOf, isBracketed, type Group, type ObservedPassages } from "./article-features.js";
import { OBSERVATION, OBSERVATIONS } from "./observations.js";
import { STARTS, STATES, STEPS, type State } from "./article-states.js";
import { endsItem, isCertainCaption, startsAsNoHead } from "./caption-marks.js";
import { isCertainColumnTitle } from "./column-titles.js";
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

/** For each passage the states that it can be in at all, as bits `1 << state`. */
export function possibleStates(drafts: readonly DraftPassage[]): Uint16Array {
  const possible = new Uint16Array(drafts.length);
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at];
    if (!draft) continue;
    const captioned = at > 0 && possible[at - 1] === CAPTION;
    const states = statesOf(draft, drafts[at + 1]);
    const heads = states & (HEAD | BANNER);
    if (isCertainCaption(drafts, at, captioned)) possible[at] = CAPTION;
    else if (heads !== 0 && isCertainColumnTitle(draft.text.text) && endsItem(drafts, at - 1)) possible[at] = heads;
    else possible[at] = states;
  }
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
  const groupsOfStates = new Map<number, readonly number[]>();
  const sums = new Float64Array(GROUPS.length);
  for (let at = 0; at < possible.length; at++) {
    const states = possible[at] ?? 0;
    const groups = groupsOfStates.get(states) ?? groupsOfAll(states);
    groupsOfStates.set(states, groups);
    groupSums(weights, observed, at, groups, sums);
    for (let state = 0; state < STATES.length; state++)
      if ((states & (1 << state)) !== 0) scores[at * STATES.length + state] = stateSum(sums, state);
  }
  return order === 0 ? scores : inOrder(model, scores, order);
}

/** The scores where it is known of the page in which order its heads and bodies stand. */
export function inOrder(model: ArticleModel, scores: Float64Array, order: number): Float64Array {
  const ofGroups = Float64Array.from(model.groups, (row) => (row[OBSERVATION.order] ?? 0) * order);
  const ofStates = Float64Array.from(STATES, (_, state) => stateSum(ofGroups, state));
  const count = STATES.length;
  const ordered = scores.slice();
  for (let row = 0; row < ordered.length; row += count)
    for (let state = 0; state < count; state++) {
      const score = scores[row + state] ?? NEVER;
      if (score !== NEVER) ordered[row + state] = score + (ofStates[state] ?? 0);
    }
  return ordered;
}

/** What the groups of a state sum to. */
function stateSum(sums: Float64Array, state: number): number {
  let score = 0;
  for (const group of GROUP_INDEXES[state] ?? NO_GROUPS) score += sums[group] ?? 0;
  return score;
}

/** The groups of any of the states, in order. */
const groupsOfAll = (states: number): readonly number[] =>
  GROUPS.flatMap((_, group) =>
    GROUP_INDEXES.some((own, state) => (states & (1 << state)) !== 0 && own.includes(group)) ? [group] : [],
  );

const NO_GROUPS: readonly number[] = [];

/** The weights flat: `weights[observation * GROUPS.length + group]`. */
function weightsByObservation(model: ArticleModel): Float64Array {
  const weights = new Float64Array(OBSERVATIONS.length * GROUPS.length);
  model.groups.forEach((row, group) => {
    row.forEach((weight, observation) => (weights[observation * GROUPS.length + group] = weight));
  });
  return weights;
}

/** What the observations of a passage, most of which are none, sum to for each of the groups. */
function groupSums(
  weights: Float64Array,
  { values }: ObservedPassages,
  at: number,
  groups: readonly number[],
  sums: Float64Array,
): void {
  sums.fill(0);
  const row = at * OBSERVATIONS.length;
  for (let index = 0; index < OBSERVATIONS.length; index++) {
    const value = values[row + index] ?? 0;
    if (value === 0) continue;
    const own = index * GROUPS.length;
    for (const group of groups) sums[group] = (sums[group] ?? 0) + value * (weights[own + group] ?? 0);
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

const bitsOf = (...states: readonly State[]): number =>
  states.reduce((bits, state) => bits | (1 << STATES.indexOf(state)), 0);
const FURNITURE = bitsOf("furniture");
const BYLINE = bitsOf("byline", "byline-headed");
const END = bitsOf("end", "end-headed");
const CREDIT = bitsOf("credit");
const TEXT = bitsOf("body", "body-headed", "caption");
const CAPTION = bitsOf("caption");
const CROSSHEAD = bitsOf("crosshead", "crosshead-headed");
const BANNER = bitsOf("banner");
const HEAD = bitsOf("head-before", "head-after", "photo-head");

/**
 * The states that a passage can be in at all, as bits `1 << state`: what the byline grammar and the table of furniture
 * say is kept, and what stands before a lead begins an article rather than a section of one.
 */
function statesOf(draft: DraftPassage, next: DraftPassage | undefined): number {
  if (draft.furniture) return FURNITURE;
  if (draft.contact) return FURNITURE | TEXT;
  const { line } = draft;
  if (line === null) return TEXT | headStates(draft, next) | (draft.author ? BYLINE : 0);
  const { kind } = line;
  const { text } = draft.text;
  let states = TEXT;
  // Editors named after no article are the page's.
  if (kind === "editor") states |= FURNITURE;
  if (kind === "byline" || kind === "dateline" || (kind === "endnote" && text.endsWith("）"))) states |= BYLINE;
  if (kind !== "credit" || ENCLOSED.test(text)) states |= END;
  if (kind === "credit" || (kind === "byline" && takesPictures(text))) states |= CREDIT;
  return states;
}

/** The states of heads that a passage without a reading can be in. */
function headStates(draft: DraftPassage, next: DraftPassage | undefined): number {
  if (!isHeadLike(draft)) return 0;
  const { text } = draft.text;
  return HEAD | (isBracketed(text) ? 0 : BANNER) | (next?.lead || isCertainColumnTitle(text) ? 0 : CROSSHEAD);
}

/** No head names at its end who took the picture, and none is a question or statement that somebody is quoted with. */
const isHeadLike = ({ prose, lead, end, text: { text } }: DraftPassage): boolean =>
  !prose && lead === null && end?.kind !== "credit" && !isSpeech(text) && !startsAsNoHead(text);

const isSpeech = (text: string): boolean => {
  if (/^\s*[“「『]/u.test(text)) return /[。？][”」』]$/u.test(text);
  return (
    /^\s*(?:[\d０-９一二三四五六七八九十]{1,2}[.．、])?(?:记者|記者|问|問|答|主持人|Q|A)[：:]/u.test(text) &&
    /[。？]$/u.test(text)
  );
};

/** Whether a passage can be in the state at all. */
export const mayBe = (state: State, draft: DraftPassage, next?: DraftPassage): boolean =>
  (statesOf(draft, next) & bitsOf(state)) !== 0;
