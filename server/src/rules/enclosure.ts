import type { Element, MarkedPage } from "../markers/marked-page.js";
import { contains, span, type Span } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";

/** The stretches of a page that markers of one kind enclose. */
export interface Enclosures {
  /** Whether one of them holds the whole stretch. */
  has(of: Span): boolean;
}

/** What the elements that `wanted` accepts enclose. Linear to build, logarithmic to ask. */
export function enclosures(page: MarkedPage, wanted: (element: Element) => boolean): Enclosures {
  const found = [...outermost(page.elements, wanted)];
  const starts = found.map(({ start }) => start);
  return {
    has: (of) => {
      const nearest = found[lastAtOrBefore(starts, of.start)];
      return nearest !== undefined && contains(nearest, of);
    },
  };
}

function* outermost(elements: readonly Element[], wanted: (element: Element) => boolean): Generator<Span> {
  for (const element of elements) {
    if (wanted(element)) yield span(element.open.span.start, element.close.span.end);
    else yield* outermost(element.children, wanted);
  }
}
