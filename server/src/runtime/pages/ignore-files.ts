import { readFile, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** Files that say what to leave out, as git reads them; each counts for its folder and what is below. */
const IGNORE_FILES = [".gitignore", ".newsmarkignore"];

/** The ignore files that count in a folder: its own and those of the folders above it. */
export type IgnoreChain = readonly { readonly folder: string; readonly rules: Ignore }[];

/** The chain of a folder's subfolder or of the folder itself, given that of the folder above. */
export async function withIgnoreFiles(above: IgnoreChain, folder: string): Promise<IgnoreChain> {
  const texts = await Promise.all(IGNORE_FILES.map((name) => readFile(join(folder, name), "utf8").catch(() => "")));
  const content = texts.filter((text) => text.trim() !== "");
  return content.length === 0 ? above : [...above, { folder, rules: ignore().add(content.join("\n")) }];
}

/**
 * The chain that counts for what lies in a folder's parent: from the top of its git repository, else from `top` where
 * that is above it.
 */
export async function chainAbove(folder: string, top: string): Promise<IgnoreChain> {
  let chain: IgnoreChain = [];
  for (const each of await foldersAbove(folder, top)) chain = await withIgnoreFiles(chain, each);
  return chain;
}

async function foldersAbove(folder: string, top: string): Promise<readonly string[]> {
  const above: string[] = [];
  let upToTop: readonly string[] = [];
  for (let now = folder; ; now = dirname(now)) {
    if (now !== folder) above.unshift(now);
    if (now === top) upToTop = [...above];
    if (await isThere(join(now, ".git"))) return above;
    if (dirname(now) === now) return upToTop;
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Whether a path is to be left out; the nearest ignore file that says anything of it decides. */
export function isIgnored(chain: IgnoreChain, path: string, isFolder: boolean): boolean {
  for (const { folder, rules } of [...chain].reverse()) {
    const way = relative(folder, path).split(sep).join("/");
    if (way === "" || way.startsWith("../")) continue;
    const { ignored, unignored } = rules.test(isFolder ? `${way}/` : way);
    if (ignored || unignored) return ignored;
  }
  return false;
}
