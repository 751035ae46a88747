import type { Word } from "../../segment/segmenter.js";
import { logicalSpan, type LogicalSpan } from "../../text/offsets.js";
import type { Label } from "../mention.js";
import { SEEN } from "./characters.js";
import { NEWSPAPER, type Features, type Style } from "./features.js";
import { startModule, type ReaderModule } from "./reader-module.js";
import { layOut, type ReaderTables } from "./reader-tables.js";
import { MODEL_LABELS } from "./tags.js";

/** A name as the reader finds it in the text that it was shown. */
export interface ReadName {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  /** By how much its reading beats the best one without it, in units. */
  readonly margin: number;
}

/**
 * What finds names by a model's tables: server/assembly, compiled, in a memory of its own. It is shown one text after
 * another; what it says is about the last one.
 */
export class Reader {
  readonly #module: ReaderModule;
  readonly #codes: Uint16Array;
  readonly #timed: Uint8Array;
  readonly #placed: Uint8Array;
  readonly #starts: Int32Array;
  readonly #tags: Int32Array;
  readonly #names: Int32Array;
  /** The longest text that can be shown, in UTF-16 code units. */
  readonly longest: number;
  #length = 0;
  #wordCount = 0;

  constructor(tables: ReaderTables) {
    this.#module = startModule();
    layOut(this.#module, tables);
    const { memory, codes, timed, placed, starts, tags, names, LONGEST_TEXT, PAD, WORD_PAD } = this.#module;
    const { buffer } = memory;
    this.longest = LONGEST_TEXT.value;
    this.#codes = new Uint16Array(buffer, codes.value + 2 * PAD.value, this.longest);
    this.#timed = new Uint8Array(buffer, timed.value + PAD.value, this.longest + PAD.value);
    this.#placed = new Uint8Array(buffer, placed.value + PAD.value, this.longest);
    this.#starts = new Int32Array(buffer, starts.value + 4 * WORD_PAD.value, this.longest + 1);
    this.#tags = new Int32Array(buffer, tags.value + 4 * WORD_PAD.value, this.longest);
    this.#names = new Int32Array(buffer, names.value, 4 * this.longest);
  }

  /**
   * Shows a folded text.
   * @param words adjoining, in order, together the text
   * @param times in order, not overlapping
   * @throws RangeError when it is longer than `longest`
   */
  show(text: string, words: readonly Word[], times: readonly LogicalSpan[]): void {
    if (text.length > this.longest) throw new RangeError(`a text of ${String(text.length)} characters is too long`);
    this.#length = text.length;
    this.#wordCount = words.length;
    for (let place = 0; place < text.length; place++) this.#codes[place] = SEEN[text.charCodeAt(place)] ?? 0;
    let at = 0;
    for (const { start, tag } of words) {
      this.#starts[at] = start;
      this.#tags[at++] = tag.charCodeAt(0) | (tag.length > 1 ? tag.charCodeAt(1) << 8 : 0);
    }
    this.#timed.fill(0, 0, text.length + this.#module.PAD.value);
    for (const { start, end } of times) markSpan(this.#timed, start, end);
    this.#module.show(text.length, words.length);
  }

  /** The names of the text, in order, not overlapping. Of a newspaper's text only what passes the gate is read. */
  read(style: Style): readonly ReadName[] {
    const found: ReadName[] = [];
    const end = 4 * this.#module.read(style);
    for (let at = 0; at < end; at += 4)
      found.push({
        start: this.#names[at] ?? 0,
        end: this.#names[at + 1] ?? 0,
        label: MODEL_LABELS[this.#names[at + 2] ?? 0] ?? "PER",
        margin: this.#names[at + 3] ?? 0,
      });
    return found;
  }

  /** The first place of the gazetteer that stands whole in a stretch of the text; null where none does. */
  placeIn(from: number, to: number): LogicalSpan | null {
    const placed = this.#placed;
    for (let start = from; start < to; start++) {
      const value = placed[start] ?? 0;
      if (value === 0 || (value & 3) === INNER || (value & 3) === LAST) continue;
      let end = start + 1;
      if ((value & 3) === FIRST) while (end < to && ((placed[end - 1] ?? 0) & 3) !== LAST) end++;
      if ((value & 3) === ONLY || ((placed[end - 1] ?? 0) & 3) === LAST) return logicalSpan(start, end);
    }
    return null;
  }

  /** Whether the last reading of the text as a newspaper's let each character through the gate: 1 or 0. */
  passedCharacters(): Uint8Array {
    const { memory, passes, WORD_PAD } = this.#module;
    const ofWords = new Uint8Array(memory.buffer, passes.value + WORD_PAD.value, this.#wordCount);
    const passed = new Uint8Array(this.#length);
    ofWords.forEach((isPassed, at) => passed.fill(isPassed, this.#starts[at], this.#starts[at + 1]));
    return passed;
  }

  /** The features of each character of the text, as server/assembly/features.ts tells them. */
  features(style: Style): Features {
    const { memory, hashes, addFeatures, BLOCK, STRIDE, FEATURE_COUNT, STYLE_FEATURE_COUNT, WORD_PAD } = this.#module;
    const perCharacter = FEATURE_COUNT.value + (style === NEWSPAPER ? 0 : STYLE_FEATURE_COUNT.value);
    const all = new Uint32Array(this.#length * perCharacter);
    let word = 0;
    for (let start = 0; start < this.#length; start += BLOCK.value) {
      const end = Math.min(start + BLOCK.value, this.#length);
      while ((this.#starts[word + 1] ?? 0) <= start) word++;
      addFeatures(start, end, word + WORD_PAD.value, style);
      for (let at = start; at < end; at++)
        all.set(
          new Uint32Array(memory.buffer, hashes.value + STRIDE.value * (at - start), perCharacter),
          at * perCharacter,
        );
    }
    return { hashes: all, perCharacter };
  }

  /** Where in a gate's weights the facts of each word of the text stand. */
  facts(): Uint32Array {
    const { memory, facts, findFacts, GATE_FACT_COUNT, WORD_PAD } = this.#module;
    const count = GATE_FACT_COUNT.value;
    const all = new Uint32Array(this.#wordCount * count);
    const own = new Uint32Array(memory.buffer, facts.value, count);
    for (let word = 0; word < this.#wordCount; word++) {
      findFacts(word + WORD_PAD.value);
      all.set(own, word * count);
    }
    return all;
  }
}

/** The parts of a marked span that its characters are, in the lowest two bits. */
const FIRST = 0;
const INNER = 1;
const LAST = 2;
const ONLY = 3;

function markSpan(into: Uint8Array, start: number, end: number): void {
  for (let at = start; at < end; at++)
    into[at] = 4 + (at === start ? (at + 1 === end ? ONLY : FIRST) : at + 1 === end ? LAST : INNER);
}
