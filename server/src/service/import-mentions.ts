import type { Analysis } from "../analysis/analysis.js";
import { markerForMention } from "../analysis/markers-for.js";
import { insertMarkers } from "../markers/insert-markers.js";
import type { InlineMarker, WantedMarker } from "../markers/wanted-marker.js";
import { isPlaced, wholeOf, type Annotation, type PlacedAnnotation } from "../standoff/annotation.js";
import type { AnnotationChange, AnnotationSet } from "../standoff/annotation-set.js";
import { inkOf } from "../standoff/ink.js";
import { isOneStretch } from "../standoff/runs.js";
import type { TextEdit } from "../text/edits.js";
import type { LogicalText } from "../text/logical-text.js";
import { logicalSpan, type LogicalSpan, type Span } from "../text/offsets.js";
import { passageAt } from "./checked-page.js";

/**
 * Why a mention from elsewhere is not on the page:
 * `no-place`: its words are not found;
 * `other-label`: just these words have another label, which a person gave them;
 * `no-label`: the project has no such label;
 * `label-name`: brat's files can not hold a label of that name;
 * `no-stretch`: it leaves words out or goes beyond a passage, which no marker can say;
 * `crosses`: its marker would cross another one.
 */
export type LeftReason = "no-place" | "other-label" | "no-label" | "label-name" | "no-stretch" | "crosses";

/** What became of mentions that were made elsewhere: each is in one of the four. */
export interface ImportCounts {
  readonly placed: number;
  /** How many were on the page already. */
  readonly already: number;
  /** Those of the placed whose words are only like those that were annotated: a person should look. */
  readonly unsure: readonly PlacedAnnotation[];
  readonly left: readonly { readonly annotation: Annotation; readonly reason: LeftReason }[];
}

/** Mentions made elsewhere, as markers in the text. */
export interface InlineImport extends ImportCounts {
  readonly edits: readonly TextEdit[];
}

/** Mentions made elsewhere, as annotations beside the text; those without a place are kept there, too. */
export interface BesideImport extends ImportCounts {
  readonly change: AnnotationChange;
}

/**
 * The edits that write mentions into a page's text as markers.
 * @param bare the page's text without its markers
 * @param annotations of `bare`
 */
export function importInline(analysis: Analysis, bare: LogicalText, annotations: readonly Annotation[]): InlineImport {
  const { fresh, already, left } = sorted(analysis, bare, annotations);
  const wanted = new Map<InlineMarker, PlacedAnnotation>();
  for (const { annotation, whole } of fresh) {
    const marker = markerForMention(analysis.settings.labels, { label: annotation.label, span: whole });
    const passage = passageAt(analysis, whole.start);
    const within = passage !== null && whole.start >= passage.span.start && whole.end <= passage.span.end;
    if (!marker) left.push({ annotation, reason: "no-label" });
    else if (!within || !isOneStretch(bare.text, annotation.place.fragments))
      left.push({ annotation, reason: "no-stretch" });
    else wanted.set(marker, annotation);
  }
  const { edits, refused } = insertMarkers(analysis.page, [...wanted.keys()]);
  const byMarker = new Map<WantedMarker, PlacedAnnotation>(wanted);
  let standing = already;
  for (const { marker, reason } of refused) {
    const annotation = byMarker.get(marker);
    if (reason === "already-marked") standing++;
    else if (annotation) left.push({ annotation, reason: "crosses" });
  }
  const not = new Set(refused.map(({ marker }) => marker));
  const placed = [...wanted].flatMap(([marker, annotation]) => (not.has(marker) ? [] : [annotation]));
  return { edits, placed: placed.length, already: standing, unsure: placed.filter(isUnsure), left };
}

/**
 * The change of the annotations beside a page that takes mentions in.
 * @param bare the page's text without its markers
 * @param annotations of `bare`
 */
export function importBeside(
  analysis: Analysis,
  set: AnnotationSet,
  bare: LogicalText,
  annotations: readonly Annotation[],
): BesideImport {
  const { fresh, already, left } = sorted(analysis, bare, annotations);
  const wanted = fresh.filter(({ annotation }) => {
    if (TYPE_NAME.test(annotation.label)) return true;
    left.push({ annotation, reason: "label-name" });
    return false;
  });
  const known = new Set(set.lost.map(keyOfLost));
  const lost = left.flatMap(({ annotation: { label, place }, reason }) =>
    reason === "no-place" && place.kind === "lost" && TYPE_NAME.test(label) && !known.has(keyOfLost({ label, place }))
      ? [{ label, place: { ...place, near: place.near.map((run) => bare.sourceSpan(logical(run))) } }]
      : [],
  );
  const placed = wanted.map(({ annotation: { label, place } }) => ({
    label,
    place: { ...place, fragments: place.fragments.flatMap((run) => bare.fragments(logical(run))) },
  }));
  const added = [...placed, ...lost];
  const named = set.fresh(added.map(({ label }) => ({ label, fragments: [] })));
  return {
    change: { removed: [], added: added.map((each, index) => ({ ...each, id: named[index]?.id ?? "T1" })) },
    placed: placed.length,
    already,
    unsure: wanted.map(({ annotation }) => annotation).filter(isUnsure),
    left,
  };
}

/** What brat's files can hold as a label. */
const TYPE_NAME = /^[^\s;|]+$/u;

const logical = ({ start, end }: Span): LogicalSpan => logicalSpan(start, end);

const isUnsure = ({ place }: PlacedAnnotation): boolean => place.by === "likeness";

const keyOfLost = ({ label, place }: Pick<Annotation, "label" | "place">): string =>
  `${label}\n${place.kind === "lost" ? inkOf(place.quote.text) : ""}`;

interface Sorted {
  /** Each with where it stands in the page, from its first to its last character. */
  readonly fresh: readonly { readonly annotation: PlacedAnnotation; readonly whole: Span }[];
  readonly already: number;
  readonly left: { readonly annotation: Annotation; readonly reason: LeftReason }[];
}

/** Mentions with a place that the page does not have yet, each once, and the others. */
function sorted(analysis: Analysis, bare: LogicalText, annotations: readonly Annotation[]): Sorted {
  const labelsAt = new Map<string, Set<string>>();
  for (const { marked, label, span: of } of analysis.mentions)
    if (marked) labelsAt.set(keyOf(of), (labelsAt.get(keyOf(of)) ?? new Set()).add(label));
  const taken = new Set<string>();
  const left: { annotation: Annotation; reason: LeftReason }[] = [];
  let already = 0;
  const fresh = annotations.flatMap((annotation) => {
    if (!isPlaced(annotation)) {
      left.push({ annotation, reason: "no-place" });
      return [];
    }
    const { label, place } = annotation;
    const whole = bare.sourceSpan(logical(wholeOf(place.fragments)));
    const standing = labelsAt.get(keyOf(whole));
    const key = `${label} ${place.fragments.map(keyOf).join(" ")}`;
    if (standing?.has(label) || taken.has(key)) {
      already++;
      return [];
    }
    if (standing) {
      left.push({ annotation, reason: "other-label" });
      return [];
    }
    taken.add(key);
    return [{ annotation, whole }];
  });
  return { fresh, already, left };
}

const keyOf = ({ start, end }: Span): string => `${String(start)}-${String(end)}`;
