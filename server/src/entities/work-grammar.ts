import { logicalSpan, type LogicalSpan } from "../text/offsets.js";

/** A longer stretch between 《 and 》 is more likely a lost mark than a title. */
const LONGEST_WORK = 80;

/**
 * The works and documents that a text names in title marks, the marks included, in order, not overlapping. Marks may
 * be nested (《关于〈规定〉的通知》 with either kind inside). A mark without its other half names nothing.
 */
export function findWorks(text: string): readonly LogicalSpan[] {
  const found: LogicalSpan[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "《") open.push(at);
    else if (character === "》") {
      const start = open.pop();
      if (start === undefined || at + 1 - start > LONGEST_WORK || at === start + 1) continue;
      while (found.length > 0 && (found.at(-1)?.start ?? -1) > start) found.pop();
      found.push(logicalSpan(start, at + 1));
    }
  }
  return found;
}
