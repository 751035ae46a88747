import { TAG_COUNT, tagOf, TRANSITION_COUNT } from "../entities/model/tags.js";
import { finish, mix } from "../entities/model/hash.js";
import type { Example } from "./examples.js";
import { Marginals } from "./marginals.js";

/** How the weights are learned. */
export interface TrainingOptions {
  readonly epochs: number;
  /** AdaGrad's step (Duchi, Hazan and Singer 2011). */
  readonly step: number;
  /** How much a weight shrinks with each step taken on it, times the step (an L2 penalty). */
  readonly decay: number;
  /** The part of a character's features that is left out at random, so that none is relied on alone: 0 to 1. */
  readonly dropout: number;
  readonly seed: number;
}

/** Gradients below this are left out: the model is sure of the character already. */
const NEGLIGIBLE = 0.002;
/** And of a tag that has a slope below this. */
const NOTHING = 1e-4;
const FIRST_TIME = tagOf(3, 0);

/**
 * The weights of a linear-chain conditional random field, learned by stochastic gradient ascent. Where a corpus has costs,
 * the right reading of a sentence is to beat each wrong one by what that one costs (softmax margin, Gimpel and Smith
 * 2010); where it has none, what is raised is the likelihood alone.
 */
export class Trainer {
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(TRANSITION_COUNT);
  readonly #squares: Float32Array;
  readonly #transitionSquares = new Float32Array(TRANSITION_COUNT);
  #dropped = 0;
  #kept = 1;
  readonly #marginals: Marginals;
  readonly #potentials: Float64Array;
  readonly #allowed: Float64Array;
  readonly #target: Float64Array;
  readonly #sums = new Float64Array(TAG_COUNT);
  readonly #slopes = new Float64Array(TAG_COUNT);
  readonly #active = new Uint8Array(TAG_COUNT);

  constructor(
    rowCount: number,
    readonly longest: number,
  ) {
    this.weights = new Float32Array(rowCount * TAG_COUNT);
    this.#squares = new Float32Array(rowCount * TAG_COUNT);
    this.#marginals = new Marginals(longest);
    this.#potentials = new Float64Array(longest * TAG_COUNT);
    this.#allowed = new Float64Array(longest * TAG_COUNT);
    this.#target = new Float64Array(longest * TAG_COUNT);
  }

  /** One pass over the examples in that order. Gives the mean log-likelihood a character, costs counted. */
  pass(examples: readonly Example[], order: Int32Array, options: TrainingOptions): number {
    this.#dropped = Math.round(options.dropout * 256);
    this.#kept = 1 / (1 - options.dropout);
    let likelihood = 0;
    let characters = 0;
    for (const at of order) {
      const example = examples[at];
      if (!example || example.tags.length === 0) continue;
      likelihood += this.#learn(example, options, mix(options.seed, at));
      characters += example.tags.length;
    }
    return likelihood / characters;
  }

