import { pageOf, type Analysis } from "../analysis/analysis.js";
import { markerForMention } from "../analysis/markers-for.js";
import { insertMarkers } from "../markers/insert-markers.js";
import type { WantedMarker } from "../markers/wanted-marker.js";
import { markerOfMention, retagged } from "../rules/relabel.js";
import { wholeOf } from "../standoff/annotation.js";
import { applyEdits, type TextEdit } from "../text/edits.js";
import { span, type Span } from "../text/offsets.js";
import type { MentionStep } from "./mention-steps.js";

/** A step that gives a stretch a label, whether it had one or not. */
export type LabelStep = Extract<MentionStep, { kind: "add" | "replace" }>;

/** A replacement of a whole stretch, markers included, and the steps that it carries out. */
export interface WholeReplacement extends TextEdit {
  readonly steps: readonly LabelStep[];
}

/** Steps as replacements of whole stretches, and those that no marker can say. */
export interface BulkEdits {
  readonly replacements: readonly WholeReplacement[];
  readonly refused: readonly LabelStep[];
}

/**
 * Steps as edits that can be taken or left one by one: each replaces all of a stretch with its markers, so that no half of
 * a pair is ever written. Stretches that touch are one.
 */
export function bulkEdits(analysis: Analysis, steps: readonly LabelStep[]): BulkEdits {
  const { page, source, settings } = pageOf(analysis);
  const markerOf = markerOfMention(analysis);
  const refused: LabelStep[] = [];
  const edits: TextEdit[] = [];
  const stretches: Stretch[] = [];
  const wanted = new Map<WantedMarker, LabelStep>();
  for (const step of steps) {
    const label = settings.labels.markerOf(step.label);
    const element = step.kind === "replace" ? markerOf(step.mention) : null;
    const marker = markerForMention(settings.labels, { label: step.label, span: wholeOf(step.fragments) });
    if (!label || !marker || (step.kind === "replace" && !element)) refused.push(step);
    else if (element) {
      edits.push(...retagged(element, label));
      stretches.push({ span: span(element.open.span.start, element.close.span.end), step });
    } else wanted.set(marker, step);
  }
  const insertion = insertMarkers(page, [...wanted.keys()]);
  edits.push(...insertion.edits);
  for (const { marker } of insertion.refused) refused.push(...stepOf(wanted, marker));
  for (const { marker, openAt, closeAt } of insertion.placed)
    stretches.push(...stepOf(wanted, marker).map((step) => ({ span: span(openAt, closeAt), step })));
  return { replacements: replacementsOf(source.text, edits, stretches), refused };
}

interface Stretch {
  readonly span: Span;
  readonly step: LabelStep;
}

function stepOf(wanted: ReadonlyMap<WantedMarker, LabelStep>, marker: WantedMarker): readonly LabelStep[] {
  const step = wanted.get(marker);
  return step ? [step] : [];
}

function replacementsOf(
  text: string,
  edits: readonly TextEdit[],
  stretches: readonly Stretch[],
): readonly WholeReplacement[] {
  const parts = [
    ...stretches.map(({ span: of, step }) => ({ of, steps: [step], edits: [] as readonly TextEdit[] })),
    ...edits.map((edit) => ({ of: edit.span, steps: [] as readonly LabelStep[], edits: [edit] })),
  ].sort((a, b) => a.of.start - b.of.start || a.of.end - b.of.end);
  const whole: { start: number; end: number; steps: LabelStep[]; edits: TextEdit[] }[] = [];
  for (const { of, steps, edits: here } of parts) {
    const last = whole.at(-1);
    if (last && of.start <= last.end) {
      last.end = Math.max(last.end, of.end);
      last.steps.push(...steps);
      last.edits.push(...here);
    } else whole.push({ start: of.start, end: of.end, steps: [...steps], edits: [...here] });
  }
  return whole.map(({ start, end, steps, edits: here }) => {
    const shifted = here.map((edit) => ({ ...edit, span: span(edit.span.start - start, edit.span.end - start) }));
    return { span: span(start, end), newText: applyEdits(text.slice(start, end), shifted), steps };
  });
}
