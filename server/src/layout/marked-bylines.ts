import type { Byline, BylineKind } from "../bylines/byline.js";
import type { Element, MarkedPage } from "../markers/marked-page.js";
import { levelOf } from "../markers/element-names.js";
import { walkElements } from "../markers/walk-elements.js";
import { overlaps, type Span } from "../text/offsets.js";

/** The bylines of a page with those that a human marked and the grammar did not read. In source order. */
export function withMarkedBylines(page: MarkedPage, found: readonly Byline[]): readonly Byline[] {
  const added: Byline[] = [];
  let next = 0;
  for (const element of walkElements(page.elements)) {
    const kind = kindOf(element);
    if (kind === null || element.content.start === element.content.end) continue;
    while ((found[next]?.span.end ?? Infinity) < element.content.start) next++;
    const read = found[next];
    if (read && overlaps(read.span, element.content)) continue;
    added.push(bylineOf(page, element, kind));
  }
  if (added.length === 0) return found;
  return [...found, ...added].sort((one, other) => one.span.start - other.span.start);
}

/** What an element marks as a whole; null for those that stand within another paragraph. */
function kindOf({ name, parent }: Element): BylineKind | null {
  if (parent && levelOf(parent.name) !== "block") return null;
  if (name === "byline") return parent?.name === "figure" ? "credit" : "byline";
  return name === "dateline" ? "dateline" : name === "closer" ? "endnote" : null;
}

function bylineOf(page: MarkedPage, element: Element, kind: BylineKind): Byline {
  const people: Byline["people"][number][] = [];
  let place: Byline["place"] = null;
  let date: Byline["date"] = null;
  for (const child of walkElements(element.children)) {
    const part = { text: printed(page, child.content), span: child.content };
    if (child.name === "persName") people.push({ name: part.text, role: null, span: part.span });
    else if (child.name === "placeName") place ??= part;
    else if (child.name === "date") date ??= part;
  }
  return { kind, span: element.content, people, outlet: null, place, date, parsed: true };
}

/** The text of a name without the white space that justifies or wraps it. */
const printed = (page: MarkedPage, of: Span): string => page.source.slice(of).replace(/\s/gu, "");
