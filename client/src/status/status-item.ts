import * as vscode from "vscode";
import type { PageStatus } from "../../../server/src/protocol/messages.js";
import type { Review } from "../../../server/src/protocol/review-messages.js";
import { activePageEditor } from "../page/active-page.js";
import { joinCounts } from "../page/counts.js";
import type { Pages } from "../page/pages.js";
import { progressText } from "../review/progress-text.js";
import type { PageReview } from "../review/review.js";
import type { LanguageServer } from "../server/language-server.js";

/** Work shorter than this, in milliseconds, is not shown: the item would flicker at every key. */
const PATIENCE = 400;

/** The status item: what the page holds, whether work goes on, and what is amiss. */
export class StatusItem implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private readonly subscriptions: readonly { dispose(): unknown }[];
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly server: LanguageServer,
    private readonly pages: Pages,
    private readonly review: PageReview,
  ) {
    this.item = vscode.window.createStatusBarItem("newsmark.status", vscode.StatusBarAlignment.Right, 101);
    this.item.name = "Newsmark";
    this.item.command = "newsmark.showMenu";
    const update = (): void => {
      this.update(false);
    };
    this.subscriptions = [
      this.item,
      pages.onDidChange(update),
      server.onDidChangeState(update),
      review.mode.onDidChange(update),
      review.queues.onDidChange(update),
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.workspace.onDidOpenTextDocument(update),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.update(true);
      }),
    ];
    this.update(false);
  }

  /** What the item says at the moment; empty while it is hidden. */
  get text(): string {
    return activePageEditor() === undefined ? "" : this.item.text;
  }

  dispose(): void {
    clearTimeout(this.later);
    this.subscriptions.forEach((subscription) => void subscription.dispose());
  }

  private update(edited: boolean): void {
    const editor = activePageEditor();
    if (editor === undefined) {
      this.item.hide();
      return;
    }
    clearTimeout(this.later);
    const status = this.pages.status(editor.document.uri);
    if (edited && status !== undefined && this.server.state.kind === "running") {
      this.later = setTimeout(() => {
        this.update(false);
      }, PATIENCE);
      return;
    }
    this.show(status, editor.document.version);
  }

  private show(status: PageStatus | undefined, version: number): void {
    const { state } = this.server;
    const warnings = state.kind === "failed" ? [state.cause] : warningsOf(status);
    this.item.text = this.textFor(status, version);
    this.item.tooltip = tooltip(status, warnings, this.queue());
    this.item.backgroundColor =
      state.kind === "failed"
        ? new vscode.ThemeColor("statusBarItem.errorBackground")
        : warnings.length > 0
          ? new vscode.ThemeColor("statusBarItem.warningBackground")
          : undefined;
    this.item.accessibilityInformation = { label: `Newsmark: ${this.item.text.replace(/\$\([^)]*\)/g, "")}` };
    this.item.show();
  }

  private queue(): Review | undefined {
    const uri = activePageEditor()?.document.uri;
    return uri && this.review.queues.of(uri);
  }

  private textFor(status: PageStatus | undefined, version: number): string {
    if (this.server.state.kind === "failed") return `$(error) ${vscode.l10n.t("Newsmark stopped")}`;
    if (status === undefined) return `$(sync~spin) ${vscode.l10n.t("Newsmark is starting")}`;
    const working = status.state === "layout" || status.version < version;
    const { articles, wraps, mentions } = status;
    const queue = this.queue();
    if (this.review.mode.isReviewing && queue) return `$(checklist) ${vscode.l10n.t("Review")}: ${progressText(queue)}`;
    return `${working ? "$(sync~spin)" : "$(book)"} ${joinCounts({ articles, wraps, mentions })}`;
  }
}

function warningsOf(status: PageStatus | undefined): readonly string[] {
  if (status === undefined) return [];
  const { fallbackReason, leftOut } = status;
  return [
    ...(fallbackReason === null
      ? []
      : [
          vscode.l10n.t(
            "The slower built-in segmenter is used, because nodejieba could not be loaded: {0}",
            fallbackReason,
          ),
        ]),
    ...(leftOut === 0
      ? []
      : [vscode.l10n.t("{0} findings are not listed, because VS Code shows 1,000 a file at most.", leftOut)]),
  ];
}

function tooltip(
  status: PageStatus | undefined,
  warnings: readonly string[],
  queue: Review | undefined,
): vscode.MarkdownString {
  const text = new vscode.MarkdownString("**Newsmark**", true);
  if (queue !== undefined) text.appendMarkdown("\n\n$(checklist) ").appendText(progressText(queue));
  for (const warning of warnings) text.appendMarkdown("\n\n$(warning) ").appendText(warning);
  if (status !== undefined) {
    const { warning, information, hint } = status.findings;
    text
      .appendMarkdown("\n\n")
      .appendText(vscode.l10n.t("Findings: {0} warnings, {1} notes, {2} hints", warning, information, hint));
    text
      .appendMarkdown("\n\n")
      .appendText(
        vscode.l10n.t("Last run: {0} ms, segmenter {1}", Math.round(status.milliseconds), status.segmenter ?? "–"),
      );
  }
  return text.appendMarkdown("\n\n").appendText(vscode.l10n.t("Click for the menu."));
}
