import { UnitSet } from "../text/unit-set.js";
import { FEATURE, SHAPE, SHAPES, type Feature, type Shape } from "./break-feature-names.js";
import { CharacterClass, classOf } from "./character-class.js";
import { FIRST_LINE_INDENT, type PageStyle } from "./page-style.js";
import { isAlike, rowsOf, type Rows } from "./line-rows.js";
import { mayNotStartLine, type LineFacts } from "./line-facts.js";
import type { LineHints } from "./line-hints.js";

/** At most so many features hold of one break. */
export const MOST_FEATURES = 24;

/** The features of all breaks of a page, flat: `ids[at * MOST_FEATURES + n]` for n below `counts[at]`. */
export interface BreakFeatures {
  readonly ids: Uint8Array;
  readonly counts: Uint8Array;
  /** The shape of each line, as a number of {@link SHAPE}; one more than there are breaks. */
  readonly shapes: Uint8Array;
  /** 1 where nothing goes on from the line before a break, whatever its features. */
  readonly closed: Uint8Array;
}

/** Notes the features of one break after another. */
class FeatureList implements BreakFeatures {
  readonly ids: Uint8Array;
  readonly counts: Uint8Array;
  #at = 0;

  constructor(
    count: number,
    readonly shapes: Uint8Array,
    readonly closed: Uint8Array,
  ) {
    this.ids = new Uint8Array(count * MOST_FEATURES);
    this.counts = new Uint8Array(count);
  }

  begin(at: number): void {
    this.#at = at;
  }

