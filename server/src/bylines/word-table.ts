import { UnitSet } from "../text/unit-set.js";

/** A set of words that finds the longest of them at a place of a text. */
export class WordTable {
  readonly #words: ReadonlySet<string>;
  /** The words that begin with a UTF-16 unit, longest first. */
  readonly #byFirst: ReadonlyMap<number, readonly string[]>;
  readonly #firsts: UnitSet;

  /** `words` separated by single spaces; `_` stands for a space within one. */
  constructor(words: string) {
    this.#words = new Set(words.split(" ").map((word) => word.replaceAll("_", " ")));
    const byFirst = new Map<number, string[]>();
    for (const word of [...this.#words].sort((one, other) => other.length - one.length)) {
      const known = byFirst.get(word.charCodeAt(0));
      if (known) known.push(word);
      else byFirst.set(word.charCodeAt(0), [word]);
    }
    this.#byFirst = byFirst;
    this.#firsts = new UnitSet(this.firsts);
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
    return Array.from(this.#byFirst.keys(), (unit) => String.fromCharCode(unit));
  }

  /** The last characters of the words. */
  get lasts(): Iterable<string> {
    return Array.from(this.#words, (word) => word.charAt(word.length - 1));
  }

  /** Where the longest word that begins at `at` ends; `at` itself when none does. */
  endAt(text: string, at: number): number {
    if (!this.#firsts.hasAt(text, at)) return at;
    for (const word of this.#byFirst.get(text.charCodeAt(at)) ?? [])
      if (standsAt(word, text, at)) return at + word.length;
    return at;
  }

  /** Where the text's longest word that ends at `end` and begins at `from` or later begins; -1 when none does. */
  startBefore(text: string, from: number, end: number): number {
    for (let at = from; at < end; at++) if (this.#words.has(text.slice(at, end))) return at;
    return -1;
  }
}

/** Whether a word stands at `at` of the text, which has its first unit there. */
function standsAt(word: string, text: string, at: number): boolean {
  if (at + word.length > text.length) return false;
  for (let i = 1; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
  return true;
}
