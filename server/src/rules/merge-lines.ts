import type { Analysis } from "../analysis/analysis.js";
import type { Break, Passage } from "../layout/page-layout.js";
import { splitsCharacter } from "../text/characters.js";
import type { TextEdit } from "../text/edits.js";
import { span, type Span } from "../text/offsets.js";
import { spaceEnd, spaceStart } from "../text/white-space.js";
import { CLOSED, isChinese, jointOf, type Joint } from "./joint.js";

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
  const { breaks } = passage;
  if (breaks.length === 0) return [];
  const { lines } = passage;
  const seams: Seam[] = [];
  for (const [index, each] of breaks.entries()) {
    const [line, next] = [lines[index], lines[index + 1]];
    if (!line || !next) continue;
    const [before, after] = [line.span, next.span];
    if (spaceEnd(text, before.end, after.start) < after.start) continue;
    const gap = span(spaceStart(text, before.start, before.end), spaceEnd(text, after.start, after.end));
    const start = spaceEnd(text, before.start, before.end);
    const joint = isChinese(text.charAt(gap.end)) ? CLOSED : jointOf(line.content.text, next.content.text);
    seams.push({
      passage,
      index,
      break: each,
      span: span(start, gap.end + (splitsCharacter(text, gap.end + 1) ? 2 : 1)),
      gap,
      joint,
      safe: each.safe && joint.certain,
    });
  }
  return seams;
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
