import * as vscode from "vscode";
import type { ArticleNode } from "../../../server/src/protocol/messages.js";
import { shownMarks } from "../decorations/mark-settings.js";
import { isNewsText } from "../documents/news-text.js";
import { articleTop } from "../page/article-top.js";
import { joinCounts } from "../page/counts.js";
import type { Pages } from "../page/pages.js";
import { toRange } from "../page/protocol-ranges.js";
import { articleLabel } from "./article-label.js";

/** The line above each article: its number, title and counts, and what can be done with it as a whole. */
export class ArticleLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: readonly vscode.Disposable[];

  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly pages: Pages) {
    const change = (): void => {
      this.changed.fire();
    };
    this.subscriptions = [
      pages.onDidChange(change),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("newsmark.decorations")) change();
      }),
    ];
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[] | undefined> {
    if (!isNewsText(document) || !shownMarks(document.uri).articleLens) return [];
    const articles = await this.pages.articles(document.uri);
    return token.isCancellationRequested ? undefined : articles.flatMap((article) => lenses(document, article));
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
    this.changed.dispose();
  }
}

function lenses(document: vscode.TextDocument, article: ArticleNode): readonly vscode.CodeLens[] {
  const { uri } = document;
  const line = article.range.start.line;
  const top = articleTop(document, line);
  const range = new vscode.Range(top, 0, top, 0);
  const target = { uri, line, range: toRange(article.range) };
  const counts = joinCounts({ passages: article.passages, wraps: article.wraps, mentions: article.mentions });
  const title = [articleLabel(article), counts].filter((part) => part !== "").join("　");
  return [
    new vscode.CodeLens(range, {
      title,
      tooltip: vscode.l10n.t("Go to the headline"),
      command: "newsmark.revealRange",
      arguments: [uri, toRange(article.selection)],
    }),
    ...(article.wraps > 0 ? [action(range, vscode.l10n.t("Merge"), "newsmark.mergeArticle", target)] : []),
    ...(article.marked
      ? []
      : [action(range, vscode.l10n.t("Insert markers"), "newsmark.insertArticleMarkers", target)]),
    action(range, vscode.l10n.t("Read"), "newsmark.openReadingView", target),
  ];
}

const action = (range: vscode.Range, title: string, command: string, target: unknown): vscode.CodeLens =>
  new vscode.CodeLens(range, { title, command, arguments: [target] });
