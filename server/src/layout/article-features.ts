import type { State } from "./article-states.js";
import { CharacterClass, classOf, closerOf } from "./character-class.js";
import type { DraftPassage } from "./draft-passages.js";
import { PairTables } from "./passage-pairs.js";
import { sentenceEnd, surroundingsOf, VERY_WIDE, type Surroundings } from "./surroundings.js";

/** What is observed of a passage, each with its number; a value of 0 says nothing. */
export const OBSERVATION = {
  any: 0,
  "ends-full-stop": 1,
  "ends-other-sentence": 2,
  "ends-open": 3,
  "full-stop-within": 4,
  "comma-within": 5,
  "one-line": 6,
  "many-lines": 7,
  narrow: 8,
  wide: 9,
  "very-wide": 10,
  "gap-before": 11,
  "gap-after": 12,
  indented: 13,
  listed: 14,
  lead: 15,
  spaced: 16,
  "dash-first": 17,
  bracketed: 18,
  "bullet-first": 19,
  "byline-kind": 20,
  "end-kind": 21,
  "credit-within": 22,
  "date-first": 23,
  "column-wide": 24,
  "goes-with-before": 25,
  "goes-with-after": 26,
  "goes-with-none": 27,
  "texts-go-together": 28,
  "text-column-changes": 29,
  "next-is-lead": 30,
  "next-is-byline": 31,
  "after-end": 32,
  "stands-apart": 33,
  "stands-within": 34,
  "column-changes": 35,
  order: 36,
  "picture-first": 37,
} as const;
type Observation = (typeof OBSERVATION)[keyof typeof OBSERVATION];
/** The names of the observations by their numbers. */
export const OBSERVATIONS: readonly string[] = Object.keys(OBSERVATION);

/** States that share weights; a state's weight is the sum over its groups. */
export const GROUPS = [
  "head",
  "head-before",
  "head-after",
  "photo-head",
  "banner",
  "crosshead",
  "text",
  "caption",
  "byline",
  "end",
  "credit",
] as const;
export type Group = (typeof GROUPS)[number];

/** The groups of each state. */
export function groupsOf(state: State): readonly Group[] {
  switch (state) {
    case "head-before":
    case "head-after":
    case "photo-head":
    case "banner":
      return ["head", state];
    case "crosshead":
    case "crosshead-headed":
      return ["head", "crosshead"];
    case "body":
    case "body-headed":
      return ["text"];
    case "caption":
      return ["text", "caption"];
    case "byline":
    case "byline-headed":
      return ["byline"];
    case "end":
    case "end-headed":
      return ["end"];
    case "credit":
      return ["credit"];
    case "furniture":
      return [];
  }
}

/** What is observed where an item may open. */
export const OPENINGS = [
  "any",
  "no-gap",
  "lead",
  "bullet",
  "column-changes",
  "column-stays",
  "after-lead",
  "dash-first",
] as const;

/** The observations of all passages of a page, flat. */
export interface ObservedPassages {
  /** `values[passage * OBSERVATIONS.length + observation]` */
  readonly values: Float64Array;
  /** `openings[passage * OPENINGS.length + observation]` */
  readonly openings: Float64Array;
}

/** Observes the passages of a page. Linear: each is looked at with a bounded stretch of text around it. */
export function observePassages(drafts: readonly DraftPassage[], tables = new PairTables()): ObservedPassages {
  const observed = {
    values: new Float64Array(drafts.length * OBSERVATIONS.length),
    openings: new Float64Array(drafts.length * OPENINGS.length),
  };
  const around = surroundingsOf(drafts, tables);
  drafts.forEach((draft, at) => {
    const row = new ObservationRow(observed.values, at * OBSERVATIONS.length);
    observeForm(draft, row);
    observePlace(around, at, row);
    observeOpening(observed.openings, at * OPENINGS.length, draft, drafts[at - 1]);
  });
  return observed;
}

/** The observations of one passage among those of all. */
class ObservationRow {
  constructor(
    private readonly values: Float64Array,
    private readonly start: number,
  ) {}

  set(what: Observation, value: number): void {
    this.values[this.start + what] = value;
  }

  /** Notes what holds; of what does not nothing is said. */
  note(what: Observation, holds: boolean): void {
    if (holds) this.values[this.start + what] = 1;
  }
}

/** Widths of a passage's whole text in half cells: a short head, and a usual one. */
const NARROW = 30;
const WIDE = 50;
const DATE_FIRST = /^\s*(?:[\d０-９]{1,2}月|日前|近日)/u;
/** How captions begin: 图为, 图①：, 左圖：. */
const PICTURE_FIRST = /^\s*(?:[上下左右中]?[图圖](?:[为為是]|[\d①-⑨一二三四五六]?\s?[:：])|[上下左右][图圖])/u;

