import type { AnalyzedSheet } from "../analysis/analysis.js";
import type { CheckedPage } from "./checked-page.js";

/** The counts that a page is summed up by. */
export interface PageCounts {
  readonly articles: number;
  /** Line ends still to merge. */
  readonly wraps: number;
  readonly mentions: number;
  /** Findings by severity; errors count as warnings. */
  readonly findings: { readonly warning: number; readonly information: number; readonly hint: number };
}

/** Sums a page up. */
export function pageCounts({ analysis, findings }: CheckedPage): PageCounts {
  const { error, warning, information, hint } = findings.counts;
  const sum = (of: (sheet: AnalyzedSheet) => number): number =>
    analysis.sheets.reduce((all, sheet) => all + of(sheet), 0);
  return {
    articles: sum(({ own }) => own.articles.length),
    wraps: sum(({ sheet }) => sheet.wraps),
    mentions: sum(({ own }) => own.mentions.length),
    findings: { warning: error + warning, information, hint },
  };
}
