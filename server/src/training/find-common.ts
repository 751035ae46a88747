import type { EntityModel } from "../entities/model/entity-model.js";
import { DAILY, NEWSPAPER } from "../entities/model/features.js";
import { findTimes } from "../entities/time-grammar.js";
import type { Prepared } from "./examples.js";

/**
 * So many features make up five in six of those that are met where a newspaper's names are read, and their rows take less
 * memory than a processor keeps.
 */
const COMMON = 40_000;

/**
 * Which of a model's features are met most where it reads the sentences of newspapers: 1 for those, the others 0.
 * @param model with its gate
 * @param hashes the model's features
 */
export function findCommon(sentences: readonly Prepared[], { reader }: EntityModel, hashes: Uint32Array): Uint8Array {
  const rowOf = new Map(Array.from(hashes, (hash, row) => [hash, row]));
  const met = new Uint32Array(hashes.length);
  for (const { text, words, style } of sentences) {
    if (style !== NEWSPAPER && style !== DAILY) continue;
    reader.show(text, words, findTimes(text));
    reader.read(NEWSPAPER);
    const passed = reader.passedCharacters();
    const { hashes: features, perCharacter } = reader.features(NEWSPAPER);
    features.forEach((hash, at) => {
      const row = passed[Math.floor(at / perCharacter)] === 1 ? rowOf.get(hash) : undefined;
      if (row !== undefined) met[row] = (met[row] ?? 0) + 1;
    });
  }
  const ranked = Array.from(met.keys()).sort((one, other) => (met[other] ?? 0) - (met[one] ?? 0) || one - other);
  const common = new Uint8Array(hashes.length);
  for (const row of ranked.slice(0, COMMON)) common[row] = 1;
  return common;
}
