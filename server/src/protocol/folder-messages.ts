/** The messages about all pages of the open folders at once. */

/** Asks for a check of all pages of the open folders that are not open themselves; their findings are published. */
export const checkFolderRequest = "newsmark/checkFolder";

export type CheckFolderParams = Readonly<Record<string, never>>;

/** What came of a check: how many pages were looked at, and how many findings they have besides hints. */
export interface FolderChecked {
  readonly pages: number;
  readonly findings: number;
}

/** Told while folders are checked. */
export const folderCheckProgressNotification = "newsmark/folderCheckProgress";

export interface FolderCheckProgress {
  readonly done: number;
  readonly all: number;
}
