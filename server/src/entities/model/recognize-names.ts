import type { Segmenter } from "../../segment/segmenter.js";
import { SENTENCE_ENDS } from "../../text/characters.js";
import { logicalSpan, type LogicalSpan } from "../../text/offsets.js";
import type { Label, LogicalMention } from "../mention.js";
import { findTimes } from "../time-grammar.js";
import { decode } from "./decode.js";
import { PLAIN_READING, type EntityModel, type Reading } from "./entity-model.js";
import { addFeatures, DAILY, featuresPerCharacter, NEWSPAPER, type Style } from "./features.js";
import { fold } from "./folding.js";
import { passWords } from "./gate.js";
import { joinLevels } from "./place-levels.js";
import { BEGIN, END, labelOf, MODEL_LABELS, partOf, SINGLE, TAG_COUNT } from "./tags.js";
import { WORD_PAD } from "./text-view.js";

/** Longer texts are read in windows of this many UTF-16 code units, so that memory stays bounded. */
const WINDOW = 20_000;

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

/** The mentions that the model finds in a text, in order, not overlapping. */
export function recognizeNames(text: string, model: EntityModel, segmenter: Segmenter, style: Style): LogicalMention[] {
  const reading = model.readings[style] ?? PLAIN_READING;
  const mentions = findNames(text, model, segmenter, style).map(({ span, label, margin, place }): LogicalMention => ({
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

/** The names that the model reads in a text, in order, not overlapping. */
export function findNames(text: string, model: EntityModel, segmenter: Segmenter, style: Style): FoundName[] {
  const found: FoundName[] = [];
  for (let start = 0; start < text.length;) {
    const end = windowEnd(text, start);
    const window = text.slice(start, end);
    const folded = fold(window, model.folding);
    model.scratch.view.show(folded, segmenter.tag(folded), findTimes(folded), model.lexicons);
    readView(window, start, model, style, found);
    start = end;
  }
  return found;
}

/**
 * Adds the names in the text that the scratch's view shows to those found. Of a newspaper's text only what passes the
 * gate is read, each run of words by itself.
 * @param text as it is, before folding
 * @param offset where it starts
 */
export function readView(text: string, offset: number, model: EntityModel, style: Style, found: FoundName[]): void {
  const { scratch, gate, transitions } = model;
  const { view } = scratch;
  const end = view.wordCount + WORD_PAD;
  const isGated = style === NEWSPAPER;
  if (isGated) passWords(scratch, gate);
  for (let word = WORD_PAD; word < end;) {
    if (isGated && scratch.passes[word] === 0) {
      word++;
      continue;
    }
    let next = isGated ? word + 1 : end;
    while (next < end && scratch.passes[next] === 1) next++;
    const start = view.starts[word] ?? 0;
    const length = (view.starts[next] ?? 0) - start;
    readStretch(model, style, word, next);
    if (decode(scratch, length, transitions, next < end))
      addNames(found, text.slice(start, start + length), { page: offset, view: start }, model);
    word = next;
  }
}

/** How many characters are given features at a time: few enough that these stay in the processor's own memory. */
const BLOCK = 96;

/** Leaves in the scratch's scores how well each tag suits each character of a stretch of words. */
function readStretch({ scratch, features }: EntityModel, style: Style, fromWord: number, toWord: number) {
  const { view } = scratch;
  const { starts } = view;
  const perCharacter = featuresPerCharacter(style);
  const start = starts[fromWord] ?? 0;
  scratch.reserve((starts[toWord] ?? 0) - start);
  for (let word = fromWord; word < toWord;) {
    const blockStart = starts[word] ?? 0;
    let next = word + 1;
    while (next < toWord && (starts[next + 1] ?? 0) - blockStart <= BLOCK) next++;
    const characters = (starts[next] ?? 0) - blockStart;
    scratch.reserveBlock(characters, perCharacter);
    addFeatures(view, style, word, next, scratch.hashes);
    features.sift(scratch.hashes, characters, perCharacter, scratch.hits, scratch.hitEnds);
    features.sum(scratch.hits, scratch.hitEnds, characters, scratch.scores, (blockStart - start) * TAG_COUNT);
    word = next;
  }
}

/** Where a window that starts there ends: after the last end of a sentence in its second half, if there is one. */
function windowEnd(text: string, start: number): number {
  const end = start + WINDOW;
  if (end >= text.length) return text.length;
  for (let at = end; at > end - WINDOW / 2; at--) if (SENTENCE_ENDS.has(text.charAt(at - 1))) return at;
  const low = text.charCodeAt(end);
  return low >= 0xdc00 && low < 0xe000 ? end - 1 : end;
}

/**
 * @param text a stretch of what the view shows
 * @param at where the view starts in the page, and where the stretch starts in the view
 */
function addNames(
  found: FoundName[],
  text: string,
  at: { readonly page: number; readonly view: number },
  { scratch, unit }: EntityModel,
): void {
  const { tags, margins } = scratch;
  let start = 0;
  let margin = Infinity;
  for (let character = 0; character < text.length; character++) {
    const tag = tags[character] ?? 0;
    if (tag === 0) continue;
    const label = MODEL_LABELS[labelOf(tag)];
    if (label === undefined || partOf(tag) === BEGIN || partOf(tag) === SINGLE) {
      start = character;
      margin = Infinity;
    }
    margin = Math.min(margin, margins[character] ?? 0);
    if (label === undefined || (partOf(tag) !== END && partOf(tag) !== SINGLE)) continue;
    const name = withoutBlankEdges(text, start, character + 1);
    if (name.start === name.end) continue;
    const [from, to] = [at.view + name.start, at.view + name.end];
    const place = label === "LOC" || label === "ORG" ? scratch.view.placeIn(from, to) : null;
    found.push({
      span: logicalSpan(at.page + from, at.page + to),
      label,
      margin: margin * unit,
      place: place && logicalSpan(at.page + place.start, at.page + place.end),
    });
  }
}

/** A stretch without the white space at its edges, which the model at times takes along beside damaged text. */
function withoutBlankEdges(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
