import * as vscode from "vscode";
import { writeFile } from "../documents/write-file.js";

/** Asks where to keep what a webview made, and writes it there. */
export async function saveContent(name: string, extension: "csv" | "svg", content: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    filters: { [extension.toUpperCase()]: [extension] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.${extension}`) }),
  });
  if (target === undefined) return;
  await writeFile(target, content, vscode.l10n.t("Saved: {0}", target.fsPath));
}
