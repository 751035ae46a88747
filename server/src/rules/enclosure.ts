import type { Element, MarkedPage } from "../markers/marked-page.js";
import { contains, span, type Span } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";

/** The stretches of a page that markers of one kind enclose. */
export interface Enclosures {
  /** Whether one of them holds the whole stretch. */
  has(of: Span): boolean;
}

/** What the elements that `wanted` accepts enclose. Linear to build, logarithmic to ask. */
export const enclosures = (page: MarkedPage, wanted: (element: Element) => boolean): Enclosures =>
  enclosuresOf(outermost(page.elements, wanted));

/** The same for stretches that are known already: in source order, not overlapping. */
export function enclosuresOf(found: readonly Span[]): Enclosures {
  const starts = found.map(({ start }) => start);
  return {
    has: (of) => {
      const nearest = found[lastAtOrBefore(starts, of.start)];
      return nearest !== undefined && contains(nearest, of);
    },
  };
}

function outermost(roots: readonly Element[], wanted: (element: Element) => boolean): readonly Span[] {
  const found: Span[] = [];
  const waiting = [...roots].reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (wanted(element)) found.push(span(element.open.span.start, element.close.span.end));
    else for (const child of [...element.children].reverse()) waiting.push(child);
  }
  return found;
}
