import type { Byline, BylineKind } from "../bylines/byline.js";
import { DEFAULT_LABELS } from "../entities/labels.js";
import type { Mention } from "../entities/mention.js";
import type { Article, Passage, Role } from "../layout/page-layout.js";
import type { Attributes, InlineElementName, InlineMarker, WantedMarker } from "../markers/wanted-marker.js";
import { contains, span, type Span } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";
import type { Analysis } from "./analysis.js";
import { sectionsOf } from "./sections.js";

/**
 * The markers that say what an analysis says, for `insertMarkers`. The elements are TEI's; docs/markers.md holds the
 * table. Which of them stand already is not asked here: inserting leaves those out.
 */
export function markersForPage(analysis: Analysis): readonly WantedMarker[] {
  const contents = new PageContents(analysis);
  return analysis.articles.flatMap((article) => articleMarkers(contents, article));
}

/** The markers of one article: its boundary, sections, passages, bylines and mentions. */
export const markersForArticle = (analysis: Analysis, article: Article): readonly WantedMarker[] =>
  articleMarkers(new PageContents(analysis), article);

/** The markers of one passage: its role, the bylines at its edges, its mentions. */
export const markersForPassage = (analysis: Analysis, passage: Passage): readonly WantedMarker[] =>
  passageMarkers(new PageContents(analysis), passage);

/** The markers around a whole article: one, or two for a photo item. */
export function markersForBoundary({ kind, first, last }: Article): readonly WantedMarker[] {
  const lines = { kind: "block", firstLine: first, lastLine: last } as const;
  const type = kind === "banner" ? "group" : kind;
  const div: WantedMarker = { ...lines, element: "div", attributes: { type } };
  return kind === "photo" ? [div, { ...lines, element: "figure" }] : [div];
}

/** The markers of a byline, credit, dateline, end note, editor line or continuation, and of the mentions within it. */
export function markersForByline(analysis: Analysis, byline: Byline): readonly WantedMarker[] {
  const within = analysis.mentions.filter((mention) => contains(byline.span, mention.span));
  return [...BYLINE_ELEMENTS[byline.kind].map((element) => inline(element, byline.span)), ...mentionMarkers(within)];
}

/** A mention's marker; null where its label has no element. */
export function markerForMention({ label, span: of }: Mention): InlineMarker | null {
  const element = ELEMENT_OF_LABEL.get(label);
  return element ? inline({ element }, of) : null;
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

const ELEMENT_OF_LABEL: ReadonlyMap<string, InlineElementName> = new Map(
  DEFAULT_LABELS.flatMap(({ label, element }) =>
    element === "div" || element === "figure" ? [] : [[label, element] as const],
  ),
);

const inline = (kind: ElementKind, of: Span): InlineMarker => ({ kind: "inline", ...kind, span: of });

const mentionMarkers = (mentions: readonly Mention[]): readonly WantedMarker[] =>
  mentions.flatMap((mention) => markerForMention(mention) ?? []);

/** An analysis' bylines and mentions by passage: built once, so that marking a page is linear. */
class PageContents {
  readonly #bylines: readonly Byline[];
  readonly #bylineStarts: readonly number[];
  readonly #mentions = new Map<number, Mention[]>();

  constructor({ bylines, mentions }: Analysis) {
    this.#bylines = bylines;
    this.#bylineStarts = bylines.map((byline) => byline.span.start);
    for (const mention of mentions) {
      const own = this.#mentions.get(mention.passage);
      if (own) own.push(mention);
      else this.#mentions.set(mention.passage, [mention]);
    }
  }

  mentionsIn(passage: Passage): readonly Mention[] {
    return this.#mentions.get(passage.index) ?? [];
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
  const mentions = mentionMarkers(contents.mentionsIn(passage));
  const kinds = ROLE_ELEMENTS[passage.role];
  if (passage.role !== "body" && passage.role !== "caption")
    return [...kinds.map((kind) => inline(kind, passage.span)), ...mentions];

  const bylines = contents.bylinesIn(passage);
  const lead = leadOf(passage, bylines);
  const end = endOf(passage, bylines, lead.at(-1)?.span.end ?? passage.span.start);
  const rest = span(lead.at(-1)?.span.end ?? passage.span.start, end?.span.start ?? passage.span.end);
  return [
    ...lead.flatMap((byline) => BYLINE_ELEMENTS[byline.kind].map((kind) => inline(kind, byline.span))),
    ...kinds.map((kind) => inline(kind, rest)),
    ...(end ? BYLINE_ELEMENTS[end.kind].map((kind) => inline(kind, end.span)) : []),
    ...mentions,
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
