import { l10n } from "vscode";

/** How much of a thing there is, in the reader's language. */
export const countOf = {
  places: (count: number): string => (count === 1 ? l10n.t("1 place") : l10n.t("{0} places", count)),
  pages: (count: number): string => (count === 1 ? l10n.t("1 page") : l10n.t("{0} pages", count)),
  articles: (count: number): string => (count === 1 ? l10n.t("1 article") : l10n.t("{0} articles", count)),
  passages: (count: number): string => (count === 1 ? l10n.t("1 passage") : l10n.t("{0} passages", count)),
  wraps: (count: number): string => (count === 1 ? l10n.t("1 wrap") : l10n.t("{0} wraps", count)),
  mentions: (count: number): string => (count === 1 ? l10n.t("1 mention") : l10n.t("{0} mentions", count)),
  undecided: (count: number): string => l10n.t("{0} undecided", count),
} as const;

/** Counts in one line, what there is none of left out. */
export function joinCounts(
  counts: Readonly<Partial<Record<"articles" | "passages" | "wraps" | "mentions", number>>>,
): string {
  const parts: string[] = [];
  if (counts.articles !== undefined) parts.push(countOf.articles(counts.articles));
  if (counts.passages !== undefined && counts.passages > 0) parts.push(countOf.passages(counts.passages));
  if (counts.wraps !== undefined && counts.wraps > 0) parts.push(countOf.wraps(counts.wraps));
  if (counts.mentions !== undefined && counts.mentions > 0) parts.push(countOf.mentions(counts.mentions));
  return parts.join(" · ");
}
