import * as vscode from "vscode";
import {
  wordsAtRequest,
  type Place,
  type PlaceQuery,
  type Places,
  type WordsAtParams,
} from "../../../server/src/protocol/corpus-messages.js";
import { activePageEditor } from "../page/active-page.js";
import { countOf } from "../page/counts.js";
import { fromRange, toRange } from "../page/protocol-ranges.js";
import { messageOf, type LanguageServer } from "../server/language-server.js";
import { webviewPage } from "../webviews/webview-page.js";
import type { BulkChange, BulkResult } from "./bulk-change.js";
import {
  isFromConcordance,
  type BulkReport,
  type ConcordanceLabels,
  type ConcordanceWords,
  type FromConcordance,
  type ToConcordance,
} from "./concordance-messages.js";
import type { Corpus } from "./corpus.js";
import { saveContent } from "./save-content.js";

const VIEW_TYPE = "newsmark.concordance";
const NOTHING: Places = { places: [], found: 0, pages: 0 };

/** Places of the open folders' pages with the words around them: one view in a window. */
export class Concordance implements vscode.Disposable {
  private panel: vscode.WebviewPanel | null = null;
  private ready = false;
  private query: PlaceQuery | null = null;
  /** What was last shown, and the number of that answer. */
  private found: Places = NOTHING;
  private answer = 0;
  private isChanging = false;
  private readonly assets: vscode.Uri;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly corpus: Corpus,
    private readonly server: LanguageServer,
    private readonly bulk: BulkChange,
    private readonly extension: vscode.Uri,
  ) {
    this.assets = vscode.Uri.joinPath(extension, "client", "dist", "concordance");
    this.subscriptions = [vscode.commands.registerCommand("newsmark.showAllMentions", () => this.showWordsAtCursor())];
  }

  /** Shows the places that are asked for. */
  async open(query: PlaceQuery): Promise<void> {
    this.query = query;
    if (this.panel) this.panel.reveal();
    else this.create();
    if (this.ready) await this.show();
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
    this.panel?.dispose();
  }

  /** Asks for the words where none stand at the cursor. */
  private async showWordsAtCursor(): Promise<void> {
    const words = (await this.wordsAtCursor()) ?? (await askForWords());
    if (words !== undefined && words !== "") await this.open({ kind: "text", text: words });
  }

  private async wordsAtCursor(): Promise<string | null> {
    const editor = activePageEditor();
    if (editor === undefined) return null;
    const params: WordsAtParams = { uri: editor.document.uri.toString(), range: fromRange(editor.selection) };
    try {
      return await this.server.request<string | null>(wordsAtRequest, params);
    } catch (error) {
      this.server.logFailure("words at the cursor", error);
      return null;
    }
  }

  private create(): void {
    const options = { enableFindWidget: true, retainContextWhenHidden: true };
    const panel = vscode.window.createWebviewPanel(
      VIEW_TYPE,
      vscode.l10n.t("Concordance"),
      vscode.ViewColumn.Active,
      options,
    );
    this.panel = panel;
    const { webview } = panel;
    const image = (name: string): vscode.Uri => vscode.Uri.joinPath(this.extension, "images", name);
    panel.iconPath = { light: image("newstext-light.svg"), dark: image("newstext-dark.svg") };
    webview.options = { enableScripts: true, localResourceRoots: [this.assets] };
    webview.onDidReceiveMessage((message: unknown) => {
      if (isFromConcordance(message)) void this.received(message);
    });
    panel.onDidDispose(() => {
      this.panel = null;
      this.ready = false;
    });
    webview.html = webviewPage(webview, { assets: this.assets, title: panel.title });
  }

  private async received(message: FromConcordance): Promise<void> {
    switch (message.kind) {
      case "ready":
        this.ready = true;
        await this.show();
        return;
      case "search":
        this.query = { kind: "text", text: message.text };
        await this.show();
        return;
      case "reveal": {
        const { uri, start, end } = message.place;
        const range = toRange({ start, end });
        await vscode.commands.executeCommand("newsmark.openPage", vscode.Uri.parse(uri), range);
        return;
      }
      case "save":
        await saveContent("newsmark-concordance", "csv", message.content);
        return;
      case "change":
        await this.change(message);
    }
  }

  /** Changes places that are shown, one change after the other, and shows what became of them. */
  private async change({ answer, places, action }: Extract<FromConcordance, { kind: "change" }>): Promise<void> {
    if (answer !== this.answer || this.isChanging) return;
    const wanted = places.flatMap((at) => this.found.places[at] ?? []);
    this.isChanging = true;
    try {
      const results = await this.bulk.run(wanted, action);
      await this.show(bulkReport(wanted, results));
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t("The places could not be changed: {0}. What was not changed is as it was.", messageOf(error)),
      );
    } finally {
      this.isChanging = false;
    }
  }

  private async show(report: BulkReport | null = null): Promise<void> {
    const { query } = this;
    if (query === null) return;
    const words = concordanceWords();
    this.post({ kind: "looking", text: query.kind === "text" ? query.text : "", words });
    if (this.corpus.now.state === "unread") await this.corpus.read();
    const labels = Object.fromEntries(this.corpus.now.labels.map(({ label, name, look }) => [label, { name, look }]));
    const title = titleOf(query, labels);
    if (this.panel) this.panel.title = title;
    const found = await this.placesOf(query);
    if (query !== this.query) return;
    this.found = found;
    const answer = ++this.answer;
    const counts = vscode.l10n.t("{0} on {1}", countOf.places(found.found), countOf.pages(found.pages));
    this.post({ kind: "show", query, title, found, counts, labels, words, report, answer });
  }

  private async placesOf(query: PlaceQuery): Promise<Places> {
    try {
      return await this.corpus.places(query);
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t("The pages could not be searched: {0}. Try again, or restart the server.", messageOf(error)),
      );
      return NOTHING;
    }
  }

  private post(message: ToConcordance): void {
    void this.panel?.webview.postMessage(message);
  }
}

