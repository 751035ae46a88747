import type { LogicalMention } from "../entities/mention.js";
import type { OutsideMentions } from "../entities/outside-mentions.js";

/** How much text answers are kept for, in UTF-16 code units: some hundreds of pages. */
const MOST_TEXT = 4_000_000;

/** An outside recognizer's answers by the text; those that were not asked for longest go first. */
export class AnswerCache implements OutsideMentions {
  readonly #answers = new Map<string, readonly LogicalMention[]>();
  #size = 0;

  constructor(readonly mostText: number = MOST_TEXT) {}

  /** The answer to a text; undefined where none is known. */
  get(text: string): readonly LogicalMention[] | undefined {
    const known = this.#answers.get(text);
    if (known) {
      this.#answers.delete(text);
      this.#answers.set(text, known);
    }
    return known;
  }

  /** Keeps the answer to a text. */
  set(text: string, mentions: readonly LogicalMention[]): void {
    if (!this.#answers.has(text)) this.#size += text.length;
    this.#answers.set(text, mentions);
    for (const oldest of this.#answers.keys()) {
      if (this.#size <= this.mostText || oldest === text) break;
      this.#answers.delete(oldest);
      this.#size -= oldest.length;
    }
  }
}
