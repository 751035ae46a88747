import type { Analysis } from "../analysis/analysis.js";
import { markersForBoundary } from "../analysis/markers-for.js";
import type { Article, Passage } from "../layout/page-layout.js";
import { insertMarkers } from "../markers/insert-markers.js";
import type { Element } from "../markers/marked-page.js";
import { readMarkers } from "../markers/read-markers.js";
import { stripMarkers } from "../markers/strip-markers.js";
import { walkElements } from "../markers/walk-elements.js";
import { composeEdits } from "../rules/compose-edits.js";
import { applyEdits, type TextEdit } from "../text/edits.js";
import { MovedSpans } from "../text/moved-spans.js";
import { overlaps, span, type LineNumber, type Offset } from "../text/offsets.js";
import { SourceText } from "../text/source-text.js";
import { articleAt, passageAt } from "./checked-page.js";

/** Makes two articles of one, the second beginning with the passage at a place; null where that can not be. */
export function splitArticle(analysis: Analysis, at: Offset): readonly TextEdit[] | null {
  const passage = passageAt(analysis, at);
  const article = articleAt(analysis, at);
  if (!passage || !article) return null;
  const from = article.passages.indexOf(passage);
  if (from < 1) return null;
  return reshape(
    analysis,
    [article],
    [
      { kind: article.kind, passages: article.passages.slice(0, from) },
      { kind: "article", passages: article.passages.slice(from) },
    ],
  );
}

/** Makes one article of the one at a place and the next; null where there is no next. */
export function mergeWithNext(analysis: Analysis, at: Offset): readonly TextEdit[] | null {
  const article = articleAt(analysis, at);
  const next = article && analysis.articles[article.index + 1];
  if (!next) return null;
  const kind = article.kind === "photo" && next.kind === "photo" ? "photo" : "article";
  return reshape(analysis, [article, next], [{ kind, passages: [...article.passages, ...next.passages] }]);
}

interface Outline {
  readonly kind: Article["kind"];
  readonly passages: readonly Passage[];
}

/** Takes away the markers around some articles and puts others around the same lines; null where they can not stand. */
function reshape(
  { source, page }: Analysis,
  before: readonly Article[],
  after: readonly Outline[],
): readonly TextEdit[] | null {
  const around = [...walkElements(page.elements)].filter(
    (element) => isArticle(element) && before.some((each) => overlaps(element.content, each.span)),
  );
  const tags = around.flatMap(({ open, close }) => [open, close]);
  const removals = stripMarkers({ ...page, tags: tags.sort((a, b) => a.span.start - b.span.start) });
  const moved = new MovedSpans(removals);
  const bare = new SourceText(applyEdits(source.text, removals));
  const lineInBare = (line: LineNumber): LineNumber => {
    const { start } = source.line(line).span;
    return bare.lineAt((moved.moved(span(start, start)) ?? { start }).start);
  };
  const wanted = after.flatMap(({ kind, passages }) => {
    const lines = passages.flatMap((passage) => passage.lines);
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return [];
    return markersForBoundary({ kind, first: lineInBare(first.number), last: lineInBare(last.number) });
  });
  const { edits, refused } = insertMarkers(readMarkers(bare), wanted);
  return refused.length > 0 ? null : composeEdits(source.length, [removals, edits]);
}

/** Whether an element is the marker of an article or a photo item. */
const isArticle = ({ name, type }: Element): boolean =>
  name === "figure" || (name === "div" && (type === "article" || type === "photo"));
