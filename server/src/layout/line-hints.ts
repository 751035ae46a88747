import { UnitSet } from "../text/unit-set.js";
import type { BylineReading } from "../bylines/byline.js";
import type { KnownReadings } from "../bylines/known-readings.js";
import { readEnd, readLikelyLead, readLikelyLine } from "../bylines/read-byline.js";
import { CLOSING, mayBeBylineBetween, mayOpenWithLead } from "../bylines/quick-look.js";
import { CharacterClass, classOf } from "./character-class.js";
import { mayBeFurniture, pageLineKind } from "./furniture.js";
import { HOLDS, lengthOf, textOf, type LineFacts } from "./line-facts.js";
import { breaksOffProse, isLetterSpaced, startsList, startsWithTail } from "./line-openings.js";
import { openMarks } from "./open-marks.js";
import { isPageHeader } from "./page-header.js";
import { wordBonds } from "./word-bonds.js";

/** What the words of each line hint at; 1 where it holds. */
export interface LineHints {
  /** The line is page furniture. */
  readonly furniture: Uint8Array;
  /** The line is a telephone number, address or the like. */
  readonly contact: Uint8Array;
  /** The whole line is a byline, credit, end note, editor line or continuation. */
  readonly byline: Uint8Array;
  /** Whether the line was looked at as a byline of its own: it need not be read again. */
  readonly looked: Uint8Array;
  /** What the bylines are, by line, where they stand before a body. */
  readonly bylines: ReadonlyMap<number, BylineReading>;
  /** The line opens with a lead: 本报讯（记者…）, 新华社北京…电. */
  readonly lead: Uint8Array;
  /** The leads, by line: read from the line and the next one joined. */
  readonly leads: ReadonlyMap<number, BylineReading>;
  /** The line opens with a list number: 一、 （一） 1. 第三条. */
  readonly list: Uint8Array;
  /** A bracket or quote stands open at the line's end and is closed soon after. */
  readonly open: Uint8Array;
  /** The line is letter-spaced: 观 音 峡. */
  readonly spaced: Uint8Array;
  /** The line stands in a short block that ends without a closing mark, as heads do. */
  readonly head: Uint8Array;
  /** The line's first clause is of a character or two: 象。连日来… No paragraph begins so. */
  readonly tail: Uint8Array;
  /** The line breaks off within prose: a comma or full stop stands within it, none at its end. */
  readonly prose: Uint8Array;
  /** No line goes on from this one: a byline that ends here, or a note in brackets after a whole sentence: ……。（记者 罗芸） */
  readonly closed: Uint8Array;
  /** Whether the characters on both sides of the break stand together elsewhere: 1 yes, -1 no, 0 not Han. */
  readonly bond: Int8Array;
}

/** Reads the hints of all lines. Linear: each look at a line's words is bounded. */
export function readHints(facts: LineFacts, columns: Uint16Array, known: KnownReadings): LineHints {
  const { count } = facts;
  const leads = new Map<number, BylineReading>();
  const bylines = new Map<number, BylineReading>();
  const hints: LineHints = {
    furniture: new Uint8Array(count),
    contact: new Uint8Array(count),
    byline: new Uint8Array(count),
    looked: new Uint8Array(count),
    bylines,
    lead: new Uint8Array(count),
    leads,
    list: new Uint8Array(count),
    open: openMarks(facts),
    spaced: new Uint8Array(count),
    head: new Uint8Array(count),
    tail: new Uint8Array(count),
    prose: new Uint8Array(count),
    closed: new Uint8Array(count),
    bond: wordBonds(facts),
  };
  let header = true;
  for (let at = 0; at < count; at++) {
    const inHeader = at === 0 || (header && hints.furniture[at - 1] === 1);
    if (inHeader || mayStandAlone(facts, columns, at)) {
      const text = textOf(facts, at);
      const from = facts.starts[at] ?? 0;
      const to = facts.starts[at + 1] ?? 0;
      hints.looked[at] = 1;
      const kind = mayBeFurniture(facts.units, from, to) ? pageLineKind(text) : null;
      const furniture = kind === "furniture" || (inHeader && isHeaderLine(facts, at, text, known));
      const likely = !furniture && mayBeBylineBetween(facts.units, from, to);
      const reading = likely ? readLikelyLine(text, "before-body", known) : null;
      const byline = kind === "contact" && reading?.kind !== "editor" ? null : reading;
      if (furniture) hints.furniture[at] = 1;
      else if (kind === "contact" && !byline) hints.contact[at] = 1;
      if (byline) {
        hints.byline[at] = 1;
        bylines.set(at, byline);
      }
    }
    header = header && hints.furniture[at] === 1;
    const lead = isTaken(hints, at) ? null : readLeadAt(facts, known, at);
    if (lead) {
      hints.lead[at] = 1;
      leads.set(at, lead);
    }
    if (startsList(facts, at)) hints.list[at] = 1;
    if (startsWithTail(facts, at)) hints.tail[at] = 1;
    if (isLetterSpaced(facts, at)) hints.spaced[at] = 1;
    if (closesWithNote(facts, at, known) || bylineEnds(facts, at, bylines.get(at), known)) hints.closed[at] = 1;
    if (breaksOffProse(facts, at) && !isTaken(hints, at)) hints.prose[at] = 1;
  }
  headBlocks(facts, hints);
  return hints;
}

