import { CharacterClass, classOf, unitsOf } from "./character-class.js";
import { FIRST_LINE_INDENT, endsSentence, type PageStyle } from "./page-style.js";
import { mayNotStartLine, type LineFacts } from "./line-facts.js";
import type { LineHints } from "./line-hints.js";

/** How a line fills its column. */
export const SHAPES = [
  "over",
  "full",
  "full-free",
  "full-unit",
  "first-full",
  "first-full-unit",
  "near",
  "near-ragged",
  "first-near-ragged",
  "short",
  "half",
] as const;
export type Shape = (typeof SHAPES)[number];

/** Names of the features that look at a break by itself; docs/layout.md explains each. */
export const FEATURES = [
  "usual",
  "ends-sentence",
  "ends-closer",
  "ends-comma",
  "ends-pause",
  "ends-opener",
  "ends-figure",
  "ends-latin",
  "ends-dash",
  "ends-other",
  "sentence-and-short",
  "sentence-and-full",
  "no-end-and-short",
  "no-end-and-full",
  "starts-closed",
  "starts-opener",
  "starts-bullet",
  "starts-figure",
  "starts-latin",
  "starts-dash",
  "starts-other",
  "starts-list",
  "starts-tail",
  "figure-cut",
  "figure-unit-cut",
  "latin-cut",
  "bracket-open",
  "prose-breaks-off",
  "gap-separates",
  "gap-rare",
  "gap-unknown",
  "no-gap-separates",
  "no-gap-unknown",
  "wide-gap",
  "sentence-and-gap",
  "sentence-and-gap-free",
  "sentence-free",
  "no-end-and-gap",
  "indent-kept",
  "indent-odd",
  "no-indent-kept",
  "column-changes",
  "after-furniture",
  "before-furniture",
  "after-byline",
  "before-byline",
  "before-lead",
  "head-block",
  "head-block-wider",
  "head-block-longer",
  "head-block-shorter",
  "head-block-tail",
  "alone",
  "next-alone",
  "letter-spaced",
  "bonded",
  "loose",
] as const;
export type Feature = (typeof FEATURES)[number];

const INDEX: ReadonlyMap<Feature, number> = new Map(FEATURES.map((feature, at) => [feature, at]));
const SHAPE_INDEX: ReadonlyMap<Shape, number> = new Map(SHAPES.map((shape, at) => [shape, at]));

/** At most so many features hold of one break. */
export const MOST_FEATURES = 20;

/** The features of all breaks of a page, flat: `ids[at * MOST_FEATURES + n]` for n below `counts[at]`. */
export interface BreakFeatures {
  readonly ids: Uint8Array;
  readonly counts: Uint8Array;
  /** The shape of each line, as an index into {@link SHAPES}; one more than there are breaks. */
  readonly shapes: Uint8Array;
}

/** Finds the features of every break of the page: of the lines `at` and `at + 1`, for each `at`. */
export function findFeatures(
  facts: LineFacts,
  columns: Uint16Array,
  style: PageStyle,
  hints: LineHints,
): BreakFeatures {
  const { count } = facts;
  const ids = new Uint8Array(count * MOST_FEATURES);
  const counts = new Uint8Array(count);
  const shapes = new Uint8Array(count);
  for (let at = 0; at < count; at++) shapes[at] = shapeOf(facts, columns, style, at);
  const sentences = new Uint8Array(count);
  for (let at = 0; at < count; at++) sentences[at] = endsSentence(facts, at) ? 1 : 0;
  const view = { facts, columns, style, hints, shapes, sentences };
  for (let at = 0; at + 1 < count; at++) {
    let found = 0;
    featuresAt(view, at, (feature) => {
      if (found < MOST_FEATURES) ids[at * MOST_FEATURES + found++] = INDEX.get(feature) ?? 0;
    });
    counts[at] = found;
  }
  return { ids, counts, shapes };
}

