import * as vscode from "vscode";
import { messageOf } from "../server/language-server.js";
import { tellFailure } from "../status/tell-failure.js";

/** Writes what a person asked to keep, and says whether it is kept; `saved` is what is said when it is. */
export async function writeFile(target: vscode.Uri, content: string, saved: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
  } catch (error) {
    const words = vscode.l10n.t("{0} was not saved: {1}. Choose another place.", target.fsPath, messageOf(error));
    void tellFailure(words);
    return;
  }
  void vscode.window.showInformationMessage(saved);
}
