import type { PlacedPassage } from "./decode-articles.js";
import type { DraftPassage } from "./draft-passages.js";

/** Passages with their places, and the joins that made them. */
export interface PlacedDrafts {
  readonly joined: Uint8Array;
  readonly drafts: readonly DraftPassage[];
  readonly placed: readonly PlacedPassage[];
}

/**
 * Makes one of crossheads that were wrapped. Among heads a break is kept unless it is very sure to be a join, since a
 * headline and its deck look like one head that was wrapped; but a crosshead has no deck, so where two come to follow
 * each other within an article, the odds that do elsewhere do here.
 * @param mayJoin whether the break after a line, counted from 0 among the non-blank ones, may be a join outside heads
 * @param draftOf drafts the passage from one line to another
 */
export function withWholeCrossheads(
  found: PlacedDrafts,
  mayJoin: (at: number) => boolean,
  draftOf: (first: number, last: number) => DraftPassage,
): PlacedDrafts {
  const isWrapped = (at: number): boolean => {
    const before = found.placed[at - 1];
    const own = found.placed[at];
    return (
      own?.opens === false &&
      isCrosshead(own) &&
      before?.state === own.state &&
      mayJoin((found.drafts[at]?.first ?? 0) - 1)
    );
  };
  if (!found.drafts.some((_, at) => isWrapped(at))) return found;
  const joined = Uint8Array.from(found.joined);
  const drafts: DraftPassage[] = [];
  const placed: PlacedPassage[] = [];
  found.drafts.forEach((draft, at) => {
    const before = isWrapped(at) ? drafts.pop() : undefined;
    if (before) joined[before.last] = 1;
    else placed.push(found.placed[at] ?? { state: "body", opens: true });
    drafts.push(before ? draftOf(before.first, draft.last) : draft);
  });
  return { joined, drafts, placed };
}

const isCrosshead = ({ state }: PlacedPassage): boolean => state === "crosshead" || state === "crosshead-headed";
