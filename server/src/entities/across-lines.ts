import type { LogicalText } from "../text/logical-text.js";
import type { LogicalMention } from "./mention.js";

/** A name of the model's across a line end must be at least this sure: none is better than half of one. */
const SURE_ENOUGH = 0.8;

/** Marks that open or close a quotation. A name may hold one (“正章”干洗店), but seldom does; what surely holds it is rarer. */
const QUOTE = /[“”‘’「」『』"]/u;

/**
 * The mentions without those of the model that run across a line end and are doubtful: what is half of one name, or runs
 * two together, costs a person more than a name that is missing.
 */
export function withoutDoubtsAcrossLines(
  mentions: readonly LogicalMention[],
  text: LogicalText,
): readonly LogicalMention[] {
  if (text.pieces.length < 2) return mentions;
  return mentions.filter(({ span, confidence, source }) => {
    if (source !== "model") return true;
    if (confidence >= SURE_ENOUGH && !QUOTE.test(text.text.slice(span.start, span.end))) return true;
    return text.fragments(span).length < 2;
  });
}
