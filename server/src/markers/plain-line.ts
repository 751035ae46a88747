import { LogicalText } from "../text/logical-text.js";
import { lineNumber, span, type LineNumber, type Span } from "../text/offsets.js";
import type { PageLine } from "./marked-page.js";

/**
 * A line without markers, as nearly all are. It holds where it stands and no more: a page has very many of them, and of
 * most nothing else is asked.
 */
export class PlainLine implements PageLine {
  /**
   * @param text the text that holds the line
   * @param start where the line starts and ends in that text, in UTF-16 code units, its line end not included
   * @param by how much further on that text begins in the source
   */
  constructor(
    readonly number: LineNumber,
    readonly text: string,
    readonly start: number,
    readonly end: number,
    private readonly by = 0,
  ) {}

  get span(): Span {
    return span(this.start + this.by, this.end + this.by);
  }

  get content(): LogicalText {
    return LogicalText.ofRun(this.text.slice(this.start, this.end), this.span);
  }

  /** The line so many code units and lines further on. */
  moved(by: number, lines: number): PlainLine {
    return new PlainLine(lineNumber(this.number + lines), this.text, this.start, this.end, this.by + by);
  }
}
