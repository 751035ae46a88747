import * as vscode from "vscode";

/** The kinds of marks that can be shown or hidden one by one. */
export const MARK_KINDS = ["articles", "articleLens", "bylines", "wraps", "mentions", "labels"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Which marks are shown in a document. */
export type ShownMarks = Readonly<Record<MarkKind, boolean>>;

/** Reads which marks are shown: none while the marks as a whole are off. */
export function shownMarks(uri: vscode.Uri): ShownMarks {
  const settings = vscode.workspace.getConfiguration("newsmark.decorations", uri);
  const enabled = settings.get<boolean>("enabled", true);
  const shown = (kind: MarkKind): boolean => enabled && settings.get<boolean>(kind, true);
  return {
    articles: shown("articles"),
    articleLens: shown("articleLens"),
    bylines: shown("bylines"),
    wraps: shown("wraps"),
    mentions: shown("mentions"),
    labels: shown("labels"),
  };
}

/** Turns a setting of the marks on or off, where it is set at the moment, else for the user. */
export async function toggleMarks(name: "enabled" | MarkKind): Promise<void> {
  const settings = vscode.workspace.getConfiguration("newsmark.decorations");
  const inspected = settings.inspect<boolean>(name);
  const target =
    inspected?.workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : inspected?.workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await settings.update(name, !settings.get<boolean>(name, true), target);
}
