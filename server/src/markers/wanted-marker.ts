import type { LineNumber, Span } from "../text/offsets.js";
import type { ElementName } from "./marked-page.js";

/** The elements whose tags stand in place, around their text. */
export type InlineElementName = Exclude<ElementName, "div" | "figure">;

/** Attributes to write, by name; the values are escaped where they are written. */
export type Attributes = Readonly<Record<string, string>>;

/** A marker around a stretch of text, which may cross line ends. */
export interface InlineMarker {
  readonly kind: "inline";
  readonly element: InlineElementName;
  readonly attributes?: Attributes;
  /** From the first to the last character to mark; white space at its edges stays outside the marker. */
  readonly span: Span;
}

/** A marker around whole lines, its tags on lines of their own. */
export interface BlockMarker {
  readonly kind: "block";
  readonly element: "div" | "figure";
  readonly attributes?: Attributes;
  readonly firstLine: LineNumber;
  readonly lastLine: LineNumber;
}

/** A marker that is to be inserted. */
export type WantedMarker = InlineMarker | BlockMarker;

/**
 * Why a marker is not inserted: there is nothing to mark (`empty`); an edge would fall within a character, a line end
 * or a tag (`splits`); it would cross another marker's edge (`crosses`); such an element can not stand there, e.g. a
 * paragraph within a paragraph (`level`); the same marker stands there (`already-marked`); tags at fault stand within
 * (`faulty`).
 */
export type RefusalReason = "empty" | "splits" | "crosses" | "level" | "already-marked" | "faulty";

/** A wanted marker that is not inserted. */
export interface Refusal {
  readonly marker: WantedMarker;
  readonly reason: RefusalReason;
}

/** The `type` that the marker will have when it is read back. */
export const typeOf = ({ attributes }: WantedMarker): string | null =>
  attributes?.type === undefined ? null : onOneLine(attributes.type);

/** The opening and the closing tag as written. */
export const writeTags = ({
  element,
  attributes = {},
}: WantedMarker): { readonly open: string; readonly close: string } => ({
  open: openingTag(element, attributes),
  close: `</${element}>`,
});

/** An opening tag as written. */
export function openingTag(element: ElementName, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeValue(value)}"`);
  return `<${element}${written.join("")}>`;
}

/** A value fit for double quotes; a line end within becomes a space, since a tag stands on one line. */
const escapeValue = (value: string): string =>
  onOneLine(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const onOneLine = (value: string): string => value.replace(/[\r\n]/gu, " ");
