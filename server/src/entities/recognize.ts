import type { Word } from "../segment/segmenter.js";
import { logicalSpan } from "../text/offsets.js";
import type { Label, LogicalMention } from "./mention.js";

const LABEL_OF_TAG: ReadonlyMap<string, Label> = new Map([
  ["nr", "PER"],
  ["ns", "LOC"],
  ["nt", "ORG"],
]);

/** The mentions of a passage's logical text, in order, not overlapping. */
export function recognize(_text: string, words: readonly Word[]): readonly LogicalMention[] {
  return words.flatMap((word): LogicalMention[] => {
    const label = LABEL_OF_TAG.get(word.tag);
    if (!label || word.text.length < 2) return [];
    return [
      { span: logicalSpan(word.start, word.start + word.text.length), label, confidence: 0.5, source: "segmenter" },
    ];
  });
}
