import type { LogicalSpan, Span } from "../text/offsets.js";

/** What a credit line of a newspaper is; see docs/architecture.md for the terms. */
export type BylineKind = "byline" | "dateline" | "credit" | "endnote" | "editor" | "continuation";

/** A text within a byline with its place there. */
export interface BylinePart {
  readonly text: string;
  readonly span: LogicalSpan;
}

/** A person named in a byline. */
export interface BylinePerson {
  /** The name without the spaces that justify it: 曾强 where 曾 强 is printed. */
  readonly name: string;
  /** The person's role as printed (记者, 通讯员, 摄), null where none is. */
  readonly role: string | null;
  readonly span: LogicalSpan;
}

/** What the byline grammar read from a text; spans are offsets into that text. */
export interface BylineReading {
  readonly kind: BylineKind;
  readonly span: LogicalSpan;
  readonly people: readonly BylinePerson[];
  /** The paper or agency, e.g. 本报, 新华社. */
  readonly outlet: BylinePart | null;
  readonly place: BylinePart | null;
  readonly date: BylinePart | null;
  /** False when it looks like a byline but its names or roles could not be read (byline/unparsed). */
  readonly parsed: boolean;
}

/** A byline in the page: its reading, and where it and its parts stand in the source. */
export interface Byline {
  readonly kind: BylineKind;
  readonly span: Span;
  readonly people: readonly { readonly name: string; readonly role: string | null; readonly span: Span }[];
  readonly outlet: { readonly text: string; readonly span: Span } | null;
  readonly place: { readonly text: string; readonly span: Span } | null;
  readonly date: { readonly text: string; readonly span: Span } | null;
  readonly parsed: boolean;
}

/** Where in its article a line stands, which decides between byline and end note. */
export type BylinePosition = "before-body" | "after-body";
