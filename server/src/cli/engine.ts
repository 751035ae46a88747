import type { Analysis } from "../analysis/analysis.js";
import { analyze } from "../analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../analysis/settings.js";
import { loadResources } from "../runtime/load-resources.js";

/** Analyses a page's text. */
export type Analyze = (text: string) => Analysis;

/** The engine as the command line uses it; says on standard error when it has to do with less than all of it. */
export async function loadEngine(): Promise<Analyze> {
  const { resources, fallbackReason, modelProblem } = await loadResources();
  if (fallbackReason !== null) warn(`using ${resources.segmenter.name} in place of nodejieba (${fallbackReason})`);
  if (modelProblem !== null) warn(`finding fewer names, since the model could not be read (${modelProblem})`);
  return (text) => analyze(text, DEFAULT_SETTINGS, resources);
}

/** Tells the user something on standard error that does not stop the run. */
export function warn(message: string): void {
  process.stderr.write(`newsmark: ${message}\n`);
}
