import type { PageLine } from "../markers/marked-page.js";
import { PlainLine } from "../markers/plain-line.js";
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
  /** Where that text starts in the source; -1 where the line's content is not all of the line, as it stands there. */
  readonly offsets: Int32Array;
  /** Those texts one after another, as UTF-16 code units, … */
  readonly units: Uint16Array;
  /** … the class of each unit, … */
  readonly classes: Uint8Array;
  /** … and where each line's text starts among them; one more than there are lines, for the end of the last. */
  readonly starts: Int32Array;
  /** What the line holds: the bit `1 << class` of each class of its characters, and the bits of {@link HOLDS}. */
  readonly holds: Uint16Array;
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
  /** 1 where the line ends in 。！？ or in a closing mark after one. */
  readonly sentence: Uint8Array;
  /** Blank lines after this line and before the next non-blank one, lines of markers not counted; -1 after the last. */
  readonly gap: Int32Array;
  /** Lines in the block (run without blank lines) that this line stands in, and its place there from 0. */
  readonly blockSize: Int32Array;
  readonly blockAt: Int32Array;
}

/** Bits of {@link LineFacts.holds} for single characters, above those of the classes. */
export const HOLDS = { fullStop: 1 << 13, comma: 1 << 14 } as const;
const FULL_STOP = 0x3002;
const COMMA = 0xff0c;

/** The text of a line without the white space at its ends. */
export function textOf(facts: LineFacts, at: number): string {
  const line = facts.lines[at];
  if (!line) return "";
  const from = facts.from[at] ?? 0;
  const to = facts.to[at] ?? 0;
  if (line instanceof PlainLine) return line.text.slice(line.start + from, line.start + to);
  return line.content.text.slice(from, to);
}

/** The length of that text in UTF-16 units. */
export const lengthOf = (facts: LineFacts, at: number): number => (facts.to[at] ?? 0) - (facts.from[at] ?? 0);

/** Measures the non-blank lines of a page, each character once. */
export function measureLines(all: readonly PageLine[]): LineFacts {
  const lines: PageLine[] = [];
  const gap = new Int32Array(all.length);
  const from = new Int32Array(all.length);
  const to = new Int32Array(all.length);
  const offsets = new Int32Array(all.length);
  let blank = 0;
  let total = 0;
  for (const line of all) {
    const plain = line instanceof PlainLine;
    const { text } = plain ? line : line.content;
    const base = plain ? line.start : 0;
    let start = base;
    let end = plain ? line.end : text.length;
    while (start < end && classOf(text.charCodeAt(start)) === CharacterClass.space) start++;
    while (end > start && classOf(text.charCodeAt(end - 1)) === CharacterClass.space) end--;
    if (start === end) {
      blank++;
      continue;
    }
    const at = lines.push(line) - 1;
    if (at > 0) gap[at - 1] = blank;
    blank = 0;
    from[at] = start - base;
    to[at] = end - base;
    offsets[at] = plain ? line.span.start + (start - base) : -1;
    total += end - start;
  }
  const count = lines.length;
  if (count > 0) gap[count - 1] = -1;
  const kept = (values: Int32Array): Int32Array => values.subarray(0, count);
  const facts = factsOf(lines, total, kept(from), kept(to), kept(offsets), kept(gap));
  for (let at = 0; at < count; at++) measure(facts, at);
  measureBlocks(facts);
  return facts;
}

function factsOf(
  lines: readonly PageLine[],
  total: number,
  from: Int32Array,
  to: Int32Array,
  offsets: Int32Array,
  gap: Int32Array,
): LineFacts {
  const count = lines.length;
  return {
    count,
    lines,
    from,
    to,
    offsets,
    units: new Uint16Array(total),
    classes: new Uint8Array(total),
    starts: new Int32Array(count + 1),
    holds: new Uint16Array(count),
    indent: new Uint16Array(count),
    width: new Uint16Array(count),
    firstWidth: new Uint8Array(count),
    unitWidth: new Uint8Array(count),
    first: new Uint16Array(count),
    last: new Uint16Array(count),
    sentence: new Uint8Array(count),
    gap,
    blockSize: new Int32Array(count),
    blockAt: new Int32Array(count),
  };
}

function measure(facts: LineFacts, at: number): void {
  const { units, classes, starts } = facts;
  const line = facts.lines[at];
  if (!line) return;
  const plain = line instanceof PlainLine;
  const { text } = plain ? line : line.content;
  const base = plain ? line.start : 0;
  const from = base + (facts.from[at] ?? 0);
  const to = base + (facts.to[at] ?? 0);
  const indent = indentBefore(text, base, from);
  let width = indent;
  let holds = 0;
  const start = starts[at] ?? 0;
  let end = start;
  for (let i = from; i < to; i++, end++) {
    const unit = text.charCodeAt(i);
    const of = classOf(unit);
    units[end] = unit;
    classes[end] = of;
    width += halfCells(unit);
    holds |= 1 << of;
    if (unit === FULL_STOP) holds |= HOLDS.fullStop;
    else if (unit === COMMA) holds |= HOLDS.comma;
  }
  starts[at + 1] = end;
  facts.holds[at] = holds;
  facts.indent[at] = Math.min(indent, WIDEST);
  facts.width[at] = Math.min(width, WIDEST);
  const first = units[start] ?? 0;
  facts.first[at] = first;
  facts.last[at] = units[end - 1] ?? 0;
  facts.firstWidth[at] = halfCells(first);
  facts.unitWidth[at] = unitWidth(facts, start, end);
  const mark = classes[end - 1] === CharacterClass.closer && end - 1 > start ? end - 2 : end - 1;
  facts.sentence[at] = classes[mark] === CharacterClass.terminal ? 1 : 0;
}

function indentBefore(text: string, start: number, from: number): number {
  let indent = 0;
  for (let i = from - 1; i >= start; i--) indent += text.charCodeAt(i) === 0x3000 ? 2 : 1;
  return indent === 1 ? 0 : indent;
}

/** A unit longer than this is broken anyway. In half cells. */
const LONGEST_UNIT = 24;

function unitWidth({ units, classes }: LineFacts, from: number, to: number): number {
  let at = from;
  let width = 0;
  while (at < to && classes[at] === CharacterClass.opener) width += halfCells(units[at++] ?? 0);
  if (at < to && isNarrowWord(units[at] ?? 0)) {
    while (at < to && isNarrowWord(units[at] ?? 0) && width < LONGEST_UNIT) width += halfCells(units[at++] ?? 0);
  } else if (at < to) width += halfCells(units[at++] ?? 0);
  while (at < to && width < LONGEST_UNIT && mayNotStartLine(units[at] ?? 0)) width += halfCells(units[at++] ?? 0);
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
