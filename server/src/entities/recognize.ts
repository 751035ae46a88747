import type { Word } from "../segment/segmenter.js";
import { logicalSpan } from "../text/offsets.js";
import { withLongerNames } from "./longer-names.js";
import type { Label, LogicalMention } from "./mention.js";
import type { Resources } from "./resources.js";
import { NEWSPAPER, type Style } from "./model/features.js";
import { recognizeNames } from "./model/recognize-names.js";
import { findTimes } from "./time-grammar.js";
import { findWorks } from "./work-grammar.js";

const LABEL_OF_TAG: ReadonlyMap<string, Label> = new Map([
  ["nr", "PER"],
  ["nrt", "PER"],
  ["nrfg", "PER"],
  ["ns", "LOC"],
  ["nt", "ORG"],
]);

/** The mentions of a passage's logical text; a title may overlap names, and nothing else does. */
export function recognize(
  text: string,
  { segmenter, model }: Resources,
  style: Style = NEWSPAPER,
): readonly LogicalMention[] {
  const works = findWorks(text).map((span): LogicalMention => ({
    span,
    label: "WORK",
    confidence: 0.98,
    source: "grammar",
  }));
  const names = model ? recognizeNames(text, model, segmenter, style) : withoutModel(text, segmenter.tag(text));
  return [...works, ...withLongerNames(text, names)];
}

/** What can be told without the model: the times of the grammar and the segmenter's own tags. */
function withoutModel(text: string, words: readonly Word[]): LogicalMention[] {
  const times = findTimes(text).map((span): LogicalMention => ({
    span,
    label: "TIME",
    confidence: 0.9,
    source: "grammar",
  }));
  return [...times, ...taggedNames(words)];
}

function taggedNames(words: readonly Word[]): LogicalMention[] {
  return words.flatMap((word): LogicalMention[] => {
    const label = LABEL_OF_TAG.get(word.tag);
    if (!label || word.text.length < 2) return [];
    return [
      { span: logicalSpan(word.start, word.start + word.text.length), label, confidence: 0.5, source: "segmenter" },
    ];
  });
}
