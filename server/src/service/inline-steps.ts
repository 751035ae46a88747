import type { Analysis } from "../analysis/analysis.js";
import { markerForMention } from "../analysis/markers-for.js";
import { insertMarkers } from "../markers/insert-markers.js";
import { readMarkers } from "../markers/read-markers.js";
import type { InlineMarker, WantedMarker } from "../markers/wanted-marker.js";
import { composeEdits } from "../rules/compose-edits.js";
import { markerOfMention, retagged } from "../rules/relabel.js";
import { wholeOf } from "../standoff/annotation.js";
import { applyEdits, sortEdits, type TextEdit } from "../text/edits.js";
import { span, type Span } from "../text/offsets.js";
import { lastAtOrBefore, SourceText } from "../text/source-text.js";
import type { MentionStep } from "./mention-steps.js";

/** Steps as edits of the markers in the text, and those that no marker can say. */
export interface InlineChange {
  readonly edits: readonly TextEdit[];
  readonly refused: readonly MentionStep[];
}

/**
 * Steps as edits of the markers in the text: what goes is taken out first, then what comes is inserted. Null where a
 * marker can not stand: nothing is done by halves.
 */
export function markerEdits(analysis: Analysis, steps: readonly MentionStep[]): readonly TextEdit[] | null {
  const { edits, refused } = inlineChange(analysis, steps);
  return refused.length === 0 ? edits : null;
}

/** Steps as edits of the markers in the text, those left out whose marker can not stand: no step is done by halves. */
export function inlineChange(analysis: Analysis, steps: readonly MentionStep[]): InlineChange {
  const markerOf = markerOfMention(analysis);
  const refused: MentionStep[] = [];
  for (let left = steps; ;) {
    const tried = attempt(analysis, left, markerOf);
    if (tried.refused.length === 0) return { edits: tried.edits, refused };
    refused.push(...tried.refused);
    const out = new Set(tried.refused);
    left = left.filter((step) => !out.has(step));
  }
}

function attempt(
  analysis: Analysis,
  steps: readonly MentionStep[],
  markerOf: ReturnType<typeof markerOfMention>,
): InlineChange {
  const { labels } = analysis.settings;
  const removals: TextEdit[] = [];
  const wanted = new Map<InlineMarker, MentionStep>();
  const refused: MentionStep[] = [];
  for (const step of steps) {
    if (step.kind === "dismiss") continue;
    const element = step.kind === "add" ? null : markerOf(step.mention);
    const label = step.kind === "remove" ? null : labels.markerOf(step.label);
    if ((step.kind !== "add" && !element) || (step.kind !== "remove" && !label)) refused.push(step);
    else if (element && label && step.kind === "replace" && step.fragments === step.mention.fragments)
      removals.push(...retagged(element, label));
    else {
      if (element) removals.push({ span: element.open.span, newText: "" }, { span: element.close.span, newText: "" });
      const marker =
        step.kind === "remove" ? null : markerForMention(labels, { label: step.label, span: wholeOf(step.fragments) });
      if (marker) wanted.set(marker, step);
    }
  }
  if (refused.length > 0 || wanted.size === 0) return { edits: removals, refused };
  const { text } = analysis.source;
  const without = applyEdits(text, removals);
  const place = placesAfter(removals);
  const steppedBy = new Map<WantedMarker, MentionStep>();
  for (const [marker, step] of wanted) steppedBy.set({ ...marker, span: place(marker.span) }, step);
  const insertion = insertMarkers(readMarkers(new SourceText(without)), [...steppedBy.keys()]);
  const standing = insertion.refused.filter(({ reason }) => reason !== "already-marked");
  return {
    edits: composeEdits(text.length, [removals, insertion.edits]),
    refused: standing.flatMap(({ marker }) => steppedBy.get(marker) ?? []),
  };
}

/** Where stretches stand after edits of tags, which lie wholly before, within or after them. */
function placesAfter(edits: readonly TextEdit[]): (of: Span) => Span {
  const ordered = sortEdits(edits);
  const ends = ordered.map(({ span: of }) => of.end);
  let removed = 0;
  const removedBy = ordered.map(({ span: of, newText }) => (removed += of.end - of.start - newText.length));
  const moved = (at: number): number => at - (removedBy[lastAtOrBefore(ends, at)] ?? 0);
  return ({ start, end }) => span(moved(start), moved(end));
}
