import type { EntityModel, Reading } from "../entities/model/entity-model.js";
import type { Style } from "../entities/model/features.js";
import {
  findNames,
  likelihoodOf,
  recognizeNames,
  segmentText,
  type FoundName,
} from "../entities/model/recognize-names.js";
import type { Segmenter } from "../segment/segmenter.js";
import type { Corpus, Sentence } from "./corpus.js";
import { fMeasure, scoreMentions, type Scored } from "./score.js";

/** What is less sure than this is not shown, unless the user asks for it. */
const SHOWN = 0.5;
/** Beyond this margin a mention is as sure as it gets. */
const LARGEST_MARGIN = 6;
const STEPS = 500;

/** A sentence's labelled mentions and those that the model would show, to be scored. */
export function answer(
  { text, entities }: Sentence,
  model: EntityModel,
  segmenter: Segmenter,
  style: Style,
): { readonly gold: readonly Scored[]; readonly got: readonly Scored[] } {
  const shown = recognizeNames(segmentText(text, model, segmenter), model, style).filter(
    ({ confidence }) => confidence >= SHOWN,
  );
  return { gold: entities, got: shown.map(({ span, label }) => ({ ...span, label })) };
}

/**
 * Fits with sentences that the model has not learned how likely a mention with some margin is right, in a style, and
 * sets it so that what is worth showing is as likely as not: showing all that is likelier than half of the best F gives
 * that F (Lipton, Elkan and Narayanaswamy 2014).
 */
export function tuneReading(model: EntityModel, kept: readonly Corpus[], segmenter: Segmenter, style: Style): Reading {
  const sentences = kept.filter((corpus) => corpus.style === style).flatMap((corpus) => corpus.sentences);
  const read = sentences.map(({ text, entities }) => ({
    gold: entities,
    names: findNames(segmentText(text, model, segmenter), model, style),
  }));
  const calibrated = calibrate(read);
  const best = bestF(read, calibrated);
  return { ...calibrated, offset: calibrated.offset + Math.log((2 - best) / Math.max(best, LEAST_F)) };
}

/** Keeps the shift finite where nothing is found. */
const LEAST_F = 0.1;

/** A sentence's labelled mentions, and all names that the model reads in it. */
interface ReadSentence {
  readonly gold: readonly Scored[];
  readonly names: readonly FoundName[];
}

/** The F of showing what is likelier than half of it: found by turns, since each tells the other. */
function bestF(read: readonly ReadSentence[], reading: Reading): number {
  let best = 1;
  for (let turn = 0; turn < TURNS; turn++) {
    const all = scoreMentions(
      read.map(({ gold, names }) => ({
        gold,
        got: names
          .filter(({ margin }) => likelihoodOf(margin, reading) > best / 2)
          .map(({ span, label }) => ({ ...span, label })),
      })),
    ).get("all");
    best = all ? fMeasure(all) : 0;
  }
  return best;
}

const TURNS = 5;

/** Fits the odds of being right to the margins (logistic regression by gradient ascent). */
function calibrate(read: readonly ReadSentence[]): Reading {
  const labels = new Set(read.flatMap(({ gold }) => gold.map(({ label }) => label)));
  const seen = read.flatMap(({ gold, names }) =>
    names
      .filter(({ label }) => labels.has(label))
      .map(({ span, label, margin }) => ({
        margin: Math.min(margin, LARGEST_MARGIN),
        right: gold.some((own) => own.start === span.start && own.end === span.end && own.label === label) ? 1 : 0,
      })),
  );
  let offset = 0;
  let slope = 1;
  for (let pass = 0; pass < STEPS && seen.length > 0; pass++) {
    let byOffset = 0;
    let bySlope = 0;
    for (const { margin, right } of seen) {
      const error = right - likelihoodOf(margin, { offset, slope });
      byOffset += error / seen.length;
      bySlope += (error * margin) / seen.length;
    }
    offset += byOffset;
    slope += bySlope / 4;
  }
  return { offset, slope };
}
