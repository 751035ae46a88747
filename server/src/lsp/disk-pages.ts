import { stat } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { messageOf } from "../runtime/describe-error.js";
import { isTextFile, pagesBelow } from "../runtime/pages/find-pages.js";
import { readPage } from "../runtime/pages/page-files.js";
import { mayBeNewsPage } from "../text/looks-like-news-dump.js";
import type { FolderPage, FolderPages } from "./folder-pages.js";
import type { Log } from "./log.js";

/** The pages of folders on the disk, found as the command line finds them. */
export const DISK_PAGES: FolderPages = { below, textOf };

async function below(folders: readonly string[], log: Log): Promise<readonly FolderPage[]> {
  const paths = new Set<string>();
  for (const folder of folders) {
    const { files, skipped } = await pagesBelow(folder);
    skipped.forEach((message) => {
      log.warn(message);
    });
    for (const path of files) paths.add(path);
  }
  const pages: FolderPage[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found) continue;
    pages.push({ uri: pathToFileURL(path).href, path, stamp: `${String(found.size)}:${String(found.mtimeMs)}` });
  }
  return pages;
}

async function textOf({ path }: FolderPage, log: Log): Promise<string | null> {
  try {
    const { text } = await readPage(path);
    return isTextFile(path) && !mayBeNewsPage(text) ? null : text;
  } catch (error) {
    log.warn(messageOf(error));
    return null;
  }
}
