import type { TextEdit } from "../text/edits.js";
import { span } from "../text/offsets.js";
import { depthOf, mayStandIn } from "./element-names.js";
import type { ElementName, MarkedPage } from "./marked-page.js";
import { MarkerIndex } from "./marker-index.js";
import { placeMarker, type PlacedMarker } from "./place-marker.js";
import { typeOf, type Refusal, type RefusalReason, type WantedMarker } from "./wanted-marker.js";

/** What inserting markers takes. */
export interface Insertion {
  /** In source order, at most one at a place; each inserts and removes nothing. */
  readonly edits: readonly TextEdit[];
  readonly refused: readonly Refusal[];
  /** The markers that are inserted: from where the opening to where the closing tag goes in. */
  readonly placed: readonly Pick<PlacedMarker, "marker" | "openAt" | "closeAt">[];
}

/**
 * The edits that insert markers, well nested among themselves and among those that stand already: of two that begin
 * or end together the wider is the outer one. What would break the nesting is refused. Stripping the page after the
 * edits gives what stripping it before gives.
 */
export function insertMarkers(page: MarkedPage, wanted: readonly WantedMarker[]): Insertion {
  const index = new MarkerIndex(page);
  const refused: Refusal[] = [];
  const placed: PlacedMarker[] = [];
  for (const marker of wanted) {
    const place = placeMarker(page.source, index, marker);
    if (typeof place === "string") refused.push({ marker, reason: place });
    else placed.push(place);
  }

  const accepted: PlacedMarker[] = [];
  const open: PlacedMarker[] = [];
  for (const each of outerFirst(placed)) {
    while ((open.at(-1)?.closeAt ?? Infinity) <= each.openAt) open.pop();
    const reason = conflict(open.at(-1), each, index);
    if (reason) {
      refused.push({ marker: each.marker, reason });
    } else {
      accepted.push(each);
      open.push(each);
    }
  }
  return { edits: editsOf(accepted), refused, placed: accepted };
}

const outerFirst = (placed: readonly PlacedMarker[]): readonly PlacedMarker[] =>
  [...placed].sort((a, b) => a.openAt - b.openAt || b.closeAt - a.closeAt || depth(a.marker) - depth(b.marker));

const depth = (marker: WantedMarker): number => depthOf(marker.element, typeOf(marker));

/** Why a marker can not stand within the innermost accepted one that is open where it begins. */
function conflict(around: PlacedMarker | undefined, each: PlacedMarker, index: MarkerIndex): RefusalReason | null {
  const standing = index.innermostAt(each.openAt);
  let parent: ElementName | null = standing?.name ?? null;
  if (around) {
    if (around.closeAt < each.closeAt) return "crosses";
    const same = around.openAt === each.openAt && around.closeAt === each.closeAt;
    if (same && around.openText === each.openText) return "already-marked";
    if (!standing || around.openAt >= standing.open.span.end) parent = around.marker.element;
  }
  return mayStandIn(parent, each.marker.element) ? null : "level";
}

/** At one place: first what closes, inner before outer; then what opens, outer before inner. */
function editsOf(accepted: readonly PlacedMarker[]): readonly TextEdit[] {
  const closing = new Map<number, string>();
  const opening = new Map<number, string>();
  for (const { openAt, closeAt, openText, closeText } of accepted) {
    opening.set(openAt, (opening.get(openAt) ?? "") + openText);
    closing.set(closeAt, closeText + (closing.get(closeAt) ?? ""));
  }
  const places = [...new Set([...opening.keys(), ...closing.keys()])].sort((a, b) => a - b);
  return places.map((at) => ({ span: span(at, at), newText: (closing.get(at) ?? "") + (opening.get(at) ?? "") }));
}
