import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Workspace } from "../analysis/workspace.js";
import { parseDictionary } from "../entities/dictionary.js";
import { parseDismissals } from "../entities/dismissals.js";
import type { FileProblem } from "../entities/file-problems.js";
import { messageOf } from "./describe-error.js";
import { dictionaryPath, dismissalsPath, FileRefusal, readWithin, WORKSPACE_FOLDER } from "./workspace-files.js";

/** A line of a workspace's file that could not be read. */
export interface WorkspaceProblem extends FileProblem {
  readonly file: string;
}

/** A workspace as its files tell it; lines that could not be read are problems, the rest counts. */
export interface LoadedWorkspace {
  readonly workspace: Workspace;
  /** What each of its files holds, by path; nothing where there is none, or where it can not be read. */
  readonly contents: ReadonlyMap<string, string>;
  readonly problems: readonly WorkspaceProblem[];
}

/** Reads what people have told in the `.newsmark` folder of `root`. */
export async function loadWorkspace(root: string): Promise<LoadedWorkspace> {
  const files = { dictionary: dictionaryPath(root), dismissals: dismissalsPath(root) };
  const texts = { dictionary: await read(root, files.dictionary), dismissals: await read(root, files.dismissals) };
  const dictionary = parseDictionary(texts.dictionary.text);
  const dismissals = parseDismissals(texts.dismissals.text);
  return {
    workspace: { dictionary: dictionary.dictionary, dismissals: dismissals.dismissals },
    contents: new Map([
      [files.dictionary, texts.dictionary.text],
      [files.dismissals, texts.dismissals.text],
    ]),
    problems: [
      ...texts.dictionary.problems,
      ...texts.dismissals.problems,
      ...dictionary.problems.map((problem) => ({ ...problem, file: files.dictionary })),
      ...dismissals.problems.map((problem) => ({ ...problem, file: files.dismissals })),
    ],
  };
}

/** A file's text; where it can not be read, none, and a problem on its first line that says why. */
async function read(root: string, file: string): Promise<{ text: string; problems: readonly WorkspaceProblem[] }> {
  try {
    return { text: await readWithin(root, file), problems: [] };
  } catch (error) {
    const reason = messageOf(error);
    const message =
      error instanceof FileRefusal
        ? error.reason
        : { en: `This file can not be read: ${reason}`, zh: `无法读取此文件：${reason}` };
    return { text: "", problems: [{ file, line: 1, message }] };
  }
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
