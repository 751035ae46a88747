import type { Analysis } from "../analysis/analysis.js";
import type { Article, Passage } from "../layout/page-layout.js";
import type { Mention } from "../entities/mention.js";
import type { PageFindings } from "../rules/page-findings.js";
import type { Offset, Span } from "../text/offsets.js";

/** A page as the features answer from it: one version of one document, its analysis and its findings. */
export interface CheckedPage {
  readonly uri: string;
  /** The document's version that the analysis holds for. */
  readonly version: number;
  readonly analysis: Analysis;
  readonly findings: PageFindings;
}

/** Whether a place lies within a span or at its edge, as a cursor does. */
export const touches = (of: Span, at: number): boolean => of.start <= at && at <= of.end;

/** The passage at a place, null between passages. */
export const passageAt = ({ passages }: Analysis, at: Offset): Passage | null => lastTouching(passages, at);

/** The article at a place, null between articles. */
export const articleAt = ({ articles }: Analysis, at: Offset): Article | null => lastTouching(articles, at);

/** The mention at a place, null where there is none. */
export const mentionAt = ({ mentions }: Analysis, at: Offset): Mention | null => lastTouching(mentions, at);

/**
 * The item that a place lies in, of items in source order that do not overlap. Where one ends as the next begins, the
 * one that begins. Logarithmic.
 */
function lastTouching<T extends { readonly span: Span }>(items: readonly T[], at: number): T | null {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.span.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const found = items[low - 1];
  return found && touches(found.span, at) ? found : null;
}
