import { span } from "../text/offsets.js";
import { isElementName } from "./element-names.js";
import type { Element, Tag } from "./marked-page.js";

/** Two tags that belong together though another element's edge lies between them. */
export interface CrossedPair {
  readonly open: Tag;
  readonly close: Tag;
  /** The closing tag that came before its turn. */
  readonly crossed: Tag;
}

/** A tag that no other answers. */
export interface StrayTag {
  readonly tag: Tag;
  /** The closing tag that ended the element around it; null for a closing tag and at the page's end. */
  readonly endedBy: Tag | null;
}

/** The tags with a marker's name, sorted into what they form. */
export interface PairedTags {
  readonly roots: readonly Element[];
  readonly crossed: readonly CrossedPair[];
  /** In source order. */
  readonly strays: readonly StrayTag[];
}

/**
 * Pairs opening and closing tags. A closing tag goes with the nearest opening one of its name; what was opened since
 * then waits for a later closing tag (a crossed pair) or stays without (a stray). Linear and without recursion.
 */
export function pairTags(tags: readonly Tag[]): PairedTags {
  const partners = new Map<Tag, Tag>();
  const crossed: CrossedPair[] = [];
  const strays: StrayTag[] = [];
  const open: Tag[] = [];
  const openByName = new Counter();
  const waiting = new Map<string, { tag: Tag; endedBy: Tag }[]>();

  for (const tag of tags) {
    if (tag.kind === "open") {
      open.push(tag);
      openByName.add(tag.name, 1);
    } else if (tag.kind === "close" && openByName.get(tag.name) > 0) {
      for (let top = open.pop(); top; top = open.pop()) {
        openByName.add(top.name, -1);
        if (top.name === tag.name) {
          partners.set(top, tag);
          break;
        }
        const others = waiting.get(top.name);
        if (others) others.push({ tag: top, endedBy: tag });
        else waiting.set(top.name, [{ tag: top, endedBy: tag }]);
      }
    } else if (tag.kind === "close") {
      const opener = waiting.get(tag.name)?.pop();
      if (opener) crossed.push({ open: opener.tag, close: tag, crossed: opener.endedBy });
      else strays.push({ tag, endedBy: null });
    }
  }

  for (const tag of open) strays.push({ tag, endedBy: null });
  for (const left of waiting.values()) for (const stray of left) strays.push(stray);
  strays.sort((a, b) => a.tag.span.start - b.tag.span.start);
  return { roots: treeOf(tags, partners), crossed, strays };
}

/** The elements that pairs of tags (well nested among themselves) and empty tags form. */
function treeOf(tags: readonly Tag[], partners: ReadonlyMap<Tag, Tag>): readonly Element[] {
  const roots: Element[] = [];
  const around: { readonly element: Element; readonly children: Element[] }[] = [];
  for (const tag of tags) {
    if (around.at(-1)?.element.close === tag) {
      around.pop();
      continue;
    }
    const close = tag.kind === "empty" ? tag : partners.get(tag);
    if (!close || !isElementName(tag.name)) continue;
    const parent = around.at(-1);
    const children: Element[] = [];
    const element: Element = {
      name: tag.name,
      type: tag.attributes.get("type") ?? null,
      open: tag,
      close,
      content: close === tag ? span(tag.span.end, tag.span.end) : span(tag.span.end, close.span.start),
      parent: parent?.element ?? null,
      children,
    };
    (parent?.children ?? roots).push(element);
    if (close !== tag) around.push({ element, children });
  }
  return roots;
}

class Counter {
  readonly #counts = new Map<string, number>();

  get(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  add(name: string, by: number): void {
    this.#counts.set(name, this.get(name) + by);
  }
}
