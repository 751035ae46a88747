import { setTimeout } from "node:timers/promises";
import type { Resources } from "../entities/resources.js";
import type { LoadedResources } from "../runtime/load-resources.js";
import type { Segmenter } from "../segment/segmenter.js";
import { logicalOffset } from "../text/offsets.js";
import { describe, type Log } from "./log.js";

/** How long the server stays free for the first answers before the dictionary is loaded, in milliseconds. */
const HEAD_START = 60;

/** What is known so far of the engine's resources. */
export type ResourcesState =
  | { readonly state: "idle" | "loading" }
  | { readonly state: "loaded"; readonly resources: Resources; readonly fallbackReason: string | null }
  | { readonly state: "failed"; readonly reason: string };

/** Loads the segmenter and the lists of names once, when they are first asked for, and keeps them. */
export class ResourcesSource {
  #state: ResourcesState = { state: "idle" };
  #loading: Promise<ResourcesState> | null = null;

  constructor(
    readonly load: () => Promise<LoadedResources>,
    readonly log: Log,
  ) {}

  get state(): ResourcesState {
    return this.#state;
  }

  /** The resources, loaded; never rejects: a failure is a state. */
  get(): Promise<ResourcesState> {
    this.#loading ??= this.#start();
    return this.#loading;
  }

  async #start(): Promise<ResourcesState> {
    this.#state = { state: "loading" };
    await setTimeout(HEAD_START);
    try {
      const { resources, fallbackReason } = await this.load();
      const segmenter = this.#guarded(resources.segmenter);
      if (fallbackReason !== null) this.log.warn(`using ${segmenter.name}: ${fallbackReason}`);
      this.#state = { state: "loaded", resources: { ...resources, segmenter }, fallbackReason };
    } catch (error) {
      this.log.error("loading the dictionaries", error);
      this.#state = { state: "failed", reason: error instanceof Error ? error.message : String(error) };
    }
    return this.#state;
  }

  /** A segmenter that takes a text it fails on as one unknown word, so that one passage does not cost the page. */
  #guarded(segmenter: Segmenter): Segmenter {
    return {
      name: segmenter.name,
      tag: (text) => {
        try {
          return segmenter.tag(text);
        } catch (error) {
          this.log.warn(
            `${segmenter.name} failed on a passage of ${String(text.length)} characters: ${describe(error)}`,
          );
          return text === "" ? [] : [{ text, tag: "x", start: logicalOffset(0) }];
        }
      },
    };
  }
}
