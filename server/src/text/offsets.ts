/**
 * The coordinates of the engine. Every number that leaves a function is one of these, so that an offset into the
 * source can not be taken for a line number or for an offset into a passage's joined text. This is the only module
 * that turns plain numbers into them.
 */

declare const offsetBrand: unique symbol;
declare const logicalBrand: unique symbol;
declare const lineBrand: unique symbol;

/** A place in the source text, in UTF-16 code units from its start: 0 to its length. */
export type Offset = number & { readonly [offsetBrand]: true };

/** A place in a passage's logical text, in UTF-16 code units from that text's start. */
export type LogicalOffset = number & { readonly [logicalBrand]: true };

/** A physical line of the source, counted from 1. */
export type LineNumber = number & { readonly [lineBrand]: true };

/** A stretch of the source: `start` included, `end` excluded, `start <= end`. */
export interface Span {
  readonly start: Offset;
  readonly end: Offset;
}

/** A stretch of a passage's logical text: `start` included, `end` excluded. */
export interface LogicalSpan {
  readonly start: LogicalOffset;
  readonly end: LogicalOffset;
}

/** Takes a UTF-16 index as a place in the source. */
export const offset = (value: number): Offset => value as Offset;

/** Takes a UTF-16 index as a place in a logical text. */
export const logicalOffset = (value: number): LogicalOffset => value as LogicalOffset;

/** Takes a 1-based count as a line number. */
export const lineNumber = (value: number): LineNumber => value as LineNumber;

/** The stretch of the source from `start` to `end`. */
export const span = (start: number, end: number): Span => ({ start: offset(start), end: offset(end) });

/** The stretch so many code units further on. */
export const movedBy = ({ start, end }: Span, by: number): Span => span(start + by, end + by);

/** The stretch of a logical text from `start` to `end`. */
export const logicalSpan = (start: number, end: number): LogicalSpan => ({
  start: logicalOffset(start),
  end: logicalOffset(end),
});

/** Whether two stretches share at least one code unit, or one is empty and lies within or at the edge of the other. */
export const overlaps = (one: Span, other: Span): boolean =>
  one.start === one.end || other.start === other.end
    ? one.start <= other.end && other.start <= one.end
    : one.start < other.end && other.start < one.end;

/** Whether `outer` holds the whole of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

declare const documentBrand: unique symbol;

/** A place in an annotated document's text, in UTF-16 code units from its start. */
export type DocumentOffset = number & { readonly [documentBrand]: true };

/** A stretch of an annotated document's text: `start` included, `end` excluded. */
export interface DocumentSpan {
  readonly start: DocumentOffset;
  readonly end: DocumentOffset;
}

/** The stretch of an annotated document's text from `start` to `end`. */
export const documentSpan = (start: number, end: number): DocumentSpan => ({
  start: start as DocumentOffset,
  end: end as DocumentOffset,
});
