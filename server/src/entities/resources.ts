import type { Segmenter } from "../segment/segmenter.js";
import type { EntityModel } from "./model/entity-model.js";

/** What finding mentions needs besides the text: loaded by runtime/ and passed in, never changed in place. */
export interface Resources {
  readonly segmenter: Segmenter;
  /** The statistical recognizer; null where it could not be loaded: the segmenter's tags stand in for it. */
  readonly model: EntityModel | null;
}

/** Resources with no more than a segmenter; `more` adds what is at hand. */
export const resourcesOf = (segmenter: Segmenter, more: Partial<Resources> = {}): Resources => ({
  segmenter,
  model: null,
  ...more,
});
