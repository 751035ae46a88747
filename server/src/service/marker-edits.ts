import type { Analysis } from "../analysis/analysis.js";
import {
  markerForMention,
  markersForArticles,
  markersForBylines,
  markersForPage,
  markersForPassages,
} from "../analysis/markers-for.js";
import type { Label } from "../entities/mention.js";
import { insertMarkers, type Insertion } from "../markers/insert-markers.js";
import { levelOf } from "../markers/element-names.js";
import type { Element } from "../markers/marked-page.js";
import type { InlineMarker, WantedMarker } from "../markers/wanted-marker.js";
import type { TextEdit } from "../text/edits.js";
import { contains, span, type Offset, type Span } from "../text/offsets.js";
import { articleAt, mentionAt, passageAt, touches } from "./checked-page.js";

/** How far an insertion of markers reaches. */
export type MarkerScope = "passage" | "article" | "page";

/**
 * Inserts the markers of what stands at a place: with `passage` those of the narrowest thing there (mention, byline,
 * passage), with `article` those of the whole article, with `page` those of all articles.
 */
export function markerInsertion(analysis: Analysis, at: Offset, scope: MarkerScope): Insertion {
  return insertMarkers(analysis.page, wantedMarkers(analysis, at, scope));
}

function wantedMarkers(analysis: Analysis, at: Offset, scope: MarkerScope): readonly WantedMarker[] {
  if (scope === "page") return markersForPage(analysis);
  if (scope === "article") {
    const article = articleAt(analysis, at);
    return article ? markersForArticles(analysis)(article) : [];
  }
  const mention = mentionAt(analysis, at);
  const marker = mention && !mention.marked ? markerForMention(analysis.settings.labels, mention) : null;
  if (marker) return [marker];
  const byline = analysis.bylines.find((each) => touches(each.span, at));
  if (byline) return markersForBylines(analysis)(byline);
  const passage = passageAt(analysis, at);
  return passage ? markersForPassages(analysis)(passage) : [];
}

/**
 * Labels a stretch of the text, or takes the label off where the stretch has it already; the marker of another label
 * around the same text is replaced. Null when no such marker can stand there.
 */
export function labelEdits(analysis: Analysis, of: Span, label: Label): readonly TextEdit[] | null {
  const { labels } = analysis.settings;
  const wanted = markerForMention(labels, { label, span: of });
  if (!wanted) return null;
  const standing = mentionElementAround(analysis.page.elements, of);
  if (standing && labels.labelOf(standing.name, standing.type) === label) return removalOf(standing);
  const { edits } = insertMarkers(analysis.page, [wanted]);
  if (edits.length === 0) return null;
  return standing && marksJust(analysis, standing, wanted) ? [...removalOf(standing), ...edits] : edits;
}

/** The innermost marker of a mention that holds the whole stretch. */
function mentionElementAround(elements: readonly Element[], of: Span): Element | null {
  let found: Element | null = null;
  let level: readonly Element[] = elements;
  for (;;) {
    const around: Element | undefined = level.find(({ open, close }) =>
      contains(span(open.span.start, close.span.end), of),
    );
    if (!around) return found;
    if (levelOf(around.name) === "mention") found = around;
    level = around.children;
  }
}

/** Whether an element encloses the wanted marker's text and no more. */
function marksJust({ source }: Analysis, element: Element, wanted: InlineMarker): boolean {
  const content = source.slice(element.content).trim();
  const text = source.slice(wanted.span).trim();
  return content === text || text === source.slice(span(element.open.span.start, element.close.span.end));
}

const removalOf = ({ open, close }: Element): readonly TextEdit[] => [
  { span: open.span, newText: "" },
  { span: close.span, newText: "" },
];
