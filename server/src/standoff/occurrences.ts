/** Words longer than this are found by how they begin. */
const LONGEST_KEY = 32;
/** So few are looked for one by one. */
const FEW = 8;

/**
 * Where each of some words stands in a text, in its order. Linear in the text for each length of the words, of which
 * those over 32 count as one.
 */
export function occurrencesOf(text: string, words: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>([...words].map((word) => [word, []]));
  if (words.size <= FEW) {
    for (const word of words) if (word !== "") found.set(word, placesOf(text, word));
    return found;
  }
  for (const [length, byKey] of byLength(words)) {
    for (let at = 0; at + length <= text.length; at++) {
      const alike = byKey.get(text.slice(at, at + length));
      for (const word of alike ?? []) if (text.startsWith(word, at)) found.get(word)?.push(at);
    }
  }
  return found;
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

function byLength(words: ReadonlySet<string>): ReadonlyMap<number, ReadonlyMap<string, readonly string[]>> {
  const lengths = new Map<number, Map<string, string[]>>();
  for (const word of words) {
    const key = word.slice(0, LONGEST_KEY);
    if (key === "") continue;
    const byKey = lengths.get(key.length) ?? new Map<string, string[]>();
    lengths.set(key.length, byKey);
    byKey.set(key, [...(byKey.get(key) ?? []), word]);
  }
  return lengths;
}
