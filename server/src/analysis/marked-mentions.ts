import type { Label, Mention } from "../entities/mention.js";
import type { Passage } from "../layout/page-layout.js";
import type { Element } from "../markers/marked-page.js";
import { isMentionElement } from "../markers/element-names.js";
import { walkElements } from "../markers/walk-elements.js";
import { wholeOf } from "../standoff/annotation.js";
import { NO_ANNOTATIONS, type AnnotationSet } from "../standoff/annotation-set.js";
import { logicalSpan, type Span } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";
import type { Analysis } from "./analysis.js";

/** What of an analysis tells the mentions that people decided. */
type MarkedLayout = Pick<Analysis, "page" | "passages" | "settings">;

/**
 * The page's mentions with those that markers and annotations tell: they are a human's word, so they take the place of
 * every recognized one that they overlap. They may stand within one another. In source order.
 */
export function withDecidedMentions(
  layout: MarkedLayout,
  recognized: readonly Mention[],
  annotations: AnnotationSet = NO_ANNOTATIONS,
): readonly Mention[] {
  const decided = decidedMentions(layout, annotations);
  return decided.length === 0 ? recognized : inOrder([...withoutThose(decided, recognized), ...decided]);
}

/** Those of the recognized mentions that no decided one overlaps. */
export const withoutDecided = (
  layout: MarkedLayout,
  recognized: readonly Mention[],
  annotations: AnnotationSet = NO_ANNOTATIONS,
): readonly Mention[] =>
  recognized.length === 0 ? recognized : withoutThose(decidedMentions(layout, annotations), recognized);

function withoutThose(decided: readonly Mention[], recognized: readonly Mention[]): readonly Mention[] {
  if (decided.length === 0) return recognized;
  const isFree = freeOf(decided);
  return recognized.filter(({ span }) => isFree(span));
}

const decidedMentions = (layout: MarkedLayout, annotations: AnnotationSet): readonly Mention[] =>
  inOrder([...markedMentions(layout), ...annotatedMentions(layout, annotations)]);

const inOrder = (mentions: readonly Mention[]): readonly Mention[] =>
  [...mentions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

/** What is annotated beside the page, each with its own runs, which a person may have chosen to leave words out. */
function annotatedMentions({ page, passages }: MarkedLayout, annotations: AnnotationSet): readonly Mention[] {
  const starts = passages.map(({ span }) => span.start);
  return annotations.placed.map(({ label, place: { fragments } }) => {
    const whole = wholeOf(fragments);
    const before = Math.max(0, lastAtOrBefore(starts, whole.start));
    const runs = withoutTags(fragments, passages[before]);
    return {
      label,
      text: runs.map((run) => page.source.slice(run)).join(""),
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
