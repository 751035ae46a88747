import type { Analysis } from "../analysis/analysis.js";
import { markersForPage } from "../analysis/markers-for.js";
import type { LabelSet } from "../entities/labels.js";
import type { Label, Mention } from "../entities/mention.js";
import { readAnnotations, writeAnnotations } from "../formats/brat-annotations.js";
import { insertMarkers } from "../markers/insert-markers.js";
import { MENTION_ELEMENTS } from "../markers/marked-page.js";
import { typeOf, type Refusal, type WantedMarker } from "../markers/wanted-marker.js";
import { annotationChange } from "../service/annotation-steps.js";
import { applyEdits } from "../text/edits.js";
import type { Span } from "../text/offsets.js";
import type { Analyze } from "./engine.js";

/** What is annotated: articles, roles and bylines, or mentions, or all of it. */
export const LAYERS = ["structure", "mentions"] as const;

/** What to annotate. */
export interface AnnotationChoice {
  /** Null for both. */
  readonly only: (typeof LAYERS)[number] | null;
  /** The labels of mentions; null for all that the project looks for. */
  readonly labels: readonly Label[] | null;
}

/** A mention that no marker can say where it stands. */
export type UnmarkedMention = Pick<Mention, "label" | "text" | "span">;

/** A page with markers for what is found in it. */
export interface MarkedText {
  readonly text: string;
  /** How many markers were put in. */
  readonly markers: number;
  /** In `text`. */
  readonly unmarked: readonly UnmarkedMention[];
}

/** Rounds after which a page that still gets markers is left as it is: a marked page is read as the plain one, so the
 * second seldom finds more than names that the first round's markers set free. */
const MOST_ROUNDS = 8;

/** Writes what is found in a page into it as markers. Those that stand already are left: doing it again changes nothing. */
export function withMarkers(text: string, analyze: Analyze, choice: AnnotationChoice): MarkedText {
  let now = text;
  let markers = 0;
  for (let round = 1; ; round++) {
    const analysis = analyze(now);
    const wanted = markersForPage(analysis, { mentions: choice.only !== "structure" }).filter(
      chosenBy(choice, analysis.settings.labels),
    );
    const { edits, refused } = insertMarkers(analysis.page, wanted);
    if (edits.length === 0 || round > MOST_ROUNDS) return { text: now, markers, unmarked: unmarked(analysis, refused) };
    markers += wanted.length - refused.length;
    now = applyEdits(now, edits);
  }
}

const IS_MENTION: ReadonlySet<string> = new Set(MENTION_ELEMENTS);

function chosenBy({ only, labels }: AnnotationChoice, known: LabelSet): (marker: WantedMarker) => boolean {
  return (marker) => {
    if (!IS_MENTION.has(marker.element)) return only !== "mentions";
    const label = known.labelOf(marker.element, typeOf(marker));
    return only !== "structure" && (labels === null || (label !== null && labels.includes(label)));
  };
}

/** The mentions among the markers that could not stand. */
function unmarked({ mentions, settings }: Analysis, refused: readonly Refusal[]): readonly UnmarkedMention[] {
  const keyOf = (label: Label, { start, end }: Span): string => `${label} ${String(start)} ${String(end)}`;
  const places = new Set(
    refused.flatMap(({ marker, reason }) => {
      if (marker.kind !== "inline" || reason === "already-marked") return [];
      const label = settings.labels.labelOf(marker.element, typeOf(marker));
      return label === null ? [] : [keyOf(label, marker.span)];
    }),
  );
  return mentions.filter(({ label, span, marked }) => !marked && places.has(keyOf(label, span)));
}

/** A file of annotations with what is found in the text added. */
export interface AnnotationsBeside {
  readonly content: string;
  /** How many annotations were added. */
  readonly added: number;
}

/**
 * Adds the mentions found in a text to what is annotated beside it. What stands there stays, and its words are not
 * annotated twice: doing it again changes nothing.
 * @param content the `.ann` file as it is; empty where there is none
 */
export function withAnnotations(
  content: string,
  text: string,
  analyze: Analyze,
  labels: AnnotationChoice["labels"],
): AnnotationsBeside {
  const { rows, annotations } = readAnnotations(content, text);
  const found = analyze(text, annotations).mentions.filter(
    ({ marked, label }) => !marked && (labels?.includes(label) ?? true),
  );
  const change = annotationChange(
    annotations,
    found.map(({ label, fragments }) => ({ kind: "add", label, fragments })),
  );
  if (change.added.length === 0) return { content, added: 0 };
  return { content: writeAnnotations(rows, annotations.changed(change), text), added: change.added.length };
}
