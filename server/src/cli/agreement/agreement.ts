import type { Label } from "../../entities/mention.js";
import { keyOf, type AnnotatedText, type InkMention } from "./annotated-text.js";

/** How far two annotators agree on mentions. */
export interface SpanScore {
  /** How many the first and the second have, and how many are the same: label and place. */
  readonly first: number;
  readonly second: number;
  readonly both: number;
  /** 2 · both / (first + second): the same whoever counts as right. Null where neither has any. */
  readonly f1: number | null;
  /** Cohen's kappa over characters, see `kappaOf`. Null where chance alone agrees wholly. */
  readonly kappa: number | null;
}

/** Two annotators' agreement on all documents that were compared. */
export interface AgreementScore {
  readonly documents: number;
  /** Characters (code points) compared, white space left out. */
  readonly characters: number;
  /** By label, in the alphabet's order. */
  readonly labels: Readonly<Record<Label, SpanScore>>;
  readonly all: SpanScore;
}

/** The category of characters in no mention. */
const NONE = "";

/** Adds up how far two annotators agree, document by document. */
export class Agreement {
  #documents = 0;
  readonly #first = new Counts();
  readonly #second = new Counts();
  readonly #both = new Counts();
  /** How many characters the first gives a category and the second another: by both, as a key. */
  readonly #characters = new Map<Label, Counts>();

  /** Adds a document. Both have the same ink. */
  add(first: AnnotatedText, second: AnnotatedText): void {
    this.#documents++;
    const known = new Set(first.mentions.map(({ label, runs }) => keyOf(label, runs)));
    for (const { label } of first.mentions) this.#first.add(label);
    for (const { label, runs } of second.mentions) {
      this.#second.add(label);
      if (known.has(keyOf(label, runs))) this.#both.add(label);
    }
    this.#addCharacters(first, second);
  }

  get score(): AgreementScore {
    const labels = [...new Set([...this.#first.names, ...this.#second.names])].sort();
    const pairs = [...this.#characters].flatMap(([one, others]) =>
      [...others.all].map(([other, count]): CategoryPair => ({ one, other, count })),
    );
    return {
      documents: this.#documents,
      characters: pairs.reduce((sum, { count }) => sum + count, 0),
      labels: Object.fromEntries(
        labels.map((label) => {
          const is = (category: Label): Label => (category === label ? label : NONE);
          const against = pairs.map(({ one, other, count }) => ({ one: is(one), other: is(other), count }));
          return [label, this.#scoreOf((counts) => counts.of(label), against)];
        }),
      ),
      all: this.#scoreOf((counts) => counts.total, pairs),
    };
  }

  #scoreOf(count: (counts: Counts) => number, pairs: readonly CategoryPair[]): SpanScore {
    const [first, second, both] = [count(this.#first), count(this.#second), count(this.#both)];
    const f1 = first + second === 0 ? null : (2 * both) / (first + second);
    return { first, second, both, f1, kappa: kappaOf(pairs) };
  }

  #addCharacters(first: AnnotatedText, second: AnnotatedText): void {
    const [one, other] = [categoriesOf(first), categoriesOf(second)];
    for (let at = 0; at < first.ink.length; at++) {
      // The second half of a character beyond the BMP is not counted again.
      if ((first.ink.codePointAt(at - 1) ?? 0) > 0xffff) continue;
      const category = one[at] ?? NONE;
      const counts = this.#characters.get(category) ?? new Counts();
      counts.add(other[at] ?? NONE);
      this.#characters.set(category, counts);
    }
  }
}

/** So many characters that one annotator gives a category, and the other another or the same. */
export interface CategoryPair {
  readonly one: Label;
  readonly other: Label;
  readonly count: number;
}

/**
 * Cohen's kappa: how much more often two annotators agree than they would by chance, each having the categories as
 * often as they have. 1 for perfect agreement, 0 for none beyond chance; null where chance agrees wholly.
 */
export function kappaOf(pairs: readonly CategoryPair[]): number | null {
  const [ones, others] = [new Counts(), new Counts()];
  let agreed = 0;
  for (const { one, other, count } of pairs) {
    ones.add(one, count);
    others.add(other, count);
    if (one === other) agreed += count;
  }
  const total = ones.total;
  const byChance = [...ones.all].reduce((sum, [name, count]) => sum + count * others.of(name), 0) / total ** 2;
  return total === 0 || byChance === 1 ? null : (agreed / total - byChance) / (1 - byChance);
}

/** Each character's category: the label of the outermost mention on it; of two on the same stretch the first by name. */
function categoriesOf({ ink, mentions }: AnnotatedText): readonly Label[] {
  const categories = Array<Label>(ink.length).fill(NONE);
  const innerFirst = [...mentions].sort((a, b) => lengthOf(a) - lengthOf(b) || (a.label < b.label ? 1 : -1));
  for (const { label, runs } of innerFirst) for (const { start, end } of runs) categories.fill(label, start, end);
  return categories;
}

const lengthOf = ({ runs }: InkMention): number => (runs.at(-1)?.end ?? 0) - (runs[0]?.start ?? 0);

/** How often each name was counted. */
class Counts {
  readonly all = new Map<Label, number>();

  add(name: Label, count = 1): void {
    this.all.set(name, this.of(name) + count);
  }

  of(name: Label): number {
    return this.all.get(name) ?? 0;
  }

  get names(): Iterable<Label> {
    return this.all.keys();
  }

  get total(): number {
    return [...this.all.values()].reduce((sum, count) => sum + count, 0);
  }
}
