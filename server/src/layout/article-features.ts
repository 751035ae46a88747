import type { State } from "./article-states.js";
import { CharacterClass, classOf, closerOf } from "./character-class.js";
import type { DraftPassage } from "./draft-passages.js";
import { CohesionMeter, type NearestTexts } from "./head-cohesion.js";

/** What is observed of a passage; a value of 0 says nothing. */
export const OBSERVATIONS = [
  "any",
  "ends-full-stop",
  "ends-other-sentence",
  "ends-open",
  "full-stop-within",
  "comma-within",
  "one-line",
  "many-lines",
  "narrow",
  "wide",
  "very-wide",
  "gap-before",
  "gap-after",
  "indented",
  "listed",
  "lead",
  "spaced",
  "dash-first",
  "bracketed",
  "bullet-first",
  "byline-kind",
  "end-kind",
  "credit-within",
  "date-first",
  "column-wide",
  "goes-with-before",
  "goes-with-after",
  "goes-with-none",
  "texts-go-together",
  "text-column-changes",
  "next-is-lead",
  "next-is-byline",
  "after-end",
  "stands-apart",
  "stands-within",
  "column-changes",
  "order",
] as const;
export type Observation = (typeof OBSERVATIONS)[number];

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

const AT: ReadonlyMap<Observation, number> = new Map(OBSERVATIONS.map((name, at) => [name, at]));
/** Where the page's order of heads and bodies stands among the observations. */
export const ORDER = AT.get("order") ?? 0;

/** Observes the passages of a page. Linear: each is looked at with a bounded stretch of text around it. */
export function observePassages(drafts: readonly DraftPassage[]): ObservedPassages {
  const values = new Float64Array(drafts.length * OBSERVATIONS.length);
  const openings = new Float64Array(drafts.length * OPENINGS.length);
  const around = surroundingsOf(drafts);
  drafts.forEach((draft, at) => {
    const set = (name: Observation, value: number | boolean): void => {
      values[at * OBSERVATIONS.length + (AT.get(name) ?? 0)] = Number(value);
    };
    observeForm(draft, set);
    observePlace(around, at, set);
    OPENINGS.forEach((name, index) => {
      openings[at * OPENINGS.length + index] = openingOf(name, draft, drafts[at - 1]) ? 1 : 0;
    });
  });
  return { values, openings };
}

type Set = (name: Observation, value: number | boolean) => void;

/** Widths of a passage's whole text in half cells: a short head, a usual one, a long one. */
const NARROW = 30;
const WIDE = 50;
const VERY_WIDE = 84;
const DATE_FIRST = /^\s*(?:[\d０-９]{1,2}月|日前|近日|图为|圖為|[上下左右]图)/u;

function observeForm(draft: DraftPassage, set: Set): void {
  const { text } = draft.text;
  const ending = sentenceEnd(text);
  const last = classOf(text.charCodeAt(text.length - 1));
  set("any", 1);
  set("ends-full-stop", ending === "。");
  set("ends-other-sentence", ending !== "" && ending !== "。");
  set("ends-open", last === CharacterClass.pause || last === CharacterClass.comma);
  set("full-stop-within", text.slice(0, -2).includes("。"));
  set("comma-within", text.slice(0, -1).includes("，"));
  set("one-line", draft.first === draft.last);
  set("many-lines", draft.last - draft.first > 2);
  set("narrow", draft.width <= NARROW);
  set("wide", draft.width > WIDE);
  set("very-wide", draft.width > VERY_WIDE);
  set("indented", draft.indented);
  set("listed", draft.listed);
  set("lead", draft.lead !== null);
  set("spaced", draft.spaced);
  set("dash-first", classOf(text.charCodeAt(0)) === CharacterClass.dash);
  set("bracketed", isBracketed(text));
  set("bullet-first", startsWithBullet(draft));
  set("byline-kind", draft.line?.kind === "byline" || draft.line?.kind === "dateline");
  set("end-kind", draft.line !== null && draft.line.kind !== "byline" && draft.line.kind !== "dateline");
  set("credit-within", draft.end?.kind === "credit");
  set("date-first", DATE_FIRST.test(text.slice(0, 8)));
}

/** The share of pairs that two texts on one page have in common anyway. */
const USUAL_ACROSS = 0.12;
const SCALE_ACROSS = 8;

function observePlace(around: Surroundings, at: number, set: Set): void {
  const { drafts, usual } = around;
  const draft = drafts[at];
  if (!draft) return;
  set("gap-before", draft.gapBefore);
  set("gap-after", draft.gapAfter);
  set("stands-apart", draft.gapBefore && draft.gapAfter && !around.gaps);
  set("stands-within", !draft.gapBefore && !draft.gapAfter);
  set("column-wide", draft.column > usual * 1.5);
  const before = drafts[at - 1];
  const after = drafts[at + 1];
  set("column-changes", before !== undefined && after !== undefined && before.column !== after.column);
  set("after-end", before?.line?.kind === "endnote" || before?.end?.kind === "endnote");
  set("next-is-byline", after?.line?.kind === "byline" || after?.line?.kind === "dateline");
  if (!mayBeHead(draft)) return;
  const textBefore = drafts[around.texts.before[at] ?? -1];
  const textAfter = drafts[around.texts.after[at] ?? -1];
  set(
    "text-column-changes",
    textBefore !== undefined && textAfter !== undefined && textBefore.column !== textAfter.column,
  );
  set("next-is-lead", textAfter?.lead !== null && textAfter !== undefined);
  const cohesion = around.meter.measure(at);
  set("goes-with-before", cohesion.before - cohesion.after);
  set("goes-with-after", cohesion.after - cohesion.before);
  set("goes-with-none", Math.max(0, 0.35 - Math.max(cohesion.before, cohesion.after)) * 3);
  if (textBefore && textAfter) set("texts-go-together", (cohesion.across - USUAL_ACROSS) * SCALE_ACROSS);
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
