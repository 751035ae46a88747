import type { Byline } from "../bylines/byline.js";
import type { MarkedPage, PageLine } from "../markers/marked-page.js";
import type { LogicalText } from "../text/logical-text.js";
import type { LineNumber, Span } from "../text/offsets.js";

/** What stands between one non-blank line and the next. */
export type BreakKind = "wrap" | "column" | "paragraph" | "block";

/** What a line is in its article. */
export type Role =
  | "headline"
  | "deck"
  | "kicker"
  | "crosshead"
  | "banner"
  | "byline"
  | "dateline"
  | "body"
  | "caption"
  | "credit"
  | "endnote"
  | "continuation"
  | "editor"
  | "furniture";

/** One reason for a decision of the layout. */
export interface Evidence {
  /** The feature's name, e.g. `line-full`; docs/layout.md explains each. */
  readonly feature: string;
  /** How much it speaks for a join (positive) or against one, in natural log-odds. */
  readonly weight: number;
}

/** The break between a non-blank line and the next non-blank one. */
export interface Break {
  readonly line: LineNumber;
  readonly next: LineNumber;
  readonly kind: BreakKind;
  /** How sure the layout is of the kind: 0.5 to 1. A human's marker is 1. */
  readonly confidence: number;
  /** For wrap and column: sure enough that joining without asking is right (see docs/layout.md for the threshold). */
  readonly safe: boolean;
  /** Strongest first. */
  readonly evidence: readonly Evidence[];
}

/** Lines joined over their wraps and column breaks: a logical paragraph, a head, a byline on lines of its own. */
export interface Passage {
  /** Its place among the page's passages, from 0. */
  readonly index: number;
  readonly role: Role;
  readonly lines: readonly PageLine[];
  /** The breaks between its lines: all wrap or column, one fewer than there are lines. */
  readonly breaks: readonly Break[];
  /** Its text joined, without the white space at the ends of its lines, and the map to the source. */
  readonly text: LogicalText;
  /** From its first to its last character other than white space. */
  readonly span: Span;
}

/** A run of lines that belongs together. */
export interface Article {
  /** Its place among the page's articles, from 0. */
  readonly index: number;
  readonly kind: "article" | "photo" | "banner";
  readonly first: LineNumber;
  readonly last: LineNumber;
  /** Its passages, in printed order. */
  readonly passages: readonly Passage[];
  /** What it is called: its headline's text, else its first passage's beginning. */
  readonly title: string;
  readonly span: Span;
}

/** The layout of a page: what needs no dictionary, and so is there first. */
export interface PageLayout {
  readonly page: MarkedPage;
  readonly breaks: readonly Break[];
  readonly passages: readonly Passage[];
  readonly articles: readonly Article[];
  /** In source order. */
  readonly bylines: readonly Byline[];
}
