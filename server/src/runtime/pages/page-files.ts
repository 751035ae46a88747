import { readFile } from "node:fs/promises";
import { decodeBytes, encodeText, UndecodableError, UnencodableError, type Encoding } from "./encodings.js";
import { messageOf } from "../describe-error.js";
import { replaceFile } from "../replace-file.js";

/** The file name that stands for standard input. */
export const STANDARD_INPUT = "-";

const BYTE_ORDER_MARK = "\uFEFF";

/** A page read from a file. */
export interface PageFile {
  /** As named on the command line, or relative to the current folder. */
  readonly name: string;
  /** What stands in the file, as an editor shows it: without its byte-order mark, which offsets do not count. */
  readonly text: string;
  /** The byte-order mark, or nothing: writing puts it back. */
  readonly byteOrderMark: "" | typeof BYTE_ORDER_MARK;
  readonly encoding: Encoding;
  /** Where writing would change a byte that was read, although no word changed; null where it gives all bytes back. */
  readonly changedByte: number | null;
}

/** A page that could not be read or written; `message` names the file and what to do. */
export class PageFileError extends Error {}

/**
 * Reads a page.
 * @param given the encoding to read it in; null to find out
 * @throws PageFileError when the file can not be read or is no text in that encoding.
 */
export async function readPage(name: string, given: Encoding | null = null): Promise<PageFile> {
  const bytes = name === STANDARD_INPUT ? await readStandardInput() : await readBytes(name);
  return decodePage(bytes, name, given);
}

/**
 * A page from its bytes.
 * @throws PageFileError when they are no text in that encoding.
 */
export function decodePage(bytes: Uint8Array, name: string, given: Encoding | null = null): PageFile {
  try {
    const { text, ...decoded } = decodeBytes(bytes, given);
    const byteOrderMark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    return { name, text: text.slice(byteOrderMark.length), byteOrderMark, ...decoded };
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
    const advice = error.encoding === null ? "" : ". Mend the byte, or give its --encoding";
    throw new PageFileError(`${name}: ${error.message}${advice}.`);
  }
}

/**
 * The bytes of a page's new text, in the encoding it came in.
 * @throws PageFileError when other bytes than those of the change would change too, or the encoding lacks a character.
 */
export function encodePage(page: PageFile, text: string): Uint8Array {
  if (page.changedByte !== null)
    throw new PageFileError(
      `${page.name}: not written: byte ${String(page.changedByte)} would change with it. Convert the file to UTF-8 first.`,
    );
  try {
    return encodeText(page.byteOrderMark + text, page.encoding);
  } catch (error) {
    if (!(error instanceof UnencodableError)) throw error;
    throw new PageFileError(`${page.name}: not written: ${error.message}. Convert the file to UTF-8 first.`);
  }
}

/**
 * Writes a page's new text in one step: at no moment does the file hold half of it. Its mode and encoding are kept.
 * @throws PageFileError when that can not be done; the file is as it was.
 */
export async function writePage(page: PageFile, text: string): Promise<void> {
  const bytes = encodePage(page, text);
  try {
    await replaceFile(page.name, bytes);
  } catch (error) {
    throw new PageFileError(`${page.name}: could not be written (${reasonOf(error)})`);
  }
}

async function readBytes(name: string): Promise<Uint8Array> {
  try {
    return await readFile(name);
  } catch (error) {
    throw new PageFileError(`${name}: could not be read (${reasonOf(error)})`);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const input: AsyncIterable<Uint8Array> = process.stdin;
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What an error says, for people. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return REASONS[error.code] ?? error.message;
  return messageOf(error);
}

/** The commonest reasons of the operating system in plain words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  ENOENT: "it is no longer there",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
};
