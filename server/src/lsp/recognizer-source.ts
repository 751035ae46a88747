import { setTimeout } from "node:timers/promises";
import { messageOf } from "../runtime/describe-error.js";
import type { LoadedHost, RecognizerHost, Warn } from "../runtime/recognizer-host.js";
import type { Log } from "./log.js";

/** How long the server stays free for the first answers before the dictionary is loaded, in milliseconds. */
const HEAD_START = 60;

/** What is known so far of the recognizer. */
export type RecognizerState =
  | { readonly state: "idle" | "loading" }
  | { readonly state: "loaded"; readonly host: RecognizerHost; readonly fallbackReason: string | null }
  | { readonly state: "failed"; readonly reason: string };

/** Loads the recognizer once, when it is first asked for, and keeps it. */
export class RecognizerSource {
  #state: RecognizerState = { state: "idle" };
  #loading: Promise<RecognizerState> | null = null;

  constructor(
    readonly load: (warn: Warn) => Promise<LoadedHost>,
    readonly log: Log,
  ) {}

  get state(): RecognizerState {
    return this.#state;
  }

  /** The recognizer, loaded; never rejects: a failure is a state. */
  get(): Promise<RecognizerState> {
    this.#loading ??= this.#start();
    return this.#loading;
  }

  async #start(): Promise<RecognizerState> {
    this.#state = { state: "loading" };
    await setTimeout(HEAD_START);
    try {
      const { host, fallbackReason } = await this.load(this.log.warn);
      if (fallbackReason !== null) this.log.warn(`using ${host.segmenter}: ${fallbackReason}`);
      this.#state = { state: "loaded", host, fallbackReason };
    } catch (error) {
      this.log.error("loading the dictionaries", error);
      this.#state = { state: "failed", reason: messageOf(error) };
    }
    return this.#state;
  }
}
