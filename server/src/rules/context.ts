import type { Analysis } from "../analysis/analysis.js";
import type { Mention } from "../entities/mention.js";
import type { Passage } from "../layout/page-layout.js";
import { logicalOffset, type LogicalSpan } from "../text/offsets.js";

/** How many characters on each side make a place recognizable. */
const REACH = 8;

/**
 * The words around a stretch of a passage, as a key under which a decision about it is kept. White space is left out,
 * so that the key outlives merging, marking and edits elsewhere on the page.
 */
export function contextAround(passage: Passage, of: LogicalSpan): string {
  const { text } = passage.text;
  const before = text.slice(Math.max(0, of.start - 2 * REACH), of.start);
  const after = text.slice(of.end, of.end + 2 * REACH);
  return `${close(before).slice(-REACH)}[${close(text.slice(of.start, of.end))}]${close(after).slice(0, REACH)}`;
}

/** The key of the break after a passage's line, counted from 0. */
export function contextOfBreak(passage: Passage, line: number): string {
  const after = passage.lines[line + 1];
  const at = after ? passage.text.toLogical(after.span.start) : logicalOffset(passage.text.text.length);
  return contextAround(passage, { start: at, end: at });
}

/** The key of a mention at its place. */
export function contextOfMention({ passages }: Analysis, { passage, span }: Mention): string {
  const found = passages[passage];
  if (!found) return "";
  const { text } = found;
  return contextAround(found, { start: text.toLogical(span.start), end: text.toLogical(span.end) });
}

const close = (text: string): string => text.replace(/\s/gu, "");