interface View {
  readonly facts: LineFacts;
  readonly columns: Uint16Array;
  readonly style: PageStyle;
  readonly hints: LineHints;
  readonly shapes: Uint8Array;
  /** 1 where the line ends a sentence. */
  readonly sentences: Uint8Array;
}

type Emit = (feature: Feature) => void;

/** Half cells of room that are still called near; more where the page's columns are ragged. */
const NEAR = 3;
const NEAR_RAGGED = 4;

function shapeOf(facts: LineFacts, columns: Uint16Array, style: PageStyle, at: number): number {
  return SHAPE_INDEX.get(shapeNamed(facts, columns, style, at)) ?? 0;
}

function shapeNamed(facts: LineFacts, columns: Uint16Array, style: PageStyle, at: number): Shape {
  const column = columns[at] ?? 0;
  const width = facts.width[at] ?? 0;
  const room = column - width;
  if (room < -2) return "over";
  const first = facts.firstWidth[at + 1] ?? 2;
  const unit = facts.unitWidth[at + 1] ?? 2;
  if (room < first) return style.indent === "lost" ? "full" : "full-free";
  if (style.ragged && room - first < NEAR_RAGGED - 1) return "near-ragged";
  const lost = style.indent === "lost" || style.indent === "unknown";
  if (lost && room >= FIRST_LINE_INDENT - 1) {
    if (room - FIRST_LINE_INDENT < first) return "first-full";
    if (room - FIRST_LINE_INDENT < unit && unit > first) return "first-full-unit";
    if (style.ragged && room - FIRST_LINE_INDENT - first < NEAR_RAGGED) return "first-near-ragged";
  }
  if (room < unit) return "full-unit";
  if (room - unit < NEAR) return "near";
  return width * 2 < column ? "half" : "short";
}

const FULL_SHAPES: ReadonlySet<Shape> = new Set<Shape>([
  "over",
  "full",
  "full-free",
  "full-unit",
  "first-full",
  "first-full-unit",
  "near-ragged",
]);
const FULL: readonly boolean[] = SHAPES.map((shape) => FULL_SHAPES.has(shape));
const isFull = (shape: number): boolean => FULL[shape] ?? false;

function featuresAt(view: View, at: number, emit: Emit): void {
  emit("usual");
  endFeatures(view, at, emit);
  startFeatures(view, at, emit);
  pairFeatures(view, at, emit);
  gapFeatures(view, at, emit);
  indentFeatures(view, at, emit);
  kindFeatures(view, at, emit);
  blockFeatures(view, at, emit);
}

function endFeatures({ facts, shapes, style, sentences }: View, at: number, emit: Emit): void {
  const last = classOf(facts.last[at] ?? 0);
  const full = isFull(shapes[at] ?? 0);
  if (sentences[at] === 1) {
    emit("ends-sentence");
    emit(full ? "sentence-and-full" : "sentence-and-short");
    if (style.indent === "none" || style.indent === "unknown") emit("sentence-free");
    return;
  }
  if (last === CharacterClass.closer) emit("ends-closer");
  else if (last === CharacterClass.comma) emit("ends-comma");
  else if (last === CharacterClass.pause) emit("ends-pause");
  else if (last === CharacterClass.opener) emit("ends-opener");
  else if (last === CharacterClass.digit) emit("ends-figure");
  else if (last === CharacterClass.latin) emit("ends-latin");
  else if (last === CharacterClass.dash) emit("ends-dash");
  else if (last !== CharacterClass.han) emit("ends-other");
  emit(full ? "no-end-and-full" : "no-end-and-short");
}

function startFeatures({ facts, hints }: View, at: number, emit: Emit): void {
  const unit = facts.first[at + 1] ?? 0;
  const first = classOf(unit);
  if (mayNotStartLine(unit)) emit("starts-closed");
  else if (first === CharacterClass.opener) emit("starts-opener");
  else if (first === CharacterClass.bullet) emit("starts-bullet");
  else if (first === CharacterClass.digit) emit("starts-figure");
  else if (first === CharacterClass.latin) emit("starts-latin");
  else if (first === CharacterClass.dash) emit("starts-dash");
  else if (first !== CharacterClass.han) emit("starts-other");
  if (hints.list[at + 1]) emit("starts-list");
  else if (hints.tail[at + 1]) emit("starts-tail");
}

