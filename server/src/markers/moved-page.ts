import type { TextEdit } from "../text/edits.js";
import { lineNumber, movedBy } from "../text/offsets.js";
import type { Element, MarkedPage, MarkerFault, PageLine, Tag } from "./marked-page.js";
import { PlainLine } from "./plain-line.js";

/** A page's line so many code units and lines further on. */
export function movedLine(line: PageLine, by: number, lines: number): PageLine {
  if (line instanceof PlainLine) return line.moved(by, lines);
  const { number, span, content } = line;
  return { number: lineNumber(number + lines), span: movedBy(span, by), content: content.moved(by) };
}

/** What a page's markers are, without its lines. */
export type PageMarkers = Pick<MarkedPage, "tags" | "strays" | "elements" | "faults">;

/** The markers of a text as they stand in one in which it begins so many code units further on. Linear. */
export function movedMarkers({ tags, strays, elements, faults }: PageMarkers, by: number): PageMarkers {
  const moved = new Map<Tag, Tag>();
  const tag = (of: Tag): Tag => {
    const known = moved.get(of) ?? { ...of, span: movedBy(of.span, by) };
    moved.set(of, known);
    return known;
  };
  return {
    tags: tags.map(tag),
    strays: strays.map(tag),
    elements: movedElements(elements, by, tag),
    faults: faults.map((fault) => movedFault(fault, by)),
  };
}

/** Trees may be of any depth, so their copies are made without recursion. */
function movedElements(roots: readonly Element[], by: number, tag: (of: Tag) => Tag): readonly Element[] {
  const found: Element[] = [];
  const waiting = roots.map((element) => ({ element, parent: null as Element | null, into: found })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const children: Element[] = [];
    const { element, parent, into } = next;
    const { open, close, content } = element;
    const copy = { ...element, open: tag(open), close: tag(close), content: movedBy(content, by), parent, children };
    into.push(copy);
    for (const child of [...element.children].reverse()) waiting.push({ element: child, parent: copy, into: children });
  }
  return found;
}

function movedFault(fault: MarkerFault, by: number): MarkerFault {
  const edit = ({ span, newText }: TextEdit): TextEdit => ({ span: movedBy(span, by), newText });
  return {
    ...fault,
    span: movedBy(fault.span, by),
    repair: fault.repair.map(edit),
    removal: fault.removal.map(edit),
  };
}
