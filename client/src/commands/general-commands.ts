import * as vscode from "vscode";
import { toggleMarks } from "../decorations/mark-settings.js";
import type { TakeUp } from "../documents/take-up.js";
import type { LanguageServer } from "../server/language-server.js";
import { showMenu } from "../status/menu.js";
import { openSamplePage } from "./sample-page.js";

/** What the general commands act on. */
export interface GeneralCommandTargets {
  readonly server: LanguageServer;
  readonly takeUp: TakeUp;
  readonly log: vscode.LogOutputChannel;
  readonly extension: vscode.Uri;
  /** Whether there are folders to look through. */
  readonly hasFolders: boolean;
}

/** Registers the commands that leave the page's text as it is. */
export function registerGeneralCommands(targets: GeneralCommandTargets): vscode.Disposable {
  const { server, takeUp, log, extension, hasFolders } = targets;
  const commands: Readonly<Record<string, () => unknown>> = {
    "newsmark.annotateFile": () => onActiveDocument((document) => takeUp.annotate(document)),
    "newsmark.stopAnnotating": () => onActiveDocument((document) => takeUp.leave(document)),
    "newsmark.openSample": () => openSamplePage(extension),
    "newsmark.toggleMarks": () => toggleMarks("enabled"),
    "newsmark.toggleWrapMarks": () => toggleMarks("wraps"),
    "newsmark.toggleMentionMarks": () => toggleMarks("mentions"),
    "newsmark.showMenu": () => showMenu(server.state, hasFolders),
    "newsmark.showLog": () => {
      log.show();
    },
    "newsmark.openSettings": () =>
      vscode.commands.executeCommand("workbench.action.openSettings", "@ext:newsmark.newsmark"),
    "newsmark.restartServer": () => server.restart(),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
    vscode.commands.registerCommand("newsmark.revealRange", revealRange),
  );
}

async function onActiveDocument(act: (document: vscode.TextDocument) => Promise<void>): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open the file to annotate first."));
    return;
  }
  await act(document);
}

async function revealRange(uri: vscode.Uri, range: vscode.Range): Promise<void> {
  const start = new vscode.Range(range.start, range.start);
  const editor = await vscode.window.showTextDocument(uri, { selection: start, preserveFocus: false });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
