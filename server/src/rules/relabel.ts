import { pageOf, type Analysis } from "../analysis/analysis.js";
import { markerForMention } from "../analysis/markers-for.js";
import type { LabelMarker } from "../entities/labels.js";
import type { Label, Mention } from "../entities/mention.js";
import { insertMarkers } from "../markers/insert-markers.js";
import type { Element, Tag } from "../markers/marked-page.js";
import { isMentionElement } from "../markers/element-names.js";
import { walkElements } from "../markers/walk-elements.js";
import { openingTag } from "../markers/wanted-marker.js";
import type { TextEdit } from "../text/edits.js";
import { contains, span } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";

/** The edits that give mentions a label: a marked one gets another tag, another one is marked. */
export function relabel(analysis: Analysis, mentions: readonly Mention[], label: Label): readonly TextEdit[] {
  const { labels } = analysis.settings;
  const marker = labels.markerOf(label);
  if (!marker) return [];
  const markerOf = markerOfMention(analysis);
  const renamed = mentions
    .filter((mention) => mention.marked && mention.label !== label)
    .flatMap((mention) => {
      const element = markerOf(mention);
      return element ? retagged(element, marker) : [];
    });
  const wanted = mentions
    .filter(({ marked }) => !marked)
    .map((mention) => markerForMention(labels, { ...mention, label }));
  return [
    ...renamed,
    ...insertMarkers(
      pageOf(analysis).page,
      wanted.filter((each) => each !== null),
    ).edits,
  ];
}

/**
 * Gives the marker of a marked mention: the last to open before it, of those of its label that enclose it. Built once a
 * page.
 */
export function markerOfMention({ page, settings: { labels } }: Analysis): (mention: Mention) => Element | null {
  const elements = [...walkElements(page.elements)].filter(({ name }) => isMentionElement(name));
  const starts = elements.map(({ open }) => open.span.start);
  return (mention) => {
    const says = ({ name, type }: Element): boolean =>
      isMentionElement(name) && labels.labelOf(name, type) === mention.label;
    let element = elements[lastAtOrBefore(starts, mention.span.start)] ?? null;
    while (element && !(says(element) && contains(element.content, mention.span))) element = element.parent;
    return element;
  };
}

/** The edits that make an element say another label; its attributes besides `type` stay. */
export function retagged(
  { type: before, open, close }: Element,
  { element: name, type }: LabelMarker,
): readonly TextEdit[] {
  if (before === type) return [renamedTag(open, name), renamedTag(close, name)];
  const others = [...open.attributes].filter(([attribute]) => attribute !== "type");
  const attributes = Object.fromEntries(type === null ? others : [["type", type], ...others]);
  return [{ span: open.span, newText: openingTag(name, attributes) }, renamedTag(close, name)];
}

function renamedTag({ kind, name, span: { start } }: Tag, newText: string): TextEdit {
  const from = start + (kind === "close" ? 2 : 1);
  return { span: span(from, from + name.length), newText };
}
