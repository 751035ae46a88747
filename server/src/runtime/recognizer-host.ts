import { OwnRecognizer, type Recognizer } from "../entities/recognizer.js";
import type { Resources } from "../entities/resources.js";
import type { Segmenter, Word } from "../segment/segmenter.js";
import { guardedSegmenter } from "./guarded-segmenter.js";

/** What the recognizer of a page pauses with: null, or what it waits for. */
export type Pause = Promise<unknown> | null;

/** Recognizes the passages of one version of a page. */
export interface PageRecognizer extends Recognizer<Pause> {
  /**
   * Is told of passages that `recognize` will be asked for, perhaps with others that it is told of before and after:
   * where there is another thread, it reads them meanwhile. What is told first is to be asked for first.
   */
  ahead(texts: readonly string[]): void;
  /** Nobody waits any more: what was not begun comes to nothing. */
  stop(): void;
}

/** Where a server has its passages recognized: what is loaded once, and serves all pages. */
export interface RecognizerHost {
  readonly segmenter: Segmenter["name"];
  /** Begins with a version of a page. */
  forPage(): PageRecognizer;
  /** The words of texts. */
  words(texts: readonly string[]): Promise<readonly (readonly Word[])[]>;
}

/** A host that loaded. */
export interface LoadedHost {
  readonly host: RecognizerHost;
  /** Why the segmenter is not nodejieba; null when it is. */
  readonly fallbackReason: string | null;
}

/** Is told of what went wrong, and cost no more than a passage's mentions. */
export type Warn = (message: string) => void;

/** Recognizes in the thread that asks. */
export class OwnHost implements RecognizerHost {
  readonly #resources: Resources;

  constructor(resources: Resources, warn: Warn) {
    this.#resources = { ...resources, segmenter: guardedSegmenter(resources.segmenter, warn) };
  }

  get segmenter(): Segmenter["name"] {
    return this.#resources.segmenter.name;
  }

  forPage(): PageRecognizer {
    return new OwnPage(this.#resources);
  }

  words(texts: readonly string[]): Promise<readonly (readonly Word[])[]> {
    return Promise.resolve(texts.map((text) => this.#resources.segmenter.tag(text)));
  }
}

class OwnPage extends OwnRecognizer implements PageRecognizer {
  ahead(): void {
    // There is no other thread to read in.
  }

  stop(): void {
    // Nothing is begun before it is asked for.
  }
}
