import { STYLES, WEB, type Style } from "../entities/model/features.js";
import { STYLE_WEIGHT_COUNT, styleFeatures } from "../entities/model/text-style.js";
import type { Prepared } from "./examples.js";
import { shuffled } from "./trainer.js";

const PASSES = 6;
const STEP = 0.05;
const DECAY = 1e-4;

/**
 * How much a text of the web counts: its names suffer more from a newspaper's reading than a newspaper's from the web's,
 * so that in doubt a text is the web's.
 */
const WEB_WEIGHT = 12;

/** Learns to tell the styles apart by a text alone (softmax regression, averaged over its later half), in signed bytes. */
export function learnStyle(sentences: readonly Prepared[]): Int8Array {
  const known = sentences.filter(({ text, style }) => text.length > 0 && STYLES.includes(style));
  const weights = new Float64Array(STYLES.length * STYLE_WEIGHT_COUNT);
  const sum = new Float64Array(weights.length);
  for (let pass = 1; pass <= PASSES; pass++) {
    for (const at of shuffled(known.length, pass)) {
      const sentence = known[at];
      if (!sentence) continue;
      const features = styleFeatures(sentence.original, sentence.text);
      const likely = likelihoods(weights, features);
      const size = (STEP / pass) * (sentence.style === WEB ? WEB_WEIGHT : 1);
      for (const style of STYLES) step(weights, features, style, sentence.style, likely, size);
    }
    if (pass > PASSES / 2) weights.forEach((weight, at) => (sum[at] = (sum[at] ?? 0) + weight));
  }
  const most = sum.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9);
  return Int8Array.from(sum, (weight) => Math.round((weight / most) * 127));
}

/** How likely each style is by the weights so far. */
function likelihoods(weights: Float64Array, features: Uint32Array): readonly number[] {
  const sums = STYLES.map((style) =>
    features.reduce((total, feature) => total + (weights[style * STYLE_WEIGHT_COUNT + feature] ?? 0), 0),
  );
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function step(
  weights: Float64Array,
  features: Uint32Array,
  style: Style,
  right: Style,
  likely: readonly number[],
  size: number,
): void {
  const slope = (style === right ? 1 : 0) - (likely[style] ?? 0);
  for (const feature of features) {
    const to = style * STYLE_WEIGHT_COUNT + feature;
    const weight = weights[to] ?? 0;
    weights[to] = weight + size * (slope - DECAY * weight);
  }
}
