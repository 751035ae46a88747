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

/** Keeps the `keep` features with the largest weights, and writes weights as whole units in a signed byte. */
export function shrink(
  hashes: Uint32Array,
  weights: Float32Array,
  transitions: Float32Array,
  keep: number,
  unit: number,
): Shrunk {
  const strength = Float32Array.from(hashes, (_, row) => {
    let most = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) most = Math.max(most, Math.abs(weights[row * TAG_COUNT + tag] ?? 0));
    return most;
  });
  const threshold = strength.toSorted()[Math.max(0, strength.length - keep)] ?? 0;
  const kept: number[] = [];
  strength.forEach((most, row) => {
    if (most >= threshold && most >= unit && kept.length < keep) kept.push(row);
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
