import { resourcesOf, type Resources } from "../entities/resources.js";
import { loadSegmenter } from "./load-segmenter.js";

/** What the engine needs, loaded; `fallbackReason` says why the segmenter is not nodejieba, null when it is. */
export interface LoadedResources {
  readonly resources: Resources;
  readonly fallbackReason: string | null;
}

/** Loads everything that finding mentions needs from the installation: once a process. */
export async function loadResources(): Promise<LoadedResources> {
  const { segmenter, fallbackReason } = await loadSegmenter();
  return { resources: resourcesOf(segmenter), fallbackReason };
}
