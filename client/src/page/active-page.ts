import * as vscode from "vscode";
import { isNewsText } from "../documents/news-text.js";

/** Keeps the context `newsmark.active` true while the active editor shows news text. */
export function trackActivePage(): vscode.Disposable {
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    void vscode.commands.executeCommand(
      "setContext",
      "newsmark.active",
      document !== undefined && isNewsText(document),
    );
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidOpenTextDocument(update),
  );
}

/** The editor of the active page. */
export function activePageEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor !== undefined && isNewsText(editor.document) ? editor : undefined;
}
