import { dirname, resolve } from "node:path";
import type { Analysis } from "../analysis/analysis.js";
import { analyze } from "../analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../analysis/settings.js";
import { EMPTY_WORKSPACE, type Workspace } from "../analysis/workspace.js";
import type { Resources } from "../entities/resources.js";
import { loadResources } from "../runtime/load-resources.js";
import { findWorkspaceRoot, loadWorkspace } from "../runtime/load-workspace.js";
import { STANDARD_INPUT } from "./files/page-files.js";

/** Tells the user something that does not stop the run. */
export type Warn = (message: string) => void;

/** Analyses the texts of one page. */
export type Analyze = (text: string) => Analysis;

/** Says something on standard error. */
export const warn: Warn = (message) => {
  process.stderr.write(`newsmark: ${message}\n`);
};

/** The engine as the command line uses it: what is installed, and what stands beside the pages, each read once. */
export class Engine {
  readonly #workspaces = new Map<string, Promise<{ workspace: Workspace; warnings: readonly string[] }>>();

  private constructor(
    readonly resources: Resources,
    /** What the engine has to do without. */
    readonly warnings: readonly string[],
    readonly standardInputName: string | null,
  ) {}

  /**
   * @param standardInputName the file that a page from standard input is taken for; null where none was named
   */
  static async load(standardInputName: string | null | undefined = null): Promise<Engine> {
    const { resources, fallbackReason, modelProblem } = await loadResources();
    const warnings = [
      ...(fallbackReason === null
        ? []
        : [`using ${resources.segmenter.name} in place of nodejieba (${fallbackReason})`]),
      ...(modelProblem === null ? [] : [`finding fewer names, since the model could not be read (${modelProblem})`]),
    ];
    return new Engine(resources, warnings, standardInputName);
  }

  /** What analyses a page, with what the people of its workspace have told. */
  async forPage(file: string, tell: Warn): Promise<Analyze> {
    this.warnings.forEach(tell);
    const { workspace, warnings } = await this.#workspaceOf(file);
    warnings.forEach(tell);
    return (text) => analyze(text, DEFAULT_SETTINGS, this.resources, workspace);
  }

  /** The name a page goes by in messages: `--stdin-filename` for standard input. */
  nameOf(file: string): string {
    return file === STANDARD_INPUT ? (this.standardInputName ?? file) : file;
  }

  /** The workspace of a page file: the nearest folder above it with a `.newsmark` folder; the current one's for `-`. */
  async #workspaceOf(file: string): Promise<{ workspace: Workspace; warnings: readonly string[] }> {
    const name = this.nameOf(file);
    const folder = name === STANDARD_INPUT ? process.cwd() : dirname(resolve(name));
    const root = await findWorkspaceRoot(folder);
    if (root === null) return { workspace: EMPTY_WORKSPACE, warnings: [] };
    const loaded = this.#workspaces.get(root) ?? load(root);
    this.#workspaces.set(root, loaded);
    return loaded;
  }
}

async function load(root: string): Promise<{ workspace: Workspace; warnings: readonly string[] }> {
  const { workspace, problems } = await loadWorkspace(root);
  return {
    workspace,
    warnings: problems.map(({ file, line, message }) => `${file}:${String(line)}: ${message.en}`),
  };
}
