/** What a passage is within the items of a page. `N` states are of an article whose head is still to come. */
export const STATES = [
  "furniture",
  "banner",
  "head-before",
  "byline-headed",
  "byline",
  "body-headed",
  "body",
  "crosshead-headed",
  "crosshead",
  "end-headed",
  "end",
  "head-after",
  "caption",
  "credit",
  "photo-head",
] as const;
export type State = (typeof STATES)[number];

/** Log-weights of one passage following another: in the same item, and beginning a new one. */
export interface Step {
  readonly to: State;
  readonly weight: number;
  readonly opens: boolean;
}

const STARTS: readonly (readonly [State, number])[] = [
  ["furniture", 0],
  ["banner", -0.5],
  ["head-before", 0],
  ["byline", 0],
  ["body", -0.4],
  ["caption", -0.5],
];

/** What it costs to leave an item in that state; a state that is not here can not end one. */
const LEAVES: Readonly<Partial<Record<State, number>>> = {
  furniture: 0,
  banner: 0,
  "head-before": -7,
  "body-headed": 0,
  body: -3.5,
  "end-headed": 0.5,
  end: -3,
  "head-after": 0,
  caption: -3,
  credit: 0.2,
  "photo-head": 0,
};

const WITHIN: Readonly<Partial<Record<State, readonly (readonly [State, number])[]>>> = {
  "head-before": [
    ["head-before", 0],
    ["byline-headed", 0],
    ["body-headed", 0.3],
    ["caption", -1.5],
  ],
  "byline-headed": [
    ["byline-headed", -1],
    ["body-headed", 0.3],
  ],
  byline: [
    ["byline", -1],
    ["body", 0.3],
    ["head-after", -4],
  ],
  "body-headed": [
    ["body-headed", 0.4],
    ["crosshead-headed", -0.8],
    ["end-headed", 0],
    ["head-after", -5],
  ],
  body: [
    ["body", 0.4],
    ["crosshead", -0.8],
    ["end", 0],
    ["head-after", 0.3],
  ],
  "crosshead-headed": [
    ["body-headed", 0.3],
    ["crosshead-headed", -0.5],
  ],
  crosshead: [
    ["body", 0.3],
    ["crosshead", -0.5],
  ],
  "end-headed": [
    ["end-headed", -0.5],
    ["body-headed", -1.5],
    ["crosshead-headed", -2],
    ["head-after", -5],
  ],
  end: [
    ["end", -0.5],
    ["body", -1.5],
    ["crosshead", -2],
    ["head-after", 0.3],
  ],
  "head-after": [["head-after", 0]],
  caption: [
    ["caption", -0.5],
    ["credit", 1],
  ],
  credit: [
    ["credit", -1],
    ["photo-head", -0.3],
  ],
  "photo-head": [["photo-head", 0]],
};

/** All ways on from a state. */
export function stepsFrom(state: State): readonly Step[] {
  const within = (WITHIN[state] ?? []).map(([to, weight]) => ({ to, weight, opens: false }));
  const leave = LEAVES[state];
  if (leave === undefined) return within;
  return [...within, ...STARTS.map(([to, weight]) => ({ to, weight: weight + leave, opens: true }))];
}

/** The ways to begin a page. */
export const pageStarts = (): readonly Step[] => STARTS.map(([to, weight]) => ({ to, weight, opens: true }));

/** What it costs that the page ends in that state. */
export const pageEnd = (state: State): number => LEAVES[state] ?? -8;
