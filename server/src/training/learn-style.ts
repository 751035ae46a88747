import { NEWSPAPER, WEB } from "../entities/model/features.js";
import { STYLE_WEIGHT_COUNT, styleFeatures } from "../entities/model/text-style.js";
import type { Prepared } from "./examples.js";
import { shuffled } from "./trainer.js";

const PASSES = 4;
const STEP = 0.05;
const DECAY = 1e-4;
const LONGEST = 60;

/** Learns to tell short texts from the web from newspapers' (logistic regression), in signed bytes. */
export function learnStyle(sentences: readonly Prepared[]): Int8Array {
  const short = sentences.filter(
    ({ text, style }) => text.length > 0 && text.length <= LONGEST && (style === WEB || style === NEWSPAPER),
  );
  const weights = new Float64Array(STYLE_WEIGHT_COUNT);
  for (let pass = 1; pass <= PASSES; pass++)
    for (const at of shuffled(short.length, pass)) {
      const sentence = short[at];
      if (!sentence) continue;
      const features = styleFeatures(sentence.text);
      const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), 0);
      const slope = (sentence.style === WEB ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (const feature of features) {
        const weight = weights[feature] ?? 0;
        weights[feature] = weight + (STEP / pass) * (slope - DECAY * weight);
      }
    }
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9);
  return Int8Array.from(weights, (weight) => Math.round((weight / most) * 127));
}
