import type * as vscode from "vscode";
import type { NewsmarkApi } from "./api.js";
import { startExtension } from "./extension.js";
import { launchProcess } from "./server/launch-process.js";

/** The entry where VS Code has Node: the server is a process. */
export function activate(context: vscode.ExtensionContext): Promise<NewsmarkApi> {
  return startExtension(context, launchProcess(context.asAbsolutePath("server/dist/server.js")));
}
