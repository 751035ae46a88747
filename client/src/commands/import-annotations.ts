import * as vscode from "vscode";
import { IMPORT_EXTENSIONS } from "../../../server/src/protocol/export-formats.js";
import { serverCommands, type ImportAnswer, type ImportParams } from "../../../server/src/protocol/messages.js";
import { activePageEditor } from "../page/active-page.js";
import { messageOf, type LanguageServer } from "../server/language-server.js";

/** Registers the command that places the mentions of a file on the open page; a file that is not given is asked for. */
export const registerImport = (server: LanguageServer): vscode.Disposable =>
  vscode.commands.registerCommand("newsmark.importAnnotations", async (given?: vscode.Uri) => {
    const editor = activePageEditor();
    if (editor === undefined) return undefined;
    const page = editor.document.uri;
    const file = given instanceof vscode.Uri ? given : await askFile(page);
    if (file === undefined) return undefined;
    const params: ImportParams = { uri: page.toString(), path: file.fsPath, format: null, document: null };
    try {
      return await importFrom(server, params);
    } catch (error) {
      server.logFailure(serverCommands.importAnnotations, error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t("Newsmark could not import the annotations: {0}. Your text is untouched.", messageOf(error)),
      );
      return undefined;
    }
  });

/** Imports, asking on while it is open what is meant; null when the reader chose nothing. */
async function importFrom(server: LanguageServer, params: ImportParams): Promise<ImportAnswer | null> {
  const answer = await server.request<ImportAnswer>("workspace/executeCommand", {
    command: serverCommands.importAnnotations,
    arguments: [params],
  });
  switch (answer.kind) {
    case "formats": {
      const items = answer.formats.map(({ id, title }) => ({ label: title, id }));
      const placeHolder = vscode.l10n.t("Which format is the file in?");
      const chosen = await vscode.window.showQuickPick(items, { placeHolder });
      return chosen ? importFrom(server, { ...params, format: chosen.id }) : null;
    }
    case "documents": {
      const items = answer.documents.map(({ id, opening }, index) => ({ label: id, description: opening, index }));
      const placeHolder = vscode.l10n.t("The file has several documents. Which one is this page?");
      const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
      return chosen ? importFrom(server, { ...params, document: chosen.index }) : null;
    }
    case "done":
      if (answer.list !== null) await showList(answer.list);
      return answer;
    case "refused":
      return answer;
  }
}

/** Shows what was not placed, beside the page, as a text that can be kept. */
async function showList(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}

async function askFile(page: vscode.Uri): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      ...(page.scheme === "file" ? { defaultUri: vscode.Uri.joinPath(page, "..") } : {}),
      filters: { [vscode.l10n.t("Annotations")]: [...IMPORT_EXTENSIONS], [vscode.l10n.t("All files")]: ["*"] },
      openLabel: vscode.l10n.t("Import"),
      title: vscode.l10n.t("Import annotations onto this page"),
    })) ?? [];
  return file;
}
