import * as vscode from "vscode";
import { LINES_LOOKED_AT, looksLikeNewsDump } from "../../../server/src/text/looks-like-news-dump.js";
import { isNewsText, isPlainText, NEWS_TEXT } from "./news-text.js";

/** What was decided about a plain-text file; kept in the workspace's state. */
type Decision = "annotate" | "leave";

const DECISIONS_KEY = "newsmark.decisions";
/** The oldest decisions go when there are more. */
const DECISIONS_KEPT = 2_000;

/** Takes plain-text files up as news text: by command, by what was decided before, or by the setting `newsmark.detect`. */
export class TakeUp implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly decidedOn = new vscode.EventEmitter<vscode.Uri>();
  private readonly closedJustNow = new Set<string>();
  private readonly subscriptions: readonly vscode.Disposable[];

  /** Something changed that says whether the active file is offered. */
  readonly onDidChange = this.changed.event;

  /** A person decided about a file. */
  readonly onDidDecide = this.decidedOn.event;

  constructor(private readonly memory: vscode.Memento) {
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => void this.opened(document)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.closed(document);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("newsmark.detect")) this.changed.fire();
      }),
    ];
  }

  /** Looks at the files that were open before the extension was. */
  async takeUpOpenFiles(): Promise<void> {
    await Promise.all(vscode.workspace.textDocuments.map((document) => this.opened(document)));
  }

  /** Makes a document news text, now and whenever it is opened again. */
  async annotate(document: vscode.TextDocument): Promise<void> {
    await this.remember(document.uri, "annotate");
    if (!isNewsText(document)) await vscode.languages.setTextDocumentLanguage(document, NEWS_TEXT);
    this.changed.fire();
  }

  /** Makes a document plain text, now and whenever it is opened again. */
  async leave(document: vscode.TextDocument): Promise<void> {
    await this.remember(document.uri, "leave");
    if (isNewsText(document)) await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    this.changed.fire();
  }

  /** Whether a document is to be offered: plain text that looks like a page, undecided, where the setting is `ask`. */
  isOffered(document: vscode.TextDocument): boolean {
    return (
      isPlainText(document) &&
      this.decisionOn(document.uri) === undefined &&
      detectSetting(document.uri) === "ask" &&
      looksLikePage(document)
    );
  }

  /** The files that a person decided about, as URIs. */
  decided(decision: Decision): readonly string[] {
    return Object.entries(this.decisions()).flatMap(([uri, each]) => (each === decision ? [uri] : []));
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
    this.changed.dispose();
    this.decidedOn.dispose();
  }

  private async opened(document: vscode.TextDocument): Promise<void> {
    if (!isPlainText(document)) return;
    if (this.closedJustNow.has(document.uri.toString())) {
      // A page closed and opened as plain text at once: its language was changed by hand. That is a human's word.
      await this.remember(document.uri, "leave");
      return;
    }
    const decision = this.decisionOn(document.uri);
    const wanted =
      decision === "annotate" ||
      (decision === undefined && detectSetting(document.uri) === "on" && looksLikePage(document));
    if (wanted) await vscode.languages.setTextDocumentLanguage(document, NEWS_TEXT);
  }

  private closed(document: vscode.TextDocument): void {
    if (!isNewsText(document)) return;
    const key = document.uri.toString();
    this.closedJustNow.add(key);
    setTimeout(() => this.closedJustNow.delete(key), 0);
  }

  private decisionOn(uri: vscode.Uri): Decision | undefined {
    return this.decisions()[uri.toString()];
  }

  private decisions(): Readonly<Record<string, Decision>> {
    return this.memory.get<Record<string, Decision>>(DECISIONS_KEY, {});
  }

  private async remember(uri: vscode.Uri, decision: Decision): Promise<void> {
    if (uri.scheme === "untitled") return;
    const key = uri.toString();
    const others = Object.entries(this.decisions()).filter(([other]) => other !== key);
    const kept = [...others, [key, decision] as const].slice(-DECISIONS_KEPT);
    await this.memory.update(DECISIONS_KEY, Object.fromEntries(kept));
    this.decidedOn.fire(uri);
  }
}

function detectSetting(uri: vscode.Uri): string {
  return vscode.workspace.getConfiguration("newsmark", uri).get("detect", "ask");
}

function looksLikePage(document: vscode.TextDocument): boolean {
  const count = Math.min(document.lineCount, LINES_LOOKED_AT);
  return looksLikeNewsDump(Array.from({ length: count }, (_, line) => document.lineAt(line).text));
}
