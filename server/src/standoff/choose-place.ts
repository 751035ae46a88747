import { contextMatch } from "./ink.js";

/** A place where an annotation's words stand, in characters of ink. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
}

/** What tells which of several places is the right one. */
export interface Evidence {
  readonly before: string;
  readonly after: string;
  /** Where it should stand, in characters of ink: one place or, between two neighbours that moved apart, two. */
  readonly expected: readonly number[];
}

/** A context that fits this much better decides, in characters. */
const DECISIVE = 3;
/** A place this much nearer than every other decides, as a share of the other's distance. */
const NEARER = 0.5;

/**
 * The one place that the words around it or its nearness speak for; null where none does: a wrong place is worse than
 * none.
 */
export function choosePlace(ink: string, candidates: readonly Candidate[], evidence: Evidence): Candidate | null {
  if (candidates.length < 2) return candidates[0] ?? null;
  const { before, after, expected } = evidence;
  const fits = candidates.map((place) => contextMatch(ink, place.start, place.end, before, after));
  const [best, second] = bestTwo(fits, (a, b) => b - a);
  if (best && best.value >= DECISIVE + (second?.value ?? 0)) return candidates[best.index] ?? null;
  const distances = candidates.map(({ start }) =>
    expected.reduce((least, place) => Math.min(least, Math.abs(place - start)), Infinity),
  );
  const [nearest, next] = bestTwo(distances, (a, b) => a - b);
  if (nearest && nearest.value < Infinity && nearest.value <= NEARER * (next?.value ?? Infinity))
    return nearest.value === next?.value ? null : (candidates[nearest.index] ?? null);
  return null;
}

interface Ranked {
  readonly value: number;
  readonly index: number;
}

function bestTwo(
  values: readonly number[],
  compare: (a: number, b: number) => number,
): readonly [Ranked | undefined, Ranked | undefined] {
  let best: Ranked | undefined;
  let second: Ranked | undefined;
  values.forEach((value, index) => {
    if (!best || compare(value, best.value) < 0) [best, second] = [{ value, index }, best];
    else if (!second || compare(value, second.value) < 0) second = { value, index };
  });
  return [best, second];
}
