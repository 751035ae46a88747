import type { Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import type { Article, Passage } from "../layout/page-layout.js";
import { enclosures } from "../rules/enclosure.js";
import { span } from "../text/offsets.js";
import { toRange } from "./positions.js";

/** An article with what the views show of it. */
export interface ArticleSummary {
  /** From 1, in printed order. */
  readonly number: number;
  readonly kind: Article["kind"];
  readonly title: string;
  readonly range: Range;
  /** Where a click goes: the headline, else the first passage. */
  readonly selection: Range;
  readonly passages: number;
  readonly wraps: number;
  readonly mentions: number;
  /** Whether markers enclose the article and each of its passages. */
  readonly marked: boolean;
  readonly crossheads: readonly CrossheadSummary[];
}

/** A crosshead and its section. */
export interface CrossheadSummary {
  readonly title: string;
  readonly range: Range;
  /** From the crosshead to the next one, or to the article's end. */
  readonly section: Range;
}

/** The articles of a page, in printed order. */
export function articlesOf(analysis: Analysis): readonly ArticleSummary[] {
  const mentions = mentionsByPassage(analysis);
  const isMarked = markedArticles(analysis);
  return analysis.articles.map((article) => ({
    number: article.index + 1,
    kind: article.kind,
    title: article.title,
    range: toRange(analysis.source, article.span),
    selection: toRange(analysis.source, (headlineOf(article) ?? article).span),
    passages: article.passages.length,
    wraps: article.passages.reduce((sum, passage) => sum + passage.breaks.length, 0),
    mentions: article.passages.reduce((sum, passage) => sum + (mentions.get(passage.index) ?? 0), 0),
    marked: isMarked(article),
    crossheads: crossheadsOf(analysis, article),
  }));
}

/** A passage may stand in two elements: its byline and the rest. So its first and its last character are looked at. */
function markedArticles({ page }: Analysis): (article: Article) => boolean {
  const divisions = enclosures(page, ({ name }) => name === "div");
  const passages = enclosures(page, ({ name }) => name !== "div" && name !== "figure");
  const isMarked = ({ span: { start, end } }: Passage): boolean =>
    passages.has(span(start, Math.min(start + 1, end))) && passages.has(span(Math.max(start, end - 1), end));
  return (article) => divisions.has(article.span) && article.passages.every(isMarked);
}

const headlineOf = (article: Article): Passage | undefined =>
  article.passages.find(({ role }) => role === "headline" || role === "banner") ?? article.passages[0];

function crossheadsOf({ source }: Analysis, article: Article): readonly CrossheadSummary[] {
  const heads = [...article.passages.entries()].filter(([, { role }]) => role === "crosshead");
  return heads.map(([, head], at) => {
    const next = heads[at + 1]?.[0];
    const before = next === undefined ? undefined : article.passages[next - 1];
    return {
      title: head.text.text,
      range: toRange(source, head.span),
      section: toRange(source, span(head.span.start, before?.span.end ?? article.span.end)),
    };
  });
}

function mentionsByPassage({ mentions }: Analysis): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { passage } of mentions) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  return counts;
}
