/** What a passage is within the items of a page. A `headed` state is of an article whose head stands before its body. */
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

/** One passage following another: in the same item, or opening a new one. */
export interface Step {
  readonly from: State;
  readonly to: State;
  readonly opens: boolean;
}

/** The states that can begin an item. */
export const STARTS: readonly State[] = ["furniture", "banner", "head-before", "byline", "body", "caption"];

/** The states in which an item can end. */
const ENDS: readonly State[] = [
  "furniture",
  "banner",
  "head-before",
  "byline",
  "body-headed",
  "body",
  "end-headed",
  "end",
  "head-after",
  "caption",
  "credit",
  "photo-head",
];

/** What can follow within an item: an article's parts in their order, a photo item's in theirs. */
const WITHIN: readonly (readonly [State, readonly State[]])[] = [
  ["head-before", ["head-before", "byline-headed", "body-headed", "caption"]],
  ["byline-headed", ["byline-headed", "body-headed"]],
  ["byline", ["byline", "body"]],
  ["body-headed", ["body-headed", "crosshead-headed", "end-headed", "head-after"]],
  ["body", ["body", "crosshead", "end", "head-after"]],
  ["crosshead-headed", ["body-headed", "crosshead-headed"]],
  ["crosshead", ["body", "crosshead"]],
  ["end-headed", ["end-headed", "body-headed", "crosshead-headed", "head-after"]],
  ["end", ["end", "body", "crosshead", "head-after"]],
  ["head-after", ["head-after"]],
  ["caption", ["caption", "credit"]],
  ["credit", ["credit", "photo-head"]],
  ["photo-head", ["photo-head"]],
];

/** Every step that the grammar of a page knows, in a fixed order. */
export const STEPS: readonly Step[] = [
  ...WITHIN.flatMap(([from, all]) => all.map((to) => ({ from, to, opens: false }))),
  ...ENDS.flatMap((from) => STARTS.map((to) => ({ from, to, opens: true }))),
];