  #learn(example: Example, { step, decay }: TrainingOptions, salt: number): number {
    const length = example.tags.length;
    const marginals = this.#marginals;
    const weights = Float64Array.from(this.transitions, Math.exp);
    this.#score(example, salt);
    const gradients = new Float64Array(TRANSITION_COUNT);
    const possible = this.#restrict(example);
    const wanted = marginals.compute(possible, weights, length);
    this.#target.set(marginals.tags.subarray(0, length * TAG_COUNT));
    gradients.set(marginals.transitions);
    this.#charge(example);
    const total = marginals.compute(this.#potentials, weights, length);
    for (let k = 0; k < TRANSITION_COUNT; k++) gradients[k] = (gradients[k] ?? 0) - (marginals.transitions[k] ?? 0);
    this.#update(example, step * example.weight, decay, salt);
    for (let k = 0; k < TRANSITION_COUNT; k++) {
      const gradient = (gradients[k] ?? 0) * example.weight;
      this.#transitionSquares[k] = (this.#transitionSquares[k] ?? 0) + gradient * gradient;
      this.transitions[k] =
        (this.transitions[k] ?? 0) + (step * gradient) / Math.sqrt(1 + (this.#transitionSquares[k] ?? 0));
    }
    return wanted - total;
  }

  #drops(salt: number, at: number): boolean {
    return finish(salt + Math.imul(at, 0x9e3779b1)) >>> 24 < this.#dropped;
  }

  #score({ rows, ends, tags }: Example, salt: number): void {
    const potentials = this.#potentials;
    const weights = this.weights;
    const sums = this.#sums;
    let from = 0;
    for (let i = 0; i < tags.length; i++) {
      sums.fill(0);
      const end = ends[i] ?? 0;
      for (; from < end; from++) {
        if (this.#drops(salt, from)) continue;
        const row = (rows[from] ?? 0) * TAG_COUNT;
        for (let tag = 0; tag < TAG_COUNT; tag++) sums[tag] = (sums[tag] ?? 0) + (weights[row + tag] ?? 0);
      }
      let most = -Infinity;
      for (let tag = 0; tag < TAG_COUNT; tag++) most = Math.max(most, sums[tag] ?? 0);
      for (let tag = 0; tag < TAG_COUNT; tag++)
        potentials[i * TAG_COUNT + tag] = Math.exp(Math.max(-60, ((sums[tag] ?? 0) - most) * this.#kept));
    }
  }

  /** The potentials of what the gold tags allow: where times are not labelled, what is outside may be one. */
  #restrict({ tags, timed }: Example): Float64Array {
    const allowed = this.#allowed;
    allowed.fill(0, 0, tags.length * TAG_COUNT);
    tags.forEach((tag, i) => {
      const at = i * TAG_COUNT;
      allowed[at + tag] = this.#potentials[at + tag] ?? 0;
      if (tag === 0 && !timed)
        for (let time = FIRST_TIME; time < FIRST_TIME + 4; time++)
          allowed[at + time] = this.#potentials[at + time] ?? 0;
    });
    return allowed;
  }

  /** Raises the potentials of what the gold tags do not allow by what it costs. */
  #charge({ tags, costs }: Example): void {
    const within = Math.exp(costs.within);
    const outside = Math.exp(costs.outside);
    tags.forEach((gold, i) => {
      const raise = gold === 0 ? outside : within;
      for (let at = i * TAG_COUNT; at < (i + 1) * TAG_COUNT; at++)
        if (this.#allowed[at] === 0) this.#potentials[at] = (this.#potentials[at] ?? 0) * raise;
    });
  }

  #update({ rows, ends, tags }: Example, step: number, decay: number, salt: number): void {
    const { weights } = this;
    const squares = this.#squares;
    const slopes = this.#slopes;
    const active = this.#active;
    let from = 0;
    for (let i = 0; i < tags.length; i++) {
      const end = ends[i] ?? 0;
      const at = i * TAG_COUNT;
      let most = 0;
      let count = 0;
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        const slope = (this.#target[at + tag] ?? 0) - (this.#marginals.tags[at + tag] ?? 0);
        most = Math.max(most, Math.abs(slope));
        if (Math.abs(slope) < NOTHING) continue;
        slopes[count] = slope;
        active[count++] = tag;
      }
      if (most < NEGLIGIBLE) {
        from = end;
        continue;
      }
      for (; from < end; from++) {
        if (this.#drops(salt, from)) continue;
        const row = (rows[from] ?? 0) * TAG_COUNT;
        for (let k = 0; k < count; k++) {
          const slope = slopes[k] ?? 0;
          const to = row + (active[k] ?? 0);
          const square = (squares[to] ?? 0) + slope * slope;
          squares[to] = square;
          const weight = weights[to] ?? 0;
          weights[to] = weight + (step / Math.sqrt(0.5 + square)) * (slope - decay * weight);
        }
      }
    }
  }
}

/** The numbers below `count` in an order that the seed decides. */
export function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at);
  let state = seed | 1;
  for (let at = count - 1; at > 0; at--) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const other = (state >>> 0) % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
