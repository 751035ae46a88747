import type { PageLine } from "../markers/marked-page.js";
import { PlainLine } from "../markers/plain-line.js";
import type { SourceText } from "../text/source-text.js";
import { CharacterClass, classOf, halfCells } from "./character-class.js";
import { isPlain, NonBlankLines, type LinedPage } from "./non-blank-lines.js";

/** Lines wider than this are not the lines of a column; widths are cut off here. In half cells. */
export const WIDEST = 400;

/** Where the texts of lines stand. */
export interface LineEdges {
  /** Where the text without the white space at its ends starts and ends in the line's content. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Where that text starts in the source; -1 where the line's content is not all of the line, as it stands there. */
  readonly offsets: Int32Array;
}

/** What the layout needs to know of each non-blank line, in flat arrays. Widths are in half cells. */
export interface LineFacts extends LineEdges {
  /** The source. */
  readonly text: string;
  readonly count: number;
  /** The lines themselves. */
  readonly lines: NonBlankLines;
  /** The same edges alone: what is kept of a page outlives the other facts. */
  readonly edges: LineEdges;
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
  const offset = facts.offsets[at] ?? -1;
  if (offset >= 0) return facts.text.slice(offset, offset + lengthOf(facts, at));
  return facts.lines.at(at)?.content.text.slice(facts.from[at], facts.to[at]) ?? "";
}

/** The length of that text in UTF-16 units. */
export const lengthOf = (facts: LineFacts, at: number): number => (facts.to[at] ?? 0) - (facts.from[at] ?? 0);

/** Measures the non-blank lines of a page, each character once. */
export function measureLines(page: LinedPage): LineFacts {
  const measured = new MeasuredLines(page.source);
  const numbers = isPlain(page) ? addPlainLines(page.source, measured) : null;
  const lines = numbers ? NonBlankLines.plain(page.source, numbers) : addListedLines(page.lines, measured);
  return measured.facts(lines);
}

/** Measures the lines of a page without markers; gives their numbers. */
function addPlainLines(source: SourceText, measured: MeasuredLines): Uint32Array {
  const { text, lineCount } = source;
  const numbers = new Uint32Array(lineCount);
  for (let number = 1; number <= lineCount; number++) {
    const start = source.lineStart(number);
    if (measured.add(text, start, source.lineContentEnd(number), start)) numbers[measured.count - 1] = number;
  }
  return numbers.subarray(0, measured.count);
}

function addListedLines(all: readonly PageLine[], measured: MeasuredLines): NonBlankLines {
  return NonBlankLines.listed(
    all.filter((line) => {
      if (line instanceof PlainLine) return measured.add(line.text, line.start, line.end, line.span.start);
      const { text } = line.content;
      return measured.add(text, 0, text.length, -1);
    }),
  );
}

/** The facts of lines, taken down one line after another. */
class MeasuredLines {
  count = 0;
  readonly #text: string;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #offsets: Int32Array;
  readonly #units: Uint16Array;
  readonly #classes: Uint8Array;
  readonly #starts: Int32Array;
  readonly #holds: Uint16Array;
  readonly #indent: Uint16Array;
  readonly #width: Uint16Array;
  readonly #gap: Int32Array;
  #blank = 0;

  /** @param source has as many lines as are added at least, and as many units */
  constructor({ text, lineCount }: SourceText) {
    this.#text = text;
    this.#from = new Int32Array(lineCount);
    this.#to = new Int32Array(lineCount);
    this.#offsets = new Int32Array(lineCount);
    this.#units = new Uint16Array(text.length);
    this.#classes = new Uint8Array(text.length);
    this.#starts = new Int32Array(lineCount + 1);
    this.#holds = new Uint16Array(lineCount);
    this.#indent = new Uint16Array(lineCount);
    this.#width = new Uint16Array(lineCount);
    this.#gap = new Int32Array(lineCount);
  }

  /**
   * Takes down the line that stands in a text from `start` to `end`; false where it is blank.
   * @param offset where the line starts in the source; -1 where it does not stand there like that
   */
  add(text: string, start: number, end: number, offset: number): boolean {
    let from = start;
    let to = end;
    while (from < to && classOf(text.charCodeAt(from)) === CharacterClass.space) from++;
    while (to > from && classOf(text.charCodeAt(to - 1)) === CharacterClass.space) to--;
    if (from === to) {
      this.#blank++;
      return false;
    }
    const at = this.count++;
    if (at > 0) this.#gap[at - 1] = this.#blank;
    this.#blank = 0;
    this.#from[at] = from - start;
    this.#to[at] = to - start;
    this.#offsets[at] = offset < 0 ? -1 : offset + (from - start);
    const indent = indentBefore(text, start, from);
    this.#indent[at] = Math.min(indent, WIDEST);
    this.#measure(text, from, to, at, indent);
    return true;
  }

  #measure(text: string, from: number, to: number, at: number, indent: number): void {
    const units = this.#units;
    const classes = this.#classes;
    let width = indent;
    let holds = 0;
    let end = this.#starts[at] ?? 0;
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
    this.#starts[at + 1] = end;
    this.#holds[at] = holds;
    this.#width[at] = Math.min(width, WIDEST);
  }

  /** All that was taken down. */
  facts(lines: NonBlankLines): LineFacts {
    const { count } = this;
    if (count > 0) this.#gap[count - 1] = -1;
    const edges = {
      from: this.#from.subarray(0, count),
      to: this.#to.subarray(0, count),
      offsets: this.#offsets.subarray(0, count),
    };
    const facts = {
      text: this.#text,
      count,
      lines,
      ...edges,
      edges,
      units: this.#units,
      classes: this.#classes,
      starts: this.#starts,
      holds: this.#holds.subarray(0, count),
      indent: this.#indent.subarray(0, count),
      width: this.#width.subarray(0, count),
      firstWidth: new Uint8Array(count),
      unitWidth: new Uint8Array(count),
      first: new Uint16Array(count),
      last: new Uint16Array(count),
      sentence: new Uint8Array(count),
      gap: this.#gap.subarray(0, count),
      blockSize: new Int32Array(count),
      blockAt: new Int32Array(count),
    };
    for (let at = 0; at < count; at++) measureEnds(facts, at);
    measureBlocks(facts);
    return facts;
  }
}

/** Measures how a line begins and ends. */
function measureEnds(facts: LineFacts, at: number): void {
  const { units, classes, starts } = facts;
  const start = starts[at] ?? 0;
  const end = starts[at + 1] ?? 0;
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
