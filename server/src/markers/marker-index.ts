import { lastAtOrBefore } from "../text/source-text.js";
import { levelOf, type ElementLevel } from "./element-names.js";
import type { Element, ElementName, MarkedPage, Tag } from "./marked-page.js";
import { walkElements } from "./walk-elements.js";

/** Answers, for a page's markers, what stands at and between places. Built once a page: linear; a question is logarithmic. */
export class MarkerIndex {
  readonly #tags: readonly Tag[];
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  readonly #elements = new Map<Tag, Element>();
  /** The innermost element just after each tag. */
  readonly #innermost: readonly (Element | null)[];
  readonly #faulty: readonly number[];
  readonly #blocks: readonly number[];
  readonly #paragraphs: readonly number[];
  readonly #phrases: readonly number[];

  constructor(page: MarkedPage) {
    for (const element of walkElements(page.elements)) {
      this.#elements.set(element.open, element);
      this.#elements.set(element.close, element);
    }
    this.#tags = [...page.tags, ...page.strays].sort((a, b) => a.span.start - b.span.start);
    this.#starts = this.#tags.map((tag) => tag.span.start);
    this.#ends = this.#tags.map((tag) => tag.span.end);
    this.#innermost = this.#innermostAfterEach();
    const inTree = this.#tags.filter((tag) => this.#elements.has(tag));
    this.#faulty = this.#tags.filter((tag) => !this.#elements.has(tag)).map((tag) => tag.span.start);
    const startsOf = (level: ElementLevel): readonly number[] =>
      inTree.filter((tag) => this.#levelOf(tag) === level).map((tag) => tag.span.start);
    this.#blocks = startsOf("block");
    this.#paragraphs = startsOf("paragraph");
    this.#phrases = startsOf("phrase");
  }

  /** The innermost element whose content holds the place; null outside all. */
  innermostAt(at: number): Element | null {
    return this.#innermost[lastAtOrBefore(this.#ends, at)] ?? null;
  }

  /** Whether the place lies within a tag, its edges excepted. */
  isWithinTag(at: number): boolean {
    const tag = this.#tags[lastAtOrBefore(this.#starts, at)];
    return tag !== undefined && tag.span.start < at && at < tag.span.end;
  }

  /** The element that opens with the last tag before the place; null when that tag closes one or is at fault. */
  openingBefore(at: number): Element | null {
    const tag = this.#tags[lastAtOrBefore(this.#ends, at)];
    return tag?.kind === "open" ? (this.#elements.get(tag) ?? null) : null;
  }

  /** The element that closes with the first tag after the place; null when that tag opens one or is at fault. */
  closingAfter(at: number): Element | null {
    const tag = this.#tags[lastAtOrBefore(this.#starts, at - 1) + 1];
    return tag?.kind === "close" ? (this.#elements.get(tag) ?? null) : null;
  }

  /** The tag of a div or figure that begins at the place. */
  blockTagFrom(at: number): Tag | null {
    const tag = this.#tags[lastAtOrBefore(this.#starts, at)];
    return tag?.span.start === at && this.#levelOf(tag) === "block" ? tag : null;
  }

  /** The tag of a div or figure that ends at the place. */
  blockTagTo(at: number): Tag | null {
    const tag = this.#tags[lastAtOrBefore(this.#ends, at)];
    return tag?.span.end === at && this.#levelOf(tag) === "block" ? tag : null;
  }

  /** Whether a tag at fault begins in the stretch. */
  hasFaulty(start: number, end: number): boolean {
    return anyWithin(this.#faulty, start, end);
  }

  /** Whether the stretch holds a tag of an element that can not stand within `name`. */
  holdsHigher(name: ElementName, start: number, end: number): boolean {
    const level = levelOf(name);
    if (level === "block") return false;
    const barred = [this.#blocks, this.#paragraphs, ...(level === "paragraph" ? [] : [this.#phrases])];
    return barred.some((starts) => anyWithin(starts, start, end));
  }

  #levelOf(tag: Tag): ElementLevel | null {
    const element = this.#elements.get(tag);
    return element ? levelOf(element.name) : null;
  }

  #innermostAfterEach(): readonly (Element | null)[] {
    let innermost: Element | null = null;
    return this.#tags.map((tag) => {
      const element = this.#elements.get(tag);
      if (element && tag.kind !== "empty") innermost = tag.kind === "open" ? element : element.parent;
      return innermost;
    });
  }
}

const anyWithin = (ascending: readonly number[], start: number, end: number): boolean => {
  const next = ascending[lastAtOrBefore(ascending, start - 1) + 1];
  return next !== undefined && next < end;
};
