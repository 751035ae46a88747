import { resourcesOf, type Resources } from "../entities/resources.js";
import { messageOf } from "./describe-error.js";
import { loadModel } from "./load-model.js";
import { loadSegmenter, type LoadOptions } from "./load-segmenter.js";

/** What the engine needs, loaded. */
export interface LoadedResources {
  readonly resources: Resources;
  /** Why the segmenter is not nodejieba; null when it is. */
  readonly fallbackReason: string | null;
  /** Why there is no model; null when there is. */
  readonly modelProblem: string | null;
}

/** Loads everything that finding mentions needs from the installation: once a process. */
export async function loadResources(options?: LoadOptions): Promise<LoadedResources> {
  const { segmenter, fallbackReason } = await loadSegmenter(options);
  try {
    const model = await loadModel();
    return { resources: resourcesOf(segmenter, { model }), fallbackReason, modelProblem: null };
  } catch (error) {
    const modelProblem = messageOf(error);
    return { resources: resourcesOf(segmenter), fallbackReason, modelProblem };
  }
}
