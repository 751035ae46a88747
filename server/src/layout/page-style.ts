import { CharacterClass, classOf } from "./character-class.js";
import { WIDEST, type LineFacts } from "./line-facts.js";

/** How first lines of paragraphs stand: indent kept as white space, lost (they end early), or never there. */
export type IndentStyle = "kept" | "lost" | "none" | "unknown";

/** What blank lines do: stand between paragraphs, or hardly ever do. */
export type GapStyle = "separate" | "rare" | "unknown";

/** The habits of a page, read off its plain paragraph ends. */
export interface PageStyle {
  readonly indent: IndentStyle;
  readonly gap: GapStyle;
  /** Blank lines that stand between almost all lines and so mean nothing: 0 on most pages. */
  readonly usualGap: number;
  /** Whether full lines differ in width by more than half a cell: figures and marks that are not set to the cell. */
  readonly ragged: boolean;
  /** The width of the column that most lines stand in, in half cells. */
  readonly usualColumn: number;
}

/** First-line indent of Chinese print: two full-width spaces, in half cells. */
export const FIRST_LINE_INDENT = 4;

/** A paragraph's plain end leaves this much of the column empty, in half cells. */
const PLAIN_END = 6;
/** Fewer plain ends than this do not tell. */
const FEW = 2;
/** From this share of plain ends on, the page is said to have the habit. */
const MOST = 0.6;
const LINES_FOR_USUAL_GAP = 12;
const ALMOST_ALL = 0.85;

/** Reads the page's habits from its paragraphs' plain ends and from the lines that follow the end of a sentence. */
export function readStyle(facts: LineFacts, columns: Uint16Array): PageStyle {
  const usualGap = readUsualGap(facts);
  let ends = 0;
  let withGap = 0;
  let kept = 0;
  let lost = 0;
  let filled = 0;
  for (let at = 0; at < facts.count; at++) {
    if (at > 0 && facts.sentence[at - 1] !== 1) continue;
    const gap = at > 0 && (facts.gap[at - 1] ?? 0) > usualGap;
    const plain = at > 0 && isPlainEnd(facts, columns, at - 1);
    if (plain) ends++;
    if (plain && gap) withGap++;
    if (plain && (facts.indent[at] ?? 0) >= 2) kept++;
    if (facts.sentence[at] === 1 || (facts.gap[at] ?? -1) !== 0) continue;
    const room = (columns[at] ?? 0) - (facts.width[at] ?? 0);
    if (isIndentLost(room, facts.unitWidth[at + 1] ?? 2)) lost++;
    else if (room <= 1 && (plain || gap)) filled++;
  }
  return {
    indent: indentStyle(ends, kept, lost, filled),
    gap: gapStyle(ends, withGap),
    usualGap,
    ragged: isRagged(facts, columns),
    usualColumn: usualColumn(columns),
  };
}

/** Whether so much room, before a word of that width, is what a lost first-line indent leaves. */
const isIndentLost = (room: number, unit: number): boolean =>
  room >= FIRST_LINE_INDENT - 1 && room - FIRST_LINE_INDENT < unit;

function indentStyle(ends: number, kept: number, lost: number, filled: number): IndentStyle {
  if (ends > 0 && kept >= MOST * ends) return "kept";
  if (lost + filled === 0) return "unknown";
  return lost >= MOST * (lost + filled) ? "lost" : filled >= MOST * (lost + filled) ? "none" : "unknown";
}

function gapStyle(ends: number, withGap: number): GapStyle {
  if (ends < FEW) return "unknown";
  if (withGap >= MOST * ends) return "separate";
  return withGap <= (1 - MOST) * ends ? "rare" : "unknown";
}

function isPlainEnd(facts: LineFacts, columns: Uint16Array, at: number): boolean {
  const column = columns[at] ?? 0;
  const next = columns[at + 1] ?? 0;
  if (column !== next || (facts.width[at] ?? 0) > column - PLAIN_END) return false;
  return facts.sentence[at] === 1 && (facts.width[at + 1] ?? 0) > column / 2;
}

/** Lines in the middle of a sentence that leave room for the next word, but not this much, show a ragged column … */
const RAGGED_ROOM = 2;
/** … where they are this share of all that are nearly full. */
const RAGGED_SHARE = 0.03;

function isRagged(facts: LineFacts, columns: Uint16Array): boolean {
  let nearly = 0;
  let short = 0;
  for (let at = 1; at + 1 < facts.count; at++) {
    if (
      (facts.gap[at] ?? 0) > 0 ||
      (facts.gap[at - 1] ?? 0) > 0 ||
      columns[at] !== columns[at + 1] ||
      classOf(facts.last[at] ?? 0) !== CharacterClass.han
    )
      continue;
    const room = (columns[at] ?? 0) - (facts.width[at] ?? 0) - (facts.unitWidth[at + 1] ?? 0);
    if (room >= RAGGED_ROOM) continue;
    nearly++;
    if (room >= 0) short++;
  }
  return short > RAGGED_SHARE * nearly;
}

function readUsualGap(facts: LineFacts): number {
  if (facts.count < LINES_FOR_USUAL_GAP) return 0;
  const counts = new Map<number, number>();
  for (let at = 0; at + 1 < facts.count; at++) {
    const gap = facts.gap[at] ?? 0;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const usual = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0]);
  return usual[1] >= ALMOST_ALL * (facts.count - 1) ? usual[0] : 0;
}

function usualColumn(columns: Uint16Array): number {
  const counts = new Uint32Array(WIDEST + 1);
  let usual = 0;
  for (const column of columns) {
    counts[column] = (counts[column] ?? 0) + 1;
    if ((counts[column] ?? 0) > (counts[usual] ?? 0)) usual = column;
  }
  return usual;
}
