import type { Element, MarkedPage } from "../markers/marked-page.js";
import { levelOf } from "../markers/element-names.js";
import { walkElements } from "../markers/walk-elements.js";
import { lastAtOrBefore } from "../text/source-text.js";
import type { Span } from "../text/offsets.js";
import type { DraftPassage } from "./draft-passages.js";
import type { PlacedPassage } from "./decode-articles.js";
import type { LineFacts } from "./line-facts.js";
import type { Article, Role } from "./page-layout.js";

/** A run of lines that a marker encloses, counted from 0 among the non-blank ones, both ends included. */
interface MarkedRun {
  readonly first: number;
  readonly last: number;
}

/** A paragraph, head, byline or the like that a human marked: one passage of a known role. */
interface MarkedPassage extends MarkedRun {
  readonly role: Role;
}

/** An article or photo item that a human marked. */
interface MarkedItem extends MarkedRun {
  readonly kind: Article["kind"];
}

/** What the markers of a page say of its layout. They are a human's word: where they stand, the layout follows. */
export interface MarkedLayout {
  /** For each break: 1 the text goes on, -1 it does not, 0 the markers say nothing. */
  readonly breaks: Int8Array;
  /** Marked passages in the order of their lines, none within another. */
  readonly passages: readonly MarkedPassage[];
  /** Articles and photo items in the order of their lines; none within another. */
  readonly items: readonly MarkedItem[];
  /** The kinds of those items by their first line. */
  readonly kinds: ReadonlyMap<number, Article["kind"]>;
}

/** Reads what the markers say; null where the page has none. Linear in lines and markers, but for a search by halves. */
export function readMarkedLayout(page: MarkedPage, facts: LineFacts): MarkedLayout | null {
  if (page.elements.length === 0 || facts.count === 0) return null;
  const starts = facts.lines.between(0, facts.count).map((line) => line.span.start);
  const passages: MarkedPassage[] = [];
  const blocks: MarkedRun[] = [];
  const items: MarkedItem[] = [];
  const photos = new Set<Element>();
  for (const element of walkElements(page.elements)) {
    if (isPhoto(element) || (element.parent && photos.has(element.parent))) photos.add(element);
    const run = runOf(element.content, facts, starts);
    if (!run) continue;
    if (levelOf(element.name) === "block") {
      blocks.push(run);
      const kind = itemKind(element);
      if (kind && run.first > (items.at(-1)?.last ?? -1)) items.push({ ...run, kind });
    } else if (!element.parent || levelOf(element.parent.name) === "block") {
      const role = roleOf(element, photos.has(element));
      if (role) passages.push({ ...run, role });
    }
  }
  const merged = mergePassages(passages);
  return {
    breaks: breaksOf(facts.count, merged, blocks),
    passages: merged,
    items,
    kinds: new Map(items.map(({ first, kind }) => [first, kind])),
  };
}

function breaksOf(count: number, passages: readonly MarkedPassage[], blocks: readonly MarkedRun[]): Int8Array {
  const breaks = new Int8Array(count);
  for (const { first, last } of passages) {
    splitAround(breaks, { first, last });
    breaks.fill(1, first, last);
  }
  passages.forEach((passage, at) => {
    const next = passages[at + 1];
    if (next?.first === passage.last + 1 && mayBeOne(passage.role, next.role)) breaks[passage.last] = 0;
  });
  for (const block of blocks) splitAround(breaks, block);
  return breaks;
}

const isRunning = (role: Role): boolean => role === "body" || role === "caption";

/** Whether markers on two lines may be one passage: a paragraph, and a byline that it opens or an end note it closes with. */
const mayBeOne = (role: Role, next: Role): boolean =>
  (isRunning(next) && (role === "byline" || role === "credit" || role === "dateline")) ||
  (isRunning(role) && next === "endnote");

const isPhoto = ({ name, type }: Element): boolean => name === "figure" || (name === "div" && type === "photo");

function itemKind({ name, type, parent }: Element): Article["kind"] | null {
  if (name === "figure") return parent?.type === "photo" ? null : "photo";
  return type === "article" || type === "photo" ? type : null;
}

/** What a marker makes of the passage it encloses; null for names and the like. */
function roleOf({ name, type }: Element, inPhoto: boolean): Role | null {
  if (name === "p") return inPhoto ? "caption" : "body";
  if (name === "byline") return inPhoto ? "credit" : "byline";
  if (name === "dateline") return "dateline";
  if (name === "closer") return "endnote";
  if (name === "fw") return type === "editor" || type === "continuation" ? type : "furniture";
  return name === "head" ? headRole(type) : null;
}

