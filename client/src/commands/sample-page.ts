import * as vscode from "vscode";
import { NEWS_TEXT } from "../documents/news-text.js";

/** Opens a copy of the bundled page in a new, unsaved editor: the sample itself stays as it is. */
export async function openSamplePage(extension: vscode.Uri): Promise<void> {
  const file = vscode.Uri.joinPath(extension, "samples", "chongqing-20221202.txt");
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: NEWS_TEXT, content });
  await vscode.window.showTextDocument(document);
}
