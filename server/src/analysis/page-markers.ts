import type { Byline } from "../bylines/byline.js";
import { DEFAULT_LABELS } from "../entities/labels.js";
import type { Mention } from "../entities/mention.js";
import type { Article, Passage, Role } from "../layout/page-layout.js";
import type {
  Attributes,
  BlockMarker,
  InlineElementName,
  InlineMarker,
  WantedMarker,
} from "../markers/wanted-marker.js";
import { contains, span, type LineNumber, type Span } from "../text/offsets.js";
import type { Analysis } from "./analysis.js";

/**
 * The markers that an article stands for: around it, its sections and its passages, and within the passages around
 * bylines and what they name. Mentions are suggestions, and left to the human.
 */
export function articleMarkers(analysis: Analysis, article: Article): readonly WantedMarker[] {
  return [
    ...aroundArticle(article),
    ...sectionsOf(article),
    ...article.passages.flatMap((passage) => passageMarkers(analysis, passage)),
  ];
}

/** The markers that a passage stands for: around it, and around the bylines in it and what they name. */
export function passageMarkers({ bylines }: Analysis, passage: Passage): readonly WantedMarker[] {
  const own = bylines.filter((byline) => contains(passage.span, byline.span));
  if (passage.role !== "body" && passage.role !== "caption") {
    const whole = own.find(({ kind }) => kind === passage.role);
    const names = own.flatMap(nameMarkers);
    if (passage.role === "endnote") return [...endnoteMarkers(passage.span, whole), ...names];
    const { element, type } = ROLE_ELEMENTS[passage.role];
    return [inline(element, passage.span, type), ...names];
  }
  const lead = own.find(({ span: { start } }) => isOpening(passage, start));
  const tail = own.find((byline) => byline !== lead && isClosing(passage, byline.span.end));
  const text = span(lead?.span.end ?? passage.span.start, tail?.span.start ?? passage.span.end);
  return [
    ...(lead ? bylineMarkers(lead) : []),
    ...(text.start < text.end ? [inline("p", text)] : []),
    ...(tail ? bylineMarkers(tail) : []),
  ];
}

/** The markers that a byline stands for: around it, and around the people, outlet, place and date it names. */
export function bylineMarkers(byline: Byline): readonly WantedMarker[] {
  if (byline.kind === "endnote") return [...endnoteMarkers(byline.span, byline), ...nameMarkers(byline)];
  const { element, type } = ROLE_ELEMENTS[byline.kind];
  return [inline(element, byline.span, type), ...nameMarkers(byline)];
}

/** The marker that a mention stands for; null when its label has none. */
export function mentionMarker(mention: Pick<Mention, "label" | "span">): InlineMarker | null {
  const definition = DEFAULT_LABELS.find(({ label }) => label === mention.label);
  if (!definition || definition.element === "div" || definition.element === "figure") return null;
  return inline(definition.element, mention.span);
}

/** The markers around an article as a whole. */
export function aroundArticle({ kind, first, last }: Pick<Article, "kind" | "first" | "last">): readonly BlockMarker[] {
  switch (kind) {
    case "article":
      return [block("div", first, last, "article")];
    case "photo":
      return [block("div", first, last, "photo"), block("figure", first, last)];
    case "banner":
      return [block("div", first, last, "group")];
  }
}

interface ElementOfRole {
  readonly element: InlineElementName;
  readonly type?: string;
}

const ROLE_ELEMENTS: Readonly<Record<Role, ElementOfRole>> = {
  headline: { element: "head" },
  deck: { element: "head", type: "deck" },
  kicker: { element: "head", type: "kicker" },
  crosshead: { element: "head", type: "cross" },
  banner: { element: "head", type: "banner" },
  byline: { element: "byline" },
  dateline: { element: "dateline" },
  body: { element: "p" },
  caption: { element: "p" },
  credit: { element: "byline" },
  endnote: { element: "closer" },
  continuation: { element: "fw", type: "continuation" },
  editor: { element: "fw", type: "editor" },
  furniture: { element: "fw", type: "header" },
};

/** What a section's text consists of; heads after the last of these belong to the article, not to its last section. */
const SECTION_ROLES: ReadonlySet<Role> = new Set<Role>(["crosshead", "body", "endnote"]);

function sectionsOf({ passages }: Article): readonly BlockMarker[] {
  const sections: BlockMarker[] = [];
  let open: { first: LineNumber; last: LineNumber } | null = null;
  for (const { role, lines } of passages) {
    const first = lines[0]?.number;
    const last = lines.at(-1)?.number;
    if (first === undefined || last === undefined) continue;
    if (role === "crosshead") {
      if (open) sections.push(block("div", open.first, open.last, "section"));
      open = { first, last };
    } else if (open && SECTION_ROLES.has(role)) {
      open.last = last;
    }
  }
  return open ? [...sections, block("div", open.first, open.last, "section")] : sections;
}

/** An end note closes its article; where it tells place or date it is a dateline. */
function endnoteMarkers(of: Span, byline: Byline | undefined): readonly InlineMarker[] {
  const isDateline = byline !== undefined && (byline.place !== null || byline.date !== null);
  return [inline("closer", of), ...(isDateline ? [inline("dateline", of)] : [])];
}

function nameMarkers({ people, outlet, place, date }: Byline): readonly InlineMarker[] {
  return [
    ...people.map((person) => inline("persName", person.span)),
    ...(outlet ? [inline("orgName", outlet.span)] : []),
    ...(place ? [inline("placeName", place.span)] : []),
    ...(date ? [inline("date", date.span)] : []),
  ];
}

/** Whether nothing but a passage's beginning lies before the place. */
const isOpening = ({ text }: Passage, start: Span["start"]): boolean =>
  text.text.slice(0, text.toLogical(start)).trim() === "";

const isClosing = ({ text }: Passage, end: Span["end"]): boolean => text.text.slice(text.toLogical(end)).trim() === "";

function inline(element: InlineElementName, of: Span, type?: string): InlineMarker {
  return { kind: "inline", element, span: of, ...attributesOf(type) };
}

function block(
  element: BlockMarker["element"],
  firstLine: LineNumber,
  lastLine: LineNumber,
  type?: string,
): BlockMarker {
  return { kind: "block", element, firstLine, lastLine, ...attributesOf(type) };
}

const attributesOf = (type: string | undefined): { readonly attributes?: Attributes } =>
  type === undefined ? {} : { attributes: { type } };
