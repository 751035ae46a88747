import * as vscode from "vscode";

/** Whether a document stands in a tab of the window, seen or not. */
export const isInATab = (uri: vscode.Uri): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
