import type { Segmenter } from "../../segment/segmenter.js";
import { SENTENCE_ENDS } from "../../text/characters.js";
import { logicalSpan, type LogicalSpan } from "../../text/offsets.js";
import type { Label, LogicalMention } from "../mention.js";
import { findTimes } from "../time-grammar.js";
import { decode, emissions, type Decoded } from "./decode.js";
import { PLAIN_READING, type EntityModel, type Reading } from "./entity-model.js";
import { DAILY, extract, type Style } from "./features.js";
import { fold } from "./folding.js";
import { joinLevels } from "./place-levels.js";
import { BEGIN, END, labelOf, MODEL_LABELS, partOf, SINGLE } from "./tags.js";

/** Longer texts are read in windows of this many UTF-16 code units, so that memory stays bounded. */
const WINDOW = 20_000;

/** A name as the model reads it. */
export interface FoundName {
  readonly span: LogicalSpan;
  readonly label: Label;
  /** By how much the reading beats the best one without this name, in natural log-odds. */
  readonly margin: number;
}

/** The model is never surer than this: what a grammar reads goes before. */
const SUREST = 0.97;

/** The mentions that the model finds in a text, in order, not overlapping. */
export function recognizeNames(text: string, model: EntityModel, segmenter: Segmenter, style: Style): LogicalMention[] {
  const reading = model.readings[style] ?? PLAIN_READING;
  const mentions = findNames(text, model, segmenter, style).map(({ span, label, margin }): LogicalMention => ({
    span,
    label,
    confidence: Math.min(SUREST, likelihoodOf(margin, reading)),
    source: "model",
  }));
  return style === DAILY ? joinLevels(text, mentions) : mentions;
}

/** How likely a name with that margin is right. */
export const likelihoodOf = (margin: number, { offset, slope }: Reading): number =>
  1 / (1 + Math.exp(-(offset + slope * margin)));

/** The names that the model reads in a text, in order, not overlapping. */
export function findNames(text: string, model: EntityModel, segmenter: Segmenter, style: Style): FoundName[] {
  const found: FoundName[] = [];
  for (let start = 0; start < text.length;) {
    const end = windowEnd(text, start);
    const folded = fold(text.slice(start, end), model.folding);
    const words = segmenter.tag(folded);
    const features = extract({ text: folded, words, times: findTimes(folded), style }, model.lexicons);
    addNames(found, text.slice(start, end), start, decode(emissions(model, features), model.transitions), model.unit);
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

function addNames(found: FoundName[], text: string, offset: number, { tags, margins }: Decoded, unit: number): void {
  let start = 0;
  let margin = Infinity;
  tags.forEach((tag, at) => {
    const label = MODEL_LABELS[labelOf(tag)];
    if (label === undefined || partOf(tag) === BEGIN || partOf(tag) === SINGLE) {
      start = at;
      margin = Infinity;
    }
    margin = Math.min(margin, margins[at] ?? 0);
    if (label === undefined || (partOf(tag) !== END && partOf(tag) !== SINGLE)) return;
    const name = withoutBlankEdges(text, start, at + 1);
    if (name.start === name.end) return;
    found.push({ span: logicalSpan(offset + name.start, offset + name.end), label, margin: margin * unit });
  });
}

/** A stretch without the white space at its edges, which the model at times takes along beside damaged text. */
function withoutBlankEdges(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
