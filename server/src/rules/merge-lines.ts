import type { Analysis } from "../analysis/analysis.js";
import type { Break, Passage } from "../layout/page-layout.js";
import type { TextEdit } from "../text/edits.js";
import { span, type Span } from "../text/offsets.js";
import { jointOf, type Joint } from "./joint.js";

/** A line end within a passage, and what joining it would do. */
export interface Seam {
  readonly passage: Passage;
  /** The line before it, counted from 0 in the passage. */
  readonly index: number;
  readonly break: Break;
  /** From the line's first character to the first one after the break: where the finding is shown. */
  readonly span: Span;
  /** The white space that the break consists of. */
  readonly gap: Span;
  readonly joint: Joint;
  /** Certain enough to be joined without asking. */
  readonly safe: boolean;
}

/**
 * The line ends within a passage that can be joined. One with anything but white space in its gap (a marker, a control
 * character on a line of its own) is left out: a join never drops anything.
 */
export function seamsOf(analysis: Analysis, passage: Passage): readonly Seam[] {
  const { text } = analysis.source;
  return passage.breaks.flatMap((each, index): Seam[] => {
    const line = passage.lines[index];
    const next = passage.lines[index + 1];
    if (!line || !next || text.slice(line.span.end, next.span.start).trim() !== "") return [];
    const before = text.slice(line.span.start, line.span.end);
    const after = text.slice(next.span.start, next.span.end);
    const gap = span(
      line.span.end - (before.length - before.trimEnd().length),
      next.span.start + (after.length - after.trimStart().length),
    );
    const start = line.span.start + (before.length - before.trimStart().length);
    const first = after.trimStart().codePointAt(0) ?? 0;
    const joint = jointOf(line.content.text, next.content.text);
    return [
      {
        passage,
        index,
        break: each,
        span: span(start, gap.end + (first > 0xffff ? 2 : 1)),
        gap,
        joint,
        safe: each.safe && joint.certain,
      },
    ];
  });
}

/** The edit that joins the lines at a seam; `newText` overrides what comes between them. */
export const joinAt = (seam: Seam, newText: string = seam.joint.newText): TextEdit => ({ span: seam.gap, newText });

/** The edits that join what can be joined without asking in some passages: the merge of an article, of a page. */
export const safeJoins = (analysis: Analysis, passages: readonly Passage[]): readonly TextEdit[] =>
  passages.flatMap((passage) =>
    seamsOf(analysis, passage)
      .filter(({ safe }) => safe)
      .map((seam) => joinAt(seam)),
  );
