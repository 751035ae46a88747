import type { MarkedPage } from "../markers/marked-page.js";
import type { Nesting } from "../markers/nesting.js";
import { readMarkers } from "../markers/read-markers.js";
import { once } from "../text/once.js";
import type { SourceText } from "../text/source-text.js";
import { openingPassages } from "./articles.js";
import { decideLayout, tellLayout, type DecidedLayout, type ToldLayout } from "./lay-out.js";
import type { LayoutMemory } from "./layout-memory.js";
import type { Break, PageLayout } from "./page-layout.js";

/**
 * A stretch of a page that is laid out by itself: about as much as two newspaper pages hold, from one article's
 * beginning to another's. A page that is no longer is one sheet. Offsets, lines and indexes count from the sheet's start.
 */
export interface Sheet extends PageLayout {
  /** Its length in UTF-16 code units, its last line's end included. */
  readonly length: number;
  /** How much of the page, from its start, its layout depends on: itself and some text after it. */
  readonly reach: number;
  /** The break after its last line that is not blank; null where its layout saw none after it. */
  readonly seam: Break | null;
  /** How many of its breaks are no more than wraps and column breaks. */
  readonly wraps: number;
}

/** So much is laid out at once, in UTF-16 code units. */
export const WINDOW = 12_288;
/** A sheet ends no earlier, and where an article begins in this stretch, no later: what follows shows how articles end. */
const EARLIEST = 8_192;
const LATEST = 11_264;

/**
 * Lays out the sheet that begins at a place, and finds where it ends: at one of the articles' beginnings in the last
 * third of a window, chosen by its words alone. So a sheet depends on nothing before it, sheets end at the same places
 * again soon after an edit, and to lay a page out sheet by sheet is the same whatever is known of it already.
 *
 * @param start where a line begins that no marker encloses
 */
export function layOutSheet(source: SourceText, start: number, nesting: Nesting, memory: LayoutMemory): Sheet {
  const end = windowEnd(source, start, nesting);
  const text = copied(source.text.slice(start, end));
  const decided = decideLayout(readMarkers(source.part(start, end, text)), memory);
  if (end === source.length && text.length <= WINDOW) return whole(decided, text.length);
  const cut = cutOf(decided, (at) => !nesting.encloses(start + at) && text.charCodeAt(at) !== BYTE_ORDER_MARK);
  if (cut === null)
    return end === source.length ? whole(decided, text.length) : before(decided, decided.drafts.length, text.length);
  if (cut.passage !== null) return before(decided, cut.passage, cut.at);
  const own = decideLayout(readMarkers(source.part(start, start + cut.at, text.slice(0, cut.at))), memory);
  return new LaidSheet(before(own, own.drafts.length, cut.at), cut.at, text.length, null);
}

const BYTE_ORDER_MARK = 0xfeff;

/** A string of its own: a slice would keep the whole text that it was taken from. */
const copied = (slice: string): string => ` ${slice}`.slice(1);

/** The first end of a line after a window's length that no marker encloses. */
function windowEnd(source: SourceText, start: number, nesting: Nesting): number {
  let at = start + WINDOW;
  while (at < source.length) {
    const end = lineEndAfter(source, at);
    const around = nesting.endAround(end);
    if (around === end) return end;
    at = around;
  }
  return source.length;
}

/** Where the next line begins after the line that holds the unit before a place. */
function lineEndAfter(source: SourceText, at: number): number {
  const line = source.line(source.lineAt(at - 1));
  return line.span.end + line.lineEnd.length;
}

/** A layout as a sheet. */
class LaidSheet implements Sheet {
  readonly page: MarkedPage;
  readonly passages: Sheet["passages"];
  readonly articles: Sheet["articles"];
  readonly bylines: Sheet["bylines"];
  readonly wraps: number;

  constructor(
    private readonly layout: ToldLayout,
    readonly length: number,
    readonly reach: number,
    readonly seam: Break | null,
  ) {
    this.page = layout.page;
    this.passages = layout.passages;
    this.articles = layout.articles;
    this.bylines = layout.bylines;
    this.wraps = layout.wraps;
  }

