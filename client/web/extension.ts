import * as vscode from "vscode";
import type { NewsmarkApi } from "../src/api.js";
import { startExtension } from "../src/extension.js";
import { launchWorker } from "./launch-worker.js";

/** The entry where VS Code runs in a browser alone: the server is a worker. */
export async function activate(context: vscode.ExtensionContext): Promise<NewsmarkApi> {
  // A worker has no folders to look through: what is about whole folders is hidden.
  await vscode.commands.executeCommand("setContext", "newsmark.withoutFolders", true);
  return startExtension(context, launchWorker(vscode.Uri.joinPath(context.extensionUri, "server/dist/web")), false);
}
