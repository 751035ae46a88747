import type { KnownReadings } from "../bylines/known-readings.js";
import { readAuthor, readEnd, readLead, readLine } from "../bylines/read-byline.js";
import type { BylineReading } from "../bylines/byline.js";
import { LogicalText, type LatePieces, type Piece } from "../text/logical-text.js";
import { logicalOffset, span, type Span } from "../text/offsets.js";
import type { SourceText } from "../text/source-text.js";
import { CharacterClass, classOf } from "./character-class.js";
import { lengthOf, type LineEdges, type LineFacts } from "./line-facts.js";
import type { LineHints } from "./line-hints.js";

/** A passage before its role and article are known. Lines are counted from 0 among the non-blank ones. */
export interface DraftPassage {
  readonly first: number;
  readonly last: number;
  readonly text: LogicalText;
  /** Width of the column it stands in, in half cells. */
  readonly column: number;
  /** Width of its whole text in half cells, as far as {@link WIDEST} lines go. */
  readonly width: number;
  readonly gapBefore: boolean;
  readonly gapAfter: boolean;
  readonly indented: boolean;
  readonly furniture: boolean;
  /** Whether it is a telephone number, address or the like: the paper's, and then furniture, or an article's. */
  readonly contact: boolean;
  /** Whether it is plainly running text: of several sentences, or of more lines than a head has. */
  readonly prose: boolean;
  readonly spaced: boolean;
  readonly listed: boolean;
  /** What the whole passage is when it is a byline or the like. */
  readonly line: BylineReading | null;
  /** What it is where it is the author's name beneath a head. */
  readonly author: BylineReading | null;
  /** The byline or dateline it opens with. */
  readonly lead: BylineReading | null;
  /** The end note or credit it closes with. */
  readonly end: BylineReading | null;
}

/** Longer passages are no bylines of their own. In UTF-16 units. */
const LONGEST_BYLINE = 120;

/** A head has no more lines than this. */
const MOST_HEAD_LINES = 4;

/** Whether a full stop stands within the text and it ends a sentence, too. */
function isProse(text: string): boolean {
  const stop = text.indexOf("。");
  return stop >= 0 && stop < text.length - 2 && !mayEnd(text);
}

/** Joins the lines of a page into passages. */
export function draftPassages(
  source: SourceText,
  facts: LineFacts,
  columns: Uint16Array,
  hints: LineHints,
  known: KnownReadings,
  joined: Uint8Array,
): readonly DraftPassage[] {
  const drafts: DraftPassage[] = [];
  let first = 0;
  for (let at = 0; at < facts.count; at++) {
    if (at + 1 < facts.count && joined[at]) continue;
    drafts.push(draftPassage(source, facts, columns, hints, known, first, at));
    first = at + 1;
  }
  return drafts;
}

/** The passage from one line to another, both counted from 0 among the non-blank ones. */
export function draftPassage(
  source: SourceText,
  facts: LineFacts,
  columns: Uint16Array,
  hints: LineHints,
  known: KnownReadings,
  first: number,
  last: number,
): DraftPassage {
  const text = textOfLines(source, facts, first, last);
  let width = 0;
  for (let at = first; at <= last; at++) width += facts.width[at] ?? 0;
  const furniture = first === last && hints.furniture[first] === 1;
  const contact = first === last && hints.contact[first] === 1;
  const line = furniture || contact ? null : bylineOf(known, text.text, hints, first, last);
  return {
    first,
    last,
    text,
    column: columns[first] ?? 0,
    width,
    gapBefore: first === 0 || (facts.gap[first - 1] ?? 0) > 0,
    gapAfter: (facts.gap[last] ?? 0) !== 0,
    indented: (facts.indent[first] ?? 0) >= 2,
    furniture,
    contact,
    prose: last - first >= MOST_HEAD_LINES || isProse(text.text),
    spaced: first === last && hints.spaced[first] === 1,
    listed: hints.list[first] === 1,
    line,
    author: first === last && line === null && !furniture && !contact ? readAuthor(text.text, known) : null,
    lead: line === null ? leadOf(known, text.text, hints, first, last > first) : null,
    end: line === null && mayEnd(text.text) ? readEnd(text.text, known) : null,
  };
}