  get breaks(): Sheet["breaks"] {
    return this.layout.breaks;
  }
}

const whole = (decided: DecidedLayout, reach: number): Sheet => new LaidSheet(tellLayout(decided), reach, reach, null);

/** Where a sheet ends, and the first passage after it; null where it ends within a passage. */
interface Cut {
  readonly at: number;
  readonly passage: number | null;
}

/** Where the sheet at the start of a window ends; null where the window is all one line or enclosed by a marker. */
function cutOf(decided: DecidedLayout, mayCut: (at: number) => boolean): Cut | null {
  const opening = openingPassages(decided);
  const cuts: Cut[] = [];
  for (let passage = 1; passage < decided.drafts.length; passage++) {
    const cut = cutBefore(decided, passage, mayCut);
    // Of those before the range only the last may count.
    if (cut && cut.at < EARLIEST) cuts[0] = cut;
    else if (cut) cuts.push(cut);
  }
  const inRange = cuts.filter(({ at }) => at >= EARLIEST && at <= LATEST);
  const { source } = decided.page;
  return (
    chosen(
      source,
      inRange.filter(({ passage }) => opening[passage ?? 0] === 1),
    ) ??
    chosen(source, inRange) ??
    cuts.find(({ at }) => at > LATEST) ??
    cuts.at(-1) ??
    cutWithinPassage(source, mayCut)
  );
}

/** The cut before a passage, and before the lines of tags that open what it begins. */
function cutBefore(
  { drafts, facts, page }: DecidedLayout,
  passage: number,
  mayCut: (at: number) => boolean,
): Cut | null {
  const lineOf = (at: number | undefined): number => facts.lines.numberOf(at ?? -1);
  const after = lineOf(drafts[passage - 1]?.last);
  for (let number = lineOf(drafts[passage]?.first); number > after; number--) {
    const at = page.source.lineStart(number);
    if (mayCut(at)) return { at, passage };
  }
  return null;
}

/** A passage longer than a window is cut at the end of a line. */
function cutWithinPassage(source: SourceText, mayCut: (at: number) => boolean): Cut | null {
  const cuts = [...source.lines()]
    .map(({ span }): Cut => ({ at: span.start, passage: null }))
    .filter(({ at }) => at >= EARLIEST && at < source.length && mayCut(at));
  return (
    chosen(
      source,
      cuts.filter(({ at }) => at <= LATEST),
    ) ??
    cuts[0] ??
    null
  );
}

/** So much of the text after a cut tells it from others, in UTF-16 code units. */
const TELLING = 24;

/** The cut that the words after it choose: the same one of those that two windows share. */
function chosen(source: SourceText, cuts: readonly Cut[]): Cut | null {
  let least = Infinity;
  let found: Cut | null = null;
  for (const cut of cuts) {
    const rank = rankOf(source.text, cut.at);
    if (rank >= least) continue;
    least = rank;
    found = cut;
  }
  return found;
}

function rankOf(text: string, from: number): number {
  let hash = 0;
  const to = Math.min(text.length, from + TELLING);
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** What a layout says of the text before a passage, cut off there. */
function before(decided: DecidedLayout, end: number, at: number): Sheet {
  const { page, drafts, breaks } = decided;
  const told = tellLayout({ ...decided, page: pageBefore(page, at) }, end);
  return new LaidSheet(told, at, page.source.length, breaks.after(drafts[end - 1]?.last ?? -1));
}

function pageBefore(page: MarkedPage, at: number): MarkedPage {
  const isBefore = ({ span }: { readonly span: { readonly start: number } }): boolean => span.start < at;
  const lines = once(() => page.lines.filter(isBefore));
  return {
    source: page.source.part(0, at, page.source.text.slice(0, at)),
    tags: page.tags.filter(isBefore),
    strays: page.strays.filter(isBefore),
    elements: page.elements.filter(({ open }) => isBefore(open)),
    faults: page.faults.filter(isBefore),
    get lines() {
      return lines();
    },
  };
}
