import * as vscode from "vscode";

/** Shows what went wrong and what to do, with a way to the log. */
export async function tellFailure(text: string): Promise<void> {
  const show = vscode.l10n.t("Show Log");
  const choice = await vscode.window.showErrorMessage(text, show);
  if (choice === show) await vscode.commands.executeCommand("newsmark.showLog");
}