function observeForm(draft: DraftPassage, row: ObservationRow): void {
  const { text } = draft.text;
  const ending = sentenceEnd(text);
  const last = classOf(text.charCodeAt(text.length - 1));
  row.note(OBSERVATION.any, true);
  row.note(OBSERVATION["ends-full-stop"], ending === "。");
  row.note(OBSERVATION["ends-other-sentence"], ending !== "" && ending !== "。");
  row.note(OBSERVATION["ends-open"], last === CharacterClass.pause || last === CharacterClass.comma);
  row.note(OBSERVATION["full-stop-within"], holdsBefore(text, "。", text.length - 2));
  row.note(OBSERVATION["comma-within"], holdsBefore(text, "，", text.length - 1));
  row.note(OBSERVATION["one-line"], draft.first === draft.last);
  row.note(OBSERVATION["many-lines"], draft.last - draft.first > 2);
  row.note(OBSERVATION.narrow, draft.width <= NARROW);
  row.note(OBSERVATION.wide, draft.width > WIDE);
  row.note(OBSERVATION["very-wide"], draft.width > VERY_WIDE);
  row.note(OBSERVATION.indented, draft.indented);
  row.note(OBSERVATION.listed, draft.listed);
  row.note(OBSERVATION.lead, draft.lead !== null);
  row.note(OBSERVATION.spaced, draft.spaced);
  row.note(OBSERVATION["dash-first"], classOf(text.charCodeAt(0)) === CharacterClass.dash);
  row.note(OBSERVATION.bracketed, isBracketed(text));
  row.note(OBSERVATION["bullet-first"], startsWithBullet(draft));
  row.note(OBSERVATION["byline-kind"], draft.line?.kind === "byline" || draft.line?.kind === "dateline");
  row.note(
    OBSERVATION["end-kind"],
    draft.line !== null && draft.line.kind !== "byline" && draft.line.kind !== "dateline",
  );
  row.note(OBSERVATION["credit-within"], draft.end?.kind === "credit");
  row.note(OBSERVATION["date-first"], DATE_FIRST.test(text.slice(0, 8)));
  row.note(OBSERVATION["picture-first"], PICTURE_FIRST.test(text.slice(0, 8)));
}

/** The share of pairs that two texts on one page have in common anyway. */
const USUAL_ACROSS = 0.12;
const SCALE_ACROSS = 8;

function observePlace(around: Surroundings, at: number, row: ObservationRow): void {
  const { drafts, usual } = around;
  const draft = drafts[at];
  if (!draft) return;
  row.note(OBSERVATION["gap-before"], draft.gapBefore);
  row.note(OBSERVATION["gap-after"], draft.gapAfter);
  row.note(OBSERVATION["stands-apart"], draft.gapBefore && draft.gapAfter && !around.gaps);
  row.note(OBSERVATION["stands-within"], !draft.gapBefore && !draft.gapAfter);
  row.note(OBSERVATION["column-wide"], draft.column > usual * 1.5);
  const before = drafts[at - 1];
  const after = drafts[at + 1];
  row.note(
    OBSERVATION["column-changes"],
    before !== undefined && after !== undefined && before.column !== after.column,
  );
  row.note(OBSERVATION["after-end"], before?.line?.kind === "endnote" || before?.end?.kind === "endnote");
  row.note(OBSERVATION["next-is-byline"], after?.line?.kind === "byline" || after?.line?.kind === "dateline");
  if (!around.heads.has(at)) return;
  const textBefore = drafts[around.texts.before[at] ?? -1];
  const textAfter = drafts[around.texts.after[at] ?? -1];
  row.note(
    OBSERVATION["text-column-changes"],
    textBefore !== undefined && textAfter !== undefined && textBefore.column !== textAfter.column,
  );
  row.note(OBSERVATION["next-is-lead"], textAfter?.lead !== null && textAfter !== undefined);
  const { cohesion } = around;
  const withBefore = cohesion.before[at] ?? 0;
  const withAfter = cohesion.after[at] ?? 0;
  row.set(OBSERVATION["goes-with-before"], withBefore - withAfter);
  row.set(OBSERVATION["goes-with-after"], withAfter - withBefore);
  row.set(OBSERVATION["goes-with-none"], Math.max(0, 0.35 - Math.max(withBefore, withAfter)) * 3);
  if (textBefore && textAfter)
    row.set(OBSERVATION["texts-go-together"], ((cohesion.across[at] ?? 0) - USUAL_ACROSS) * SCALE_ACROSS);
}

/** Notes what is observed of a passage as one that may open an item: one value for each of {@link OPENINGS}. */
function observeOpening(
  openings: Float64Array,
  start: number,
  draft: DraftPassage,
  before: DraftPassage | undefined,
): void {
  const long = bothLong(before, draft);
  for (let index = 0; index < OPENINGS.length; index++)
    if (openingOf(OPENINGS[index] ?? "any", draft, before, long)) openings[start + index] = 1;
}

function openingOf(
  name: (typeof OPENINGS)[number],
  draft: DraftPassage,
  before: DraftPassage | undefined,
  long: boolean,
): boolean {
  switch (name) {
    case "any":
      return true;
    case "no-gap":
      return !draft.gapBefore;
    case "lead":
      return draft.lead !== null;
    case "bullet":
      return draft.line?.kind === "byline" && startsWithBullet(draft);
    case "column-changes":
      return long && before?.column !== draft.column;
    case "column-stays":
      return long && before?.column === draft.column;
    case "dash-first":
      return classOf(draft.text.text.charCodeAt(0)) === CharacterClass.dash;
    case "after-lead":
      return before !== undefined && before.lead !== null;
  }
}

const bothLong = (one: DraftPassage | undefined, other: DraftPassage): boolean =>
  one !== undefined && one.last > one.first && other.last > other.first;

/** Whether the sign stands in the text before `end`. */
function holdsBefore(text: string, sign: string, end: number): boolean {
  const at = text.indexOf(sign);
  return at >= 0 && at < end;
}

const startsWithBullet = (draft: DraftPassage): boolean => {
  const first = draft.text.text.charCodeAt(0);
  return classOf(first) === CharacterClass.bullet || first === 0x53e3;
};

/** Whether a round bracket that opens the text is closed at its end. */
export function isBracketed(text: string): boolean {
  const opener = text.charCodeAt(0);
  return (opener === 0xff08 || opener === 0x28) && closerOf(opener) === text.charCodeAt(text.length - 1);
}
