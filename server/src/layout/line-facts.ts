import type { PageLine } from "../markers/marked-page.js";
import { CharacterClass, classOf, halfCells } from "./character-class.js";

/** Lines wider than this are not the lines of a column; widths are cut off here. In half cells. */
export const WIDEST = 400;

/** What the layout needs to know of each non-blank line, in flat arrays. Widths are in half cells. */
export interface LineFacts {
  readonly count: number;
  /** The lines themselves. */
  readonly lines: readonly PageLine[];
  /** Where the text without the white space at its ends starts and ends in the line's content. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** White space before the text: full-width spaces count 2, others 1; a single narrow space counts 0. */
  readonly indent: Uint16Array;
  /** The indent and the text, at most {@link WIDEST}. */
  readonly width: Uint16Array;
  /** Width of the text's first character. */
  readonly firstWidth: Uint8Array;
  /** Width of what a typesetter would not part at the line's start: a figure, a Latin word, a character and the marks
   * that may not start a line after it. */
  readonly unitWidth: Uint8Array;
  /** The first and last code units of the text. */
  readonly first: Uint16Array;
  readonly last: Uint16Array;
  /** Blank lines after this line and before the next non-blank one, lines of markers not counted; -1 after the last. */
  readonly gap: Int32Array;
  /** Lines in the block (run without blank lines) that this line stands in, and its place there from 0. */
  readonly blockSize: Int32Array;
  readonly blockAt: Int32Array;
}

/** The text of a line without the white space at its ends. */
export const textOf = (facts: LineFacts, at: number): string =>
  facts.lines[at]?.content.text.slice(facts.from[at], facts.to[at]) ?? "";

/** Measures the non-blank lines of a page. */
export function measureLines(all: readonly PageLine[]): LineFacts {
  const lines: PageLine[] = [];
  const bounds: number[] = [];
  /** Blank lines before each line. */
  const gaps: number[] = [];
  let blank = 0;
  for (const line of all) {
    const { text } = line.content;
    let from = 0;
    let to = text.length;
    while (from < to && classOf(text.charCodeAt(from)) === CharacterClass.space) from++;
    while (to > from && classOf(text.charCodeAt(to - 1)) === CharacterClass.space) to--;
    if (from === to) {
      blank++;
      continue;
    }
    gaps.push(blank);
    blank = 0;
    lines.push(line);
    bounds.push(from, to);
  }
  const facts = emptyFacts(lines);
  facts.gap.set([...gaps.slice(1), -1].slice(0, lines.length));
  for (let at = 0; at < lines.length; at++) measure(facts, at, bounds[2 * at] ?? 0, bounds[2 * at + 1] ?? 0);
  measureBlocks(facts);
  return facts;
}

function emptyFacts(lines: readonly PageLine[]): LineFacts {
  const count = lines.length;
  return {
    count,
    lines,
    from: new Int32Array(count),
    to: new Int32Array(count),
    indent: new Uint16Array(count),
    width: new Uint16Array(count),
    firstWidth: new Uint8Array(count),
    unitWidth: new Uint8Array(count),
    first: new Uint16Array(count),
    last: new Uint16Array(count),
    gap: new Int32Array(count),
    blockSize: new Int32Array(count),
    blockAt: new Int32Array(count),
  };
}

function measure(facts: LineFacts, at: number, from: number, to: number): void {
  const line = facts.lines[at];
  if (!line) return;
  const { text } = line.content;
  let indent = 0;
  for (let i = from - 1; i >= 0; i--) indent += text.charCodeAt(i) === 0x3000 ? 2 : 1;
  if (indent === 1) indent = 0;
  let width = indent;
  for (let i = from; i < to && width < WIDEST; i++) width += halfCells(text.charCodeAt(i));
  facts.from[at] = from;
  facts.to[at] = to;
  facts.indent[at] = Math.min(indent, WIDEST);
  facts.width[at] = Math.min(width, WIDEST);
  facts.first[at] = text.charCodeAt(from);
  facts.last[at] = text.charCodeAt(to - 1);
  facts.firstWidth[at] = halfCells(text.charCodeAt(from));
  facts.unitWidth[at] = unitWidth(text, from, to);
}

/** A unit longer than this is broken anyway. In half cells. */
const LONGEST_UNIT = 24;

function unitWidth(text: string, from: number, to: number): number {
  let at = from;
  let width = 0;
  while (at < to && classOf(text.charCodeAt(at)) === CharacterClass.opener) width += halfCells(text.charCodeAt(at++));
  if (at < to && isNarrowWord(text.charCodeAt(at))) {
    while (at < to && isNarrowWord(text.charCodeAt(at)) && width < LONGEST_UNIT)
      width += halfCells(text.charCodeAt(at++));
  } else if (at < to) width += halfCells(text.charCodeAt(at++));
  while (at < to && width < LONGEST_UNIT && mayNotStartLine(text.charCodeAt(at)))
    width += halfCells(text.charCodeAt(at++));
  return width;
}

function isNarrowWord(unit: number): boolean {
  if (unit >= 0x80) return false;
  const of = classOf(unit);
  return of === CharacterClass.digit || of === CharacterClass.latin || unit === 0x2e || unit === 0x25;
}

/** Whether a careful typesetter lets no line start with the character. */
export function mayNotStartLine(unit: number): boolean {
  const of = classOf(unit);
  return (
    of === CharacterClass.closer ||
    of === CharacterClass.comma ||
    of === CharacterClass.pause ||
    of === CharacterClass.terminal ||
    unit === 0xff05 ||
    unit === 0x25
  );
}

function measureBlocks(facts: LineFacts): void {
  let start = 0;
  for (let at = 0; at < facts.count; at++) {
    if (facts.gap[at] === 0) continue;
    for (let i = start; i <= at; i++) {
      facts.blockSize[i] = at + 1 - start;
      facts.blockAt[i] = i - start;
    }
    start = at + 1;
  }
}
