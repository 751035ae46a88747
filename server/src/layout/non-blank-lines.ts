import type { MarkedPage, PageLine } from "../markers/marked-page.js";
import { PlainLine } from "../markers/plain-line.js";
import { textStart } from "../markers/tag-lines.js";
import { lineNumber, type LineNumber } from "../text/offsets.js";
import type { SourceText } from "../text/source-text.js";

/** What is needed of a page to have its lines. */
export type LinedPage = Pick<MarkedPage, "source" | "tags" | "lines">;

/** The lines of a page that are not blank, each made when it is asked for: of most only the number is. */
export class NonBlankLines {
  /** @param numbers the numbers of the lines */
  private constructor(
    readonly numbers: Uint32Array,
    private readonly lineAt: (at: number) => PageLine | undefined,
  ) {}

  /** Lines that stand in the source as they are read: those of a page without markers. */
  static plain(source: SourceText, numbers: Uint32Array): NonBlankLines {
    return new NonBlankLines(numbers, (at) => {
      const number = numbers[at];
      if (number === undefined) return undefined;
      return new PlainLine(lineNumber(number), source.text, source.lineStart(number), source.lineContentEnd(number));
    });
  }

  /** Lines that are listed. */
  static listed(lines: readonly PageLine[]): NonBlankLines {
    return new NonBlankLines(
      Uint32Array.from(lines, ({ number }) => number),
      (at) => lines[at],
    );
  }

  /** The number of a line; that of no line is 0. */
  numberOf(at: number): LineNumber {
    return lineNumber(this.numbers[at] ?? 0);
  }

  at(at: number): PageLine | undefined {
    return this.lineAt(at);
  }

  /** The lines from one up to another. */
  between(first: number, end: number): readonly PageLine[] {
    const lines: PageLine[] = [];
    for (let at = first; at < end; at++) {
      const line = this.lineAt(at);
      if (line) lines.push(line);
    }
    return lines;
  }
}

/** Whether all lines of a page stand in its source as they are read: without markers and byte order mark. */
export const isPlain = ({ source, tags }: LinedPage): boolean => tags.length === 0 && textStart(source) === 0;
