import type { Byline } from "../bylines/byline.js";
import type { Passage } from "../layout/page-layout.js";
import { contains, logicalSpan, type Span } from "../text/offsets.js";
import type { Label, LogicalMention } from "./mention.js";

/** How sure a name is that a byline's grammar gives: only a human's word is 1. */
const CONFIDENCE = 0.99;

/** Papers that name themselves with a pronoun: no organization's name. */
const SELF = /^本[报刊社台网]/u;

/** The mentions that the page's bylines give a passage: their people, outlets, places and dates. */
export function bylineMentions(bylines: readonly Byline[], passage: Passage): LogicalMention[] {
  const found: LogicalMention[] = [];
  const add = (span: Span, label: Label): void => {
    if (!contains(passage.span, span)) return;
    const start = passage.text.toLogical(span.start);
    const end = passage.text.toLogical(span.end);
    if (start < end) found.push({ span: logicalSpan(start, end), label, confidence: CONFIDENCE, source: "byline" });
  };
  for (const { people, outlet, place, date } of bylines) {
    for (const person of people) add(person.span, "PER");
    if (outlet && !SELF.test(outlet.text)) add(outlet.span, "ORG");
    if (place) add(place.span, "LOC");
    if (date) add(date.span, "TIME");
  }
  return found;
}
