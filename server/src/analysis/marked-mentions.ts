import type { Label, Mention } from "../entities/mention.js";
import type { Passage } from "../layout/page-layout.js";
import type { Element } from "../markers/marked-page.js";
import { isMentionElement } from "../markers/element-names.js";
import { walkElements } from "../markers/walk-elements.js";
import { wholeOf, type PlacedAnnotation } from "../standoff/annotation.js";
import type { AnnotationSet } from "../standoff/annotation-set.js";
import { logicalSpan, movedBy, overlaps, type Span } from "../text/offsets.js";
import { lastAtOrBefore, type SourceText } from "../text/source-text.js";
import type { Analysis } from "./analysis.js";

/** What of an analysis tells the mentions that people decided. */
type MarkedLayout = Pick<Analysis, "page" | "passages" | "settings">;

/** The annotations beside a page as one of its sheets sees them. */
export interface SheetAnnotations {
  /** Those that touch the sheet, at their places in it: offsets count from its start. In the order of the text. */
  readonly placed: readonly PlacedAnnotation[];
  /** The page's text on a stretch of the sheet: an annotation may go on in the next one. */
  readonly textOf: (run: Span) => string;
}

/** The annotations beside a page as the sheet sees them that is the stretch `extent` of it. */
export const annotationsOfSheet = (
  annotations: AnnotationSet | undefined,
  page: SourceText,
  extent: Span,
): SheetAnnotations => ({
  placed: (annotations?.placed ?? [])
    .filter(({ place }) => overlaps(wholeOf(place.fragments), extent))
    .map(({ place, ...annotation }) => ({
      ...annotation,
      place: { ...place, fragments: place.fragments.map((run) => movedBy(run, 0 - extent.start)) },
    })),
  textOf: (run) => page.slice(movedBy(run, extent.start)),
});

/**
 * A sheet's mentions with those that markers and annotations tell: they are a human's word, so they take the place of
 * every recognized one that they overlap. They may stand within one another. In source order.
 */
export function withDecidedMentions(
  sheet: MarkedLayout & Pick<Analysis, "extent">,
  recognized: readonly Mention[],
  annotations: SheetAnnotations,
): readonly Mention[] {
  const decided = decidedMentions(sheet, annotations);
  if (decided.length === 0) return recognized;
  // What begins in another sheet is told there.
  const { end } = sheet.extent;
  const told = decided.filter(({ span: { start } }) => start >= 0 && (start < end || start === 0));
  return inOrder([...withoutThose(decided, recognized), ...told]);
}

/** Those of a sheet's recognized mentions that no decided one overlaps. */
export const withoutDecided = (
  sheet: MarkedLayout,
  recognized: readonly Mention[],
  annotations: SheetAnnotations,
): readonly Mention[] =>
  recognized.length === 0 ? recognized : withoutThose(decidedMentions(sheet, annotations), recognized);

function withoutThose(decided: readonly Mention[], recognized: readonly Mention[]): readonly Mention[] {
  if (decided.length === 0) return recognized;
  const isFree = freeOf(decided);
  return recognized.filter(({ span }) => isFree(span));
}

const decidedMentions = (layout: MarkedLayout, annotations: SheetAnnotations): readonly Mention[] =>
  inOrder([...markedMentions(layout), ...annotatedMentions(layout, annotations)]);

const inOrder = (mentions: readonly Mention[]): readonly Mention[] =>
  [...mentions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

/** What is annotated beside the page, each with its own runs, which a person may have chosen to leave words out. */
function annotatedMentions({ passages }: MarkedLayout, { placed, textOf }: SheetAnnotations): readonly Mention[] {
  const starts = passages.map(({ span }) => span.start);
  return placed.map(({ label, place: { fragments } }) => {
    const whole = wholeOf(fragments);
    const before = Math.max(0, lastAtOrBefore(starts, whole.start));
    const runs = withoutTags(fragments, passages[before]);
    return {
      label,
      text: runs.map(textOf).join(""),
      span: whole,
      fragments: runs,
      confidence: 1,
      source: "annotation",
      passage: before,
      marked: true,
    };
  });
}

/** Tells whether a stretch of the page is free of marked mentions. Linear to build, logarithmic to ask. */
export const freeOfMarkedMentions = (layout: MarkedLayout): ((of: Span) => boolean) => freeOf(markedMentions(layout));

/** An annotation's runs, the tags of markers within them left out. */
function withoutTags(fragments: readonly Span[], passage: Passage | undefined): readonly Span[] {
  const last = fragments.at(-1);
  if (!passage || !last || last.end > passage.span.end) return fragments;
  const { text } = passage;
  const runs = fragments.flatMap(({ start, end }) =>
    text.fragments(logicalSpan(text.toLogical(start), text.toLogical(end))),
  );
  return runs.length > 0 ? runs : fragments;
}

function freeOf(marked: readonly Mention[]): (of: Span) => boolean {
  const starts = marked.map(({ span }) => span.start);
  const reaches: number[] = [];
  for (const { span } of marked) reaches.push(Math.max(span.end, reaches.at(-1) ?? 0));
  return ({ start, end }) => (reaches[lastAtOrBefore(starts, end - 1)] ?? 0) <= start;
}

function markedMentions({ page, passages, settings: { labels } }: MarkedLayout): readonly Mention[] {
  const starts = passages.map(({ span }) => span.start);
  const found: Mention[] = [];
  for (const element of walkElements(page.elements)) {
    const label = isMentionElement(element.name) ? labels.labelOf(element.name, element.type) : null;
    const nearest = Math.max(0, lastAtOrBefore(starts, element.content.start));
    const ended = (passages[nearest]?.span.end ?? 0) <= element.content.start;
    const passage = passages[ended ? nearest + 1 : nearest];
    const mention = label !== null && passage ? mentionOf(element, label, passage) : null;
    if (mention) found.push(mention);
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** What of an element lies in a passage; null when that is nothing. */
function mentionOf({ content }: Element, label: Label, { text, index }: Passage): Mention | null {
  const logical = logicalSpan(text.toLogical(content.start), text.toLogical(content.end));
  if (logical.start >= logical.end) return null;
  return {
    label,
    text: text.text.slice(logical.start, logical.end),
    span: text.sourceSpan(logical),
    fragments: text.fragments(logical),
    confidence: 1,
    source: "marker",
    passage: index,
    marked: true,
  };
}
