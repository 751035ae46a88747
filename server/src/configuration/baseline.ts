import { z } from "zod";
import type { KnownFindings } from "../analysis/workspace.js";

const baselineSchema = z.object({
  version: z.literal(1),
  pages: z.record(z.string(), z.record(z.string(), z.number().int().positive())),
});

/** Known findings: for each page, by its path from the baseline's folder, how many there are under each key. */
export type Baseline = ReadonlyMap<string, KnownFindings>;

/** No finding is known. */
export const EMPTY_BASELINE: Baseline = new Map();

/** Reads a baseline file; null when it is none. */
export function parseBaseline(file: string): Baseline | null {
  const read = baselineSchema.safeParse(parseJson(file));
  if (!read.success) return null;
  return new Map(Object.entries(read.data.pages).map(([page, keys]) => [page, new Map(Object.entries(keys))]));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return undefined;
  }
}

/** Known findings from their keys, as many as there are of each. */
export function countedKeys(keys: readonly string[]): KnownFindings {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A baseline file: pages and keys in order, a line each, so that versions compare well. */
export function writeBaseline(baseline: Baseline): string {
  const pages = Object.fromEntries(
    inOrder(baseline)
      .filter(([, known]) => known.size > 0)
      .map(([page, known]) => [page, Object.fromEntries(inOrder(known))]),
  );
  return `${JSON.stringify({ version: 1, pages }, null, 2)}\n`;
}

const inOrder = <Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));
