import * as vscode from "vscode";
import { readingRequest, type Reading, type ReadingParams } from "../../../server/src/protocol/messages.js";
import type { Pages } from "../page/pages.js";
import type { LanguageServer } from "../server/language-server.js";
import { webviewPage } from "../webviews/webview-page.js";
import { isFromReadingPage, type FromReadingPage, type ReadingWords, type ToReadingPage } from "./reading-messages.js";

/** How long one side's scrolling is not passed back after it was caused by the other, in milliseconds. */
const ECHO = 300;

/** What a panel needs of the extension. */
export interface ReadingSurroundings {
  readonly server: LanguageServer;
  readonly pages: Pages;
  /** The folder of the webview's script and style sheet. */
  readonly assets: vscode.Uri;
  readonly icon: { readonly light: vscode.Uri; readonly dark: vscode.Uri };
  readonly save: (title: string, html: string) => Promise<void>;
}

/** A page as it is read, beside its source: what happens in one shows in the other. */
export class ReadingPanel implements vscode.Disposable {
  private readonly subscriptions: readonly vscode.Disposable[];
  private silentUntil = 0;
  private ready = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    readonly uri: vscode.Uri,
    private readonly around: ReadingSurroundings,
  ) {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [around.assets] };
    panel.iconPath = around.icon;
    panel.title = vscode.l10n.t("Reading: {0}", nameOf(uri));
    this.subscriptions = [
      webview.onDidReceiveMessage((message: unknown) => {
        if (isFromReadingPage(message)) void this.received(message);
      }),
      around.pages.onDidChange((changed) => {
        if (changed.toString() === uri.toString()) void this.show();
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const line = visibleRanges[0]?.start.line;
        if (textEditor.document.uri.toString() === uri.toString() && line !== undefined) this.follow(line);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const line = selections[0]?.active.line;
        if (textEditor.document.uri.toString() === uri.toString() && line !== undefined)
          this.post({ kind: "cursor", line });
      }),
    ];
    webview.html = webviewPage(webview, {
      assets: around.assets,
      title: nameOf(uri),
      data: { uri: uri.toString() },
    });
  }

  /** Scrolls to an article's line. */
  scrollTo(line: number): void {
    this.post({ kind: "scroll", line });
  }

  /** Asks the webview for what it shows, to be saved. */
  export(): void {
    this.post({ kind: "export" });
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
  }

  private async received(message: FromReadingPage): Promise<void> {
    switch (message.kind) {
      case "ready":
        this.ready = true;
        await this.show();
        this.follow(this.sourceEditor()?.visibleRanges[0]?.start.line ?? 0);
        return;
      case "scrolled":
        this.lead(message.line);
        return;
      case "reveal":
        await this.reveal(new vscode.Position(message.line, message.character));
        return;
      case "exported":
        await this.around.save(nameOf(this.uri), message.body);
    }
  }

  private async show(): Promise<void> {
    if (!this.ready) return;
    const params: ReadingParams = { uri: this.uri.toString() };
    try {
      const reading = await this.around.server.request<Reading | null>(readingRequest, params);
      this.post({ kind: "show", reading: reading ?? { version: 0, labels: [], articles: [] }, words: readingWords() });
    } catch (error) {
      this.around.server.logFailure("reading view", error);
    }
  }

  /** The source was scrolled. */
  private follow(line: number): void {
    if (Date.now() < this.silentUntil) return;
    this.silentUntil = Date.now() + ECHO;
    this.post({ kind: "scroll", line });
  }

  /** The reading view was scrolled. */
  private lead(line: number): void {
    if (Date.now() < this.silentUntil) return;
    this.silentUntil = Date.now() + ECHO;
    const start = new vscode.Position(line, 0);
    this.sourceEditor()?.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
  }

  private async reveal(position: vscode.Position): Promise<void> {
    this.silentUntil = Date.now() + ECHO;
    const column = this.sourceEditor()?.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(this.uri, { viewColumn: column, preserveFocus: false });
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private sourceEditor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri.toString());
  }

  private post(message: ToReadingPage): void {
    void this.panel.webview.postMessage(message);
  }
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);

function readingWords(): ReadingWords {
  return {
    goToSource: vscode.l10n.t("Go to the source"),
    empty: vscode.l10n.t("There is nothing to read here yet. Once the page is analysed, its articles stand here."),
    people: vscode.l10n.t("People"),
    outlet: vscode.l10n.t("Outlet"),
    place: vscode.l10n.t("Place"),
    date: vscode.l10n.t("Date"),
  };
}
