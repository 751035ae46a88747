import { TAG_COUNT } from "../entities/model/tags.js";

/** Weights as the model file has them. */
export interface Shrunk {
  readonly hashes: Uint32Array;
  readonly weights: Int8Array;
  readonly transitions: number[];
  readonly unit: number;
}

/** The largest weight that a byte holds; what is larger is cut to it. */
const LARGEST = 127;

/** Weights as they are learned. */
export interface Learned {
  readonly hashes: Uint32Array;
  /** `TAG_COUNT` a feature. */
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
  /** How much each feature's weights count when some are to be kept. */
  readonly worths: Float32Array;
}

/** Keeps the `keep` features whose largest weights count most, and writes weights as whole units in a signed byte. */
export function shrink({ hashes, weights, transitions, worths }: Learned, keep: number, unit: number): Shrunk {
  const largest = Float32Array.from(hashes, (_, row) => {
    let most = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) most = Math.max(most, Math.abs(weights[row * TAG_COUNT + tag] ?? 0));
    return most;
  });
  const strength = largest.map((most, row) => most * (worths[row] ?? 1));
  const threshold = strength.toSorted()[Math.max(0, strength.length - keep)] ?? 0;
  const kept: number[] = [];
  strength.forEach((own, row) => {
    if (own >= threshold && (largest[row] ?? 0) >= unit && kept.length < keep) kept.push(row);
  });
  kept.sort((one, other) => (hashes[one] ?? 0) - (hashes[other] ?? 0));
  const bytes = new Int8Array(kept.length * TAG_COUNT);
  kept.forEach((row, to) => {
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const whole = Math.round((weights[row * TAG_COUNT + tag] ?? 0) / unit);
      bytes[to * TAG_COUNT + tag] = Math.max(-LARGEST, Math.min(LARGEST, whole));
    }
  });
  return {
    hashes: Uint32Array.from(kept, (row) => hashes[row] ?? 0),
    weights: bytes,
    transitions: Array.from(transitions, (weight) => Math.round(weight / unit)),
    unit,
  };
}
