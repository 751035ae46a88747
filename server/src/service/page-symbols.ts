import { SymbolKind, type Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import type { Article } from "../layout/page-layout.js";
import type { Bilingual } from "../rules/rule.js";
import type { Span } from "../text/offsets.js";
import { articleAt } from "./checked-page.js";
import { ARTICLE_NAMES } from "./names.js";
import { toRange } from "./positions.js";

/** Something of a page that a person may look for by name: an article, or a person in a byline. */
export interface PageSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  /** What it is, and of what: `photo item`, `记者 · 大渡口首批创建33个无疫社区`. */
  readonly container: Bilingual;
}

/** What articles are shown as, in outlines and lists. */
export const ARTICLE_SYMBOLS: Readonly<Record<Article["kind"], SymbolKind>> = {
  article: SymbolKind.Module,
  photo: SymbolKind.File,
  banner: SymbolKind.Namespace,
};

/** The articles of a page and the people in its bylines, in source order. Its layout is enough. */
export function pageSymbolsOf(analysis: Analysis): readonly PageSymbol[] {
  const { source, articles, bylines } = analysis;
  const named = articles.map(({ title, kind, span }): Placed => ({
    span,
    symbol: {
      name: title.trim() || "—",
      kind: ARTICLE_SYMBOLS[kind],
      range: toRange(source, span),
      container: ARTICLE_NAMES[kind],
    },
  }));
  const people = bylines.flatMap((byline) =>
    byline.people.map(({ name, role, span }): Placed => {
      const title = articleAt(analysis, byline.span.start)?.title ?? "";
      const container = [role ?? "", title].filter((part) => part !== "").join(" · ");
      const symbol = {
        name,
        kind: SymbolKind.Variable,
        range: toRange(source, span),
        container: { en: container, zh: container },
      };
      return { span, symbol };
    }),
  );
  return [...named, ...people].sort((one, other) => one.span.start - other.span.start).map(({ symbol }) => symbol);
}

interface Placed {
  readonly span: Span;
  readonly symbol: PageSymbol;
}

/** Whether a name has the characters of a query in their order, whatever stands between; clients choose among these. */
export function mayMean(name: string, query: string): boolean {
  let at = 0;
  for (const character of query.toLowerCase().replace(/\s/gu, "")) {
    at = name.toLowerCase().indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
}
