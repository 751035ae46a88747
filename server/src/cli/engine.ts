import { dirname, resolve } from "node:path";
import type { Analysis } from "../analysis/analysis.js";
import { analyze } from "../analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../analysis/settings.js";
import { EMPTY_WORKSPACE, type Workspace } from "../analysis/workspace.js";
import { loadResources } from "../runtime/load-resources.js";
import { findWorkspaceRoot, loadWorkspace } from "../runtime/load-workspace.js";
import { STANDARD_INPUT } from "./page-files.js";

/** Analyses a page's text, with what the people of its workspace have told. */
export type Analyze = (text: string, workspace?: Workspace) => Analysis;

/** The engine as the command line uses it; says on standard error when it has to do with less than all of it. */
export async function loadEngine(): Promise<Analyze> {
  const { resources, fallbackReason, modelProblem } = await loadResources();
  if (fallbackReason !== null) warn(`using ${resources.segmenter.name} in place of nodejieba (${fallbackReason})`);
  if (modelProblem !== null) warn(`finding fewer names, since the model could not be read (${modelProblem})`);
  return (text, workspace) => analyze(text, DEFAULT_SETTINGS, resources, workspace);
}

/** Reads the workspaces that pages lie in, each once; lines that could not be read are named on standard error. */
export class Workspaces {
  readonly #loaded = new Map<string, Promise<Workspace>>();

  /** The workspace of a page file: the nearest folder above it with a `.newsmark` folder; the current one's for `-`. */
  async of(file: string): Promise<Workspace> {
    const folder = file === STANDARD_INPUT ? process.cwd() : dirname(resolve(file));
    const root = await findWorkspaceRoot(folder);
    if (root === null) return EMPTY_WORKSPACE;
    const loaded = this.#loaded.get(root) ?? load(root);
    this.#loaded.set(root, loaded);
    return loaded;
  }
}

async function load(root: string): Promise<Workspace> {
  const { workspace, problems } = await loadWorkspace(root);
  for (const { file, line, message } of problems) warn(`${file}:${String(line)}: ${message.en}`);
  return workspace;
}

/** Tells the user something on standard error that does not stop the run. */
export function warn(message: string): void {
  process.stderr.write(`newsmark: ${message}\n`);
}
