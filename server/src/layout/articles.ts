import { span } from "../text/offsets.js";
import type { PlacedPassage } from "./decode-articles.js";
import type { Article, Passage, Role } from "./page-layout.js";

/** A title is cut off here, in UTF-16 units. */
const LONGEST_TITLE = 40;

/** What is known of a page's passages before they are told: where items begin, and what each is. */
export interface PlacedRoles {
  readonly placed: readonly PlacedPassage[];
  readonly roles: readonly Role[];
}

/** Where the item ends that a passage begins: the index of the first passage of the next. */
function itemEnd({ placed, roles }: PlacedRoles, first: number): number {
  let end = first + 1;
  while (end < roles.length && placed[end]?.opens !== true) end++;
  return end;
}

/** Marks the passages that an article, photo item or banner begins with. */
export function openingPassages(page: PlacedRoles): Uint8Array {
  const opening = new Uint8Array(page.roles.length);
  for (let first = 0; first < page.roles.length;) {
    const end = itemEnd(page, first);
    let at = first;
    while (at < end && page.roles[at] === "furniture") at++;
    if (at < end) opening[at] = 1;
    first = end;
  }
  return opening;
}

/**
 * Gathers the passages of a page into its articles, photo items and banners; furniture is in none.
 * @param passages the page's passages, or the first of them only
 * @param kindAt the kind of the item that begins at a passage, where a marker says it
 */
export function gatherArticles(
  passages: readonly Passage[],
  page: PlacedRoles,
  kindAt: (at: number) => Article["kind"] | undefined,
): readonly Article[] {
  const articles: Article[] = [];
  for (let first = 0; first < passages.length;) {
    const end = itemEnd(page, first);
    const own = passages.slice(first, end).filter(({ role }) => role !== "furniture");
    const article = articleOf(own, articles.length, kindAt(first) ?? kindOf(page.roles, first, end));
    if (article) articles.push(article);
    first = end;
  }
  return articles;
}

/** An article of these passages, in printed order; null when there are none. */
function articleOf(passages: readonly Passage[], index: number, kind: Article["kind"]): Article | null {
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

function kindOf(roles: readonly Role[], first: number, end: number): Article["kind"] {
  let banner = true;
  for (let at = first; at < end; at++) {
    if (roles[at] === "caption") return "photo";
    if (roles[at] !== "banner" && roles[at] !== "furniture") banner = false;
  }
  return banner ? "banner" : "article";
}
