import type { KnownReadings } from "../bylines/known-readings.js";
import type { MarkedPage, PageLine } from "../markers/marked-page.js";
import type { LogicalText } from "../text/logical-text.js";
import { span, type Span } from "../text/offsets.js";
import { once } from "../text/once.js";
import type { ArticleModel } from "./article-model.js";
import { ARTICLE_WEIGHTS } from "./article-weights.js";
import { gatherArticles } from "./articles.js";
import { findFeatures, type BreakFeatures } from "./break-features.js";
import type { BreakModel } from "./break-model.js";
import { BREAK_WEIGHTS } from "./break-weights.js";
import { columnWidths } from "./column-width.js";
import { placePassages, type PlacedPassage } from "./decode-articles.js";
import { decodeBreaks, LEAST_ODDS } from "./decode-breaks.js";
import { draftPassage, draftPassages, type DraftPassage } from "./draft-passages.js";
import { withMarkedBylines } from "./marked-bylines.js";
import { markedJoins, markedPlaces, markedRoles, readMarkedLayout, type MarkedLayout } from "./marked-layout.js";
import { LayoutMemory } from "./layout-memory.js";
import { measureLines, type LineFacts } from "./line-facts.js";
import { readHints, type LineHints } from "./line-hints.js";
import type { LinedPage, NonBlankLines } from "./non-blank-lines.js";
import { pageBylines } from "./page-bylines.js";
import type { Break, PageLayout, Passage, Role } from "./page-layout.js";
import { readStyle, type PageStyle } from "./page-style.js";
import { BreakTable } from "./read-breaks.js";
import { rolesOf } from "./roles.js";
import { withWholeCrossheads } from "./whole-crossheads.js";

/** What is measured of a page's lines before anything is decided. */
export interface ObservedLines {
  readonly facts: LineFacts;
  readonly columns: Uint16Array;
  readonly style: PageStyle;
  readonly hints: LineHints;
  readonly features: BreakFeatures;
}

/** Measures the lines of a page: widths, columns, habits, hints and the features of each break. */
export function observe(page: LinedPage, memory = new LayoutMemory()): ObservedLines {
  const facts = measureLines(page);
  const columns = columnWidths(facts);
  const style = readStyle(facts, columns);
  const hints = readHints(facts, columns, memory.readings);
  return { facts, columns, style, hints, features: findFeatures(facts, columns, style, hints) };
}

/** What the layout has learnt: weights of breaks and of articles. */
export interface LayoutModels {
  readonly breaks: BreakModel;
  readonly articles: ArticleModel;
}

const TRAINED: LayoutModels = { breaks: BREAK_WEIGHTS, articles: ARTICLE_WEIGHTS };

/** What is decided of a page, before it is told. */
export interface DecidedLayout {
  readonly page: MarkedPage;
  readonly facts: LineFacts;
  readonly drafts: readonly DraftPassage[];
  readonly placed: readonly PlacedPassage[];
  readonly roles: readonly Role[];
  readonly breaks: BreakTable;
  /** What the page's markers say; null where it has none. */
  readonly marked: MarkedLayout | null;
  readonly known: KnownReadings;
}

/** Decides where a page's passages and items begin and what they are. Linear in the page's length. */
export function decideLayout(
  page: MarkedPage,
  memory = new LayoutMemory(),
  models: LayoutModels = TRAINED,
): DecidedLayout {
  const { facts, columns, style, hints, features } = observe(page, memory);
  const known = memory.readings;
  const marked = readMarkedLayout(page, facts);
  const decoded = decodeBreaks(models.breaks, features, facts.count);
  const first = marked ? markedJoins(decoded.joined, marked) : decoded.joined;
  const passages = draftPassages(page.source, facts, columns, hints, known, first);
  const {
    joined,
    drafts,
    placed: read,
  } = withWholeCrossheads(
    { joined: first, drafts: passages, placed: placePassages(models.articles, passages, memory) },
    (at) => (decoded.odds[at] ?? 0) >= LEAST_ODDS && (marked?.breaks[at] ?? 0) === 0,
    (from, to) => draftPassage(page.source, facts, columns, hints, known, from, to),
  );
  const roles = marked ? markedRoles(drafts, rolesOf(drafts, read), marked) : rolesOf(drafts, read);
  const placed = marked ? markedPlaces(drafts, read, roles, marked) : read;
  const breaks = new BreakTable(facts, style, blockEnds(facts, drafts, placed, roles), {
    model: models.breaks,
    found: features,
    odds: decoded.odds,
    joined,
    marked: marked?.breaks ?? null,
  });
  return { page, facts, drafts, placed, roles, breaks, marked, known };
}

