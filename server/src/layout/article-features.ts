import type { State } from "./article-states.js";
import { CharacterClass, classOf, closerOf } from "./character-class.js";
import type { DraftPassage } from "./draft-passages.js";
import { CohesionMeter, type NearestTexts } from "./head-cohesion.js";

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
export function observePassages(drafts: readonly DraftPassage[]): ObservedPassages {
  const values = new Float64Array(drafts.length * OBSERVATIONS.length);
  const openings = new Float64Array(drafts.length * OPENINGS.length);
  const around = surroundingsOf(drafts);
  drafts.forEach((draft, at) => {
    const row = values.subarray(at * OBSERVATIONS.length, (at + 1) * OBSERVATIONS.length);
    observeForm(draft, row);
    observePlace(around, at, row);
    OPENINGS.forEach((name, index) => {
      openings[at * OPENINGS.length + index] = openingOf(name, draft, drafts[at - 1]) ? 1 : 0;
    });
  });
  return { values, openings };
}

function set(row: Float64Array, what: Observation, value: number | boolean): void {
  row[what] = Number(value);
}

/** Widths of a passage's whole text in half cells: a short head, a usual one, a long one. */
const NARROW = 30;
const WIDE = 50;
const VERY_WIDE = 84;
const DATE_FIRST = /^\s*(?:[\d０-９]{1,2}月|日前|近日|图为|圖為|[上下左右]图)/u;

function observeForm(draft: DraftPassage, row: Float64Array): void {
  const { text } = draft.text;
  const ending = sentenceEnd(text);
  const last = classOf(text.charCodeAt(text.length - 1));
  set(row, OBSERVATION.any, 1);
  set(row, OBSERVATION["ends-full-stop"], ending === "。");
  set(row, OBSERVATION["ends-other-sentence"], ending !== "" && ending !== "。");
  set(row, OBSERVATION["ends-open"], last === CharacterClass.pause || last === CharacterClass.comma);
  set(row, OBSERVATION["full-stop-within"], text.slice(0, -2).includes("。"));
  set(row, OBSERVATION["comma-within"], text.slice(0, -1).includes("，"));
  set(row, OBSERVATION["one-line"], draft.first === draft.last);
  set(row, OBSERVATION["many-lines"], draft.last - draft.first > 2);
  set(row, OBSERVATION.narrow, draft.width <= NARROW);
  set(row, OBSERVATION.wide, draft.width > WIDE);
  set(row, OBSERVATION["very-wide"], draft.width > VERY_WIDE);
  set(row, OBSERVATION.indented, draft.indented);
  set(row, OBSERVATION.listed, draft.listed);
  set(row, OBSERVATION.lead, draft.lead !== null);
  set(row, OBSERVATION.spaced, draft.spaced);
  set(row, OBSERVATION["dash-first"], classOf(text.charCodeAt(0)) === CharacterClass.dash);
  set(row, OBSERVATION.bracketed, isBracketed(text));
  set(row, OBSERVATION["bullet-first"], startsWithBullet(draft));
  set(row, OBSERVATION["byline-kind"], draft.line?.kind === "byline" || draft.line?.kind === "dateline");
  set(
    row,
    OBSERVATION["end-kind"],
    draft.line !== null && draft.line.kind !== "byline" && draft.line.kind !== "dateline",
  );
  set(row, OBSERVATION["credit-within"], draft.end?.kind === "credit");
  set(row, OBSERVATION["date-first"], DATE_FIRST.test(text.slice(0, 8)));
}

/** The share of pairs that two texts on one page have in common anyway. */
const USUAL_ACROSS = 0.12;
const SCALE_ACROSS = 8;