/** Units that follow a figure: year, month, day, hour, minute, ten thousand, hundred million, money, people … */
const FIGURE_UNITS: ReadonlySet<number> = unitsOf("年月日时時分万萬亿億元个個人名家户戶岁歲公米吨噸倍多余餘％%");

function pairFeatures({ facts, hints }: View, at: number, emit: Emit): void {
  const last = classOf(facts.last[at] ?? 0);
  const unit = facts.first[at + 1] ?? 0;
  const first = classOf(unit);
  if (last === CharacterClass.digit) {
    if (first === CharacterClass.digit) emit("figure-cut");
    else if (FIGURE_UNITS.has(unit)) emit("figure-unit-cut");
  }
  if (last === CharacterClass.latin && first === CharacterClass.latin) emit("latin-cut");
  if (hints.open[at]) emit("bracket-open");
  if (hints.prose[at] && (facts.gap[at] ?? 0) === 0) emit("prose-breaks-off");
  const bond = hints.bond[at] ?? 0;
  if (bond > 0) emit("bonded");
  else if (bond < 0) emit("loose");
}

function gapFeatures({ facts, style, sentences }: View, at: number, emit: Emit): void {
  const gap = (facts.gap[at] ?? 0) - style.usualGap;
  if (gap <= 0) {
    if (style.gap === "separate") emit("no-gap-separates");
    else if (style.gap === "unknown") emit("no-gap-unknown");
    return;
  }
  emit(style.gap === "separate" ? "gap-separates" : style.gap === "rare" ? "gap-rare" : "gap-unknown");
  if (gap > 1) emit("wide-gap");
  emit(sentences[at] === 1 ? "sentence-and-gap" : "no-end-and-gap");
  if (style.indent !== "lost" && sentences[at] === 1) emit("sentence-and-gap-free");
}

function indentFeatures({ facts, columns, style }: View, at: number, emit: Emit): void {
  const indent = facts.indent[at + 1] ?? 0;
  if (indent >= 2) emit(style.indent === "kept" ? "indent-kept" : "indent-odd");
  else if (style.indent === "kept") emit("no-indent-kept");
  if (columns[at] !== columns[at + 1]) emit("column-changes");
}

function kindFeatures({ hints }: View, at: number, emit: Emit): void {
  if (hints.furniture[at]) emit("after-furniture");
  if (hints.furniture[at + 1]) emit("before-furniture");
  if (hints.byline[at]) emit("after-byline");
  if (hints.byline[at + 1]) emit("before-byline");
  if (hints.lead[at + 1]) emit("before-lead");
}

/** A line that is so much wider, in half cells, would have left room on the line before for its own beginning. */
const WIDER = 4;

/** Blocks of so many lines at most may be heads. */
const HEAD_LINES = 4;

function blockFeatures({ facts, hints, shapes }: View, at: number, emit: Emit): void {
  const inBlock = facts.gap[at] === 0;
  const size = facts.blockSize[at] ?? 0;
  if (size === 1) emit("alone");
  if (!inBlock && facts.blockSize[at + 1] === 1) emit("next-alone");
  if (hints.spaced[at] !== hints.spaced[at + 1]) emit("letter-spaced");
  if (!inBlock || !hints.head[at]) return;
  if (size > HEAD_LINES) return;
  const width = facts.width[at] ?? 0;
  const next = facts.width[at + 1] ?? 0;
  emit("head-block");
  if (next >= width + WIDER) emit("head-block-wider");
  else if (next > width) emit("head-block-longer");
  else if (next * 2 < width) emit("head-block-tail");
  else if (!isFull(shapes[at + 1] ?? 0)) emit("head-block-shorter");
}
