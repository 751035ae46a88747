import { readFileSync } from "node:fs";
import type { Prepared } from "./examples.js";
import { labelOf, MODEL_LABELS } from "../entities/model/tags.js";

/** A name with its class, as `NameSet` takes them. */
export type Entry = readonly [name: string, nameClass: number];

const PLACE_CLASSES: ReadonlyMap<string, number> = new Map([
  ["A", 1],
  ["a", 2],
  ["C", 3],
  ["T", 4],
  ["F", 5],
]);

/** What the file of places holds. */
export interface Places {
  readonly gazetteer: readonly Entry[];
  /** Some villages and communities: examples of such names. */
  readonly villages: readonly string[];
}

/** Reads the file of places. */
export function readPlaces(file: URL | string): Places {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  return {
    gazetteer: lines.flatMap((line): Entry[] => {
      const nameClass = PLACE_CLASSES.get(line.charAt(0));
      return nameClass === undefined ? [] : [[line.slice(2), nameClass]];
    }),
    villages: lines.filter((line) => line.startsWith("V")).map((line) => line.slice(2)),
  };
}

const ORG = MODEL_LABELS.indexOf("ORG");
const LOC = MODEL_LABELS.indexOf("LOC");

/**
 * The words that end organizations' and places' names of at least two words, with a class for which of the two and how
 * often of all times the word is used: never, seldom, at times, mostly.
 */
export function findHeads(sentences: readonly Prepared[], least: number): Entry[] {
  const counts = new Map<string, { all: number; org: number; loc: number }>();
  for (const { words, tags } of sentences)
    for (const { text, start } of words) {
      const entry = counts.get(text) ?? { all: 0, org: 0, loc: 0 };
      counts.set(text, entry);
      entry.all++;
      const tag = tags[start + text.length - 1] ?? 0;
      const label = labelOf(tag);
      const ends = tag !== 0 && ((tag - 1) & 3) === 2;
      const inner = start > 0 && labelOf(tags[start - 1] ?? 0) === label && (((tags[start] ?? 0) - 1) & 3) !== 0;
      if (!ends || !inner) continue;
      if (label === ORG) entry.org++;
      if (label === LOC) entry.loc++;
    }
  const level = (part: number, all: number): number =>
    part < least ? 0 : part / all < 0.15 ? 1 : part / all < 0.5 ? 2 : 3;
  return [...counts]
    .map(([word, { all, org, loc }]): Entry => [word, level(org, all) * 4 + level(loc, all)])
    .filter(([word, nameClass]) => nameClass > 0 && word.length < 12)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
