import { strict as assert } from "node:assert";
import { commands, Selection, Uri, window, workspace, type TextDocument, type TextEditor } from "vscode";
import { newsmarkExtension } from "./newsmark.js";

/** The text of the bundled real page. */
export async function realPage(): Promise<string> {
  const file = Uri.joinPath(newsmarkExtension().extensionUri, "samples", "chongqing-20221202.txt");
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

/** Writes a page into the opened folder and shows it. */
export async function showPage(name: string, text: string): Promise<TextEditor> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, "a folder is open");
  const file = Uri.joinPath(folder.uri, name);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  // VS Code goes back to where the cursor last was in a page of that name.
  return window.showTextDocument(await workspace.openTextDocument(file), {
    preview: false,
    selection: new Selection(0, 0, 0, 0),
  });
}

/** The document of a file after its language changed, which closes and opens it. */
export function documentOf(uri: Uri): TextDocument {
  const document = workspace.textDocuments.find((other) => other.uri.toString() === uri.toString());
  assert.ok(document, `${uri.path} is open`);
  return document;
}

/** Closes every editor, without keeping what was changed. */
export async function closePages(): Promise<void> {
  while (window.activeTextEditor !== undefined) {
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
}
