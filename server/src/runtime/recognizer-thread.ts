import { Worker } from "node:worker_threads";
import type { LogicalMention } from "../entities/mention.js";
import type { RecognizedAlone } from "../entities/recognizer.js";
import type { Segmenter, Word } from "../segment/segmenter.js";
import type { LoadOptions } from "./load-segmenter.js";
import type { LoadedHost, PageRecognizer, Pause, RecognizerHost, Warn } from "./recognizer-host.js";
import type { ThreadAnswer, ThreadMessage, ThreadRequest } from "./thread-messages.js";

/** How many requests of a page the thread has before it at most, so that another page does not wait for all of them. */
const MOST_AHEAD = 4;

/** What is made and forgotten with each passage takes no more memory than this, in megabytes; a server's own thread has 48. */
const YOUNG = 12;

type Asked = (answer: ThreadAnswer) => void;
type Question = ThreadRequest extends infer Each ? (Each extends unknown ? Omit<Each, "id"> : never) : never;

/**
 * Recognizes in a thread of its own, which alone holds the dictionary and the model: while it loads them, and while it
 * reads, the server answers, and lays out what is read next.
 */
export class RecognizerThread implements RecognizerHost {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #lastId = 0;

  private constructor(
    worker: Worker,
    readonly segmenter: Segmenter["name"],
  ) {
    this.#worker = worker;
  }

  /**
   * Starts the thread, and waits until it has loaded what it needs.
   * @param script its bundle
   * @throws Error when it can not start or load
   */
  static start(script: string, options: LoadOptions, warn: Warn): Promise<LoadedHost> {
    const worker = new Worker(script, { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    return new Promise((resolve, reject) => {
      let thread: RecognizerThread | null = null;
      worker.once("error", reject);
      worker.on("message", (message: ThreadMessage) => {
        if (message.kind === "warning") warn(message.message);
        else if (message.kind === "answer") {
          if (thread) thread.#take(message.id, message.answer);
        } else if (message.kind === "not-loaded") {
          void worker.terminate();
          reject(new Error(message.reason));
        } else {
          thread = new RecognizerThread(worker, message.segmenter);
          worker.off("error", reject);
          resolve({ host: thread, fallbackReason: message.fallbackReason });
        }
      });
    });
  }

  forPage(): PageRecognizer {
    return new ThreadPage(this);
  }

  async words(texts: readonly string[]): Promise<readonly (readonly Word[])[]> {
    const answer = await this.ask({ kind: "words", texts });
    return answer.kind === "words" ? answer.words : unexpected(answer);
  }

  /** Asks the thread, and waits for its answer. */
  ask(question: Question): Promise<ThreadAnswer> {
    return new Promise((resolve) => {
      const id = ++this.#lastId;
      this.#asked.set(id, resolve);
      this.#worker.postMessage({ ...question, id } satisfies ThreadRequest);
    });
  }

  #take(id: number, answer: ThreadAnswer): void {
    this.#asked.get(id)?.(answer);
    this.#asked.delete(id);
  }
}

/** Passages that are recognized together. */
interface Batch {
  readonly texts: readonly string[];
  readonly answer: Promise<ThreadAnswer>;
  /** Asks the thread, or not when nobody waits any more. */
  readonly begin: (wanted: boolean) => Promise<unknown>;
}

class ThreadPage implements PageRecognizer {
  readonly #thread: RecognizerThread;
  /** What was told of ahead and not asked for yet, in order; and the part of it that was not begun. */
  readonly #told: Batch[] = [];
  readonly #waiting: Batch[] = [];
  #running = 0;

  constructor(thread: RecognizerThread) {
    this.#thread = thread;
  }

  get segmenter(): Segmenter["name"] {
    return this.#thread.segmenter;
  }

  ahead(texts: readonly string[]): void {
    const batch = this.#batch(texts);
    this.#told.push(batch);
    this.#waiting.push(batch);
    this.#begin();
  }

  stop(): void {
    for (const batch of this.#waiting.splice(0)) void batch.begin(false);
  }

  *recognize(texts: readonly string[]): Generator<Pause, readonly (readonly LogicalMention[])[]> {
    const found: (readonly LogicalMention[])[] = [];
    for (let at = 0; at < texts.length;) {
      const rest = texts.slice(at);
      const told = beginsWith(rest, this.#told[0]?.texts) ? this.#told.shift() : undefined;
      const answer = yield* waitFor(told?.answer ?? this.#thread.ask({ kind: "recognize", texts: rest }));
      found.push(...(answer.kind === "recognized" ? answer.mentions : unexpected(answer)));
      at += told?.texts.length ?? rest.length;
    }
    return found;
  }

  *recognizeAlone(text: string): Generator<Pause, RecognizedAlone> {
    const answer = yield* waitFor(this.#thread.ask({ kind: "recognize-alone", text }));
    return answer.kind === "recognized-alone" ? answer : unexpected(answer);
  }

  #batch(texts: readonly string[]): Batch {
    let resolve: (answer: ThreadAnswer) => void = () => undefined;
    const answer = new Promise<ThreadAnswer>((done) => (resolve = done));
    const begin = async (wanted: boolean): Promise<void> => {
      resolve(wanted ? await this.#thread.ask({ kind: "recognize", texts }) : { kind: "recognized", mentions: [] });
    };
    return { texts, answer, begin };
  }

  #begin(): void {
    while (this.#running < MOST_AHEAD) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#running++;
      void next.begin(true).then(() => {
        this.#running--;
        this.#begin();
      });
    }
  }
}

const beginsWith = (texts: readonly string[], start: readonly string[] | undefined): boolean =>
  start?.every((text, at) => text === texts[at]) ?? false;

/** Pauses until an answer is there. */
function* waitFor(asked: Promise<ThreadAnswer>): Generator<Pause, ThreadAnswer> {
  const answers: ThreadAnswer[] = [];
  yield asked.then((answer) => answers.push(answer));
  const [answer] = answers;
  if (!answer) throw new Error("gone on with before the recognizer's answer was there");
  return answer;
}

function unexpected(answer: ThreadAnswer): never {
  throw new Error(answer.kind === "failed" ? answer.reason : `the recognizer answered with ${answer.kind}`);
}