/** What the whole passage is as a byline; one of a single line has been read with the hints. */
function bylineOf(
  known: KnownReadings,
  text: string,
  hints: LineHints,
  first: number,
  last: number,
): BylineReading | null {
  if (first === last && hints.looked[first] === 1) return hints.bylines.get(first) ?? null;
  return mayBeByline(text) ? readLine(text, "before-body", known) : null;
}

/** The lead of a passage; the one read from its first two lines, unless it might go on after them. */
function leadOf(
  known: KnownReadings,
  text: string,
  hints: LineHints,
  first: number,
  hasBoth: boolean,
): BylineReading | null {
  const read = hints.leads.get(first);
  if (!read) return hints.bylines.has(first) ? readLead(text, known) : null;
  return hasBoth && text.length > read.span.end + LEAD_MARGIN ? read : readLead(text, known);
}

/** A lead that ends so far before the text does is whole. In UTF-16 units. */
const LEAD_MARGIN = 6;

/** A byline is short, and has no full stop unless it stands in brackets. */
const mayBeByline = (text: string): boolean =>
  text.length <= LONGEST_BYLINE && (!text.includes("。") || classOf(text.charCodeAt(0)) === CharacterClass.opener);

function mayEnd(text: string): boolean {
  return classOf(text.charCodeAt(text.length - 1)) !== CharacterClass.terminal;
}

/** The texts of lines, without the white space at their ends, joined. */
function textOfLines(source: SourceText, facts: LineFacts, first: number, last: number): LogicalText {
  let text = "";
  for (let line = first; line <= last; line++) {
    const at = facts.offsets[line] ?? -1;
    if (at < 0) return textOfMarkedLines(source, facts, first, last);
    text += source.text.slice(at, at + lengthOf(facts, line));
  }
  return new LogicalText(text, new WholeLines(facts.edges, first, last));
}

/** The pieces of lines whose content is all of the line. */
class WholeLines implements LatePieces {
  constructor(
    private readonly edges: LineEdges,
    private readonly first: number,
    private readonly last: number,
  ) {}

  get span(): Span {
    const { offsets } = this.edges;
    return span(offsets[this.first] ?? 0, (offsets[this.last] ?? 0) + this.#lengthOf(this.last));
  }

  all(): readonly Piece[] {
    const pieces: Piece[] = [];
    let at = 0;
    for (let line = this.first; line <= this.last; line++) {
      const start = this.edges.offsets[line] ?? 0;
      const length = this.#lengthOf(line);
      pieces.push({ at: logicalOffset(at), source: span(start, start + length) });
      at += length;
    }
    return pieces;
  }

  #lengthOf(line: number): number {
    return (this.edges.to[line] ?? 0) - (this.edges.from[line] ?? 0);
  }
}

function textOfMarkedLines(source: SourceText, facts: LineFacts, first: number, last: number): LogicalText {
  const pieces: Piece[] = [];
  let text = "";
  for (let line = first; line <= last; line++) {
    const from = facts.from[line] ?? 0;
    const to = facts.to[line] ?? 0;
    for (const piece of facts.lines.at(line)?.content.pieces ?? []) {
      const kept = part(piece, from, to);
      if (!kept) continue;
      pieces.push({ at: logicalOffset(text.length), source: kept });
      text += source.slice(kept);
    }
  }
  return new LogicalText(text, pieces);
}

/** The stretch of the source that a piece of a line keeps between two places of the line's content; null for none. */
function part({ at, source }: Piece, from: number, to: number): Span | null {
  const length = source.end - source.start;
  if (from <= at && at + length <= to) return source;
  const start = Math.max(from, at);
  const end = Math.min(to, at + length);
  return start < end ? span(source.start + (start - at), source.start + (end - at)) : null;
}
