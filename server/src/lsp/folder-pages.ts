import type { Log } from "./log.js";

/** A page of an open folder, as it is on the disk. */
export interface FolderPage {
  readonly uri: string;
  readonly path: string;
  /** Its size and time of change: with another one, it is another text. */
  readonly stamp: string;
}

/** Finds the pages of folders and reads them. */
export interface FolderPages {
  /** The pages below the folders, each once; where they lie within each other, too. */
  readonly below: (folders: readonly string[], log: Log) => Promise<readonly FolderPage[]>;
  /** The text of a page; null where the file can not be read, or is a text file that does not look like a page. */
  readonly textOf: (page: FolderPage, log: Log) => Promise<string | null>;
}

/** Where there are no folders to look through. */
export const NO_FOLDER_PAGES: FolderPages = {
  below: () => Promise.resolve([]),
  textOf: () => Promise.resolve(null),
};
