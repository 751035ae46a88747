import * as vscode from "vscode";
import { EXPORT_FORMATS, type ExportFormat } from "../../../server/src/protocol/export-formats.js";
import { serverCommands, type ExportParams } from "../../../server/src/protocol/messages.js";
import { activePageEditor } from "../page/active-page.js";
import type { Execute } from "./mention-commands.js";

/** What may be asked for without asking a person: for other extensions and for tests. */
interface ExportChoice {
  readonly format: string;
  readonly text: ExportParams["text"];
  readonly file: vscode.Uri;
}

/** Registers the command that exports the open page; a format, a text and a file are asked for where they are not given. */
export const registerExport = (execute: Execute): vscode.Disposable =>
  vscode.commands.registerCommand("newsmark.exportPage", async (given?: ExportChoice) => {
    const editor = activePageEditor();
    if (editor === undefined) return;
    const choice = given ?? (await ask(editor.document.uri));
    if (choice === undefined) return;
    const uri = editor.document.uri.toString();
    const params: ExportParams = { uri, format: choice.format, text: choice.text, path: choice.file.fsPath };
    await execute(serverCommands.exportPage, params);
  });

async function ask(page: vscode.Uri): Promise<ExportChoice | undefined> {
  const format = await askFormat();
  const text = format && (await askText());
  const file = format && text && (await askFile(page, format));
  return format && text && file ? { format: format.id, text, file } : undefined;
}

async function askFormat(): Promise<ExportFormat | undefined> {
  const items = EXPORT_FORMATS.map((format) => ({ label: format.title, description: `.${format.extension}`, format }));
  const placeHolder = vscode.l10n.t("Export the page to which format?");
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return chosen?.format;
}

async function askText(): Promise<ExportParams["text"] | undefined> {
  const items = [
    {
      label: vscode.l10n.t("Clean text"),
      description: vscode.l10n.t("lines joined, one passage a line"),
      text: "clean",
    } as const,
    {
      label: vscode.l10n.t("Source text"),
      description: vscode.l10n.t("the page as it stands, without markers"),
      text: "source",
    } as const,
  ];
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Which text?") });
  return chosen?.text;
}

function askFile(page: vscode.Uri, { title, extension }: ExportFormat): Thenable<vscode.Uri | undefined> {
  const name = page.path.replace(/^.*\//u, "").replace(/\.[^.]*$/u, "");
  const named = `${name}${extension === "txt" ? ".clean" : ""}.${extension}`;
  const defaultUri = page.scheme === "file" ? vscode.Uri.joinPath(page, "..", named) : vscode.Uri.file(named);
  return vscode.window.showSaveDialog({ defaultUri, filters: { [title]: [extension] } });
}
