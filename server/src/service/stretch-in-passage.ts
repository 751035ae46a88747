import type { Analysis } from "../analysis/analysis.js";
import type { Passage } from "../layout/page-layout.js";
import { splitsCharacter } from "../text/characters.js";
import { contains, logicalOffset, logicalSpan, type LogicalSpan, type Span } from "../text/offsets.js";
import { passageAt } from "./checked-page.js";

/**
 * A stretch of the source as a stretch of its passage's text, of whole characters, without white space at its edges; null
 * where it is none.
 */
export function stretchInPassage(
  analysis: Analysis,
  of: Span,
): { readonly passage: Passage; readonly span: LogicalSpan } | null {
  const passage = passageAt(analysis, of.start) ?? passageAt(analysis, of.end);
  if (!passage) return null;
  const { text } = passage.text;
  let start: number = passage.text.toLogical(of.start);
  let end: number = passage.text.toLogical(of.end);
  if (splitsCharacter(text, start)) start--;
  if (splitsCharacter(text, end)) end++;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (start >= end) return null;
  const found = { passage, span: logicalSpan(start, end) };
  const rest = analysis.source.slice({ start: of.start, end: of.end }).trimEnd().length + of.start;
  return contains(passage.span, { start: of.start, end: of.start }) &&
    rest <= passage.text.toSource(logicalOffset(text.length))
    ? found
    : null;
}
