import type { Analysis } from "../analysis/analysis.js";
import type { Span } from "../text/offsets.js";
import { passageAt } from "./checked-page.js";
import { mentionOn } from "./mention-steps.js";

/**
 * The words that a selection stands for: its own, as its passage is read, without wraps and markers; where nothing is
 * selected, those of the mention at the cursor. Null where there are none.
 */
export function wordsAt(analysis: Analysis, of: Span): string | null {
  if (of.start === of.end) return mentionOn(analysis, of)?.text ?? null;
  const passage = passageAt(analysis, of.start) ?? passageAt(analysis, of.end);
  if (!passage) return null;
  const { text } = passage;
  const words = text.text.slice(text.toLogical(of.start), text.toLogical(of.end)).trim();
  return words === "" ? null : words;
}
