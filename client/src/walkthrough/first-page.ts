import * as vscode from "vscode";
import { openSamplePage } from "../commands/sample-page.js";
import { isNewsText } from "../documents/news-text.js";
import { activePageEditor } from "../page/active-page.js";
import type { Pages } from "../page/pages.js";

/** The walkthrough of the first page, as VS Code names it. */
const WALKTHROUGH = "newsmark.newsmark#firstPage";

/** How long a step waits for what it needs of the page before it goes on without, in milliseconds. */
const PATIENCE = 10_000;

/** When VS Code has given the focus back to the step whose button was pressed, in milliseconds: it slides there. */
const FOCUS_RETURNS = 300;

/** What the steps act on. */
export interface FirstPageTargets {
  readonly pages: Pages;
  readonly extension: vscode.Uri;
  readonly isReviewing: () => boolean;
}

/**
 * Registers the command that opens the walkthrough, and what the buttons of its steps do. A button is pressed where the
 * walkthrough has the focus, and so there is no active page: each step shows a page first, the sample where none is open.
 */
export function registerFirstPage({ pages, extension, isReviewing }: FirstPageTargets): vscode.Disposable {
  const onPage = (act: (page: vscode.Uri) => Thenable<unknown> | undefined) => async (): Promise<void> => {
    const { uri } = (await showPage(extension)).document;
    const isAnalyzed = (): boolean => pages.status(uri)?.state === "full";
    await Promise.all([until(isAnalyzed, pages.onDidChange), pause(FOCUS_RETURNS)]);
    await showPage(extension);
    await act(uri);
  };
  const { executeCommand } = vscode.commands;
  const commands: Readonly<Record<string, () => unknown>> = {
    "newsmark.gettingStarted": () => executeCommand("workbench.action.openWalkthrough", WALKTHROUGH, false),
    "newsmark.firstPage.open": () => openSamplePage(extension, vscode.ViewColumn.Beside),
    "newsmark.firstPage.findings": onPage(goToFinding),
    "newsmark.firstPage.merge": onPage(() => executeCommand("newsmark.mergePage")),
    "newsmark.firstPage.review": onPage(() => (isReviewing() ? undefined : executeCommand("newsmark.toggleReview"))),
    "newsmark.firstPage.export": onPage(() => executeCommand("newsmark.exportPage")),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

/** Gives a page the focus: the one in sight, else one that is open, else the sample; both beside the walkthrough. */
async function showPage(extension: vscode.Uri): Promise<vscode.TextEditor> {
  const inSight = activePageEditor() ?? vscode.window.visibleTextEditors.find(({ document }) => isNewsText(document));
  if (inSight !== undefined) return vscode.window.showTextDocument(inSight.document, inSight.viewColumn);
  const open = vscode.workspace.textDocuments.find((document) => !document.isClosed && isNewsText(document));
  return open === undefined
    ? openSamplePage(extension, vscode.ViewColumn.Beside)
    : vscode.window.showTextDocument(open, vscode.ViewColumn.Beside);
}

/** VS Code asks for the findings of a page that is analysed a moment later. */
async function goToFinding(page: vscode.Uri): Promise<void> {
  const { getDiagnostics, onDidChangeDiagnostics } = vscode.languages;
  await until(() => getDiagnostics(page).length > 0, onDidChangeDiagnostics);
  await vscode.commands.executeCommand("editor.action.marker.next");
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits for what these events bring about, or for as long as a person would. */
function until(isDone: () => boolean, changed: vscode.Event<unknown>): Promise<void> {
  if (isDone()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      waiting.dispose();
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    const waiting = changed(() => {
      if (isDone()) done();
    });
  });
}