async function askForWords(): Promise<string | undefined> {
  return vscode.window.showInputBox({
    prompt: vscode.l10n.t("A name or other words to find on all pages of the folder, over wraps too"),
    ignoreFocusOut: true,
  });
}

function titleOf(query: PlaceQuery, labels: ConcordanceLabels): string {
  switch (query.kind) {
    case "text":
      return vscode.l10n.t("Places: {0}", query.text);
    case "label":
      return vscode.l10n.t("Places: {0}", labels[query.label]?.name ?? query.label);
    case "confidence":
      return vscode.l10n.t("Suggestions with a confidence from {0} %", Math.round(query.from * 100));
    case "undecided":
      return vscode.l10n.t("Undecided mentions");
    case "width":
      return vscode.l10n.t("Lines {0} characters wide", query.halfCells / 2);
  }
}

function concordanceWords(): ConcordanceWords {
  const { l10n } = vscode;
  return {
    search: l10n.t("Words to find"),
    find: l10n.t("Find"),
    sort: l10n.t("Order"),
    byPage: l10n.t("As on the pages"),
    byLeft: l10n.t("By what stands before"),
    byRight: l10n.t("By what stands after"),
    byLabel: l10n.t("By label"),
    onlyMentions: l10n.t("Mentions only"),
    cut: l10n.t("the first {0} are shown"),
    none: l10n.t("Nothing found. Check the words, or look through the pages again in the dashboard."),
    looking: l10n.t("Looking…"),
    noLabel: l10n.t("none"),
    undecided: l10n.t("undecided"),
    partOf: l10n.t("part of a longer one"),
    goTo: l10n.t("Go to the place"),
    page: l10n.t("Page"),
    line: l10n.t("Line"),
    left: l10n.t("Before"),
    keyword: l10n.t("Words"),
    right: l10n.t("After"),
    label: l10n.t("Label"),
    save: l10n.t("Save as CSV"),
    select: l10n.t("Select"),
    selectAll: l10n.t("Select all that are shown"),
    selected: l10n.t("{0} selected"),
    newLabel: l10n.t("New label"),
    relabel: l10n.t("Relabel…"),
    accept: l10n.t("Accept…"),
    actions: l10n.t("Change what is selected"),
    close: l10n.t("Close"),
    keptByReader: l10n.t("you left it as it is"),
  };
}

/** What a change of places came to: as many places as were asked about. */
function bulkReport(places: readonly Place[], results: readonly BulkResult[]): BulkReport {
  const left = places.flatMap((place, at) => {
    const result = results[at] ?? { kind: "kept" };
    return result.kind === "changed" ? [] : [{ place, result }];
  });
  const changed = places.length - left.length;
  const { l10n } = vscode;
  return {
    summary: l10n.t("{0} of {1} changed", changed, countOf.places(places.length)),
    note: changed > 0 ? l10n.t("Undo in a page takes its changes back in one step.") : "",
    left,
  };
}
