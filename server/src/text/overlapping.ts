import { overlaps, type Span } from "./offsets.js";
import { lastAtOrBefore } from "./source-text.js";

/**
 * Finds what overlaps a stretch, of things in the order of their starts, in that order; they may lie within each other. For
 * who asks many times: it is prepared once, and each answer costs what it gives and a logarithm.
 */
export function overlapFinder<T extends { readonly span: Span }>(things: readonly T[]): (of: Span) => readonly T[] {
  const starts = things.map(({ span }) => span.start);
  let end = 0;
  // Up to each of them, how far those reach that began before: once that is short of a stretch, none further back is in it.
  const reaches = things.map(({ span }) => (end = Math.max(end, span.end)));
  return (of) => {
    const found: T[] = [];
    for (let at = lastAtOrBefore(starts, of.end); at >= 0 && (reaches[at] ?? 0) >= of.start; at--) {
      const thing = things[at];
      if (thing && overlaps(thing.span, of)) found.push(thing);
    }
    return found.reverse();
  };
}