/** Whether a line at the top of the page is of its header; a page's name alone is where the header goes on below it. */
const isHeaderLine = (facts: LineFacts, at: number, text: string, known: KnownReadings): boolean =>
  isPageHeader(text, at > 0, known) ||
  (at === 0 && facts.count > 1 && isPageHeader(text, true, known) && isPageHeader(textOf(facts, 1), false, known));

const isTaken = ({ furniture, contact, byline }: LineHints, at: number): boolean =>
  furniture[at] === 1 || contact[at] === 1 || byline[at] === 1;

/** The lead that a line opens with; it may run on over the next line. */
function readLeadAt(facts: LineFacts, known: KnownReadings, at: number): BylineReading | null {
  const { units, starts } = facts;
  const from = starts[at] ?? 0;
  const to = starts[Math.min(at + 2, facts.count)] ?? 0;
  return mayOpenWithLead(units, from, to) ? readLikelyLead(textOf(facts, at) + textOf(facts, at + 1), 0, known) : null;
}

/** Whether a line ends with an end note, credit or continuation in brackets. */
const closesWithNote = (facts: LineFacts, at: number, known: KnownReadings): boolean =>
  CLOSING.has(facts.last[at] ?? 0) && readEnd(textOf(facts, at), known) !== null;

/**
 * Whether a byline that stands by itself is whole: it names people at its end, and with the next line it is none. One that
 * opens a story (讯, 电) may have its story on the same line, or the next.
 */
function bylineEnds(facts: LineFacts, at: number, byline: BylineReading | undefined, known: KnownReadings): boolean {
  if (byline?.kind !== "byline" || byline.people.length === 0 || at + 1 === facts.count) return false;
  const text = textOf(facts, at);
  if (classOf(facts.last[at] ?? 0) !== CharacterClass.han || OPENS_STORY.test(text)) return false;
  return readLikelyLine(text + textOf(facts, at + 1), "before-body", known) === null;
}

const OPENS_STORY = /[讯訊电電]/u;

/** Longer lines are no bylines. In UTF-16 units. */
const LONGEST_BYLINE = 80;
const SMALL_BLOCK = 4;

/** Whether a line may be a byline or furniture by itself: a cheap look that spares most lines of a body the grammar. */
function mayStandAlone(facts: LineFacts, columns: Uint16Array, at: number): boolean {
  if (lengthOf(facts, at) > LONGEST_BYLINE) return false;
  const first = facts.first[at] ?? 0;
  const of = classOf(first);
  if (of === CharacterClass.bullet || BRACKETS.has(first) || first === MISREAD_BULLET) return true;
  if (((facts.holds[at] ?? 0) & (HOLDS.fullStop | HOLDS.comma)) !== 0 || facts.sentence[at] === 1) return false;
  const size = facts.blockSize[at] ?? 0;
  const place = facts.blockAt[at] ?? 0;
  if (size <= SMALL_BLOCK && (place === 0 || place === size - 1)) return true;
  const width = facts.width[at] ?? 0;
  const column = columns[at] ?? 0;
  return width * 4 < column * 3 || width > column + OVER || BYLINE_OPENERS.has(first);
}

/** A line so much wider than its column, in half cells, was not set in it. */
const OVER = 2;
/** What bylines without a bracket open with: 记者, 本报, 新华社, 通讯员, 特约, 摄影, 图, 文, 责编, 编辑, 来源, 校对. */
const BYLINE_OPENERS = new UnitSet("记記本新通特摄攝图圖文責责編编來来校");

/** The brackets that bylines stand in. */
const BRACKETS = new UnitSet("（(【〔［[〈");
/** 口, as which □ is often misread. */
const MISREAD_BULLET = 0x53e3;

function headBlocks(facts: LineFacts, hints: LineHints): void {
  for (let at = 0; at < facts.count; at++) {
    const size = facts.blockSize[at] ?? 0;
    if (facts.blockAt[at] !== 0 || size > SMALL_BLOCK) continue;
    const last = at + size - 1;
    const mark = classOf(facts.last[last] ?? 0);
    if (mark === CharacterClass.comma || facts.sentence[last] === 1) continue;
    for (let line = at; line <= last; line++) if (!isTaken(hints, line)) hints.head[line] = 1;
  }
}
