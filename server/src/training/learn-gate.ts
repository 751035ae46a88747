import type { EntityModel } from "../entities/model/entity-model.js";
import { NEWSPAPER } from "../entities/model/features.js";
import { GATE_FACT_COUNT, GATE_WEIGHT_COUNT, type Gate } from "../entities/model/gate.js";
import { finish, mix } from "../entities/model/hash.js";
import { namesShown } from "../entities/model/recognize-names.js";
import { findTimes } from "../entities/time-grammar.js";
import type { Prepared } from "./examples.js";
import { shuffled } from "./trainer.js";

const PASSES = 3;
const STEP = 0.3;
const TRANSITION_STEP = 0.1;
const DECAY = 0.001;
/** The part of a word's facts that is left out at random, of 256, so that the gate does not rely on words it knows. */
const DROPPED = 77;
/** A word with a smaller slope is learned already. */
const NEGLIGIBLE = 0.01;
/** What one unit of the weights is in natural log-odds. */
const UNIT = 0.05;
const LARGEST = 127;
/** Beyond this the odds of a word are as good as certain. */
const LARGEST_SCORE = 30;

/** A sentence as the gate sees it: the places of its words' facts, and which words are in names. */
interface GateExample {
  readonly facts: Uint32Array;
  readonly within: Uint8Array;
}

/**
 * Learns which words of a newspaper are in the names that the model itself would read there, as a chain of words within
 * and outside of names (a conditional random field of two tags).
 * @param model reads without a gate
 * @param reach in natural log-odds: how far a word may fall short and pass all the same
 */
export function learnGate(sentences: readonly Prepared[], model: EntityModel, reach: number): Gate {
  const examples = sentences.map((sentence) => exampleOf(sentence, model));
  const learner = new GateLearner();
  for (let pass = 1; pass <= PASSES; pass++)
    for (const at of shuffled(examples.length, pass)) {
      const example = examples[at];
      if (example && example.within.length > 0) learner.learn(example, mix(pass, at));
    }
  return {
    weights: Int8Array.from(learner.weights, (weight) =>
      Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / UNIT))),
    ),
    opening: Math.round(learner.opening / UNIT),
    staying: Math.round(learner.staying / UNIT),
    reach: Math.round(reach / UNIT),
  };
}

function exampleOf({ original, text, words }: Prepared, model: EntityModel): GateExample {
  model.reader.show(text, words, findTimes(text));
  const names = namesShown(original, 0, model, NEWSPAPER);
  let name = 0;
  const within = Uint8Array.from(words, ({ start, text: own }) => {
    while ((names[name]?.span.end ?? Infinity) <= start) name++;
    return (names[name]?.span.start ?? Infinity) < start + own.length ? 1 : 0;
  });
  return { facts: model.reader.facts(), within };
}

/** The weights of a gate while they are learned, by stochastic gradient ascent (AdaGrad). */
class GateLearner {
  readonly weights = new Float32Array(GATE_WEIGHT_COUNT);
  opening = -1;
  staying = 1;
  readonly #squares = new Float32Array(GATE_WEIGHT_COUNT);
  #openingSquares = 0;
  #stayingSquares = 0;
  #dropped = new Uint8Array(0);
  #powers = new Float64Array(0);
  #outside = new Float64Array(0);
  #within = new Float64Array(0);
  #likely = new Float64Array(0);

  learn({ facts, within }: GateExample, salt: number): void {
    const length = within.length;
    this.#reserve(length);
    this.#score(facts, length, salt);
    const opening = Math.exp(this.opening);
    const staying = Math.exp(this.staying);
    this.#runForward(length, opening, staying);
    const expected = this.#runBackward(length, opening, staying);
    let opened = -expected.opened;
    let stayed = -expected.stayed;
    for (let word = 0; word < length; word++) {
      if (within[word] === 1 && word > 0 && within[word - 1] === 1) stayed++;
      else if (within[word] === 1) opened++;
      const slope = (within[word] ?? 0) - (this.#likely[word] ?? 0);
      if (Math.abs(slope) >= NEGLIGIBLE) this.#step(facts, word * GATE_FACT_COUNT, slope);
    }
    this.#openingSquares += opened * opened;
    this.#stayingSquares += stayed * stayed;
    this.opening += (TRANSITION_STEP * opened) / Math.sqrt(1 + this.#openingSquares);
    this.staying += (TRANSITION_STEP * stayed) / Math.sqrt(1 + this.#stayingSquares);
  }

  #reserve(length: number): void {
    if (this.#likely.length >= length) return;
    this.#dropped = new Uint8Array(length * GATE_FACT_COUNT);
    this.#powers = new Float64Array(length);
    this.#outside = new Float64Array(length);
    this.#within = new Float64Array(length);
    this.#likely = new Float64Array(length);
  }

  /** Chooses which facts to leave out, and sums the others. */
  #score(facts: Uint32Array, length: number, salt: number): void {
    let at = 0;
    for (let word = 0; word < length; word++) {
      let sum = 0;
      for (const end = at + GATE_FACT_COUNT; at < end; at++) {
        const isDropped = finish(salt + Math.imul(at, 0x9e3779b1)) >>> 24 < DROPPED;
        this.#dropped[at] = isDropped ? 1 : 0;
        if (!isDropped) sum += this.weights[facts[at] ?? 0] ?? 0;
      }
      const score = sum / (1 - DROPPED / 256);
      this.#powers[word] = Math.exp(Math.max(-LARGEST_SCORE, Math.min(LARGEST_SCORE, score)));
    }
  }

  #runForward(length: number, opening: number, staying: number): void {
    let outside = 1;
    let within = 0;
    for (let word = 0; word < length; word++) {
      const next = (outside * opening + within * staying) * (this.#powers[word] ?? 0);
      const sum = outside + within + next;
      outside = (outside + within) / sum;
      within = next / sum;
      this.#outside[word] = outside;
      this.#within[word] = within;
    }
  }

  /** Finds how likely each word is within a name, and how many names open and go on from one word to the next. */
  #runBackward(length: number, opening: number, staying: number): { opened: number; stayed: number } {
    let restOutside = 1;
    let restWithin = 1;
    let opened = 0;
    let stayed = 0;
    for (let word = length - 1; word >= 0; word--) {
      const outside = (this.#outside[word] ?? 0) * restOutside;
      const within = (this.#within[word] ?? 0) * restWithin;
      this.#likely[word] = within / (outside + within);
      const before = word > 0 ? (this.#outside[word - 1] ?? 0) : 1;
      const beforeWithin = word > 0 ? (this.#within[word - 1] ?? 0) : 0;
      const next = (this.#powers[word] ?? 0) * restWithin;
      const opens = before * opening * next;
      const stays = beforeWithin * staying * next;
      const all = (before + beforeWithin) * restOutside + opens + stays;
      opened += opens / all;
      stayed += stays / all;
      const toOutside = restOutside + opening * next;
      const toWithin = restOutside + staying * next;
      restOutside = toOutside / (toOutside + toWithin);
      restWithin = toWithin / (toOutside + toWithin);
    }
    return { opened, stayed };
  }

  #step(facts: Uint32Array, from: number, slope: number): void {
    for (let at = from; at < from + GATE_FACT_COUNT; at++) {
      if (this.#dropped[at] === 1) continue;
      const to = facts[at] ?? 0;
      const square = (this.#squares[to] ?? 0) + slope * slope;
      this.#squares[to] = square;
      const weight = this.weights[to] ?? 0;
      this.weights[to] = weight + (STEP / Math.sqrt(1 + square)) * (slope - DECAY * weight);
    }
  }
}
