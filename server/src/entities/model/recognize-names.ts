import type { Segmenter, Word } from "../../segment/segmenter.js";
import { SENTENCE_ENDS } from "../../text/characters.js";
import { logicalSpan, type LogicalSpan } from "../../text/offsets.js";
import type { Label, LogicalMention } from "../mention.js";
import { findTimes } from "../time-grammar.js";
import { PLAIN_READING, type EntityModel, type Reading } from "./entity-model.js";
import { DAILY, type Style } from "./features.js";
import { fold } from "./folding.js";
import { joinLevels } from "./place-levels.js";

/** A name as the model reads it. */
export interface FoundName {
  readonly span: LogicalSpan;
  readonly label: Label;
  /** By how much the reading beats the best one without this name, in natural log-odds. */
  readonly margin: number;
  /** The first place of the gazetteer that stands whole in it; null where none does. */
  readonly place: LogicalSpan | null;
}

/** The model is never surer than this: what a grammar reads goes before. */
const SUREST = 0.97;

/** The mentions that the model finds in a segmented text, in order, not overlapping. */
export function recognizeNames(segmented: SegmentedText, model: EntityModel, style: Style): LogicalMention[] {
  const reading = model.readings[style] ?? PLAIN_READING;
  const { text } = segmented;
  const mentions = findNames(segmented, model, style).map(({ span, label, margin, place }): LogicalMention => ({
    span,
    label,
    confidence: Math.min(SUREST, likelihoodOf(margin, reading)),
    source: "model",
    ...(place && { evidence: { kind: "gazetteer", name: text.slice(place.start, place.end) } }),
  }));
  return style === DAILY ? joinLevels(text, mentions) : mentions;
}

/** How likely a name with that margin is right. */
export const likelihoodOf = (margin: number, { offset, slope }: Reading): number =>
  1 / (1 + Math.exp(-(offset + slope * margin)));

/** A text with its words, as the model sees them: in windows, because a text may be longer than the reader is shown. */
export interface SegmentedText {
  readonly text: string;
  readonly windows: readonly {
    readonly start: number;
    readonly text: string;
    readonly folded: string;
    readonly words: readonly Word[];
  }[];
}

/** Segments a text for the model. */
export function segmentText(text: string, { reader, folding }: EntityModel, segmenter: Segmenter): SegmentedText {
  const windows: SegmentedText["windows"][number][] = [];
  for (let start = 0; start < text.length;) {
    const end = windowEnd(text, start, reader.longest);
    const window = text.slice(start, end);
    const folded = fold(window, folding);
    windows.push({ start, text: window, folded, words: segmenter.tag(folded) });
    start = end;
  }
  return { text, windows };
}

/** The names that the model reads in a segmented text, in order, not overlapping. */
export const findNames = ({ windows }: SegmentedText, model: EntityModel, style: Style): FoundName[] =>
  windows.flatMap(({ start, text, folded, words }) => {
    model.reader.show(folded, words, findTimes(folded));
    return namesShown(text, start, model, style);
  });

/**
 * The names in the text that the model's reader shows.
 * @param text as it is, before folding
 * @param offset where it starts
 */
export function namesShown(text: string, offset: number, { reader, unit }: EntityModel, style: Style): FoundName[] {
  return reader.read(style).flatMap(({ start, end, label, margin }): FoundName[] => {
    const { from, to } = withoutBlankEdges(text, start, end);
    if (from === to) return [];
    const place = label === "LOC" || label === "ORG" ? reader.placeIn(from, to) : null;
    return [
      {
        span: logicalSpan(offset + from, offset + to),
        label,
        margin: margin * unit,
        place: place && logicalSpan(offset + place.start, offset + place.end),
      },
    ];
  });
}

/** Where a window that starts there ends: after the last end of a sentence in its second half, if there is one. */
function windowEnd(text: string, start: number, longest: number): number {
  const end = start + longest;
  if (end >= text.length) return text.length;
  for (let at = end; at > end - longest / 2; at--) if (SENTENCE_ENDS.has(text.charAt(at - 1))) return at;
  const low = text.charCodeAt(end);
  return low >= 0xdc00 && low < 0xe000 ? end - 1 : end;
}

/** A stretch without the white space at its edges, which the model at times takes along beside damaged text. */
function withoutBlankEdges(text: string, start: number, end: number): { readonly from: number; readonly to: number } {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return { from, to };
}