function observePlace(around: Surroundings, at: number, row: Float64Array): void {
  const { drafts, usual } = around;
  const draft = drafts[at];
  if (!draft) return;
  set(row, OBSERVATION["gap-before"], draft.gapBefore);
  set(row, OBSERVATION["gap-after"], draft.gapAfter);
  set(row, OBSERVATION["stands-apart"], draft.gapBefore && draft.gapAfter && !around.gaps);
  set(row, OBSERVATION["stands-within"], !draft.gapBefore && !draft.gapAfter);
  set(row, OBSERVATION["column-wide"], draft.column > usual * 1.5);
  const before = drafts[at - 1];
  const after = drafts[at + 1];
  set(
    row,
    OBSERVATION["column-changes"],
    before !== undefined && after !== undefined && before.column !== after.column,
  );
  set(row, OBSERVATION["after-end"], before?.line?.kind === "endnote" || before?.end?.kind === "endnote");
  set(row, OBSERVATION["next-is-byline"], after?.line?.kind === "byline" || after?.line?.kind === "dateline");
  if (!mayBeHead(draft)) return;
  const textBefore = drafts[around.texts.before[at] ?? -1];
  const textAfter = drafts[around.texts.after[at] ?? -1];
  set(
    row,
    OBSERVATION["text-column-changes"],
    textBefore !== undefined && textAfter !== undefined && textBefore.column !== textAfter.column,
  );
  set(row, OBSERVATION["next-is-lead"], textAfter?.lead !== null && textAfter !== undefined);
  const cohesion = around.meter.measure(at);
  set(row, OBSERVATION["goes-with-before"], cohesion.before - cohesion.after);
  set(row, OBSERVATION["goes-with-after"], cohesion.after - cohesion.before);
  set(row, OBSERVATION["goes-with-none"], Math.max(0, 0.35 - Math.max(cohesion.before, cohesion.after)) * 3);
  if (textBefore && textAfter)
    set(row, OBSERVATION["texts-go-together"], (cohesion.across - USUAL_ACROSS) * SCALE_ACROSS);
}

function mayBeHead(draft: DraftPassage): boolean {
  return (
    !draft.furniture &&
    !draft.line &&
    !draft.prose &&
    draft.width <= 2 * VERY_WIDE &&
    sentenceEnd(draft.text.text) !== "。"
  );
}

/** The running text nearest to each passage, and the page's usual column. */
interface Surroundings {
  readonly drafts: readonly DraftPassage[];
  readonly usual: number;
  /** Whether blank lines stand between the page's paragraphs. */
  readonly gaps: boolean;
  readonly meter: CohesionMeter;
  readonly texts: NearestTexts;
}

function surroundingsOf(drafts: readonly DraftPassage[]): Surroundings {
  const count = drafts.length;
  const isText = Uint8Array.from(drafts, (draft) => Number(isRunningText(draft)));
  const before = new Int32Array(count).fill(-1);
  const after = new Int32Array(count).fill(-1);
  for (let at = 1; at < count; at++) before[at] = isText[at - 1] ? at - 1 : (before[at - 1] ?? -1);
  for (let at = count - 2; at >= 0; at--) after[at] = isText[at + 1] ? at + 1 : (after[at + 1] ?? -1);
  const nearest = { before, after };
  let texts = 0;
  let apart = 0;
  drafts.forEach((draft, at) => {
    texts += isText[at] ?? 0;
    if (isText[at] && draft.gapBefore) apart++;
  });
  const meter = new CohesionMeter(drafts, nearest);
  return { drafts, usual: usualColumn(drafts), gaps: apart * 2 > texts, meter, texts: nearest };
}

function isRunningText(draft: DraftPassage): boolean {
  return (
    draft.line === null && !draft.furniture && (draft.last > draft.first + 1 || sentenceEnd(draft.text.text) !== "")
  );
}

function openingOf(name: (typeof OPENINGS)[number], draft: DraftPassage, before: DraftPassage | undefined): boolean {
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
      return bothLong(before, draft) && before?.column !== draft.column;
    case "column-stays":
      return bothLong(before, draft) && before?.column === draft.column;
    case "dash-first":
      return classOf(draft.text.text.charCodeAt(0)) === CharacterClass.dash;
    case "after-lead":
      return before?.lead !== null && before !== undefined;
  }
}

const bothLong = (one: DraftPassage | undefined, other: DraftPassage): boolean =>
  one !== undefined && one.last > one.first && other.last > other.first;

/** The mark that ends the text's last sentence at its very end, closing quotes and brackets passed over; else "". */
function sentenceEnd(text: string): string {
  let at = text.length - 1;
  if (at > 0 && classOf(text.charCodeAt(at)) === CharacterClass.closer) at--;
  return classOf(text.charCodeAt(at)) === CharacterClass.terminal ? text.charAt(at) : "";
}

const startsWithBullet = (draft: DraftPassage): boolean => {
  const first = draft.text.text.charCodeAt(0);
  return classOf(first) === CharacterClass.bullet || first === 0x53e3;
};

/** Whether a round bracket that opens the text is closed at its end. */
function isBracketed(text: string): boolean {
  const opener = text.charCodeAt(0);
  return (opener === 0xff08 || opener === 0x28) && closerOf(opener) === text.charCodeAt(text.length - 1);
}

function usualColumn(drafts: readonly DraftPassage[]): number {
  const lines = new Map<number, number>();
  for (const draft of drafts) lines.set(draft.column, (lines.get(draft.column) ?? 0) + draft.last - draft.first + 1);
  let usual = 0;
  for (const [column, count] of lines) if (count > (lines.get(usual) ?? 0)) usual = column;
  return usual;
}
