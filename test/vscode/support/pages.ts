import { strict as assert } from "node:assert";
import {
  commands,
  Selection,
  Uri,
  window,
  workspace,
  type Position,
  type TextDocument,
  type TextEditor,
  type WorkspaceEdit,
} from "vscode";
import { newsmarkExtension } from "./newsmark.js";

/** The text of the bundled real page. */
export async function realPage(): Promise<string> {
  const file = Uri.joinPath(newsmarkExtension().extensionUri, "samples", "chongqing-20221202.txt");
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

/** The file or folder of that path in the opened folder. */
export function inFolder(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, "a folder is open");
  return Uri.joinPath(folder.uri, path);
}

/** Writes a file into the opened folder without opening it. */
export async function putFile(path: string, content: string): Promise<Uri> {
  const file = inFolder(path);
  await workspace.fs.writeFile(file, new TextEncoder().encode(content));
  return file;
}

/** Writes a page into the opened folder and shows it. */
export async function showPage(name: string, text: string): Promise<TextEditor> {
  const file = await putFile(name, text);
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

/** Renames what stands at a place, and gives the document's text then. */
export async function renamed(document: TextDocument, at: Position, name: string): Promise<string> {
  const edit = await commands.executeCommand<WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    document.uri,
    at,
    name,
  );
  assert.ok(await workspace.applyEdit(edit));
  return document.getText();
}

/** Closes every editor, without keeping what was changed. */
export async function closePages(): Promise<void> {
  while (window.activeTextEditor !== undefined) {
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
}
