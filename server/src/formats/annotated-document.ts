import type { BylineKind } from "../bylines/byline.js";
import type { Label } from "../entities/mention.js";
import type { Article, BreakKind, Role } from "../layout/page-layout.js";
import type { DocumentSpan } from "../text/offsets.js";

/**
 * Which text of a page a document holds: `clean` is one passage a line with a blank line between articles, in printed
 * order; `source` is the page as it stands, its markers taken out.
 */
export type TextKind = "clean" | "source";

/** A labelled stretch of a document's text. */
export interface DocumentMention {
  /** Its name where it came from (brat's `T1`); null where it has none. */
  readonly id: string | null;
  readonly label: Label;
  /**
   * Its runs in the text, in order, at least one, none empty. A mention across a line end has a run on each line,
   * without the white space at the line end; see `fragmentsOf`.
   */
  readonly fragments: readonly DocumentSpan[];
  /** The runs' text joined with nothing between. */
  readonly text: string;
}

/** A passage of a document. */
export interface DocumentPassage {
  /** Null where nothing says what it is. */
  readonly role: Role | null;
  /** Its stretch on each of its lines, without white space at the edges: exactly one in clean text. */
  readonly lines: readonly DocumentSpan[];
  /** What stands between its lines; one fewer than there are lines. */
  readonly joints: readonly Extract<BreakKind, "wrap" | "column">[];
  /** What stands after it; null after the last one. */
  readonly breakAfter: Extract<BreakKind, "paragraph" | "block"> | null;
}

/** A run of a document's passages. */
export interface DocumentArticle {
  readonly kind: Article["kind"];
  /** Indices of its first and last passage. */
  readonly first: number;
  readonly last: number;
}

/** A byline, dateline, credit or the like, read. */
export interface DocumentByline {
  readonly span: DocumentSpan;
  readonly kind: BylineKind;
  readonly outlet: string | null;
  readonly people: readonly { readonly name: string; readonly role: string | null }[];
  readonly place: string | null;
  readonly date: string | null;
}

/** A word with its part of speech, in ICTCLAS/jieba notation. */
export interface DocumentWord {
  /** From its first to its last character; what lies at a line end within it is no part of the word. */
  readonly span: DocumentSpan;
  readonly tag: string;
}

/** What a format's file holds besides mentions, kept as it was and given back when that format is written. */
export interface ForeignLines {
  readonly format: string;
  readonly lines: readonly string[];
}

/** A text with its annotations: what every format is written from and read into. Immutable. */
export interface AnnotatedDocument {
  readonly id: string;
  readonly text: string;
  readonly textKind: TextKind;
  /** In the text's order. */
  readonly passages: readonly DocumentPassage[];
  /** In the text's order; empty where nothing tells articles. */
  readonly articles: readonly DocumentArticle[];
  readonly bylines: readonly DocumentByline[];
  /** In the text's order; of two that begin together the longer one first. */
  readonly mentions: readonly DocumentMention[];
  /** In the text's order, within passages; null where the text was not segmented. */
  readonly words: readonly DocumentWord[] | null;
  readonly foreign: readonly ForeignLines[];
}
