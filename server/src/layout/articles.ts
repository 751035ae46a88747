import { span } from "../text/offsets.js";
import type { PlacedPassage } from "./decode-articles.js";
import type { Article, Passage } from "./page-layout.js";

/** A title is cut off here, in UTF-16 units. */
const LONGEST_TITLE = 40;

/**
 * Gathers the passages of a page into its articles, photo items and banners; furniture is in none.
 * @param kindAt the kind of the item that begins at a passage, where a marker says it
 */
export function gatherArticles(
  passages: readonly Passage[],
  placed: readonly PlacedPassage[],
  kindAt: (at: number) => Article["kind"] | undefined = () => undefined,
): readonly Article[] {
  const articles: Article[] = [];
  let own: Passage[] = [];
  let kind: Article["kind"] | undefined;
  const close = (): void => {
    const article = articleOf(own, articles.length, kind);
    if (article) articles.push(article);
    own = [];
  };
  passages.forEach((passage, at) => {
    if (placed[at]?.opens) {
      close();
      kind = kindAt(at);
    }
    if (passage.role !== "furniture") own.push(passage);
  });
  close();
  return articles;
}

/** An article of these passages, in printed order; null when there are none. */
export function articleOf(passages: readonly Passage[], index: number, kind = kindOf(passages)): Article | null {
  const first = passages[0];
  const last = passages.at(-1);
  const firstLine = first?.lines[0];
  const lastLine = last?.lines.at(-1);
  if (!first || !last || !firstLine || !lastLine) return null;
  const head = passages.find(({ role }) => role === "headline") ?? passages.find(({ role }) => role === "banner");
  const { text } = (head ?? first).text;
  return {
    index,
    kind,
    first: firstLine.number,
    last: lastLine.number,
    passages,
    title: text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text,
    span: span(first.span.start, last.span.end),
  };
}

function kindOf(passages: readonly Passage[]): Article["kind"] {
  if (passages.some(({ role }) => role === "caption")) return "photo";
  return passages.every(({ role }) => role === "banner") ? "banner" : "article";
}
