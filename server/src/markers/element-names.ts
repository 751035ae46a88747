import { MENTION_ELEMENTS, type ElementName, type MentionElementName } from "./marked-page.js";

/** What an element may enclose: a run of lines, a paragraph or head, a place within one, a name. */
export type ElementLevel = "block" | "paragraph" | "phrase" | "mention";

const LEVELS: ReadonlyMap<string, ElementLevel> = new Map<ElementName, ElementLevel>([
  ["div", "block"],
  ["figure", "block"],
  ["head", "paragraph"],
  ["byline", "paragraph"],
  ["closer", "paragraph"],
  ["p", "paragraph"],
  ["fw", "paragraph"],
  ["dateline", "phrase"],
  ...MENTION_ELEMENTS.map((name) => [name, "mention"] as const),
]);

/** Whether a tag's name, as written, is a marker's. */
export const isElementName = (name: string): name is ElementName => LEVELS.has(name);

/** The level of an element. */
export const levelOf = (name: ElementName): ElementLevel => LEVELS.get(name) ?? "mention";

/** Whether an element encloses a mention. */
export const isMentionElement = (name: ElementName): name is MentionElementName => levelOf(name) === "mention";

/** Whether an element's tags stand on lines of their own. */
export const isBlock = (name: string): boolean => LEVELS.get(name) === "block";

/** Whether an element may stand directly within another, or (null) in the page itself. */
export function mayStandIn(parent: ElementName | null, child: ElementName): boolean {
  if (parent === null || levelOf(parent) === "block") return true;
  if (levelOf(child) === "mention") return true;
  return levelOf(child) === "phrase" && levelOf(parent) === "paragraph";
}

/**
 * How far out an element stands among those that enclose the same text: 0 is outermost. A group holds articles, an
 * article its sections and figures, these their paragraphs, a paragraph its phrases and names.
 */
export function depthOf(name: ElementName, type: string | null): number {
  if (name === "div") return type === "group" ? 0 : type === "article" || type === "photo" ? 1 : 2;
  if (name === "figure") return 3;
  return { block: 3, paragraph: 4, phrase: 5, mention: 6 }[levelOf(name)];
}

/** Names of TEI (and of this project's terms) that people write for one of the markers. */
const MEANT: ReadonlyMap<string, ElementName> = new Map<string, ElementName>([
  ["person", "persName"],
  ["pers", "persName"],
  ["name", "persName"],
  ["place", "placeName"],
  ["org", "orgName"],
  ["organization", "orgName"],
  ["time", "date"],
  ["headline", "head"],
  ["para", "p"],
]);

/** TEI elements that are no markers here. Only as a pair or an empty tag are they taken for markup. */
const OTHER_TEI = new Set(
  (
    "TEI teiHeader text body front back group opener trailer salute signed lb cb pb gb milestone ab seg " +
    "forename surname addName country region settlement district quote said note hi emph " +
    "foreign figDesc graphic list item ref ptr choice sic corr orig reg unclear gap supplied del add expan abbr " +
    "gloss row cell lg docAuthor docDate argument epigraph postscript standOff"
  ).split(" "),
);

/** The marker that a name is a slip for: other case, or a letter or two off a long name. Null when none is near. */
export function nearestElement(name: string): ElementName | null {
  const folded = name.toLowerCase();
  for (const known of LEVELS.keys()) {
    if (!isElementName(known)) continue;
    if (folded === known.toLowerCase()) return known;
    const allowed = known.length >= 7 ? 2 : known.length >= 6 ? 1 : 0;
    if (allowed > 0 && distance(folded, known.toLowerCase(), allowed) <= allowed) return known;
  }
  return null;
}

/** Whether a name that is no marker's is TEI's, or a common word for one of the markers. */
export const isOtherMarkup = (name: string): boolean => OTHER_TEI.has(name) || MEANT.has(name.toLowerCase());

/** The marker that stands for a name of `isOtherMarkup`, or null. */
export const meantElement = (name: string): ElementName | null => MEANT.get(name.toLowerCase()) ?? null;

/** Levenshtein's distance, or more than `limit` where the lengths alone exceed it. Names are short. */
function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
