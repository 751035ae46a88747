import { UnitSet } from "./unit-set.js";

/** A set of words that finds the longest of them at a place of a text. */
export class WordTable {
  readonly #words: ReadonlySet<string>;
  /** Lengths of the words that begin with a character, longest first. */
  readonly #lengths: ReadonlyMap<string, readonly number[]>;
  readonly #firsts: UnitSet;

  /** `words` separated by single spaces. */
  constructor(words: string) {
    this.#words = new Set(words.split(" "));
    const lengths = new Map<string, Set<number>>();
    for (const word of this.#words) {
      const known = lengths.get(word.charAt(0)) ?? new Set<number>();
      lengths.set(word.charAt(0), known.add(word.length));
    }
    this.#lengths = new Map(Array.from(lengths, ([first, set]) => [first, Array.from(set).sort((a, b) => b - a)]));
    this.#firsts = new UnitSet(lengths.keys());
  }

  /** Whether the text is one of the words. */
  has(text: string): boolean {
    return this.#words.has(text);
  }

  /** The words, in the order they were given. */
  [Symbol.iterator](): Iterator<string> {
    return this.#words[Symbol.iterator]();
  }

  /** The first characters of the words. */
  get firsts(): Iterable<string> {
    return this.#lengths.keys();
  }

  /** The last characters of the words. */
  get lasts(): Iterable<string> {
    return Array.from(this.#words, (word) => word.charAt(word.length - 1));
  }

  /** Where the longest word that begins at `at` ends; `at` itself when none does. */
  endAt(text: string, at: number): number {
    if (!this.#firsts.hasAt(text, at)) return at;
    for (const length of this.#lengths.get(text.charAt(at)) ?? []) {
      if (at + length <= text.length && this.#words.has(text.slice(at, at + length))) return at + length;
    }
    return at;
  }

  /** Where the text's longest word that ends at `end` and begins at `from` or later begins; -1 when none does. */
  startBefore(text: string, from: number, end: number): number {
    for (let at = from; at < end; at++) if (this.#words.has(text.slice(at, end))) return at;
    return -1;
  }
}
