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

/** A labelled span of a passage's logical text, as recognizers give it. */
export interface LogicalMention {
  readonly span: LogicalSpan;
  readonly label: Label;
  /** 0 to 1; 1 only for what a human said. */
  readonly confidence: number;
  readonly source: MentionSource;
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
  /** The index of the passage that it stands in. */
  readonly passage: number;
  /** True when a human's marker or annotation says so: it is no suggestion. */
  readonly marked: boolean;
}
