import type { Byline, BylineKind } from "../bylines/byline.js";
import { bylineMentions } from "../entities/byline-mentions.js";
import type { LabelSet } from "../entities/labels.js";
import type { Mention } from "../entities/mention.js";
import type { Article, Passage, Role } from "../layout/page-layout.js";
import type {
  Attributes,
  BlockMarker,
  InlineElementName,
  InlineMarker,
  WantedMarker,
} from "../markers/wanted-marker.js";
import { contains, span, type Span } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";
import type { Analysis } from "./analysis.js";
import { freeOfMarkedMentions } from "./marked-mentions.js";
import { sectionsOf } from "./sections.js";

/** What to mark besides the structure and the names in bylines. */
export interface MarkerOptions {
  /** Every mention of the analysis too: else they stay suggestions, since a marker is a human's word. */
  readonly mentions?: boolean;
}

/**
 * The markers that say what an analysis says, for `insertMarkers`: articles, sections, passages, bylines with their
 * names. The elements are TEI's; docs/markers.md holds the table. Which of them stand already is not asked here:
 * inserting leaves those out.
 */
export const markersForPage = (analysis: Analysis, options: MarkerOptions = {}): readonly WantedMarker[] =>
  analysis.articles.flatMap(markersForArticles(analysis, options));

/**
 * Gives the markers of any article: its boundary, its sections, its passages with their bylines. What that needs of the
 * page is looked up once, when the first is asked for; so for those below.
 */
export const markersForArticles = (
  analysis: Analysis,
  options: MarkerOptions = {},
): ((article: Article) => readonly WantedMarker[]) => withContents(analysis, options, articleMarkers);

/** Gives the markers of any passage: its role and the bylines at its edges, with their names. */
export const markersForPassages = (
  analysis: Analysis,
  options: MarkerOptions = {},
): ((passage: Passage) => readonly WantedMarker[]) => withContents(analysis, options, passageMarkers);

/** The markers around a whole article: one, or two for a photo item. */
export function markersForBoundary({
  kind,
  first,
  last,
}: Pick<Article, "kind" | "first" | "last">): readonly BlockMarker[] {
  const lines = { kind: "block", firstLine: first, lastLine: last } as const;
  const type = kind === "banner" ? "group" : kind;
  const div: BlockMarker = { ...lines, element: "div", attributes: { type } };
  return kind === "photo" ? [div, { ...lines, element: "figure" }] : [div];
}

/** Gives the markers of any byline, credit, dateline, end note, editor line or continuation, and of the names within it. */
export const markersForBylines = (analysis: Analysis): ((byline: Byline) => readonly WantedMarker[]) =>
  withContents(analysis, {}, (contents, byline: Byline) => [...bylineMarkers(byline), ...contents.namesOf(byline)]);

function withContents<T>(
  analysis: Analysis,
  options: MarkerOptions,
  markersOf: (contents: PageContents, of: T) => readonly WantedMarker[],
): (of: T) => readonly WantedMarker[] {
  let contents: PageContents | null = null;
  return (of) => markersOf((contents ??= new PageContents(analysis, options)), of);
}

/** A mention's marker; null where there is no such label. */
export function markerForMention(
  labels: LabelSet,
  { label, span: of }: Pick<Mention, "label" | "span">,
): InlineMarker | null {
  const marker = labels.markerOf(label);
  if (!marker) return null;
  const { element, type } = marker;
  return inline(type === null ? { element } : { element, attributes: { type } }, of);
}

/** An element with the attributes that tell what it is. */
interface ElementKind {
  readonly element: InlineElementName;
  readonly attributes?: Attributes;
}

const head = (type?: string): readonly ElementKind[] => [
  type === undefined ? { element: "head" } : { element: "head", attributes: { type } },
];
const formWork = (type: string): readonly ElementKind[] => [{ element: "fw", attributes: { type } }];

const BYLINE_ELEMENTS: Readonly<Record<BylineKind, readonly ElementKind[]>> = {
  byline: [{ element: "byline" }],
  credit: [{ element: "byline" }],
  dateline: [{ element: "dateline" }],
  endnote: [{ element: "closer" }, { element: "dateline" }],
  editor: formWork("editor"),
  continuation: formWork("continuation"),
};

const ROLE_ELEMENTS: Readonly<Record<Role, readonly ElementKind[]>> = {
  ...BYLINE_ELEMENTS,
  headline: head(),
  deck: head("deck"),
  kicker: head("kicker"),
  crosshead: head("cross"),
  banner: head("banner"),
  body: [{ element: "p" }],
  caption: [{ element: "p" }],
  furniture: formWork("header"),
};

const inline = (kind: ElementKind, of: Span): InlineMarker => ({ kind: "inline", ...kind, span: of });

/** A byline's own markers. An end note that tells neither place nor date is no dateline. */
function bylineMarkers({ kind, span: of, place, date }: Byline): readonly InlineMarker[] {
  const kinds = BYLINE_ELEMENTS[kind];
  const wanted = kind === "endnote" && !place && !date ? kinds.slice(0, 1) : kinds;
  return wanted.map((each) => inline(each, of));
}

