import { span, type Span } from "../text/offsets.js";
import type { SourceText } from "../text/source-text.js";
import { closingEdit } from "./closing-place.js";
import { isBlock, isElementName } from "./element-names.js";
import { findUnknown } from "./find-unknown.js";
import type { Element, MarkerFault, Tag } from "./marked-page.js";
import type { CrossedPair, PairedTags, StrayTag } from "./pair-tags.js";
import { isBlockSpace, tagRemoval } from "./tag-lines.js";
import { walkElements } from "./walk-elements.js";

/**
 * What is wrong with a page's markers, in source order.
 *
 * @param known the tags with a marker's name, in source order
 * @param others the tags with another name, in source order
 */
export function findFaults(
  source: SourceText,
  known: readonly Tag[],
  others: readonly Tag[],
  paired: PairedTags,
): readonly MarkerFault[] {
  const places = new Map(known.map((tag, index) => [tag, index]));
  const faults = [
    ...paired.strays.map((stray) => unclosed(source, stray, after(known, places.get(stray.tag) ?? known.length))),
    ...misnested(source, paired.crossed),
    ...duplicates(source, paired.roots),
    ...findUnknown(others),
  ];
  return faults.sort((a, b) => a.span.start - b.span.start);
}

function* after(tags: readonly Tag[], index: number): IterableIterator<Tag> {
  for (let at = index + 1; at < tags.length; at++) {
    const tag = tags[at];
    if (tag) yield tag;
  }
}

function unclosed(source: SourceText, { tag, endedBy }: StrayTag, following: Iterable<Tag>): MarkerFault {
  const removal = [tagRemoval(source, tag)];
  const closing = tag.kind === "open" ? closingEdit(source, tag, following, endedBy) : null;
  return {
    kind: "unclosed",
    span: tag.span,
    name: tag.name,
    tag: tag.kind,
    other: null,
    action: closing ? "close" : "remove",
    repair: closing ? [closing] : removal,
    certain: false,
    removal,
  };
}

function* misnested(source: SourceText, pairs: readonly CrossedPair[]): IterableIterator<MarkerFault> {
  const places = new Map<Tag, number>();
  for (const { open, close, crossed } of pairs) {
    const place = places.get(crossed) ?? placeBefore(source, crossed);
    places.set(crossed, place);
    const at = isBlock(close.name) ? crossed.span.start : Math.max(open.span.end, place);
    yield {
      kind: "misnested",
      span: close.span,
      name: close.name,
      tag: close.kind,
      other: isElementName(crossed.name) ? crossed.name : null,
      action: "reorder",
      repair: [{ span: span(at, at), newText: source.slice(close.span) }, tagRemoval(source, close)],
      certain: crossed.span.end === close.span.start,
      removal: [tagRemoval(source, open), tagRemoval(source, close)],
    };
  }
}

/** Where a tag goes that must stand before another: a block's tag keeps its line to itself. */
function placeBefore(source: SourceText, tag: Tag): number {
  let at: number = tag.span.start;
  if (isBlock(tag.name)) while (at > 0 && isBlockSpace(source.text[at - 1])) at--;
  return at;
}

function* duplicates(source: SourceText, roots: readonly Element[]): IterableIterator<MarkerFault> {
  for (const element of walkElements(roots)) {
    const { parent } = element;
    if (!parent || !marksTheSame(source, parent, element)) continue;
    const removal = tagsOf(element).map((tag) => tagRemoval(source, tag));
    yield {
      kind: "duplicate",
      span: element.open.span,
      name: element.name,
      tag: element.open.kind,
      other: null,
      action: "remove",
      repair: removal,
      certain: true,
      removal,
    };
  }
}

const tagsOf = ({ open, close }: Element): readonly Tag[] => (open === close ? [open] : [open, close]);

/** Whether nothing but the child's tags (and, for a div or figure, line ends) stands between the parent's. */
function marksTheSame(source: SourceText, parent: Element, child: Element): boolean {
  if (parent.children.length !== 1 || parent.name !== child.name || parent.type !== child.type) return false;
  const gaps = [span(parent.content.start, child.open.span.start), span(child.close.span.end, parent.content.end)];
  return gaps.every((gap) => (isBlock(child.name) ? isBlockGap(source.text, gap) : gap.start === gap.end));
}

function isBlockGap(text: string, { start, end }: Span): boolean {
  for (let at: number = start; at < end; at++) if (!isBlockSpace(text[at])) return false;
  return true;
}
