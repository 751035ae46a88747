import * as vscode from "vscode";
import { NEWS_TEXT } from "../documents/news-text.js";

/** Opens a copy of the bundled page in a new, unsaved editor: the sample itself stays as it is. */
export async function openSamplePage(extension: vscode.Uri, column?: vscode.ViewColumn): Promise<vscode.TextEditor> {
  const file = vscode.Uri.joinPath(extension, "samples", "chongqing-20221202.txt");
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: NEWS_TEXT, content });
  return vscode.window.showTextDocument(document, column);
}
