import type { Analysis } from "../analysis/analysis.js";
import { markerForMention } from "../analysis/markers-for.js";
import { DEFAULT_LABELS } from "../entities/labels.js";
import type { Label, Mention } from "../entities/mention.js";
import { insertMarkers } from "../markers/insert-markers.js";
import type { Element, Tag } from "../markers/marked-page.js";
import { walkElements } from "../markers/walk-elements.js";
import type { TextEdit } from "../text/edits.js";
import { contains, span } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";

/** The edits that give mentions a label: a marked one gets another tag, another one is marked. */
export function relabel(analysis: Analysis, mentions: readonly Mention[], label: Label): readonly TextEdit[] {
  const name = DEFAULT_LABELS.find((each) => each.label === label)?.element;
  if (!name) return [];
  const markerOf = markerOfMention(analysis);
  const renamed = mentions
    .filter((mention) => mention.marked && mention.label !== label)
    .flatMap((mention) => {
      const element = markerOf(mention);
      return element ? [renamedTag(element.open, name), renamedTag(element.close, name)] : [];
    });
  const wanted = mentions.filter(({ marked }) => !marked).map((mention) => markerForMention({ ...mention, label }));
  return [
    ...renamed,
    ...insertMarkers(
      analysis.page,
      wanted.filter((each) => each !== null),
    ).edits,
  ];
}

const MENTION_ELEMENTS: ReadonlySet<string> = new Set(DEFAULT_LABELS.map(({ element }) => element));

/**
 * Gives the marker of a marked mention: the last to open before it, of those of its label that enclose it. Built once a
 * page.
 */
export function markerOfMention({ page }: Analysis): (mention: Mention) => Element | null {
  const elements = [...walkElements(page.elements)].filter((each) => MENTION_ELEMENTS.has(each.name));
  const starts = elements.map(({ open }) => open.span.start);
  return (mention) => {
    const name = DEFAULT_LABELS.find(({ label }) => label === mention.label)?.element;
    let element = elements[lastAtOrBefore(starts, mention.span.start)] ?? null;
    while (element && !(element.name === name && contains(element.content, mention.span))) element = element.parent;
    return element;
  };
}

function renamedTag({ kind, name, span: { start } }: Tag, newText: string): TextEdit {
  const from = start + (kind === "close" ? 2 : 1);
  return { span: span(from, from + name.length), newText };
}
