import * as vscode from "vscode";
import type {
  CheckFolderParams,
  FolderChecked,
  FolderCheckProgress,
} from "../../../server/src/protocol/folder-messages.js";
import { checkFolderRequest } from "../../../server/src/protocol/folder-messages.js";
import { messageOf, type LanguageServer } from "../server/language-server.js";

/** Registers the command that checks all pages of the open folders, with its progress and a way to stop it. */
export function registerFolderCheck(server: LanguageServer): vscode.Disposable {
  return vscode.commands.registerCommand("newsmark.checkFolder", async () => {
    if ((vscode.workspace.workspaceFolders ?? []).length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t("Open the folder that holds the pages first."));
      return;
    }
    await server.ensureStarted();
    try {
      const checked = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Checking pages"), cancellable: true },
        async (progress, token) => {
          const sum = await check(server, progress, token);
          return { ...sum, isStopped: token.isCancellationRequested };
        },
      );
      await tell(checked);
    } catch (error) {
      server.logFailure("checking the folder", error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t("The pages could not be checked: {0}. Nothing was changed.", messageOf(error)),
      );
    }
  });
}

async function check(
  server: LanguageServer,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<FolderChecked> {
  let shown = 0;
  const listening = server.onFolderCheckProgress(({ done, all }: FolderCheckProgress) => {
    const share = (100 * done) / Math.max(1, all);
    progress.report({ message: `${String(done)} / ${String(all)}`, increment: share - shown });
    shown = share;
  });
  const params: CheckFolderParams = {};
  try {
    return await server.request<FolderChecked>(checkFolderRequest, params, token);
  } finally {
    listening.dispose();
  }
}

async function tell({ pages, findings, isStopped }: FolderChecked & { readonly isStopped: boolean }): Promise<void> {
  if (findings === 0) {
    void vscode.window.showInformationMessage(
      isStopped
        ? vscode.l10n.t("Stopped after {0} pages: nothing to report so far.", pages)
        : vscode.l10n.t("{0} pages checked: nothing to report.", pages),
    );
    return;
  }
  const show = vscode.l10n.t("Show Problems");
  const choice = await vscode.window.showInformationMessage(
    isStopped
      ? vscode.l10n.t("Stopped after {0} pages with {1} findings. Hints show when a page is opened.", pages, findings)
      : vscode.l10n.t("{0} pages checked: {1} findings. Hints show when a page is opened.", pages, findings),
    show,
  );
  if (choice === show) await vscode.commands.executeCommand("workbench.actions.view.problems");
}
