import type { Reading } from "../../../server/src/protocol/messages.js";
import type { ReadingWords } from "../../src/reading/reading-messages.js";
import { element } from "../element.js";
import { articleElement } from "./elements.js";

/** A place of the source: a zero-based line and a UTF-16 character. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** The articles on the screen. An article that reads as before keeps its element, so that typing moves nothing else. */
export class ArticleList {
  private shown: readonly string[] = [];

  constructor(private readonly root: HTMLElement) {}

  show({ articles, labels }: Reading, words: ReadingWords): void {
    if (articles.length === 0) {
      this.root.replaceChildren(element("p", { class: "empty" }, [words.empty]));
      this.shown = [];
      return;
    }
    const looks = JSON.stringify(labels);
    const keys = articles.map((article) => looks + JSON.stringify(article));
    const same = sameEnds(this.shown, keys);
    const fresh = articles
      .slice(same.start, articles.length - same.end)
      .map((each) => articleElement(each, labels, words));
    if (this.shown.length === 0) this.root.replaceChildren(...fresh);
    else this.replace(same.start, this.shown.length - same.end, fresh);
    this.shown = keys;
  }

  /** Shows the passage of a line at the top of the window, under its heads where it begins an article. Whether it moved. */
  scrollTo(line: number): boolean {
    const passage = this.passageOf(line);
    const article = passage?.closest("article");
    const begins = this.passagesIn(article).every((each) => passage !== null && lineOf(each) >= lineOf(passage));
    return moved(() => (begins ? article : passage)?.scrollIntoView({ block: "start" }));
  }

  /** Marks the passage of a line as the one that the source's cursor stands in, and keeps it in view. Whether it moved. */
  mark(line: number): boolean {
    this.root.querySelector("[aria-current]")?.removeAttribute("aria-current");
    const passage = this.passageOf(line);
    passage?.setAttribute("aria-current", "location");
    return moved(() => passage?.scrollIntoView({ block: "nearest" }));
  }

  /** The source line of the first passage in view; null where there is none. */
  lineInView(): number | null {
    const first = this.passages().find((each) => each.getBoundingClientRect().bottom > 0);
    return first ? lineOf(first) : null;
  }

  /** The place of the source that an element shows. */
  placeOf(target: EventTarget | null): Place | null {
    const shown = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
    return shown && { line: lineOf(shown), character: Number(shown.dataset.character ?? 0) };
  }

  /** Moves the focus to the next or previous passage. Whether it moved. */
  focusNext(target: EventTarget | null, step: number): boolean {
    const passages = this.passages();
    const current = target instanceof Element ? target.closest<HTMLElement>("[tabindex]") : null;
    const at = current ? passages.indexOf(current) : -1;
    const next = at < 0 ? undefined : passages[at + step];
    next?.focus();
    return next !== undefined;
  }

  private passages(): readonly HTMLElement[] {
    return this.passagesIn(this.root);
  }

  private passagesIn(within: Element | null | undefined): readonly HTMLElement[] {
    return [...(within?.querySelectorAll<HTMLElement>("[data-passage]") ?? [])];
  }

  /** The passage that a source line belongs to: the last that begins at it or before it. */
  private passageOf(line: number): HTMLElement | null {
    return this.passages().reduce<HTMLElement | null>((best, each) => {
      const own = lineOf(each);
      return own <= line && (best === null || own >= lineOf(best)) ? each : best;
    }, null);
  }

  private replace(start: number, end: number, fresh: readonly Element[]): void {
    const old = [...this.root.children].slice(start, end);
    const before = this.root.children[end] ?? null;
    old.forEach((each) => {
      each.remove();
    });
    fresh.forEach((each) => this.root.insertBefore(each, before));
  }
}

/** Whether the window scrolled by what was done. */
function moved(act: () => void): boolean {
  const before = window.scrollY;
  act();
  return window.scrollY !== before;
}

const lineOf = (shown: HTMLElement): number => Number(shown.dataset.line);

/** How many items two lists begin and end with alike. */
function sameEnds(
  before: readonly string[],
  after: readonly string[],
): { readonly start: number; readonly end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { start, end };
}
