import * as vscode from "vscode";
import type { ServerState } from "../server/language-server.js";

interface MenuItem extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
  /** Whether it is about whole folders, which are not there in a browser alone. */
  readonly needsFolders?: boolean;
}

/**
 * The menu of the status item.
 * @param hasFolders whether there are folders to look through
 */
export async function showMenu(state: ServerState, hasFolders: boolean): Promise<void> {
  const title = state.kind === "failed" ? vscode.l10n.t("Newsmark stopped: {0}", state.cause) : "Newsmark";
  const items = menuItems().filter(({ needsFolders }) => needsFolders !== true || hasFolders);
  const choice = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  await choice?.run?.();
}

function menuItems(): readonly MenuItem[] {
  const { l10n } = vscode;
  const command = (icon: string, label: string, id: string, description?: string): MenuItem => ({
    label: `$(${icon}) ${label}`,
    ...(description === undefined ? {} : { description }),
    run: () => vscode.commands.executeCommand(id),
  });
  const separator = (label: string): MenuItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    separator(l10n.t("Line breaks")),
    command("fold-up", l10n.t("Merge all safe line breaks of the page"), "newsmark.mergePage"),
    command("fold-up", l10n.t("Merge the article's lines"), "newsmark.mergeArticle", "Alt+Shift+J"),
    separator(l10n.t("Markers")),
    command("tag", l10n.t("Insert markers for all articles"), "newsmark.insertAllMarkers"),
    command("tag", l10n.t("Insert markers for this article"), "newsmark.insertArticleMarkers", "Alt+Shift+M"),
    command("clear-all", l10n.t("Remove all markers"), "newsmark.stripMarkers"),
    command("export", l10n.t("Export the page…"), "newsmark.exportPage"),
    command("sign-in", l10n.t("Import annotations…"), "newsmark.importAnnotations"),
    separator(l10n.t("View")),
    command("checklist", l10n.t("Review: decide by single keys"), "newsmark.toggleReview", "Alt+R"),
    command("book", l10n.t("Read the page beside its source"), "newsmark.openReadingView"),
    command("eye", l10n.t("Show or hide all marks"), "newsmark.toggleMarks"),
    command("newline", l10n.t("Show or hide line-break marks"), "newsmark.toggleWrapMarks"),
    command("symbol-key", l10n.t("Show or hide mentions"), "newsmark.toggleMentionMarks"),
    command("list-tree", l10n.t("Show the articles"), "newsmark.articles.focus"),
    { ...command("graph", l10n.t("Show all pages of the folder"), "newsmark.openCorpus"), needsFolders: true },
    separator("Newsmark"),
    command("mortar-board", l10n.t("Getting started"), "newsmark.gettingStarted"),
    command("gear", l10n.t("Settings"), "newsmark.openSettings"),
    command("output", l10n.t("Show log"), "newsmark.showLog"),
    command("debug-restart", l10n.t("Restart server"), "newsmark.restartServer"),
    command("circle-slash", l10n.t("Stop annotating this file"), "newsmark.stopAnnotating"),
  ];
}
