import type { LogicalMention } from "./mention.js";

/**
 * The mentions that can stand together, in text order: where two overlap, the more confident stays, then the longer,
 * then the one that was named first.
 */
export function withoutOverlaps(mentions: readonly LogicalMention[]): readonly LogicalMention[] {
  if (mentions.length < 2) return mentions;
  const length = ({ span }: LogicalMention): number => span.end - span.start;
  const ranked = mentions.toSorted((a, b) => b.confidence - a.confidence || length(b) - length(a));
  const reach = mentions.reduce((most, { span }) => Math.max(most, span.end), 0);
  const taken = new Uint8Array(reach);
  const kept = ranked.filter(({ span }) => {
    for (let at: number = span.start; at < span.end; at++) if (taken[at]) return false;
    taken.fill(1, span.start, span.end);
    return true;
  });
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/**
 * The same, but a title may hold names, and a name a title, as sentences that stand alone are labelled: only what
 * crosses a title's edge gives way to it. What holds another comes first.
 */
export function withNamesInTitles(mentions: readonly LogicalMention[]): readonly LogicalMention[] {
  const titles = withoutOverlaps(mentions.filter(({ label }) => label === "WORK"));
  const names = withoutOverlaps(mentions.filter(({ label }) => label !== "WORK"));
  const crosses = ({ span: a }: LogicalMention, { span: b }: LogicalMention): boolean =>
    a.start < b.end &&
    b.start < a.end &&
    !(b.start <= a.start && a.end <= b.end) &&
    !(a.start <= b.start && b.end <= a.end);
  const standing = names.filter((name) => !titles.some((title) => crosses(name, title)));
  return [...titles, ...standing].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Those mentions that overlap none of the others. */
export function apartFrom(
  others: readonly LogicalMention[],
  mentions: readonly LogicalMention[],
): readonly LogicalMention[] {
  if (others.length === 0) return mentions;
  const reach = others.reduce((most, { span }) => Math.max(most, span.end), 0);
  const taken = new Uint8Array(reach);
  for (const { span } of others) taken.fill(1, span.start, span.end);
  return mentions.filter(({ span }) => !taken.subarray(span.start, span.end).includes(1));
}