/** The markers of the names that bylines give. */
const nameMarkers = (labels: LabelSet, bylines: readonly Byline[], passage: Passage): readonly InlineMarker[] =>
  (bylineMentions(bylines, [passage])[0] ?? []).flatMap(
    ({ label, span: of }) => markerForMention(labels, { label, span: passage.text.sourceSpan(of) }) ?? [],
  );

/** An analysis' passages, bylines and mentions by place: built once, so that marking a page is linear. */
class PageContents {
  readonly #passages: readonly Passage[];
  readonly #passageStarts: readonly number[];
  readonly #bylines: readonly Byline[];
  readonly #bylineStarts: readonly number[];
  readonly #mentions = new Map<number, Mention[]>();
  readonly #isFree: (of: Span) => boolean;
  readonly #labels: LabelSet;

  constructor(
    analysis: Analysis,
    readonly options: MarkerOptions,
  ) {
    this.#labels = analysis.settings.labels;
    const { passages, bylines, mentions } = analysis;
    this.#passages = passages;
    this.#passageStarts = passages.map((passage) => passage.span.start);
    // Where mentions are kept beside the page, no marker says them unless that is asked for.
    const isBeside = analysis.workspace.annotations !== undefined && options.mentions !== true;
    this.#isFree = isBeside ? () => false : freeOfMarkedMentions(analysis);
    this.#bylines = bylines;
    this.#bylineStarts = bylines.map((byline) => byline.span.start);
    for (const mention of mentions) {
      const own = this.#mentions.get(mention.passage);
      if (own) own.push(mention);
      else this.#mentions.set(mention.passage, [mention]);
    }
  }

  /** The markers of what is named in a passage, by its bylines or by all its mentions, where a human has not said. */
  namesIn(passage: Passage): readonly InlineMarker[] {
    const named =
      this.options.mentions === true
        ? (this.#mentions.get(passage.index) ?? []).flatMap((mention) => markerForMention(this.#labels, mention) ?? [])
        : nameMarkers(this.#labels, this.bylinesIn(passage), passage);
    return named.filter((marker) => this.#isFree(marker.span));
  }

  /** The markers of what a byline names, where a human has not said. */
  namesOf(byline: Byline): readonly InlineMarker[] {
    const passage = this.#passages[lastAtOrBefore(this.#passageStarts, byline.span.start)];
    return passage ? nameMarkers(this.#labels, [byline], passage).filter((marker) => this.#isFree(marker.span)) : [];
  }

  /** The bylines within a passage, in source order. */
  bylinesIn(passage: Passage): readonly Byline[] {
    const from = lastAtOrBefore(this.#bylineStarts, passage.span.start - 1) + 1;
    const to = lastAtOrBefore(this.#bylineStarts, passage.span.end) + 1;
    return this.#bylines.slice(from, to).filter((byline) => contains(passage.span, byline.span));
  }
}

function articleMarkers(contents: PageContents, article: Article): readonly WantedMarker[] {
  const sections = sectionsOf(article).map(({ first, last }): WantedMarker => ({
    kind: "block",
    element: "div",
    attributes: { type: "section" },
    firstLine: first,
    lastLine: last,
  }));
  const passages = article.passages.flatMap((passage) => passageMarkers(contents, passage));
  return [...markersForBoundary(article), ...sections, ...passages];
}

function passageMarkers(contents: PageContents, passage: Passage): readonly WantedMarker[] {
  const bylines = contents.bylinesIn(passage);
  return [...ownMarkers(passage, bylines), ...contents.namesIn(passage)];
}

/** A passage's markers without those of the names in it. */
function ownMarkers(passage: Passage, bylines: readonly Byline[]): readonly InlineMarker[] {
  const kinds = ROLE_ELEMENTS[passage.role];
  if (passage.role !== "body" && passage.role !== "caption") {
    const whole = bylines.find(({ kind }) => kind === passage.role);
    return whole ? bylineMarkers({ ...whole, span: passage.span }) : kinds.map((kind) => inline(kind, passage.span));
  }
  const lead = leadOf(passage, bylines);
  const from = lead.at(-1)?.span.end ?? passage.span.start;
  const end = endOf(passage, bylines, from);
  const rest = span(from, end?.span.start ?? passage.span.end);
  return [
    ...lead.flatMap(bylineMarkers),
    ...kinds.map((kind) => inline(kind, rest)),
    ...(end ? bylineMarkers(end) : []),
  ];
}

/** The bylines and datelines that a passage opens with, one after another. */
function leadOf({ span: whole, text }: Passage, bylines: readonly Byline[]): readonly Byline[] {
  const lead: Byline[] = [];
  let at = whole.start;
  for (const byline of bylines) {
    const between = text.text.slice(text.toLogical(at), text.toLogical(byline.span.start));
    if (
      (byline.kind !== "byline" && byline.kind !== "dateline") ||
      byline.span.end >= whole.end ||
      between.trim() !== ""
    )
      break;
    lead.push(byline);
    at = byline.span.end;
  }
  return lead;
}

/** The end note, editor or continuation that a passage closes with, after its lead. */
function endOf({ span: whole }: Passage, bylines: readonly Byline[], from: number): Byline | null {
  const last = bylines.at(-1);
  return last?.span.end === whole.end && last.span.start > from ? last : null;
}
