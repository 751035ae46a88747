import { basename, dirname, extname, join } from "node:path";
import { replaceFile } from "./replace-file.js";
import { readWithin } from "./workspace-files.js";

/** The file that holds a page's annotations: `page.ann` for `page.txt`. */
export const annotationPath = (page: string): string => join(dirname(page), `${basename(page, extname(page))}.ann`);

/**
 * What a page's file of annotations holds; empty when there is none.
 * @throws FileRefusal when it is no plain file of UTF-8 text, or a link that leads out of its folder.
 */
export const readAnnotationFile = (path: string): Promise<string> => readWithin(dirname(path), path);

/**
 * Puts annotations in a file's place in one step; whoever reads it finds the old ones or the new ones.
 * @throws Error when it can not be written; the file is as it was.
 */
export const writeAnnotationFile = (path: string, content: string): Promise<void> =>
  replaceFile(path, Buffer.from(content, "utf8"));

/** A page's text as it is on the disk; null where there is none that is UTF-8. A byte order mark is left out. */
export async function readSavedText(path: string): Promise<string | null> {
  try {
    return (await readWithin(dirname(path), path)).replace(/^\uFEFF/u, "");
  } catch {
    return null;
  }
}
