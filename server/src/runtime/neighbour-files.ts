import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** The files in the folder of a file, itself among them. Where the folder can not be read there are none. */
export async function neighbourFiles(path: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(dirname(path), { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch {
    return [];
  }
}

/** The path of a neighbour of a file. */
export const besideFile = (path: string, name: string): string => join(dirname(path), basename(name));
