import { join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { describe } from "../runtime/describe-error.js";
import { inlineLess } from "../runtime/inline-less.js";
import { OutsideRecognizer } from "../runtime/outside-recognizer.js";
import { RecognizerThread } from "../runtime/recognizer-thread.js";
import { CorpusSource } from "./corpus-source.js";
import { DISK_PAGES } from "./disk-pages.js";
import { ruleAddressFrom } from "./rule-address.js";
import { startServer } from "./server.js";

/**
 * The language server's entry: speaks over the transport that the command line names (`--stdio`, `--node-ipc`). A
 * fault that nobody caught ends the process, so that the client starts a fresh one.
 */
function endWith(error: unknown): void {
  process.stderr.write(`newsmark: the language server ends: ${describe(error)}\n`, () => process.exit(1));
}

process.on("uncaughtException", endWith);
process.on("unhandledRejection", endWith);

inlineLess();
startServer(createConnection(ProposedFeatures.all), {
  loadRecognizer: (loading, warn) => RecognizerThread.start(join(__dirname, "recognizer.js"), loading, warn),
  ruleAddress: ruleAddressFrom(__dirname),
  folderPages: DISK_PAGES,
  startRecognizer: (options) => new OutsideRecognizer(options),
  corpus: (context) => new CorpusSource({ ...context, engine: join(__dirname, "cli.js") }),
});
