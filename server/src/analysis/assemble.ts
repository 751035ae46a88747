import type { Mention } from "../entities/mention.js";
import {
  movedArticle,
  movedBreak,
  movedByline,
  movedPassage,
  PAGE_START,
  type Placement,
} from "../layout/moved-layout.js";
import type { Break } from "../layout/page-layout.js";
import type { MarkedPage } from "../markers/marked-page.js";
import { movedLine, movedMarkers, type PageMarkers } from "../markers/moved-page.js";
import { lineNumber, movedBy, span, type LineNumber, type Span } from "../text/offsets.js";
import { once } from "../text/once.js";
import { lastAtOrBefore, type SourceText } from "../text/source-text.js";
import type { Analysis, AnalyzedSheet, SheetAnalysis } from "./analysis.js";

/** What the sheets of a page have in common. */
export type PageFrame = Pick<Analysis, "source" | "settings" | "workspace" | "segmenter">;

/** The analysis of a page, the sum of its sheets. What is listed of the page is put together when it is first asked for. */
export const assemble = (sheets: readonly AnalyzedSheet[], frame: PageFrame): Analysis => sumOf(sheets, frame, null);

/** The part of a page that holds a stretch: the sheets that touch it. Places are the page's, and so are indexes. */
export function partAt(analysis: Analysis, { start, end }: Span): Analysis {
  const page = analysis.partOf ?? analysis;
  if (page.sheets.length < 2) return page;
  const starts = page.sheets.map(({ at }) => at.offset);
  const first = Math.max(0, lastAtOrBefore(starts, start - 1));
  return partOf(page, first, Math.max(first, lastAtOrBefore(starts, end)) + 1);
}

/** The part of a page that its sheets from `first` up to `end` make. */
export const partOf = (page: Analysis, first: number, end: number): Analysis =>
  page.sheets.length < 2 ? page : sumOf(page.sheets.slice(first, end), page, page);

function sumOf(sheets: readonly AnalyzedSheet[], frame: PageFrame, page: Analysis | null): Analysis {
  const { source, settings, workspace, segmenter } = frame;
  const [first, last] = [sheets[0], sheets.at(-1)];
  const passages = once(() => gathered(sheets, (own) => own.passages, movedPassage));
  const articles = once(() =>
    gathered(
      sheets,
      (own) => own.articles,
      (article, at) => movedArticle(article, at, passages()),
    ),
  );
  const breaks = once(() => breaksOf(sheets));
  const bylines = once(() => gathered(sheets, (own) => own.bylines, movedByline));
  const mentions = once(() => gathered(sheets, (own) => own.mentions, movedMention));
  const dismissed = once(() => gathered(sheets, (own) => own.dismissed, movedMention));
  const marked = once(() => markedPageOf(source, sheets));
  return {
    stage: sheets.every(({ own }) => own.stage === "full") ? "full" : "layout",
    source,
    settings,
    workspace,
    segmenter,
    sheets,
    partOf: page,
    extent: span(first?.at.offset ?? 0, (last?.at.offset ?? 0) + (last?.sheet.length ?? 0)),
    get page() {
      return marked();
    },
    get passages() {
      return passages();
    },
    get articles() {
      return articles();
    },
    get breaks() {
      return breaks();
    },
    get bylines() {
      return bylines();
    },
    get mentions() {
      return mentions();
    },
    get dismissed() {
      return dismissed();
    },
  };
}

/** What the sheets have, at its places in the page. */
const gathered = <T>(
  sheets: readonly AnalyzedSheet[],
  ownOf: (own: SheetAnalysis) => readonly T[],
  moved: (each: T, at: Placement) => T,
): readonly T[] =>
  sheets.flatMap(({ own, at }) => (at === PAGE_START ? ownOf(own) : ownOf(own).map((each) => moved(each, at))));

function movedMention(own: Mention, at: Placement): Mention {
  return {
    ...own,
    span: movedBy(own.span, at.offset),
    fragments: own.fragments.map((fragment) => movedBy(fragment, at.offset)),
    passage: own.passage + at.passages,
  };
}

/** The breaks within sheets and between them. */
function breaksOf(sheets: readonly AnalyzedSheet[]): readonly Break[] {
  const breaks: Break[] = [];
  let last: { readonly line: LineNumber; readonly seam: Break | null } | null = null;
  for (const { sheet, own, at } of sheets) {
    const [first, end] = [own.passages[0]?.lines[0], own.passages.at(-1)?.lines.at(-1)];
    if (!first || !end) continue;
    const next = lineNumber(first.number + at.lines);
    if (last) breaks.push(sheetBreak(last.line, next, last.seam));
    for (const each of own.breaks) breaks.push(movedBreak(each, at));
    last = { line: lineNumber(end.number + at.lines), seam: sheet.seam };
  }
  return breaks;
}

/** The break between two sheets: articles begin and end there. */
const sheetBreak = (line: LineNumber, next: LineNumber, seen: Break | null): Break => ({
  line,
  next,
  kind: "block",
  confidence: seen?.confidence ?? 0.5,
  safe: false,
  evidence: seen?.evidence ?? [],
});

/** The page with its markers, as its sheets read them. */
function markedPageOf(source: SourceText, sheets: readonly AnalyzedSheet[]): MarkedPage {
  const markers = sheets.map(({ own, at }): PageMarkers => movedMarkers(own.page, at.offset));
  const lines = once(() =>
    gathered(
      sheets,
      (own) => own.page.lines,
      (line, { offset, lines: before }) => movedLine(line, offset, before),
    ),
  );
  return {
    source,
    tags: markers.flatMap(({ tags }) => tags),
    strays: markers.flatMap(({ strays }) => strays),
    elements: markers.flatMap(({ elements }) => elements),
    faults: markers.flatMap(({ faults }) => faults),
    get lines() {
      return lines();
    },
  };
}
