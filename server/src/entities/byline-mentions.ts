import type { Byline } from "../bylines/byline.js";
import type { Passage } from "../layout/page-layout.js";
import { contains, logicalSpan, type Span } from "../text/offsets.js";
import type { Label, LogicalMention } from "./mention.js";

/** How sure a name is that a byline's grammar gives: only a human's word is 1. */
const CONFIDENCE = 0.99;

/** Papers that name themselves with a pronoun or by their kind alone (晨报讯): no organization's name. */
const SELF = /^(?:本[报刊社台网]|[晨早晚日快商]报$)/u;

/** For each passage the mentions that the page's bylines give it: their people, outlets, places and dates. */
export function bylineMentions(bylines: readonly Byline[], passages: readonly Passage[]): LogicalMention[][] {
  const found = passages.map((): LogicalMention[] => []);
  let first = 0;
  for (const byline of bylines) {
    while ((passages[first]?.span.end ?? Infinity) <= byline.span.start) first++;
    const parts = namedParts(byline);
    for (let index = first; index < passages.length; index++) {
      const passage = passages[index];
      if (!passage || passage.span.start >= byline.span.end) break;
      for (const { span, label } of parts) {
        if (!contains(passage.span, span)) continue;
        const start = passage.text.toLogical(span.start);
        const end = passage.text.toLogical(span.end);
        if (start < end)
          found[index]?.push({ span: logicalSpan(start, end), label, confidence: CONFIDENCE, source: "byline" });
      }
    }
  }
  return found;
}

function namedParts({ people, outlet, place, date }: Byline): { span: Span; label: Label }[] {
  const parts = people.map(({ span }) => ({ span, label: "PER" }));
  if (outlet && !SELF.test(outlet.text)) parts.push({ span: outlet.span, label: "ORG" });
  if (place) parts.push({ span: place.span, label: "LOC" });
  if (date) parts.push({ span: date.span, label: "TIME" });
  return parts;
}
