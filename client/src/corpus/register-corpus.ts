import * as vscode from "vscode";
import type { TakeUp } from "../documents/take-up.js";
import type { LanguageServer } from "../server/language-server.js";
import { BulkChange } from "./bulk-change.js";
import { Concordance } from "./concordance.js";
import { Corpus } from "./corpus.js";
import { CorpusView } from "./corpus-view.js";
import { Dashboard } from "./dashboard.js";

/** Registers the views and commands about the open folders' pages; gives the view, and what ends with the extension. */
export function registerCorpus(
  server: LanguageServer,
  takeUp: TakeUp,
  extension: vscode.Uri,
): { readonly view: CorpusView; readonly parts: readonly { dispose(): unknown }[] } {
  const corpus = new Corpus(server, takeUp);
  const view = new CorpusView(corpus);
  const concordance = new Concordance(corpus, server, new BulkChange(server, takeUp), extension);
  const dashboard = new Dashboard(corpus, extension, (query) => concordance.open(query));
  const commands = vscode.Disposable.from(
    vscode.commands.registerCommand("newsmark.readCorpus", () => corpus.read()),
    vscode.commands.registerCommand("newsmark.stopReadingCorpus", () => {
      corpus.stop();
    }),
    vscode.commands.registerCommand("newsmark.openPage", (uri: vscode.Uri, range?: vscode.Range) =>
      openPage(takeUp, uri, range),
    ),
  );
  return { view, parts: [commands, dashboard, concordance, view, corpus] };
}

/** Opens a page of a corpus at a place; a text file is taken up as news text. */
async function openPage(takeUp: TakeUp, uri: vscode.Uri, range?: vscode.Range): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId === "plaintext") await takeUp.annotate(document);
  const editor = await vscode.window.showTextDocument(uri, { preview: true });
  if (range === undefined) return;
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
