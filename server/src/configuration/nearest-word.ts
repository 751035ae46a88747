import { closest, distance } from "fastest-levenshtein";

/** The word that was likely meant: one that begins so, or is a few letters away; null where none is near. */
export function meantBy(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const begun = word === "" ? undefined : known.find((each) => each.startsWith(word));
  if (begun !== undefined) return begun;
  const near = closest(word, known);
  return distance(word.toLowerCase(), near.toLowerCase()) <= Math.max(2, word.length / 3) ? near : null;
}
