import type { LogicalSpan, Span } from "../text/offsets.js";

/** A label's key: PER, LOC, ORG, TIME, WORK, or one of the project's own. */
export type Label = string;

/** Where a mention comes from. */
export type MentionSource =
  | "model"
  | "segmenter"
  | "gazetteer"
  | "grammar"
  | "byline"
  | "dictionary"
  | "carried"
  | "marker"
  | "annotation"
  | "outside";

/** What a suggestion rests on besides where it comes from, where that is one thing to name. */
export type MentionEvidence =
  /** A place that the gazetteer of places has, and that stands in the mention. */
  | { readonly kind: "gazetteer"; readonly name: string }
  /** The organization's full name, elsewhere on the page, that the mention is short for. */
  | { readonly kind: "short-form"; readonly of: string };

/** A labelled span of a passage's logical text, as recognizers give it. */
export interface LogicalMention {
  readonly span: LogicalSpan;
  readonly label: Label;
  /** 0 to 1; 1 only for what a human said. */
  readonly confidence: number;
  readonly source: MentionSource;
  readonly evidence?: MentionEvidence;
}

/** A mention in the page. */
export interface Mention {
  readonly label: Label;
  /** Its logical text: wraps and the white space at them left out. */
  readonly text: string;
  /** From its first to its last character in the source. */
  readonly span: Span;
  /** Its runs in the source; more than one when it crosses a wrap or a marker. */
  readonly fragments: readonly Span[];
  readonly confidence: number;
  readonly source: MentionSource;
  readonly evidence?: MentionEvidence;
  /** The index of the passage that it stands in. */
  readonly passage: number;
  /** True when a human's marker or annotation says so: it is no suggestion. */
  readonly marked: boolean;
}
