import { passageOf, type Analysis } from "../analysis/analysis.js";
import { contextAround } from "../entities/context.js";
import type { Mention } from "../entities/mention.js";
import type { Passage } from "../layout/page-layout.js";
import { logicalOffset, type Span } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";

/** The key of the break after a passage's line, counted from 0. */
export function contextOfBreak(passage: Passage, line: number): string {
  const after = passage.lines[line + 1];
  const at = after ? passage.text.toLogical(after.span.start) : logicalOffset(passage.text.text.length);
  return contextAround(passage.text.text, { start: at, end: at });
}

/** Gives the key of any stretch that lies in a passage, at its place. Built once a page. */
export function contextsOfStretches({ passages }: Analysis): (of: Span) => string {
  const starts = passages.map(({ span }) => span.start);
  return ({ start, end }) => {
    const passage = passages[Math.max(0, lastAtOrBefore(starts, start))];
    if (!passage) return "";
    const { text } = passage;
    return contextAround(text.text, { start: text.toLogical(start), end: text.toLogical(end) });
  };
}

/** The key of a mention at its place. */
export function contextOfMention(analysis: Analysis, { passage, span }: Mention): string {
  const found = passageOf(analysis, passage);
  if (!found) return "";
  const { text } = found;
  return contextAround(text.text, { start: text.toLogical(span.start), end: text.toLogical(span.end) });
}
