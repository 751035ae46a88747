import * as vscode from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { readAssetRequest, type AssetName } from "../../server/src/protocol/messages.js";
import type { Launch } from "../src/server/launch.js";

/** Where the files that a server asks for lie, seen from its bundle. */
const ASSETS: Readonly<Record<AssetName, string>> = {
  "jieba.wasm": "../jieba.wasm",
  "entities.nmem": "../models/entities.nmem",
};

/**
 * Runs servers in workers of the browser. A worker has no files: what the server loads it asks of the client.
 * @param folder where the server's bundle for browsers lies, with what it loads beside it
 */
export function launchWorker(folder: vscode.Uri): Launch {
  return (options, { complained }) => {
    const client = new LanguageClient(
      "newsmark",
      "Newsmark",
      () => {
        const worker = new Worker(vscode.Uri.joinPath(folder, "server.js").toString(true));
        worker.addEventListener("error", (event) => {
          complained(event.message);
        });
        return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
      },
      options,
    );
    client.onRequest(readAssetRequest, (name: AssetName) =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, ASSETS[name])),
    );
    return { client, processId: () => undefined, watchEnd: () => Promise.resolve() };
  };
}
