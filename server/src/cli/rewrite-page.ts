import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { z } from "zod";
import type { PageOutcome } from "../runtime/bulk/page-task.js";
import { encodePage, STANDARD_INPUT, writePage, type PageFile } from "../runtime/pages/page-files.js";
import { moveAnnotations } from "./move-annotations.js";

/** What became of a page's new text. */
export const rewriteSchema = z.object({
  changed: z.boolean(),
  /** What changes, as a unified diff, where that is all that was asked for. */
  difference: z.string().nullable(),
  /** The new page in base 64, where it goes to standard output. */
  encoded: z.string().nullable(),
});

/** What became of a page's new text. */
export type Rewrite = z.infer<typeof rewriteSchema>;

/** How a page is rewritten. */
export interface RewriteOptions {
  /** The name it goes by. */
  readonly name: string;
  /** Tells what would change and writes nothing. */
  readonly diff: boolean;
}

/**
 * Puts a page's new text in its place, and the annotations beside it where their words stand now; a page from standard
 * input goes to standard output.
 * @throws PageFileError when it can not be written; the file is as it was.
 */
export async function rewritePage(page: PageFile, text: string, { name, diff }: RewriteOptions): Promise<Rewrite> {
  const changed = text !== page.text;
  if (diff) return { changed, difference: unifiedDiff(name, page.text, text), encoded: null };
  if (page.name === STANDARD_INPUT) {
    const bytes = Buffer.from(encodePage(page, text));
    return { changed, difference: null, encoded: bytes.toString("base64") };
  }
  if (changed) {
    await writePage(page, text);
    await moveAnnotations(page.name, page.text, text);
  }
  return { changed, difference: null, encoded: null };
}

/** A unified diff as git writes it; names are taken from the root, so that an absolute path has one slash after `a`. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return "";
  const name = file.replace(/^\/+/u, "");
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/**
 * What is printed of a rewritten page: the page itself or its diff where one was asked for, else a line.
 * @param words what was done, after the file's name
 */
export const shownRewrite =
  <Result extends Rewrite>(words: (result: Result) => string) =>
  (outcome: PageOutcome<Result>): string | Uint8Array => {
    if (outcome.failed) return "";
    const { encoded, difference } = outcome.result;
    if (encoded !== null) return Buffer.from(encoded, "base64");
    return difference ?? `${outcome.file}: ${words(outcome.result)}\n`;
  };
