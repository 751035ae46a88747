import type { LogicalMention } from "./mention.js";

/**
 * The mentions that can stand together, in text order: where two overlap, the more confident stays, then the longer,
 * then the one that was named first.
 */
export function withoutOverlaps(mentions: readonly LogicalMention[]): readonly LogicalMention[] {
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
