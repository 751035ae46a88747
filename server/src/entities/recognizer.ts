import type { Segmenter } from "../segment/segmenter.js";
import type { LogicalMention } from "./mention.js";
import { NEWSPAPER, type Style } from "./model/features.js";
import { styleOf } from "./model/text-style.js";
import { segmentPassage } from "./recognize.js";
import type { Resources } from "./resources.js";

/** The mentions of a text that is a page by itself. */
export interface RecognizedAlone {
  readonly mentions: readonly LogicalMention[];
  /** Whether it was read as a newspaper's passages are. */
  readonly isNewspaper: boolean;
}

/** Finds the mentions of passages, each by itself, given as their logical texts. `Pause`: what it gives when it pauses. */
export interface Recognizer<Pause> {
  /** Where the words come from. */
  readonly segmenter: Segmenter["name"];
  /** The mentions of a newspaper's passages, in their order. */
  recognize(texts: readonly string[]): Generator<Pause, readonly (readonly LogicalMention[])[]>;
  /** The mentions of a text that may be no newspaper's. */
  recognizeAlone(text: string): Generator<Pause, RecognizedAlone>;
}

/**
 * So many UTF-16 code units of passages are segmented before they are read: enough that the recognizer seldom has to fetch
 * its tables anew, see `segmentPassage`.
 */
export const READ_TOGETHER = 64000;

/** Recognizes here and now, with a pause after each passage that is segmented, and after each that is read. */
export class OwnRecognizer implements Recognizer<null> {
  constructor(readonly resources: Resources) {}

  get segmenter(): Segmenter["name"] {
    return this.resources.segmenter.name;
  }

  recognize(texts: readonly string[]): Generator<null, readonly (readonly LogicalMention[])[]> {
    return this.#recognize(texts, NEWSPAPER);
  }

  *recognizeAlone(text: string): Generator<null, RecognizedAlone> {
    const { model } = this.resources;
    const style = model ? styleOf(text, model) : NEWSPAPER;
    const [mentions = []] = yield* this.#recognize([text], style);
    return { mentions, isNewspaper: style === NEWSPAPER };
  }

  *#recognize(texts: readonly string[], style: Style): Generator<null, readonly (readonly LogicalMention[])[]> {
    const recognized: (readonly LogicalMention[])[] = [];
    let segmented: (() => readonly LogicalMention[])[] = [];
    let length = 0;
    for (const [index, text] of texts.entries()) {
      segmented.push(segmentPassage(text, this.resources, style));
      length += text.length;
      yield null;
      if (length < READ_TOGETHER && index < texts.length - 1) continue;
      for (const read of segmented) {
        recognized.push(read());
        yield null;
      }
      segmented = [];
      length = 0;
    }
    return recognized;
  }
}
