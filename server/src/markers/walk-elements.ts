import type { Element } from "./marked-page.js";

/** All elements, each before its children, in source order; without recursion, so that any depth will do. */
export function* walkElements(roots: readonly Element[]): IterableIterator<Element> {
  const waiting = [...roots].reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at];
      if (child) waiting.push(child);
    }
  }
}
