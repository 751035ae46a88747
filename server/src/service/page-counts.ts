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
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  const { error, warning, information, hint } = counts;
  return {
    articles: analysis.articles.length,
    wraps: analysis.breaks.filter(({ kind }) => kind === "wrap" || kind === "column").length,
    mentions: analysis.mentions.length,
    findings: { warning: error + warning, information, hint },
  };
}
