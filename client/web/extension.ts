import * as vscode from "vscode";
import type { NewsmarkApi } from "../src/api.js";
import { startExtension } from "../src/extension.js";
import { launchWorker } from "./launch-worker.js";

/** The entry where VS Code runs in a browser alone: the server is a worker. */
export function activate(context: vscode.ExtensionContext): Promise<NewsmarkApi> {
  return startExtension(context, launchWorker(vscode.Uri.joinPath(context.extensionUri, "server/dist/web")));
}
