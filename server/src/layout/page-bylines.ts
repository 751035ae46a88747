import type { Byline, BylinePart, BylineReading } from "../bylines/byline.js";
import type { KnownReadings } from "../bylines/known-readings.js";
import { readLine } from "../bylines/read-byline.js";
import type { LogicalText } from "../text/logical-text.js";
import type { DraftPassage } from "./draft-passages.js";
import type { PlacedRoles } from "./articles.js";

/**
 * All bylines of a page in source order: on lines of their own, at the start and at the end of running text.
 * @param end the passages before this one are looked at
 */
export function pageBylines(
  { drafts, placed, roles }: PlacedRoles & { readonly drafts: readonly DraftPassage[] },
  known: KnownReadings,
  end: number,
): readonly Byline[] {
  const bylines: Byline[] = [];
  let bodyBefore = false;
  drafts.slice(0, end).forEach((draft, at) => {
    if (placed[at]?.opens) bodyBefore = false;
    if (draft.line) {
      const own = bodyBefore ? (readLine(draft.text.text, "after-body", known) ?? draft.line) : draft.line;
      bylines.push(inPage(own, draft.text));
      return;
    }
    if (draft.author && roles[at] === "byline") bylines.push(inPage(draft.author, draft.text));
    if (roles[at] !== "body" && roles[at] !== "caption") return;
    bodyBefore = true;
    if (draft.lead) bylines.push(inPage(draft.lead, draft.text));
    if (draft.end && draft.end.span.start >= (draft.lead?.span.end ?? 0)) bylines.push(inPage(draft.end, draft.text));
  });
  return bylines;
}

/** A reading with its places in the source; a byline that runs over a wrap is one stretch with the line end in it. */
function inPage(reading: BylineReading, text: LogicalText): Byline {
  const part = (each: BylinePart | null): Byline["outlet"] =>
    each && { text: each.text, span: text.sourceSpan(each.span) };
  return {
    kind: reading.kind,
    span: text.sourceSpan(reading.span),
    people: reading.people.map(({ name, role, span }) => ({ name, role, span: text.sourceSpan(span) })),
    outlet: part(reading.outlet),
    place: part(reading.place),
    date: part(reading.date),
    parsed: reading.parsed,
  };
}
