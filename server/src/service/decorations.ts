import type { Range } from "vscode-languageserver-types";
import { partAt } from "../analysis/assemble.js";
import type { Break } from "../layout/page-layout.js";
import { overlaps, span, type Span } from "../text/offsets.js";
import type { CheckedPage } from "./checked-page.js";
import { toRange, toSpan } from "./positions.js";

/** What is drawn over a page: plain ranges, how they look is the client's business. */
export interface PageDecorations {
  readonly version: number;
  readonly articles: readonly ArticleDecoration[];
  readonly bylines: readonly Range[];
  readonly wraps: readonly WrapDecoration[];
  readonly mentions: readonly MentionDecoration[];
}

/** The start of an article. */
export interface ArticleDecoration {
  readonly line: number;
  readonly number: number;
  readonly kind: "article" | "photo" | "banner";
  readonly title: string;
}

/** A line end that ends no paragraph, and the blank lines after it. */
export interface WrapDecoration {
  readonly line: number;
  readonly kind: "wrap" | "column";
  readonly blank: { readonly first: number; readonly last: number } | null;
}

/** A mention: one range for each of its runs in the source. */
export interface MentionDecoration {
  readonly ranges: readonly Range[];
  readonly label: string;
  readonly decided: boolean;
}

/** What is drawn over those ranges of a page; what touches none of them is left out. */
export function decorationsOf(page: CheckedPage, ranges: readonly Range[]): PageDecorations {
  const visible = ranges.map((range) => wholeLines(page, range));
  const { source, articles, bylines, breaks, mentions } = partAt(page.analysis, hullOf(visible));
  const inView = (of: Span): boolean => visible.some((range) => overlaps(range, of));
  return {
    version: page.version,
    articles: articles
      .filter(({ span }) => inView(span))
      .map(({ index, kind, title, first }) => ({ line: first - 1, number: index + 1, kind, title })),
    bylines: bylines.filter(({ span }) => inView(span)).map(({ span }) => toRange(source, span)),
    wraps: breaks.filter((each) => inView(lineEndOf(page, each))).flatMap(wrapDecoration),
    mentions: mentions
      .filter(({ span }) => inView(span))
      .map(({ fragments, label, marked }) => ({
        ranges: fragments.map((fragment) => toRange(source, fragment)),
        label,
        decided: marked,
      })),
  };
}

/** The stretch from the first to the last of some. */
const hullOf = (spans: readonly Span[]): Span =>
  span(
    spans.reduce((least, { start }) => Math.min(least, start), spans[0]?.start ?? 0),
    spans.reduce((most, { end }) => Math.max(most, end), 0),
  );

/** A visible range widened to whole lines: a line end counts as in view with its line. */
function wholeLines({ analysis: { source } }: CheckedPage, range: Range): Span {
  const { start, end } = toSpan(source, range);
  return { start: source.line(source.lineAt(start)).span.start, end: source.line(source.lineAt(end)).span.end };
}

function lineEndOf({ analysis: { source } }: CheckedPage, { line }: Break): Span {
  const { end } = source.line(line).span;
  return { start: end, end };
}

function wrapDecoration({ line, next, kind }: Break): WrapDecoration[] {
  if (kind !== "wrap" && kind !== "column") return [];
  const blank = next - line > 1 ? { first: line, last: next - 2 } : null;
  return [{ line: line - 1, kind, blank }];
}
