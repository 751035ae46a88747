import type { LineNumber, Span } from "../text/offsets.js";
import type { LogicalText } from "../text/logical-text.js";
import type { SourceText } from "../text/source-text.js";
import type { TextEdit } from "../text/edits.js";

/** The TEI elements that Newsmark writes and reads as markers. */
export type ElementName =
  "div" | "figure" | "head" | "byline" | "dateline" | "closer" | "p" | "fw" | MentionElementName;

/** The TEI elements that may enclose a mention. Which label each stands for is the labels' business. */
export type MentionElementName = (typeof MENTION_ELEMENTS)[number];

/** All of them; those of the labels that need no configuration first. */
export const MENTION_ELEMENTS = [
  "persName",
  "placeName",
  "orgName",
  "date",
  "title",
  "rs",
  "measure",
  "num",
  "term",
  "geogName",
  "objectName",
  "roleName",
] as const;

/** A tag of markup found in the source. */
export interface Tag {
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  /** Values by name, XML's five entities resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  /** From `<` to just after `>`. */
  readonly span: Span;
}

/** A marker: an opening and a closing tag that belong together, or an empty tag, which is both. */
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

/** How a fault's repair mends it. */
export type RepairAction = "close" | "remove" | "reorder" | "rename";

/** Something wrong with the markers themselves, and the edits that mend it. They change tags only, never the text. */
export interface MarkerFault {
  readonly kind: "unclosed" | "misnested" | "unknown" | "duplicate";
  /** The tag that is at fault; of a pair, the one that a person would look for first. */
  readonly span: Span;
  /** The tag's name as written. */
  readonly name: string;
  /** Whether the tag at fault opens, closes, or stands alone. */
  readonly tag: Tag["kind"];
  /** The element meant (`unknown`, where one is near) or the one whose edge is crossed (`misnested`); else null. */
  readonly other: ElementName | null;
  readonly action: RepairAction;
  readonly repair: readonly TextEdit[];
  /** True where only one reading is possible: a doubled marker, closing tags that stand side by side in wrong order. */
  readonly certain: boolean;
  /** The edits that take the tags at fault out of the text altogether. */
  readonly removal: readonly TextEdit[];
}

/** A line of the page as the layout sees it: without markers. Lines that hold nothing but div or figure tags are left out. */
export interface PageLine {
  readonly number: LineNumber;
  /** The line's content in the source, markers within it included, its line end not. */
  readonly span: Span;
  /** The content without markers and without a byte order mark, and its map to the source. */
  readonly content: LogicalText;
}

/** A page read with its markers. */
export interface MarkedPage {
  readonly source: SourceText;
  /** The tags that are markers, in source order: what the lines leave out and stripping removes. */
  readonly tags: readonly Tag[];
  /** Tags with a marker's name that no other tag answers: text of the page until they are mended. In source order. */
  readonly strays: readonly Tag[];
  /** Top-level elements; their children hang below them. */
  readonly elements: readonly Element[];
  readonly faults: readonly MarkerFault[];
  readonly lines: readonly PageLine[];
}
