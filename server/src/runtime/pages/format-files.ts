import { stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { FilesBySuffix, Format } from "../../formats/format.js";
import type { Encoding } from "./encodings.js";
import { readPage, STANDARD_INPUT } from "./page-files.js";

/**
 * The files of a format that lie beside the one named, itself first: `page.txt` with `page.ann`.
 * @throws PageFileError when one can not be read.
 */
export async function formatFiles(
  file: string,
  { extensions }: Format,
  encoding: Encoding | null = null,
): Promise<FilesBySuffix> {
  const [main = "", ...others] = extensions;
  const files = new Map([[main, (await readPage(file, encoding)).text]]);
  if (file === STANDARD_INPUT) return files;
  for (const suffix of others) {
    const beside = await fileBeside(file, [suffix]);
    if (beside !== null) files.set(suffix, (await readPage(beside, encoding)).text);
  }
  return files;
}

/** The first file beside another that has its name with one of the suffixes; null when there is none. */
export const fileBeside = (file: string, suffixes: Iterable<string>): Promise<string | null> =>
  fileNamed(join(dirname(file), basename(file, extname(file))), suffixes);

/** The first file of that path, its suffix left out, with one of the suffixes; null when there is none. */
export async function fileNamed(stem: string, suffixes: Iterable<string>): Promise<string | null> {
  for (const suffix of suffixes) if ((await stat(stem + suffix).catch(() => null))?.isFile()) return stem + suffix;
  return null;
}