  add(feature: Feature): void {
    const found = this.counts[this.#at] ?? 0;
    if (found >= MOST_FEATURES) return;
    this.ids[this.#at * MOST_FEATURES + found] = feature;
    this.counts[this.#at] = found + 1;
  }
}

/** Finds the features of every break of the page: of the lines `at` and `at + 1`, for each `at`. */
export function findFeatures(
  facts: LineFacts,
  columns: Uint16Array,
  style: PageStyle,
  hints: LineHints,
): BreakFeatures {
  const { count } = facts;
  const shapes = new Uint8Array(count);
  for (let at = 0; at < count; at++) shapes[at] = shapeOf(facts, columns, style, at);
  const view = { facts, columns, style, hints, shapes, rows: rowsOf(facts) };
  const found = new FeatureList(count, shapes, hints.closed);
  for (let at = 0; at + 1 < count; at++) {
    found.begin(at);
    found.add(FEATURE.usual);
    endFeatures(view, at, found);
    startFeatures(view, at, found);
    pairFeatures(view, at, found);
    gapFeatures(view, at, found);
    indentFeatures(view, at, found);
    kindFeatures(view, at, found);
    blockFeatures(view, at, found);
    rowFeatures(view, at, found);
  }
  return found;
}

interface View {
  readonly facts: LineFacts;
  readonly columns: Uint16Array;
  readonly style: PageStyle;
  readonly hints: LineHints;
  readonly shapes: Uint8Array;
  readonly rows: Rows;
}

/** Half cells of room that are still called near; more where the page's columns are ragged. */
const NEAR = 3;
const NEAR_RAGGED = 4;

function shapeOf(facts: LineFacts, columns: Uint16Array, style: PageStyle, at: number): Shape {
  const column = columns[at] ?? 0;
  const width = facts.width[at] ?? 0;
  const room = column - width;
  if (room < -2) return SHAPE.over;
  const first = facts.firstWidth[at + 1] ?? 2;
  const unit = facts.unitWidth[at + 1] ?? 2;
  if (room < first) return style.indent === "lost" ? SHAPE.full : SHAPE["full-free"];
  if (style.ragged && room - first < NEAR_RAGGED - 1) return SHAPE["near-ragged"];
  const lost = style.indent === "lost" || style.indent === "unknown";
  if (lost && room >= FIRST_LINE_INDENT - 1) {
    if (room - FIRST_LINE_INDENT < first) return SHAPE["first-full"];
    if (room - FIRST_LINE_INDENT < unit && unit > first) return SHAPE["first-full-unit"];
    if (style.ragged && room - FIRST_LINE_INDENT - first < NEAR_RAGGED) return SHAPE["first-near-ragged"];
  }
  if (room < unit) return SHAPE["full-unit"];
  if (room - unit < NEAR) return SHAPE.near;
  return width * 2 < column ? SHAPE.half : SHAPE.short;
}

const FULL_SHAPES: ReadonlySet<number> = new Set([
  SHAPE.over,
  SHAPE.full,
  SHAPE["full-free"],
  SHAPE["full-unit"],
  SHAPE["first-full"],
  SHAPE["first-full-unit"],
  SHAPE["near-ragged"],
]);
const FULL: readonly boolean[] = SHAPES.map((_, shape) => FULL_SHAPES.has(shape));
const isFull = (shape: number): boolean => FULL[shape] ?? false;

function endFeatures({ facts, shapes, style }: View, at: number, found: FeatureList): void {
  const last = classOf(facts.last[at] ?? 0);
  const full = isFull(shapes[at] ?? 0);
  if (facts.sentence[at] === 1) {
    found.add(FEATURE["ends-sentence"]);
    found.add(full ? FEATURE["sentence-and-full"] : FEATURE["sentence-and-short"]);
    if (style.indent === "none" || style.indent === "unknown") found.add(FEATURE["sentence-free"]);
    return;
  }
  if (last === CharacterClass.closer) found.add(FEATURE["ends-closer"]);
  else if (last === CharacterClass.comma) found.add(FEATURE["ends-comma"]);
  else if (last === CharacterClass.pause) found.add(FEATURE["ends-pause"]);
  else if (last === CharacterClass.opener) found.add(FEATURE["ends-opener"]);
  else if (last === CharacterClass.digit) found.add(FEATURE["ends-figure"]);
  else if (last === CharacterClass.latin) found.add(FEATURE["ends-latin"]);
  else if (last === CharacterClass.dash) found.add(FEATURE["ends-dash"]);
  else if (last !== CharacterClass.han) found.add(FEATURE["ends-other"]);
  found.add(full ? FEATURE["no-end-and-full"] : FEATURE["no-end-and-short"]);
}

function startFeatures({ facts, hints }: View, at: number, found: FeatureList): void {
  const unit = facts.first[at + 1] ?? 0;
  const first = classOf(unit);
  if (mayNotStartLine(unit)) found.add(FEATURE["starts-closed"]);
  else if (first === CharacterClass.opener) found.add(FEATURE["starts-opener"]);
  else if (first === CharacterClass.bullet) found.add(FEATURE["starts-bullet"]);
  else if (first === CharacterClass.digit) found.add(FEATURE["starts-figure"]);
  else if (first === CharacterClass.latin) found.add(FEATURE["starts-latin"]);
  else if (first === CharacterClass.dash) found.add(FEATURE["starts-dash"]);
  else if (first !== CharacterClass.han) found.add(FEATURE["starts-other"]);
  if (hints.list[at + 1]) found.add(FEATURE["starts-list"]);
  else if (hints.tail[at + 1]) found.add(FEATURE["starts-tail"]);
}

/** Units that follow a figure: year, month, day, hour, minute, ten thousand, hundred million, money, people … */
const FIGURE_UNITS = new UnitSet("年月日时時分万萬亿億元个個人名家户戶岁歲公米吨噸倍多余餘％%");

function pairFeatures({ facts, hints, shapes }: View, at: number, found: FeatureList): void {
  const last = classOf(facts.last[at] ?? 0);
  const unit = facts.first[at + 1] ?? 0;
  const first = classOf(unit);
  if (last === CharacterClass.digit) {
    if (first === CharacterClass.digit) found.add(FEATURE["figure-cut"]);
    else if (FIGURE_UNITS.has(unit)) found.add(FEATURE["figure-unit-cut"]);
  }
  if (last === CharacterClass.latin && first === CharacterClass.latin) found.add(FEATURE["latin-cut"]);
  if (hints.open[at]) found.add(FEATURE["bracket-open"]);
  // A caption may end with its credit, and without a full stop.
  if (hints.prose[at] && (facts.gap[at] ?? 0) === 0 && !hints.byline[at + 1]) {
    found.add(FEATURE["prose-breaks-off"]);
    const shape = shapes[at] ?? 0;
    if (shape === SHAPE.short || shape === SHAPE.half) found.add(FEATURE["prose-short"]);
  }
  const bond = hints.bond[at] ?? 0;
  if (bond > 0) found.add(FEATURE.bonded);
  else if (bond < 0) found.add(FEATURE.loose);
}

function gapFeatures({ facts, style }: View, at: number, found: FeatureList): void {
  const gap = (facts.gap[at] ?? 0) - style.usualGap;
  if (gap <= 0) {
    if (style.gap === "separate") found.add(FEATURE["no-gap-separates"]);
    else if (style.gap === "unknown") found.add(FEATURE["no-gap-unknown"]);
    return;
  }
  found.add(
    style.gap === "separate"
      ? FEATURE["gap-separates"]
      : style.gap === "rare"
        ? FEATURE["gap-rare"]
        : FEATURE["gap-unknown"],
  );
  if (gap > 1) found.add(FEATURE["wide-gap"]);
  found.add(facts.sentence[at] === 1 ? FEATURE["sentence-and-gap"] : FEATURE["no-end-and-gap"]);
  if (style.indent !== "lost" && facts.sentence[at] === 1) found.add(FEATURE["sentence-and-gap-free"]);
}

function indentFeatures({ facts, columns, style }: View, at: number, found: FeatureList): void {
  const indent = facts.indent[at + 1] ?? 0;
  if (indent >= 2) found.add(style.indent === "kept" ? FEATURE["indent-kept"] : FEATURE["indent-odd"]);
  else if (style.indent === "kept") found.add(FEATURE["no-indent-kept"]);
  if (columns[at] !== columns[at + 1]) found.add(FEATURE["column-changes"]);
}

function kindFeatures({ hints }: View, at: number, found: FeatureList): void {
  if (hints.furniture[at] || hints.contact[at]) found.add(FEATURE["after-furniture"]);
  if (hints.furniture[at + 1] || hints.contact[at + 1]) found.add(FEATURE["before-furniture"]);
  if (hints.byline[at]) found.add(FEATURE["after-byline"]);
  if (hints.byline[at + 1]) {
    const credit = hints.bylines.get(at + 1)?.kind === "credit";
    found.add(credit ? FEATURE["before-credit"] : FEATURE["before-byline"]);
  }
  if (hints.lead[at + 1]) found.add(FEATURE["before-lead"]);
}

/** A line that is so much wider, in half cells, would have left room on the line before for its own beginning. */
const WIDER = 4;

/** Blocks of so many lines at most may be heads. */
const HEAD_LINES = 4;

function blockFeatures({ facts, hints, shapes }: View, at: number, found: FeatureList): void {
  const inBlock = facts.gap[at] === 0;
  const size = facts.blockSize[at] ?? 0;
  if (size === 1) found.add(FEATURE.alone);
  if (!inBlock && facts.blockSize[at + 1] === 1) found.add(FEATURE["next-alone"]);
  if (hints.spaced[at] !== hints.spaced[at + 1]) found.add(FEATURE["letter-spaced"]);
  if (!inBlock || !hints.head[at]) return;
  if (size > HEAD_LINES) return;
  const width = facts.width[at] ?? 0;
  const next = facts.width[at + 1] ?? 0;
  found.add(FEATURE["head-block"]);
  if (next >= width + WIDER) found.add(FEATURE["head-block-wider"]);
  else if (next > width) found.add(FEATURE["head-block-longer"]);
  else if (next * 2 < width) found.add(FEATURE["head-block-tail"]);
  else if (!isFull(shapes[at + 1] ?? 0)) found.add(FEATURE["head-block-shorter"]);
}

/** So many lines in a row without a mark that parts a sentence or its clauses are hardly prose; so many are none. */
const UNMARKED = 3;
const UNMARKED_LONG = 5;
/** So many lines in a row that end with such a mark are verse, where they are short. */
const MARKED = 4;
/** A line of verse is seldom wider, in half cells. */
const WIDEST_VERSE = 32;
/** A column so narrow beside the page's usual one may be a list or verse. */
const NARROW_SHARE = 0.72;

function rowFeatures({ facts, columns, style, hints, rows }: View, at: number, found: FeatureList): void {
  if (hints.open[at] === 1) return;
  const unmarked = Math.min(rows.unmarked[at] ?? 0, rows.unmarked[at + 1] ?? 0);
  const marked = Math.min(rows.marked[at] ?? 0, rows.marked[at + 1] ?? 0);
  if (rows.labelled[at] === 1 && rows.labelled[at + 1] === 1) found.add(FEATURE["rows-labelled"]);
  if (hints.list[at] === 1 && hints.list[at + 1] === 1) found.add(FEATURE["rows-listed"]);
  const column = columns[at] ?? 0;
  const isVerse = marked >= MARKED && column <= WIDEST_VERSE;
  if (isVerse) found.add(FEATURE["marked-run"]);
  if (unmarked === 0 && !isVerse) return;
  if (column === columns[at + 1] && column <= style.usualColumn * NARROW_SHARE) found.add(FEATURE["column-narrow"]);
  if (unmarked === 0) return;
  const isHead = hints.head[at] === 1 && (facts.blockSize[at] ?? 0) <= HEAD_LINES;
  if (unmarked >= UNMARKED && !isHead)
    found.add(unmarked >= UNMARKED_LONG ? FEATURE["unmarked-long"] : FEATURE.unmarked);
  const both = (facts.holds[at] ?? 0) & (facts.holds[at + 1] ?? 0);
  if ((both & (1 << CharacterClass.space)) !== 0) found.add(FEATURE["rows-spaced"]);
  if ((both & (1 << CharacterClass.digit)) !== 0) found.add(FEATURE["rows-figures"]);
  if (isAlike(facts.first[at] ?? 0, facts.first[at + 1] ?? 0)) found.add(FEATURE["same-start"]);
  if (isAlike(facts.last[at] ?? 0, facts.last[at + 1] ?? 0)) found.add(FEATURE["same-end"]);
}
