import {
  logicalOffset,
  logicalSpan,
  movedBy,
  offset,
  span,
  type LogicalOffset,
  type LogicalSpan,
  type Offset,
  type Span,
} from "./offsets.js";

/** A run of the source that stands unbroken in the logical text. */
export interface Piece {
  /** Where it stands in the logical text. */
  readonly at: LogicalOffset;
  /** Where it stands in the source; as long as the piece is in the logical text. */
  readonly source: Span;
}

/** Pieces that are made when they are first asked for. */
export interface LatePieces {
  /** From the first piece to the last; null when there are none. */
  readonly span: Span | null;
  /** In source order, none empty. */
  all(): readonly Piece[];
}

/**
 * Text with what lies between its pieces in the source (line ends, markers, indents) left out, and the map between
 * the two. A passage's logical text is its lines joined; a line's is the line without its markers. Immutable.
 */
export class LogicalText {
  #pieces: readonly Piece[] | null;
  readonly #late: LatePieces | null;

  /** `pieces` in source order, none empty, `text` their contents joined. */
  constructor(
    readonly text: string,
    pieces: readonly Piece[] | LatePieces,
  ) {
    const late = "all" in pieces;
    this.#late = late ? pieces : null;
    this.#pieces = late ? null : pieces;
  }

  get pieces(): readonly Piece[] {
    return (this.#pieces ??= this.#late?.all() ?? []);
  }

  /** The logical text of those stretches of `source`, in order; empty ones are passed over. */
  static of(source: string, spans: readonly Span[]): LogicalText {
    const pieces: Piece[] = [];
    let text = "";
    for (const each of spans) {
      if (each.start === each.end) continue;
      pieces.push({ at: logicalOffset(text.length), source: each });
      text += source.slice(each.start, each.end);
    }
    return new LogicalText(text, pieces);
  }

  /** The logical text of one stretch of the source, which holds `text`. */
  static ofRun(text: string, of: Span): LogicalText {
    return new LogicalText(text, text === "" ? [] : [{ at: logicalOffset(0), source: of }]);
  }

  /** The whole stretch of the source from the first piece to the last; null when there is no text. */
  get span(): Span | null {
    if (this.#late) return this.#late.span;
    const first = this.pieces[0];
    const last = this.pieces.at(-1);
    return first && last ? span(first.source.start, last.source.end) : null;
  }

  /** The place in the source of the character at `at`; the text's end maps to the end of the last piece. */
  toSource(at: LogicalOffset): Offset {
    const piece =
      this.pieces[
        Math.max(
          0,
          lastPiece(this.pieces, (piece) => piece.at, at),
        )
      ];
    if (!piece) return offset(0);
    return offset(Math.min(piece.source.start + (at - piece.at), piece.source.end));
  }

  /** The place in the logical text of a source offset; one that lies between pieces becomes the end of the piece before. */
  toLogical(at: Offset): LogicalOffset {
    const piece = this.pieces[lastPiece(this.pieces, (piece) => piece.source.start, at)];
    if (!piece) return logicalOffset(0);
    return logicalOffset(piece.at + Math.min(at, piece.source.end) - piece.source.start);
  }

  /** The stretch of the source from the first to the last character of `of`; what lies between the pieces is within it. */
  sourceSpan(of: LogicalSpan): Span {
    if (of.start === of.end) return span(this.toSource(of.start), this.toSource(of.start));
    return span(this.toSource(of.start), this.toSource(logicalOffset(of.end - 1)) + 1);
  }

  /** The runs of the source that `of` consists of, one for each piece it touches. */
  fragments(of: LogicalSpan): readonly Span[] {
    const found: Span[] = [];
    for (
      let i = Math.max(
        0,
        lastPiece(this.pieces, (piece) => piece.at, of.start),
      );
      i < this.pieces.length;
      i++
    ) {
      const piece = this.pieces[i];
      if (!piece || piece.at >= of.end) break;
      const start = piece.source.start + Math.max(0, of.start - piece.at);
      const end = Math.min(piece.source.end, piece.source.start + (of.end - piece.at));
      if (start < end) found.push(span(start, end));
    }
    return found;
  }

  /** The same text of a source in which it stands so many UTF-16 code units further on. */
  moved(by: number): LogicalText {
    return by === 0 ? this : new LogicalText(this.text, new MovedPieces(this, by));
  }

  /** The whole text as a stretch of itself. */
  get whole(): LogicalSpan {
    return logicalSpan(0, this.text.length);
  }
}

/** The pieces of a text that stands so many code units further on. */
class MovedPieces implements LatePieces {
  constructor(
    private readonly own: LogicalText,
    private readonly by: number,
  ) {}

  get span(): Span | null {
    const { span } = this.own;
    return span && movedBy(span, this.by);
  }

  all(): readonly Piece[] {
    return this.own.pieces.map(({ at, source }) => ({ at, source: movedBy(source, this.by) }));
  }
}

/** The index of the last piece that starts at `wanted` or before, or -1. */
function lastPiece(pieces: readonly Piece[], startOf: (piece: Piece) => number, wanted: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const piece = pieces[middle];
    if (piece && startOf(piece) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
