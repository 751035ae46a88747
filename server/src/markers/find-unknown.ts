import type { TextEdit } from "../text/edits.js";
import { span } from "../text/offsets.js";
import { isOtherMarkup, meantElement, nearestElement } from "./element-names.js";
import type { ElementName, MarkerFault, Tag } from "./marked-page.js";

/** What a name that is no marker's is taken for. */
interface Reading {
  readonly meant: ElementName | null;
  /** Close enough to a marker's name that a single tag is reported. */
  readonly slip: boolean;
}

/**
 * Tags that look like a slip of a marker's name, or like TEI elements that are no markers here: a pair of tags is one
 * fault. Calm about the rest: HTML (`<br>`), addresses, a lone `<note>` are the page's text.
 */
export function* findUnknown(tags: readonly Tag[]): IterableIterator<MarkerFault> {
  const readings = new Map<string, Reading | null>();
  const open = new Map<string, Tag[]>();
  const reported: [Tag, Reading][] = [];
  for (const tag of tags) {
    const reading = readings.get(tag.name) ?? readingOf(tag.name);
    readings.set(tag.name, reading);
    if (!reading) continue;
    const waiting = open.get(tag.name) ?? [];
    open.set(tag.name, waiting);
    if (tag.kind === "open") {
      waiting.push(tag);
      continue;
    }
    const opener = tag.kind === "close" ? waiting.pop() : undefined;
    if (opener) yield fault([opener, tag], opener, reading);
    else if (tag.kind === "empty" || reading.slip) reported.push([tag, reading]);
  }
  for (const [tag, reading] of reported) yield fault([tag], tag, reading);
  for (const [name, left] of open) {
    const reading = readings.get(name);
    if (reading?.slip) for (const tag of left) yield fault([tag], tag, reading);
  }
}

function readingOf(name: string): Reading | null {
  const near = nearestElement(name);
  if (near) return { meant: near, slip: true };
  return isOtherMarkup(name) ? { meant: meantElement(name), slip: false } : null;
}

function fault(tags: readonly Tag[], shown: Tag, { meant }: Reading): MarkerFault {
  const removal = tags.map((tag): TextEdit => ({ span: tag.span, newText: "" }));
  return {
    kind: "unknown",
    span: shown.span,
    name: shown.name,
    tag: shown.kind,
    other: meant,
    action: meant ? "rename" : "remove",
    repair: meant ? tags.map((tag) => rename(tag, meant)) : removal,
    certain: false,
    removal,
  };
}

function rename(tag: Tag, name: ElementName): TextEdit {
  const start = tag.span.start + (tag.kind === "close" ? 2 : 1);
  return { span: span(start, start + tag.name.length), newText: name };
}
