import type { LogicalSpan } from "../text/offsets.js";

/** How many characters on each side make a place recognizable. */
const REACH = 8;

/**
 * The words around a stretch of a passage's logical text, as a key under which a decision about it is kept. White space
 * is left out, so that the key outlives merging, marking and edits elsewhere on the page.
 */
export function contextAround(text: string, of: LogicalSpan): string {
  const before = text.slice(Math.max(0, of.start - 2 * REACH), of.start);
  const after = text.slice(of.end, of.end + 2 * REACH);
  return `${close(before).slice(-REACH)}[${close(text.slice(of.start, of.end))}]${close(after).slice(0, REACH)}`;
}

const close = (text: string): string => text.replace(/\s/gu, "");
