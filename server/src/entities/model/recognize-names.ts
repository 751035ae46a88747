import type { Segmenter } from "../../segment/segmenter.js";
import { logicalSpan } from "../../text/offsets.js";
import type { LogicalMention } from "../mention.js";
import { findTimes } from "../time-grammar.js";
import { bestTags, emissions } from "./decode.js";
import type { EntityModel } from "./entity-model.js";
import { extract } from "./features.js";
import { fold } from "./folding.js";
import { END, labelOf, MODEL_LABELS, partOf, SINGLE } from "./tags.js";

/** The mentions that the model finds in a text, in order, not overlapping. */
export function recognizeNames(text: string, model: EntityModel, segmenter: Segmenter): LogicalMention[] {
  const folded = fold(text, model.folding);
  const features = extract({ text: folded, words: segmenter.tag(folded), times: findTimes(folded) }, model.lexicons);
  const scores = emissions(model, features);
  const tags = bestTags(scores, model.transitions);
  const found: LogicalMention[] = [];
  let start = 0;
  tags.forEach((tag, at) => {
    const label = MODEL_LABELS[labelOf(tag)];
    if (label === undefined) start = at + 1;
    else if (partOf(tag) === END || partOf(tag) === SINGLE) {
      found.push({ span: logicalSpan(start, at + 1), label, confidence: 0.8, source: "model" });
      start = at + 1;
    }
  });
  return found;
}
