import type { Byline } from "../bylines/byline.js";
import { movedLine } from "../markers/moved-page.js";
import type { LogicalText } from "../text/logical-text.js";
import { lineNumber, movedBy, type LineNumber, type Span } from "../text/offsets.js";
import type { Article, Break, BreakKind, Evidence, Passage, Role } from "./page-layout.js";

/** How much of a page stands before a sheet: what its places are moved by to be places of the page. */
export interface Placement {
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly lines: number;
  readonly passages: number;
  readonly articles: number;
}

/** Where a page begins. */
export const PAGE_START: Placement = { offset: 0, lines: 0, passages: 0, articles: 0 };

/** A break at its place in the page; what is asked of it the sheet's own answers. */
class MovedBreak implements Break {
  readonly #own: Break;
  readonly line: LineNumber;
  readonly next: LineNumber;
  readonly kind: BreakKind;

  constructor(own: Break, lines: number) {
    this.#own = own;
    this.line = lineNumber(own.line + lines);
    this.next = lineNumber(own.next + lines);
    this.kind = own.kind;
  }

  get confidence(): number {
    return this.#own.confidence;
  }

  get safe(): boolean {
    return this.#own.safe;
  }

  get evidence(): readonly Evidence[] {
    return this.#own.evidence;
  }
}

/** A sheet's break at its place in the page. */
export const movedBreak = (own: Break, { lines }: Placement): Break => new MovedBreak(own, lines);

/** A passage at its place in the page; its lines and breaks are moved when they are asked for. */
class MovedPassage implements Passage {
  readonly #own: Passage;
  readonly #at: Placement;
  readonly index: number;
  readonly role: Role;
  readonly text: LogicalText;
  readonly span: Span;
  #lines: Passage["lines"] | null = null;
  #breaks: Passage["breaks"] | null = null;

  constructor(own: Passage, at: Placement) {
    this.#own = own;
    this.#at = at;
    this.index = own.index + at.passages;
    this.role = own.role;
    this.text = own.text.moved(at.offset);
    this.span = movedBy(own.span, at.offset);
  }

  get lines(): Passage["lines"] {
    const { offset, lines } = this.#at;
    return (this.#lines ??= this.#own.lines.map((line) => movedLine(line, offset, lines)));
  }

  get breaks(): Passage["breaks"] {
    return (this.#breaks ??= this.#own.breaks.map((each) => movedBreak(each, this.#at)));
  }
}

/** A sheet's passage at its place in the page. */
export const movedPassage = (own: Passage, at: Placement): Passage => new MovedPassage(own, at);

/** A sheet's article at its place in the page; `passages` are the page's. */
export function movedArticle(own: Article, at: Placement, passages: readonly Passage[]): Article {
  const first = passages[0]?.index ?? 0;
  return {
    ...own,
    index: own.index + at.articles,
    first: lineNumber(own.first + at.lines),
    last: lineNumber(own.last + at.lines),
    passages: own.passages.flatMap(({ index }) => passages[index + at.passages - first] ?? []),
    span: movedBy(own.span, at.offset),
  };
}

/** A sheet's byline at its place in the page. */
export function movedByline(own: Byline, { offset: by }: Placement): Byline {
  return {
    ...own,
    span: movedBy(own.span, by),
    people: own.people.map((person) => ({ ...person, span: movedBy(person.span, by) })),
    outlet: own.outlet && { ...own.outlet, span: movedBy(own.outlet.span, by) },
    place: own.place && { ...own.place, span: movedBy(own.place.span, by) },
    date: own.date && { ...own.date, span: movedBy(own.date.span, by) },
  };
}