function headRole(type: string | null): Role {
  if (type === "deck" || type === "kicker" || type === "banner") return type;
  return type === "cross" ? "crosshead" : "headline";
}

/** Markers that share a line make one passage: a byline that a paragraph opens with is part of it. */
function mergePassages(passages: readonly MarkedPassage[]): readonly MarkedPassage[] {
  const merged: MarkedPassage[] = [];
  for (const passage of [...passages].sort((one, other) => one.first - other.first)) {
    const before = merged.at(-1);
    if (!before || passage.first > before.last) {
      merged.push(passage);
      continue;
    }
    const running = [before.role, passage.role].find(isRunning);
    merged[merged.length - 1] = {
      first: before.first,
      last: Math.max(before.last, passage.last),
      role: running ?? before.role,
    };
  }
  return merged;
}

function splitAround(breaks: Int8Array, { first, last }: MarkedRun): void {
  if (first > 0) breaks[first - 1] = -1;
  breaks[last] = -1;
}

/** The lines whose text stands at least partly within the stretch; null where there are none. */
function runOf(within: Span, facts: LineFacts, starts: readonly number[]): MarkedRun | null {
  let first = Math.max(0, lastAtOrBefore(starts, within.start));
  let last = lastAtOrBefore(starts, within.end);
  if (endOf(facts, first) <= within.start) first++;
  if (last >= 0 && startOf(facts, last) >= within.end) last--;
  return first <= last ? { first, last } : null;
}

/** Where the text of a line starts and ends in the source, without white space and markers at its ends. */
function startOf(facts: LineFacts, at: number): number {
  for (const piece of facts.lines.at(at)?.content.pieces ?? []) {
    const from = facts.from[at] ?? 0;
    const length = piece.source.end - piece.source.start;
    if (piece.at + length > from) return piece.source.start + Math.max(0, from - piece.at);
  }
  return facts.lines.at(at)?.span.end ?? 0;
}

function endOf(facts: LineFacts, at: number): number {
  const pieces = facts.lines.at(at)?.content.pieces ?? [];
  const to = facts.to[at] ?? 0;
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (piece && piece.at < to) return Math.min(piece.source.end, piece.source.start + (to - piece.at));
  }
  return facts.lines.at(at)?.span.start ?? 0;
}

/** The joins of a page as its markers have them. */
export function markedJoins(joined: Uint8Array, { breaks }: MarkedLayout): Uint8Array {
  return joined.map((join, at) => (breaks[at] === 0 ? join : breaks[at] === 1 ? 1 : 0));
}

/** The roles of passages as the markers have them; of several markers in one passage the paragraph's counts. */
export function markedRoles(
  drafts: readonly DraftPassage[],
  roles: readonly Role[],
  { passages }: MarkedLayout,
): readonly Role[] {
  let next = 0;
  return drafts.map((draft, at) => {
    let role: Role | null = null;
    for (let marked = passages[next]; marked && marked.first <= draft.last; marked = passages[++next])
      role = role !== null && !isRunning(marked.role) ? role : marked.role;
    const read = roles[at] ?? "body";
    return role === null || (draft.line !== null && isSigned(role) && isSigned(read)) ? read : role;
  });
}

/** A byline's marker stands for both: who wrote and who took the picture; where the grammar reads it, it tells which. */
const isSigned = (role: Role): boolean => role === "byline" || role === "credit";

/** Where items begin as the markers have it: a marked article is one item, and what follows it is another. */
export function markedPlaces(
  drafts: readonly DraftPassage[],
  placed: readonly PlacedPassage[],
  roles: readonly Role[],
  { items }: MarkedLayout,
): readonly PlacedPassage[] {
  let next = 0;
  let openItem: MarkedItem | null = null;
  return drafts.map((draft, at) => {
    const place = placed[at] ?? { state: "body", opens: true };
    const leaves: boolean = openItem !== null && draft.first > openItem.last;
    if (leaves) openItem = null;
    const item = items[next];
    if (item && draft.first >= item.first) {
      openItem = item;
      next++;
      return { ...place, opens: true };
    }
    if (openItem) return { ...place, opens: false };
    const alone = roles[at] === "banner" || roles[at - 1] === "banner";
    return { ...place, opens: place.opens || leaves || alone };
  });
}
