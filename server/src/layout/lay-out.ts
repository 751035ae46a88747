import type { MarkedPage, PageLine } from "../markers/marked-page.js";
import { span } from "../text/offsets.js";
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
import { markedJoins, markedPlaces, markedRoles, readMarkedLayout } from "./marked-layout.js";
import { measureLines, type LineFacts } from "./line-facts.js";
import { readHints, type LineHints } from "./line-hints.js";
import { pageBylines } from "./page-bylines.js";
import type { Break, Lexicon, PageLayout, Passage, Role } from "./page-layout.js";
import { readStyle, type PageStyle } from "./page-style.js";
import { readBreaks } from "./read-breaks.js";
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
export function observe(lines: readonly PageLine[], lexicon?: Lexicon): ObservedLines {
  const facts = measureLines(lines);
  const columns = columnWidths(facts);
  const style = readStyle(facts, columns);
  const hints = readHints(facts, columns, lexicon);
  return { facts, columns, style, hints, features: findFeatures(facts, columns, style, hints) };
}

/** What the layout has learnt: weights of breaks and of articles. */
export interface LayoutModels {
  readonly breaks: BreakModel;
  readonly articles: ArticleModel;
}

const TRAINED: LayoutModels = { breaks: BREAK_WEIGHTS, articles: ARTICLE_WEIGHTS };

/** Lays a page out: its breaks, passages, roles, articles and bylines. Linear in the page's length. */
export function layOut(page: MarkedPage, lexicon?: Lexicon, models: LayoutModels = TRAINED): PageLayout {
  const { facts, columns, style, hints, features } = observe(page.lines, lexicon);
  const marked = readMarkedLayout(page, facts);
  const decoded = decodeBreaks(models.breaks, features, facts.count);
  const first = marked ? markedJoins(decoded.joined, marked) : decoded.joined;
  const passages = draftPassages(page.source, facts, columns, hints, first);
  const {
    joined,
    drafts,
    placed: read,
  } = withWholeCrossheads(
    { joined: first, drafts: passages, placed: placePassages(models.articles, passages) },
    (at) => (decoded.odds[at] ?? 0) >= LEAST_ODDS && (marked?.breaks[at] ?? 0) === 0,
    (from, to) => draftPassage(page.source, facts, columns, hints, from, to),
  );
  const roles = marked ? markedRoles(drafts, rolesOf(drafts, read), marked) : rolesOf(drafts, read);
  const placed = marked ? markedPlaces(drafts, read, roles, marked) : read;
  const decision = {
    model: models.breaks,
    found: features,
    odds: decoded.odds,
    joined,
    marked: marked?.breaks ?? null,
    blockEnds: blockEnds(facts, drafts, placed, roles),
  };
  const breaks = readBreaks(facts, style, decision);
  const laidOut = drafts.map((draft, index) => passageOf(draft, index, roles[index] ?? "body", facts, breaks));
  const articles = gatherArticles(laidOut, placed, (at) => marked?.kinds.get(drafts[at]?.first ?? -1));
  const bylines = pageBylines(drafts, placed, roles);
  return { page, breaks, passages: laidOut, articles, bylines: marked ? withMarkedBylines(page, bylines) : bylines };
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

function passageOf(
  draft: DraftPassage,
  index: number,
  role: Role,
  facts: LineFacts,
  breaks: readonly Break[],
): Passage {
  return {
    index,
    role,
    lines: facts.lines.slice(draft.first, draft.last + 1),
    breaks: breaks.slice(draft.first, draft.last),
    text: draft.text,
    span: draft.text.span ?? span(0, 0),
  };
}
