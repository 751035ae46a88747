import type { BylineReading } from "../bylines/byline.js";
import { readLead, readLine } from "../bylines/read-byline.js";
import type { Lexicon } from "./page-layout.js";
import { CharacterClass, classOf, closerOf, unitsOf } from "./character-class.js";
import { isFurniture, namesEditors } from "./furniture.js";
import { textOf, type LineFacts } from "./line-facts.js";
import { endsSentence } from "./page-style.js";
import { wordBonds } from "./word-bonds.js";

/** What the words of each line hint at; 1 where it holds. */
export interface LineHints {
  /** The line is page furniture. */
  readonly furniture: Uint8Array;
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
  /** Whether the characters on both sides of the break stand together elsewhere: 1 yes, -1 no, 0 not Han. */
  readonly bond: Int8Array;
}

/** Reads the hints of all lines. Linear: each look at a line's words is bounded. */
export function readHints(facts: LineFacts, columns: Uint16Array, _lexicon?: Lexicon): LineHints {
  const { count } = facts;
  const leads = new Map<number, BylineReading>();
  const bylines = new Map<number, BylineReading>();
  const hints: LineHints = {
    furniture: new Uint8Array(count),
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
    bond: wordBonds(facts),
  };
  let header = true;
  for (let at = 0; at < count; at++) {
    const text = textOf(facts, at);
    if (mayStandAlone(facts, columns, at, text)) {
      const inHeader = at === 0 || (header && hints.furniture[at - 1] === 1);
      hints.looked[at] = 1;
      const furniture = isFurniture(text) || (inHeader && namesEditors(text));
      const byline = furniture ? null : readLine(text, "before-body");
      if (furniture) hints.furniture[at] = 1;
      if (byline) {
        hints.byline[at] = 1;
        bylines.set(at, byline);
      }
    }
    header = header && hints.furniture[at] === 1;
    const lead = isTaken(hints, at) ? null : readLeadAt(facts, at, text);
    if (lead) {
      hints.lead[at] = 1;
      leads.set(at, lead);
    }
    if (startsList(text)) hints.list[at] = 1;
    if (startsWithTail(text)) hints.tail[at] = 1;
    if (isLetterSpaced(text)) hints.spaced[at] = 1;
    if (breaksOffProse(text) && !hints.byline[at] && !hints.furniture[at]) hints.prose[at] = 1;
  }
  headBlocks(facts, hints);
  return hints;
}

const isTaken = ({ furniture, byline }: LineHints, at: number): boolean => furniture[at] === 1 || byline[at] === 1;

/** The lead that a line opens with; it may run on over the next line. */
const readLeadAt = (facts: LineFacts, at: number, text: string): BylineReading | null =>
  mayLead(text) ? readLead(text + textOf(facts, at + 1)) : null;

/** Longer lines are no bylines. In UTF-16 units. */
const LONGEST_BYLINE = 80;
const SMALL_BLOCK = 4;

/** Whether a line may be a byline or furniture by itself: a cheap look that spares most lines of a body the grammar. */
function mayStandAlone(facts: LineFacts, columns: Uint16Array, at: number, text: string): boolean {
  if (text.length > LONGEST_BYLINE) return false;
  const first = facts.first[at] ?? 0;
  const of = classOf(first);
  if (of === CharacterClass.bullet || BRACKETS.has(first) || first === MISREAD_BULLET) return true;
  if (text.includes("。") || text.includes("，") || endsSentence(facts, at)) return false;
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
const BYLINE_OPENERS: ReadonlySet<number> = unitsOf("记記本新通特摄攝图圖文责責编編来來校");

/** The brackets that bylines stand in. */
const BRACKETS: ReadonlySet<number> = unitsOf("（(【〔［[〈");
/** 口, as which □ is often misread. */
const MISREAD_BULLET = 0x53e3;

/** What a lead is told by: 讯, 电, 报, 报道, 记者, 通讯员. */
const LEAD_SIGNS: ReadonlySet<number> = unitsOf("讯訊电電报報道導者员員");
const LEAD_REACH = 30;

/** Whether the text may open with a lead: its sign stands before the first clause ends. */
function mayLead(text: string): boolean {
  const end = Math.min(text.length, LEAD_REACH);
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (LEAD_SIGNS.has(unit)) return true;
    const of = classOf(unit);
    if (of === CharacterClass.comma || of === CharacterClass.terminal) return false;
  }
  return false;
}

const LIST_NUMBER =
  /^(?:[（(][一二三四五六七八九十\d０-９]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、．]|[\d０-９]{1,2}[.．、](?![\d０-９])|第[一二三四五六七八九十百\d]{1,4}[条條章节節]|[①-⑳⑴-⒇])/u;

const startsList = (text: string): boolean => LIST_NUMBER.test(text);

function startsWithTail(text: string): boolean {
  if (classOf(text.charCodeAt(0)) !== CharacterClass.han) return false;
  for (let at = 1; at <= 2; at++) {
    const of = classOf(text.charCodeAt(at));
    if (of === CharacterClass.comma || of === CharacterClass.terminal) return true;
    if (of !== CharacterClass.han) return false;
  }
  return false;
}

/** At least this many characters, every other one a space. */
const FEWEST_SPACED = 7;

function isLetterSpaced(text: string): boolean {
  if (text.length < FEWEST_SPACED) return false;
  for (let at = 1; at < text.length; at += 2) if (classOf(text.charCodeAt(at)) !== CharacterClass.space) return false;
  return true;
}

/** The text is looked at no further back from its end than this, in UTF-16 units. */
const PROSE_REACH = 80;

function breaksOffProse(text: string): boolean {
  if (classOf(text.charCodeAt(text.length - 1)) !== CharacterClass.han) return false;
  for (let at = text.length - 1; at >= Math.max(0, text.length - PROSE_REACH); at--) {
    const of = classOf(text.charCodeAt(at));
    if (of === CharacterClass.comma || of === CharacterClass.terminal) return true;
  }
  return false;
}

/** An opened mark is looked for no further than this many lines on. */
const OPEN_REACH = 12;

function openMarks(facts: LineFacts): Uint8Array {
  const open = new Uint8Array(facts.count);
  let closer = 0;
  let since = 0;
  let depth = 0;
  for (let at = 0; at < facts.count; at++) {
    if (closer !== 0 && at - since > OPEN_REACH) closer = 0;
    const text = facts.lines[at]?.content.text ?? "";
    const to = facts.to[at] ?? 0;
    for (let i = facts.from[at] ?? 0; i < to; i++) {
      const unit = text.charCodeAt(i);
      const of = classOf(unit);
      if (of === CharacterClass.opener) {
        const answer = closerOf(unit);
        if (answer === closer && closer !== 0 && answer !== 0x201d) depth++;
        else if (closer === 0 || answer === closer) {
          closer = answer;
          since = at;
          depth = 1;
        }
      } else if (of === CharacterClass.closer && unit === closer && --depth === 0) {
        for (let line = since; line < at; line++) open[line] = 1;
        closer = 0;
      }
    }
  }
  return open;
}

function headBlocks(facts: LineFacts, hints: LineHints): void {
  for (let at = 0; at < facts.count; at++) {
    const size = facts.blockSize[at] ?? 0;
    if (facts.blockAt[at] !== 0 || size > SMALL_BLOCK) continue;
    const last = at + size - 1;
    const mark = classOf(facts.last[last] ?? 0);
    if (mark === CharacterClass.comma || endsSentence(facts, last)) continue;
    for (let line = at; line <= last; line++) if (!hints.byline[line] && !hints.furniture[line]) hints.head[line] = 1;
  }
}
