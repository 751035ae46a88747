import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { chainAbove, isIgnored, withIgnoreFiles, type IgnoreChain } from "./ignore-files.js";
import { PageFileError, reasonOf, STANDARD_INPUT } from "./page-files.js";

/** The ends of names that pages have. */
export const PAGE_EXTENSIONS: ReadonlySet<string> = new Set([".txt", ".news", ".newstext"]);

/** Folders that hold no pages, whatever the ignore files say. Names that begin with a dot are passed over too. */
const NO_PAGES = new Set(["node_modules"]);

/** The pages that arguments name, and what was passed over that the user should know of. */
export interface FoundPages {
  readonly files: readonly string[];
  readonly skipped: readonly string[];
}

/**
 * The files that the arguments name: files as they are, folders for all below them with one of the
 * extensions, globs for what they match. In the order of the arguments, within a folder by name, each once. What
 * `.gitignore` and `.newsmarkignore` leave out is left out, unless it is named itself.
 * @throws PageFileError when an argument names nothing.
 */
export async function findPages(names: readonly string[], extensions = PAGE_EXTENSIONS): Promise<FoundPages> {
  const files = new Set<string>();
  const skipped: string[] = [];
  for (const name of names) for (const file of await filesOf(name, extensions, skipped)) files.add(file);
  return { files: [...files], skipped };
}

/**
 * The pages below a folder, as absolute paths, by the same rules as `findPages`: none is no error.
 * @param top the folder from which ignore files count where there is no git repository
 */
export async function pagesBelow(folder: string, top = folder): Promise<FoundPages> {
  const skipped: string[] = [];
  return { files: await walkFrom(folder, isPage, top, skipped), skipped };
}

async function filesOf(name: string, extensions: ReadonlySet<string>, skipped: string[]): Promise<readonly string[]> {
  if (name === STANDARD_INPUT) return [name];
  const status = await stat(name).catch(() => null);
  const isWanted = (path: string): boolean => extensions.has(extname(path));
  if (status?.isDirectory()) return pagesIn(name, isWanted, { name, extensions }, skipped);
  if (status) return [name];
  const { base, isGlob } = picomatch.scan(name);
  if (!isGlob) throw new PageFileError(`${name}: no such file or folder`);
  const matches = picomatch(resolve(name).split(sep).join("/"));
  const start = base === "" ? "." : base;
  return pagesIn(start, (path) => matches(path.split(sep).join("/")), { name, extensions }, skipped);
}

/** Whether a file's name is one that pages have. */
const isPage = (path: string): boolean => PAGE_EXTENSIONS.has(extname(path));

/** Whether a file's name says no more than that it is text: what it holds decides whether it is a page. */
export const isTextFile = (path: string): boolean => extname(path) === ".txt";

async function pagesIn(
  start: string,
  wanted: (path: string) => boolean,
  { name, extensions }: { readonly name: string; readonly extensions: ReadonlySet<string> },
  skipped: string[],
): Promise<readonly string[]> {
  const found = await walkFrom(resolve(start), wanted, process.cwd(), skipped);
  if (found.length === 0) throw new PageFileError(`${name}: no page there (${[...extensions].join(", ")})`);
  return found.map(shortest);
}

async function walkFrom(
  folder: string,
  wanted: (path: string) => boolean,
  top: string,
  skipped: string[],
): Promise<readonly string[]> {
  const walk = new Walk(wanted, skipped);
  if ((await stat(folder).catch(() => null))?.isDirectory()) await walk.into(folder, await chainAbove(folder, top), []);
  return walk.found;
}

/** A walk down a folder. Links are followed, but for those that lead back to a folder above. */
class Walk {
  readonly found: string[] = [];

  constructor(
    readonly wanted: (path: string) => boolean,
    readonly skipped: string[],
  ) {}

  async into(folder: string, above: IgnoreChain, parents: readonly string[]): Promise<void> {
    const real = await realpath(folder).catch(() => folder);
    if (parents.includes(real)) {
      this.skipped.push(`${shortest(folder)}: a link that leads back to a folder above it; skipped`);
      return;
    }
    const entries = await this.#entriesOf(folder);
    const chain = await withIgnoreFiles(above, folder);
    for (const entry of entries) await this.#look(entry, folder, chain, [...parents, real]);
  }

  async #look(entry: Dirent, folder: string, chain: IgnoreChain, parents: readonly string[]): Promise<void> {
    if (entry.name.startsWith(".") || NO_PAGES.has(entry.name)) return;
    const path = join(folder, entry.name);
    const target = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
    if (target === null) {
      if (this.wanted(path)) this.skipped.push(`${shortest(path)}: a link that leads nowhere; skipped`);
      return;
    }
    if (isIgnored(chain, path, target.isDirectory())) return;
    if (target.isDirectory()) await this.into(path, chain, parents);
    else if (target.isFile() && this.wanted(path)) this.found.push(path);
  }

  async #entriesOf(folder: string): Promise<readonly Dirent[]> {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    } catch (error) {
      this.skipped.push(`${shortest(folder)}: could not be listed (${reasonOf(error)}); skipped`);
      return [];
    }
  }
}

/** A path relative to the current folder where it lies below that, else in full. */
export function shortest(path: string): string {
  const way = relative(process.cwd(), path);
  return way === ".." || way.startsWith(`..${sep}`) ? path : way;
}
