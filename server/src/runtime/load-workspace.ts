import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Workspace } from "../analysis/workspace.js";
import { parseDictionary, type FileProblem } from "../entities/dictionary.js";
import { parseDismissals } from "../entities/dismissals.js";
import { dictionaryPath, dismissalsPath, readIfThere, WORKSPACE_FOLDER } from "./workspace-files.js";

/** A line of a workspace's file that could not be read. */
export interface WorkspaceProblem extends FileProblem {
  readonly file: string;
}

/** A workspace as its files tell it; lines that could not be read are problems, the rest counts. */
export interface LoadedWorkspace {
  readonly workspace: Workspace;
  readonly problems: readonly WorkspaceProblem[];
}

/** Reads what people have told in the `.newsmark` folder of `root`. */
export async function loadWorkspace(root: string): Promise<LoadedWorkspace> {
  const files = { dictionary: dictionaryPath(root), dismissals: dismissalsPath(root) };
  const dictionary = parseDictionary(await readIfThere(files.dictionary));
  const dismissals = parseDismissals(await readIfThere(files.dismissals));
  return {
    workspace: { dictionary: dictionary.dictionary, dismissals: dismissals.dismissals },
    problems: [
      ...dictionary.problems.map((problem) => ({ ...problem, file: files.dictionary })),
      ...dismissals.problems.map((problem) => ({ ...problem, file: files.dismissals })),
    ],
  };
}

/** The nearest folder at or above `folder` that has a `.newsmark` folder; null when there is none. */
export async function findWorkspaceRoot(folder: string): Promise<string | null> {
  for (let now = folder; ; now = dirname(now)) {
    const found = await access(join(now, WORKSPACE_FOLDER)).then(
      () => true,
      () => false,
    );
    if (found) return now;
    if (dirname(now) === now) return null;
  }
}
