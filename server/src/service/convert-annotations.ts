import type { Analysis } from "../analysis/analysis.js";
import { markerForMention } from "../analysis/markers-for.js";
import type { Mention } from "../entities/mention.js";
import { insertMarkers } from "../markers/insert-markers.js";
import type { InlineMarker } from "../markers/wanted-marker.js";
import { markerOfMention } from "../rules/relabel.js";
import { wholeOf, type PlacedAnnotation } from "../standoff/annotation.js";
import type { AnnotationSet } from "../standoff/annotation-set.js";
import { isOneStretch } from "../standoff/runs.js";
import { withoutOverlaps, type TextEdit } from "../text/edits.js";
import { passageAt } from "./checked-page.js";

/** Annotations written into the text as markers. */
export interface ToInline {
  readonly edits: readonly TextEdit[];
  /** Those that the text says now. */
  readonly written: readonly PlacedAnnotation[];
  /** How many stay beside the text: no marker can say them, or they have no place. */
  readonly left: number;
}

/**
 * The edits that write a page's annotations into its text as markers. One that no marker can say stays beside the text:
 * one that leaves words out, crosses another or a passage's end, or has a label that has no marker.
 */
export function toInline(analysis: Analysis, set: AnnotationSet): ToInline {
  const wanted = new Map<InlineMarker, PlacedAnnotation>();
  for (const annotation of set.placed) {
    const { fragments } = annotation.place;
    const whole = wholeOf(fragments);
    const marker = markerForMention(analysis.settings.labels, { label: annotation.label, span: whole });
    const passage = passageAt(analysis, whole.start);
    const within = passage !== null && whole.start >= passage.span.start && whole.end <= passage.span.end;
    if (marker && within && isOneStretch(analysis.source.text, fragments)) wanted.set(marker, annotation);
  }
  const { edits, refused } = insertMarkers(analysis.page, [...wanted.keys()]);
  const not = new Set(refused.map(({ marker }) => marker));
  const written = [...wanted].flatMap(([marker, annotation]) => (not.has(marker) ? [] : [annotation]));
  return { edits, written, left: set.all.length - written.length };
}

/** Markers of mentions taken out of the text, and what they said. */
export interface ToStandoff {
  readonly edits: readonly TextEdit[];
  /** In the text before the edits. */
  readonly mentions: readonly Mention[];
}

/** The edits that take the markers of mentions out of a page's text, and the mentions that they told. Other markers stay. */
export function toStandoff(analysis: Analysis): ToStandoff {
  const markerOf = markerOfMention(analysis);
  const found = analysis.mentions
    .filter(({ source }) => source === "marker")
    .map((mention) => ({ mention, element: markerOf(mention) }));
  const edits = found.flatMap(({ element }) =>
    element
      ? [
          { span: element.open.span, newText: "" },
          { span: element.close.span, newText: "" },
        ]
      : [],
  );
  return {
    edits: withoutOverlaps(edits),
    mentions: found.flatMap(({ mention, element }) => (element ? [mention] : [])),
  };
}
