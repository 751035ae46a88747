import { fold } from "../bylines/fold.js";
import type { State } from "./article-states.js";
import { startsAsCaption } from "./caption-marks.js";
import { CharacterClass, classOf, closerOf } from "./character-class.js";
import { isColumnTitle } from "./column-titles.js";
import type { DraftPassage } from "./draft-passages.js";
import { OBSERVATION, OBSERVATIONS, type Observation } from "./observations.js";
import { DATE } from "./page-words.js";
import { ROW_FORM } from "./passage-rows.js";
import { PairTables } from "./passage-pairs.js";
import { sentenceEnd, surroundingsOf, VERY_WIDE, type Surroundings } from "./surroundings.js";

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
    observeRows(around, at, row);
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
  row.note(OBSERVATION["date-alone"], isDateAlone(text));
  row.note(OBSERVATION.notice, text.length <= LONGEST_TITLE && NOTICE.test(text));
  row.note(OBSERVATION["column-title"], isColumnTitle(text));
  row.note(OBSERVATION["name-alone"], draft.author !== null);
  row.note(OBSERVATION.contact, draft.contact);
  row.note(OBSERVATION["picture-first"], startsAsCaption(text));
}

/** A date that stands alone, as under a notice's signature. */
const DATE_ALONE = new RegExp(`^${DATE}$`, "u");
const LONGEST_DATE = 16;

const isDateAlone = (text: string): boolean => text.length <= LONGEST_DATE && DATE_ALONE.test(fold(text));

/** How the name of who signs a notice ends: 某某报社谨启. */
const SIGNED = /[谨謹敬][启啟上]$/u;

/** Whether a passage names who signs a notice: a date follows, or it ends so. */
const isSignature = ({ text: { text } }: DraftPassage, after: DraftPassage | undefined): boolean =>
  (after !== undefined && isDateAlone(after.text.text)) || SIGNED.test(text.slice(-2));

/** How the heads of notices end. */
const NOTICE = /(?:启事|啟事|公告|声明|聲明|通知|公示|通告|讣告|訃告|鸣谢|鳴謝|邀请函|倡议书)$/u;
const LONGEST_TITLE = 40;

/** So many short passages in a row are hardly the heads of one article; so many are a list. */
const SHORT_RUN = 3;
const LONG_SHORT_RUN = 5;

function observeRows({ rows, drafts, usual, texts, unled }: Surroundings, at: number, row: ObservationRow): void {
  const draft = drafts[at];
  if (!draft) return;
  row.note(OBSERVATION.signature, isSignature(draft, drafts[at + 1]));
  row.note(OBSERVATION["before-rows"], rows.alike[at + 1] !== 1 && rows.alike[at + 2] === 1);
  row.note(OBSERVATION["over-usual"], draft.first === draft.last && draft.width > usual + OVER);
  row.note(OBSERVATION["after-text"], texts.isText[at - 1] === 1);
  row.note(OBSERVATION["after-unfinished"], isUnfinished(drafts[at - 1]));
  row.note(OBSERVATION["before-text"], texts.isText[at + 1] === 1);
  row.set(OBSERVATION.unled, unled[at] ?? 0);
  const forms = rows.forms[at] ?? 0;
  if (forms === 0) return;
  const run = rows.runs[at] ?? 0;
  row.note(OBSERVATION["short-run"], run >= SHORT_RUN);
  row.note(OBSERVATION["long-short-run"], run >= LONG_SHORT_RUN);
  row.note(OBSERVATION["apart-in-run"], run >= SHORT_RUN && draft.gapBefore && drafts[at - 1]?.gapBefore === false);
  row.note(OBSERVATION["alike-before"], rows.alike[at] === 1);
  row.note(OBSERVATION["alike-after"], rows.alike[at + 1] === 1);
  row.note(OBSERVATION.figures, (forms & ROW_FORM.figures) !== 0);
  row.note(OBSERVATION.parted, (forms & ROW_FORM.parted) !== 0);
  row.note(OBSERVATION.labelled, (forms & ROW_FORM.labelled) !== 0);
}

/** Whether a passage is running text that ends in mid-sentence: what follows goes on from it, though it was parted. */
function isUnfinished(draft: DraftPassage | undefined): boolean {
  if (draft?.line !== null || draft.last === draft.first) return false;
  const { text } = draft.text;
  if (draft.last === draft.first + 1 && !text.includes("，")) return false;
  const last = classOf(text.charCodeAt(text.length - 1));
  return last === CharacterClass.han || last === CharacterClass.comma || last === CharacterClass.digit;
}

/** A line so much wider than the page's column, in half cells, was not set in it. */
const OVER = 2;

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
