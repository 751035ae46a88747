import type { Word } from "../segment/segmenter.js";
import { logicalSpan } from "../text/offsets.js";
import { withLongerNames } from "./longer-names.js";
import type { Label, LogicalMention } from "./mention.js";
import type { Resources } from "./resources.js";
import { NEWSPAPER, type Style } from "./model/features.js";
import { recognizeNames, segmentText } from "./model/recognize-names.js";
import { findTimes } from "./time-grammar.js";
import { findWorks } from "./work-grammar.js";

const LABEL_OF_TAG: ReadonlyMap<string, Label> = new Map([
  ["nr", "PER"],
  ["nrt", "PER"],
  ["nrfg", "PER"],
  ["ns", "LOC"],
  ["nt", "ORG"],
]);

/**
 * Segments a passage's logical text, and gives what then finds its mentions; a title may overlap names, and nothing else
 * does. It is best done for some passages before the first of them is read: segmenter and recognizer each throw the
 * other's tables out of the processor's own memory.
 */
export function segmentPassage(
  text: string,
  resources: Resources,
  style: Style = NEWSPAPER,
): () => readonly LogicalMention[] {
  const names = segmentForNames(text, resources, style);
  return () => {
    const works = findWorks(text).map((span): LogicalMention => ({
      span,
      label: "WORK",
      confidence: 0.98,
      source: "grammar",
    }));
    return [...works, ...withLongerNames(text, names())];
  };
}

function segmentForNames(text: string, { segmenter, model }: Resources, style: Style): () => LogicalMention[] {
  if (model) {
    const segmented = segmentText(text, model, segmenter);
    return () => recognizeNames(segmented, model, style);
  }
  const words = segmenter.tag(text);
  return () => withoutModel(text, words);
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
