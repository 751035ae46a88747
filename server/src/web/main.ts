import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { NO_FOLDER_PAGES } from "../lsp/folder-pages.js";
import { startServer } from "../lsp/server.js";
import { loadRecognizer } from "./load-recognizer.js";

/** The entry of the language server that runs in a worker of a browser. */
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);

startServer(connection, {
  loadRecognizer: (_, warn) => loadRecognizer(connection, warn),
  ruleAddress: null,
  folderPages: NO_FOLDER_PAGES,
  startRecognizer: null,
  corpus: null,
});
