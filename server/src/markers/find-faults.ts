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
    ...paired.crossed.map((pair) => misnested(source, pair)),
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

function misnested(source: SourceText, { open, close, crossed }: CrossedPair): MarkerFault {
  const before = span(crossed.span.start, crossed.span.start);
  return {
    kind: "misnested",
    span: close.span,
    name: close.name,
    tag: close.kind,
    other: isElementName(crossed.name) ? crossed.name : null,
    action: "reorder",
    repair: [{ span: before, newText: source.slice(close.span) }, tagRemoval(source, close)],
    certain: crossed.span.end === close.span.start,
    removal: [tagRemoval(source, open), tagRemoval(source, close)],
  };
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