/** Lays a page out: its breaks, passages, roles, articles and bylines. Linear in the page's length. */
export const layOut = (page: MarkedPage, models: LayoutModels = TRAINED): PageLayout =>
  tellLayout(decideLayout(page, new LayoutMemory(), models));

/** A layout, and how many of its breaks are no more than wraps and column breaks. */
export interface ToldLayout extends PageLayout {
  readonly wraps: number;
}

function wrapsOf(drafts: readonly DraftPassage[], end: number): number {
  let wraps = 0;
  for (let at = 0; at < end; at++) wraps += (drafts[at]?.last ?? 0) - (drafts[at]?.first ?? 0);
  return wraps;
}

/**
 * The layout that was decided, for those who read it.
 * @param end the passages before this one are told of, and what they hold
 */
export function tellLayout(decided: DecidedLayout, end = decided.drafts.length): ToldLayout {
  const { page, facts, drafts, roles, breaks, marked, known } = decided;
  const passages = drafts
    .slice(0, end)
    .map((draft, index) => new LaidPassage(draft, index, roles[index] ?? "body", facts.lines, breaks));
  const articles = gatherArticles(passages, decided, (at) => marked?.kinds.get(drafts[at]?.first ?? -1));
  const bylines = pageBylines(decided, known, end);
  const all = once(() => breaks.between(0, drafts[end - 1]?.last ?? 0));
  return {
    page,
    passages,
    articles,
    bylines: marked ? withMarkedBylines(page, bylines) : bylines,
    wraps: wrapsOf(drafts, end),
    get breaks() {
      return all();
    },
  };
}

/** Marks the lines after which another block begins: another role or another article. */
function blockEnds(
  facts: LineFacts,
  drafts: readonly DraftPassage[],
  placed: readonly PlacedPassage[],
  roles: readonly Role[],
): Uint8Array {
  const ends = new Uint8Array(facts.count);
  drafts.forEach((draft, at) => {
    const running = roles[at] === "body" || roles[at] === "caption";
    if (placed[at + 1]?.opens || roles[at] !== roles[at + 1] || !running) ends[draft.last] = 1;
  });
  return ends;
}

/** A passage whose breaks are made when they are asked for. */
class LaidPassage implements Passage {
  readonly text: LogicalText;
  readonly span: Span;
  /** Its first and last line, counted from 0 among the non-blank ones. */
  readonly #first: number;
  readonly #last: number;
  readonly #all: NonBlankLines;
  readonly #table: BreakTable;
  #lines: readonly PageLine[] | null = null;
  #breaks: readonly Break[] | null = null;

  constructor(
    { first, last, text }: DraftPassage,
    readonly index: number,
    readonly role: Role,
    lines: NonBlankLines,
    breaks: BreakTable,
  ) {
    this.text = text;
    this.span = text.span ?? span(0, 0);
    this.#first = first;
    this.#last = last;
    this.#all = lines;
    this.#table = breaks;
  }

  get lines(): readonly PageLine[] {
    return (this.#lines ??= this.#all.between(this.#first, this.#last + 1));
  }

  get breaks(): readonly Break[] {
    return (this.#breaks ??= this.#table.between(this.#first, this.#last));
  }
}
