import type { Analysis } from "../analysis/analysis.js";
import { markerForMention } from "../analysis/markers-for.js";
import { insertMarkers } from "../markers/insert-markers.js";
import { readMarkers } from "../markers/read-markers.js";
import type { InlineMarker } from "../markers/wanted-marker.js";
import { composeEdits } from "../rules/compose-edits.js";
import { markerOfMention } from "../rules/relabel.js";
import { wholeOf } from "../standoff/annotation.js";
import { applyEdits, sortEdits, type TextEdit } from "../text/edits.js";
import { span, type Span } from "../text/offsets.js";
import { lastAtOrBefore, SourceText } from "../text/source-text.js";
import type { MentionStep } from "./mention-steps.js";

/**
 * Steps as edits of the markers in the text: what goes is taken out first, then what comes is inserted. Null where a
 * marker can not stand: nothing is done by halves.
 */
export function markerEdits(analysis: Analysis, steps: readonly MentionStep[]): readonly TextEdit[] | null {
  const markerOf = markerOfMention(analysis);
  const removals: TextEdit[] = [];
  const wanted: InlineMarker[] = [];
  for (const step of steps) {
    if (step.kind === "remove" || step.kind === "replace") {
      const element = markerOf(step.mention);
      if (!element) return null;
      removals.push({ span: element.open.span, newText: "" }, { span: element.close.span, newText: "" });
    }
    if (step.kind === "add" || step.kind === "replace") {
      const marker = markerForMention(analysis.settings.labels, { label: step.label, span: wholeOf(step.fragments) });
      if (!marker) return null;
      wanted.push(marker);
    }
  }
  if (wanted.length === 0) return removals;
  const { text } = analysis.source;
  const without = applyEdits(text, removals);
  const place = placesAfter(removals);
  const markers = wanted.map((marker) => ({ ...marker, span: place(marker.span) }));
  const { edits, refused } = insertMarkers(readMarkers(new SourceText(without)), markers);
  if (refused.some(({ reason }) => reason !== "already-marked")) return null;
  return composeEdits(text.length, [removals, edits]);
}

/** Where stretches stand after removals of tags, which lie wholly before, within or after them. */
function placesAfter(removals: readonly TextEdit[]): (of: Span) => Span {
  const ordered = sortEdits(removals);
  const ends = ordered.map(({ span: of }) => of.end);
  let removed = 0;
  const removedBy = ordered.map(({ span: of }) => (removed += of.end - of.start));
  const moved = (at: number): number => at - (removedBy[lastAtOrBefore(ends, at)] ?? 0);
  return ({ start, end }) => span(moved(start), moved(end));
}
