import { SymbolKind, type DocumentSymbol } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import { articlesOf, type ArticleSummary } from "./articles.js";
import type { Language } from "./language.js";
import { ARTICLE_NAMES } from "./names.js";
import { ARTICLE_SYMBOLS } from "./page-symbols.js";

/** The outline of a page: its articles, and below each its crossheads. */
export function documentSymbolsOf(analysis: Analysis, language: Language): DocumentSymbol[] {
  return articlesOf(analysis).map((article) => ({
    name: article.title.trim() || `${ARTICLE_NAMES[article.kind][language]} ${String(article.number)}`,
    detail: detailOf(article, language),
    kind: ARTICLE_SYMBOLS[article.kind],
    range: article.range,
    selectionRange: article.selection,
    children: article.crossheads.map(({ title, range, section }) => ({
      name: title.trim() || "—",
      kind: SymbolKind.Field,
      range: section,
      selectionRange: range,
    })),
  }));
}

function detailOf({ number, kind, passages, wraps, mentions }: ArticleSummary, language: Language): string {
  const name = `${ARTICLE_NAMES[kind][language]} ${String(number)}`;
  return language === "zh"
    ? `${name} · ${String(passages)} 段 · 折行 ${String(wraps)} · 实体 ${String(mentions)}`
    : `${name} · passages ${String(passages)} · wraps ${String(wraps)} · mentions ${String(mentions)}`;
}
