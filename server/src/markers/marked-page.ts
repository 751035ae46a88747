import type { LineNumber, Span } from "../text/offsets.js";
import type { LogicalText } from "../text/logical-text.js";
import type { SourceText } from "../text/source-text.js";
import type { TextEdit } from "../text/edits.js";

/** The TEI elements that Newsmark writes and reads as markers. */
export type ElementName =
  | "div"
  | "figure"
  | "head"
  | "byline"
  | "dateline"
  | "closer"
  | "p"
  | "fw"
  | "persName"
  | "placeName"
  | "orgName"
  | "date"
  | "title";

/** A tag of markup found in the source. */
export interface Tag {
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  readonly attributes: ReadonlyMap<string, string>;
  /** From `<` to just after `>`. */
  readonly span: Span;
}

/** A marker: an opening and a closing tag that belong together. */
export interface Element {
  readonly name: ElementName;
  /** The `type` attribute, e.g. `deck` of `<head type="deck">`. */
  readonly type: string | null;
  readonly open: Tag;
  readonly close: Tag;
  /** What stands between the tags. */
  readonly content: Span;
  readonly parent: Element | null;
  readonly children: readonly Element[];
}

/** Something wrong with the markers themselves, and the edits that mend it. */
export interface MarkerFault {
  readonly kind: "unclosed" | "misnested" | "unknown" | "duplicate";
  readonly span: Span;
  /** The tag's name as written. */
  readonly name: string;
  readonly repair: readonly TextEdit[];
}

/** A line of the page as the layout sees it: without markers. Lines that hold nothing but div or figure tags are left out. */
export interface PageLine {
  readonly number: LineNumber;
  /** The line's content in the source, markers within it included, its line end not. */
  readonly span: Span;
  /** The content without markers, and its map to the source. */
  readonly content: LogicalText;
}

/** A page read with its markers. */
export interface MarkedPage {
  readonly source: SourceText;
  readonly tags: readonly Tag[];
  /** Top-level elements; their children hang below them. */
  readonly elements: readonly Element[];
  readonly faults: readonly MarkerFault[];
  readonly lines: readonly PageLine[];
}
