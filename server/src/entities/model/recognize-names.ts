import type { Segmenter } from "../../segment/segmenter.js";
import { SENTENCE_ENDS } from "../../text/characters.js";
import { logicalSpan } from "../../text/offsets.js";
import type { LogicalMention } from "../mention.js";
import { findTimes } from "../time-grammar.js";
import { decode, emissions } from "./decode.js";
import type { EntityModel } from "./entity-model.js";
import { extract, type Style } from "./features.js";
import { fold } from "./folding.js";
import { BEGIN, END, labelOf, MODEL_LABELS, partOf, SINGLE } from "./tags.js";

/** Longer texts are read in windows of this many UTF-16 code units, so that memory stays bounded. */
const WINDOW = 20_000;

/** The mentions that the model finds in a text, in order, not overlapping. */
export function recognizeNames(text: string, model: EntityModel, segmenter: Segmenter, style: Style): LogicalMention[] {
  const found: LogicalMention[] = [];
  for (let start = 0; start < text.length;) {
    const end = windowEnd(text, start);
    addNames(found, text.slice(start, end), start, model, segmenter, style);
    start = end;
  }
  return found;
}

/** Where a window that starts there ends: after the last end of a sentence in its second half, if there is one. */
function windowEnd(text: string, start: number): number {
  const end = start + WINDOW;
  if (end >= text.length) return text.length;
  for (let at = end; at > end - WINDOW / 2; at--) if (SENTENCE_ENDS.has(text.charAt(at - 1))) return at;
  const low = text.charCodeAt(end);
  return low >= 0xdc00 && low < 0xe000 ? end - 1 : end;
}

function addNames(
  found: LogicalMention[],
  text: string,
  offset: number,
  model: EntityModel,
  segmenter: Segmenter,
  style: Style,
): void {
  const folded = fold(text, model.folding);
  const words = segmenter.tag(folded);
  const features = extract({ text: folded, words, times: findTimes(folded), style }, model.lexicons);
  const { tags, margins } = decode(emissions(model, features), model.transitions);
  let start = 0;
  let margin = Infinity;
  tags.forEach((tag, at) => {
    const label = MODEL_LABELS[labelOf(tag)];
    if (label === undefined || partOf(tag) === BEGIN || partOf(tag) === SINGLE) {
      start = at;
      margin = Infinity;
    }
    margin = Math.min(margin, margins[at] ?? 0);
    if (label !== undefined && (partOf(tag) === END || partOf(tag) === SINGLE)) {
      const span = withoutBlankEdges(text, start, at + 1);
      if (span.start === span.end) return;
      found.push({
        span: logicalSpan(offset + span.start, offset + span.end),
        label,
        confidence: confidenceOf(margin, model),
        source: "model",
      });
    }
  });
}

/** A stretch without the white space at its edges, which the model at times takes along beside damaged text. */
function withoutBlankEdges(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** The model is never surer than this: what a grammar reads goes before. */
const SUREST = 0.97;

/** How likely a mention with that margin is right, as measured on sentences kept from training. */
function confidenceOf(margin: number, { unit, calibration: { offset, slope } }: EntityModel): number {
  return Math.min(SUREST, 1 / (1 + Math.exp(-(offset + slope * margin * unit))));
}
