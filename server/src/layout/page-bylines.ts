import type { Byline, BylinePart, BylineReading } from "../bylines/byline.js";
import type { LogicalText } from "../text/logical-text.js";
import type { DraftPassage } from "./draft-passages.js";
import type { Role } from "./page-layout.js";
import { readLine } from "../bylines/read-byline.js";

const OWN_LINE: ReadonlySet<Role> = new Set<Role>([
  "byline",
  "dateline",
  "credit",
  "endnote",
  "continuation",
  "editor",
]);
const AFTER_BODY: ReadonlySet<Role> = new Set<Role>(["endnote", "continuation", "editor", "credit"]);

/** All bylines of a page in source order: on lines of their own, at the start and at the end of running text. */
export function pageBylines(drafts: readonly DraftPassage[], roles: readonly Role[]): readonly Byline[] {
  const bylines: Byline[] = [];
  drafts.forEach((draft, at) => {
    const role = roles[at] ?? "body";
    if (OWN_LINE.has(role)) {
      const own = AFTER_BODY.has(role) ? (readLine(draft.text.text, "after-body") ?? draft.line) : draft.line;
      if (own) bylines.push(inPage(own, draft.text));
    } else if (role === "body" || role === "caption") {
      if (draft.lead) bylines.push(inPage(draft.lead, draft.text));
      if (draft.end && draft.end.span.start >= (draft.lead?.span.end ?? 0)) bylines.push(inPage(draft.end, draft.text));
    }
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
