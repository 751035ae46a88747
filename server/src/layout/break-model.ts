import { FEATURES, SHAPES } from "./break-feature-names.js";
import { type BreakFeatures, MOST_FEATURES } from "./break-features.js";

/**
 * A linear-chain model over the breaks of a page, log-linear in named features: each break is a join or not, and how
 * a line fills its column is judged together with how it began, so that the first line of a paragraph whose indent
 * was lost may be short (Lafferty, McCallum and Pereira 2001: conditional random fields). All weights are natural
 * log-odds for a join.
 */
export interface BreakModel {
  /** For each of {@link FEATURES}. */
  readonly features: readonly number[];
  /** For each of {@link SHAPES}: the break after a line of that shape which itself was joined to the one before. */
  readonly afterJoined: readonly number[];
  /** The same for a line that begins a passage. */
  readonly afterFirst: readonly number[];
  /** For each shape: the break before a line of that shape. */
  readonly before: readonly number[];
  /** Multiplies the log-odds of a decision to give its confidence, so that confidences hold as shares. */
  readonly calibration: number;
  /** Joins of this confidence or more are safe. */
  readonly safe: number;
}

/** A model of no weights, to train from. */
export function emptyModel(): BreakModel {
  const zeros = (count: number): number[] => new Array<number>(count).fill(0);
  return {
    features: zeros(FEATURES.length),
    afterJoined: zeros(SHAPES.length),
    afterFirst: zeros(SHAPES.length),
    before: zeros(SHAPES.length),
    calibration: 1,
    safe: 1,
  };
}

/** The weight that a break's own features sum to. */
export function ownScore(model: BreakModel, found: BreakFeatures, at: number): number {
  let sum = 0;
  const count = found.counts[at] ?? 0;
  for (let n = 0; n < count; n++) sum += model.features[found.ids[at * MOST_FEATURES + n] ?? 0] ?? 0;
  return sum;
}
