import * as vscode from "vscode";
import type { PlaceQuery } from "../../../server/src/protocol/corpus-messages.js";
import { webviewPage } from "../webviews/webview-page.js";
import { CHART_STYLE_SOURCE } from "./chart-style.js";
import type { Corpus } from "./corpus.js";
import { isFromDashboard, type DashboardWords, type FromDashboard, type ToDashboard } from "./dashboard-messages.js";
import { saveContent } from "./save-content.js";

const VIEW_TYPE = "newsmark.dashboard";

/** The dashboard of the open folders' pages: one in a window, kept over a reload. */
export class Dashboard implements vscode.Disposable {
  private panel: vscode.WebviewPanel | null = null;
  private readonly assets: vscode.Uri;
  private readonly subscriptions: readonly vscode.Disposable[];

  /** @param showPlaces opens places of the pages */
  constructor(
    private readonly corpus: Corpus,
    private readonly extension: vscode.Uri,
    private readonly showPlaces: (query: PlaceQuery) => Promise<void>,
  ) {
    this.assets = vscode.Uri.joinPath(extension, "client", "dist", "dashboard");
    this.subscriptions = [
      vscode.commands.registerCommand("newsmark.openCorpus", () => {
        this.open();
      }),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: (panel) => {
          this.take(panel);
          return Promise.resolve();
        },
      }),
      corpus.onDidChange(() => {
        this.show();
      }),
    ];
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
    this.panel?.dispose();
  }

  private open(): void {
    if (this.panel) this.panel.reveal();
    else
      this.take(
        vscode.window.createWebviewPanel(VIEW_TYPE, "", vscode.ViewColumn.Active, {
          enableFindWidget: true,
          retainContextWhenHidden: true,
        }),
      );
  }

  private take(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    const { webview } = panel;
    const image = (name: string): vscode.Uri => vscode.Uri.joinPath(this.extension, "images", name);
    panel.iconPath = { light: image("newstext-light.svg"), dark: image("newstext-dark.svg") };
    panel.title = vscode.l10n.t("Corpus");
    webview.options = { enableScripts: true, localResourceRoots: [this.assets] };
    webview.onDidReceiveMessage((message: unknown) => {
      if (isFromDashboard(message)) void this.received(message);
    });
    panel.onDidDispose(() => {
      this.panel = null;
    });
    webview.html = webviewPage(webview, { assets: this.assets, title: panel.title, styles: CHART_STYLE_SOURCE });
  }

  private async received(message: FromDashboard): Promise<void> {
    switch (message.kind) {
      case "ready":
        this.show();
        // Opening the dashboard asks for the counts.
        await this.corpus.read();
        return;
      case "refresh":
        await this.corpus.read();
        return;
      case "stop":
        this.corpus.stop();
        return;
      case "places":
        await this.showPlaces(message.query);
        return;
      case "open":
        await vscode.commands.executeCommand("newsmark.openPage", vscode.Uri.parse(message.uri));
        return;
      case "save":
        await saveContent(message.name, message.extension, message.content);
    }
  }

  private show(): void {
    const message: ToDashboard = {
      kind: "show",
      corpus: this.corpus.now,
      progress: this.corpus.progress,
      words: dashboardWords(),
    };
    void this.panel?.webview.postMessage(message);
  }
}

function dashboardWords(): DashboardWords {
  const { l10n } = vscode;
  return {
    title: l10n.t("Corpus"),
    refresh: l10n.t("Look again"),
    stop: l10n.t("Stop"),
    progress: l10n.t("Looking through the pages: {0} of {1}"),
    unread: l10n.t("The pages of this folder were not looked through yet."),
    empty: l10n.t(
      "There are no pages here. Pages are .news and .newstext files, and text files in Chinese; open a folder that has some.",
    ),
    pages: l10n.t("Pages"),
    articles: l10n.t("Articles"),
    wraps: l10n.t("Breaks to mend"),
    mended: l10n.t("Breaks mended"),
    mentions: l10n.t("Mentions"),
    undecided: l10n.t("Undecided"),
    decided: l10n.t("Decided"),
    label: l10n.t("Label"),
    name: l10n.t("Name"),
    count: l10n.t("Count"),
    lines: l10n.t("Lines"),
    width: l10n.t("Width"),
    confidence: l10n.t("Confidence"),
    page: l10n.t("Page"),
    problem: l10n.t("Problem"),
    labelsTitle: l10n.t("Mentions by label"),
    namesTitle: l10n.t("The most frequent names"),
    widthsTitle: l10n.t("Width of lines"),
    widthsNote: l10n.t("In full-width characters: peaks are the widths of columns."),
    confidencesTitle: l10n.t("Confidence of suggestions"),
    pagesTitle: l10n.t("Pages"),
    all: l10n.t("All"),
    table: l10n.t("As a table"),
    saveTable: l10n.t("Save as CSV"),
    saveChart: l10n.t("Save as SVG"),
    open: l10n.t("Open"),
    showAll: l10n.t("Show all places"),
  };
}
