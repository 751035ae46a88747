import { readFile, stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import writeFileAtomic from "write-file-atomic";

/** The file name that stands for standard input. */
export const STANDARD_INPUT = "-";

/** A page read from a file. */
export interface PageFile {
  /** As named on the command line, or relative to the current folder. */
  readonly name: string;
  readonly text: string;
}

/** A page that could not be read or written; `message` names the file and what to do. */
export class PageFileError extends Error {}

/**
 * The files that the arguments name: files as they are, folders for all `.txt`, `.news` and `.newstext` below them,
 * globs for what they match. In the order of the arguments, each once.
 * @throws PageFileError when an argument names nothing.
 */
export async function pageFiles(names: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of names) found.push(...(await filesOf(name)));
  return [...new Set(found)];
}

async function filesOf(name: string): Promise<readonly string[]> {
  if (name === STANDARD_INPUT) return [name];
  const status = await stat(name).catch(() => null);
  if (status?.isFile()) return [name];
  if (!status && !isDynamicPattern(name)) throw new PageFileError(`${name}: no such file or folder`);
  const patterns = status ? ["**/*.{txt,news,newstext}"] : [name];
  const cwd = status ? name : process.cwd();
  const matches = await glob(patterns, { cwd, absolute: true, ignore: ["**/node_modules/**"] });
  if (matches.length === 0) throw new PageFileError(`${name}: no page there (.txt, .news, .newstext)`);
  return matches.map((file) => relative(process.cwd(), file)).sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Reads a page. A byte-order mark stays in the text, so that writing gives it back.
 * @throws PageFileError when the file can not be read or is not UTF-8.
 */
export async function readPage(name: string): Promise<PageFile> {
  const bytes = name === STANDARD_INPUT ? await readStandardInput() : await readBytes(name);
  return { name, text: decode(bytes, name) };
}

/** Text of UTF-8 bytes, with a message that says where the first bad byte stands. */
export function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const at = firstBadByte(bytes);
    throw new PageFileError(
      `${name}: not UTF-8, byte ${String(at)} can not be decoded. Convert the file to UTF-8 first.`,
    );
  }
}

/** Writes a page in one step: at no moment does the file hold half of it. Its mode is kept. */
export async function writePage(name: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(resolve(name), text);
  } catch (error) {
    throw new PageFileError(`${name}: could not be written (${reason(error)})`);
  }
}

async function readBytes(name: string): Promise<Uint8Array> {
  try {
    return await readFile(name);
  } catch (error) {
    throw new PageFileError(`${name}: could not be read (${reason(error)})`);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const input: AsyncIterable<Uint8Array> = process.stdin;
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Where the first character stands that can not be decoded; found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >>> 1;
    if (decodes(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle - 1;
  }
  // A stream takes the beginning of a bad character for one that goes on.
  while (good > 0 && !decodes(bytes.subarray(0, good))) good--;
  return good;
}

function decodes(bytes: Uint8Array, options?: { readonly stream: boolean }): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
