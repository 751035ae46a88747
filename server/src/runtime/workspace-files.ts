import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, sep } from "node:path";

/** The folder beside the pages that holds what people have told, to be committed with them. */
export const WORKSPACE_FOLDER = ".newsmark";

/** The largest file that is read beside the pages, in bytes. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** The path of the dictionary of a workspace. */
export const dictionaryPath = (root: string): string => join(root, WORKSPACE_FOLDER, "dictionary.txt");

/** The path of the dismissals of a workspace. */
export const dismissalsPath = (root: string): string => join(root, WORKSPACE_FOLDER, "dismissed.json");

/** A file that is not read, or not written, and why. */
export class FileRefusal extends Error {
  constructor(
    readonly path: string,
    readonly reason: { readonly en: string; readonly zh: string },
  ) {
    super(`${path}: ${reason.en}`);
  }
}

/**
 * The text of a file that lies in `root`; empty when there is no such file. A byte-order mark stays in the text.
 * @throws FileRefusal when it is no plain file of UTF-8 text of at most `LARGEST_FILE`, or a link that leads out of
 * `root`.
 */
export async function readWithin(root: string, path: string): Promise<string> {
  try {
    await refuseOutside(root, path);
    // Without blocking: a pipe would be waited for.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = await file.stat();
      if (!status.isFile()) throw new FileRefusal(path, REASONS.noFile);
      if (status.size > LARGEST_FILE) throw new FileRefusal(path, REASONS.tooLarge);
      return decode(path, await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return "";
    throw error;
  }
}

/** What a file held before it was changed, and what it holds since. */
export interface FileChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Changes a file in `root` as a whole: what `change` makes of its text (empty for a new one) takes its place in one
 * step, so that nobody reads half of it. Nothing is written when nothing changes.
 * @throws FileRefusal as `readWithin` does.
 */
export async function changeWithin(root: string, path: string, change: (text: string) => string): Promise<FileChange> {
  const before = await readWithin(root, path);
  const after = change(before);
  if (after === before) return { path, before, after };
  await mkdir(dirname(path), { recursive: true });
  await refuseOutside(root, dirname(path));
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, after, "utf8");
    await rename(temporary, path);
    return { path, before, after };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Whether a path lies in a folder, and not in one whose name only begins alike. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const REASONS = {
  outside: {
    en: "This leads out of its folder, by a link. Newsmark reads and writes only what lies in the folder.",
    zh: "此路径经链接指向文件夹之外，Newsmark 只读写文件夹之内的文件。",
  },
  noFile: { en: "This is no file.", zh: "这不是文件。" },
  tooLarge: {
    en: `This file is larger than ${String(LARGEST_FILE / 1024 / 1024)} MB, and is not read.`,
    zh: `文件超过 ${String(LARGEST_FILE / 1024 / 1024)} MB，不读取。`,
  },
  notText: { en: "This file is not UTF-8. Convert it to UTF-8.", zh: "文件不是 UTF-8 编码，请转换为 UTF-8。" },
} as const;

async function refuseOutside(root: string, path: string): Promise<void> {
  const [realRoot, realPath] = await Promise.all([realpath(root), realpath(path)]);
  if (!isWithin(realPath, realRoot)) throw new FileRefusal(path, REASONS.outside);
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileRefusal(path, REASONS.notText);
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");
