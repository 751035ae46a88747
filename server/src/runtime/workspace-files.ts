import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The folder beside the pages that holds what people have told, to be committed with them. */
export const WORKSPACE_FOLDER = ".newsmark";

/** The path of the dictionary of a workspace. */
export const dictionaryPath = (root: string): string => join(root, WORKSPACE_FOLDER, "dictionary.txt");

/** The path of the dismissals of a workspace. */
export const dismissalsPath = (root: string): string => join(root, WORKSPACE_FOLDER, "dismissed.json");

/** A file's text; empty when there is no such file. */
export async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

/**
 * Changes a file as a whole: what `change` makes of its text (empty for a new one) takes its place in one step, so that
 * nobody reads half of it. Nothing is written when nothing changes.
 */
export async function changeFile(path: string, change: (text: string) => string): Promise<void> {
  const before = await readIfThere(path);
  const after = change(before);
  if (after === before) return;
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, after, "utf8");
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
