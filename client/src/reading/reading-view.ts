import * as vscode from "vscode";
import { writeFile } from "../documents/write-file.js";
import { activePageEditor } from "../page/active-page.js";
import type { Pages } from "../page/pages.js";
import type { LanguageServer } from "../server/language-server.js";
import { htmlDocument } from "../webviews/html-document.js";
import { ReadingPanel, type ReadingSurroundings } from "./reading-panel.js";

const VIEW_TYPE = "newsmark.reading";

/** The reading views: at most one a page, kept over a reload of the window. */
export class ReadingView implements vscode.Disposable {
  private readonly panels = new Map<string, { readonly own: ReadingPanel; readonly panel: vscode.WebviewPanel }>();
  private readonly around: ReadingSurroundings;
  private readonly subscriptions: vscode.Disposable;

  constructor(server: LanguageServer, pages: Pages, extension: vscode.Uri) {
    const assets = vscode.Uri.joinPath(extension, "client", "dist", "reading");
    const image = (name: string): vscode.Uri => vscode.Uri.joinPath(extension, "images", name);
    const icon = { light: image("newstext-light.svg"), dark: image("newstext-dark.svg") };
    this.around = { server, pages, assets, icon, save: (name, body) => this.save(name, body) };
    this.subscriptions = vscode.Disposable.from(
      vscode.commands.registerCommand("newsmark.openReadingView", (target?: unknown) => {
        this.open(target);
      }),
      vscode.commands.registerCommand("newsmark.saveReadingView", () => {
        [...this.panels.values()].find(({ panel }) => panel.active)?.own.export();
      }),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: (panel, state: unknown) => {
          const uri = uriIn(state);
          if (uri === null) panel.dispose();
          else this.take(panel, uri);
          return Promise.resolve();
        },
      }),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const { panel } of this.panels.values()) panel.dispose();
  }

  /** Opens the active page, or the article that a code lens names, for reading. */
  private open(target: unknown): void {
    const place = placeIn(target);
    const uri = place?.uri ?? activePageEditor()?.document.uri;
    if (uri === undefined) return;
    const known = this.panels.get(uri.toString());
    if (known) known.panel.reveal(undefined, true);
    else {
      const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.take(vscode.window.createWebviewPanel(VIEW_TYPE, "", where, { enableFindWidget: true }), uri);
    }
    if (place?.line !== undefined) this.panels.get(uri.toString())?.own.scrollTo(place.line);
  }

  private take(panel: vscode.WebviewPanel, uri: vscode.Uri): void {
    const own = new ReadingPanel(panel, uri, this.around);
    this.panels.set(uri.toString(), { own, panel });
    panel.onDidDispose(() => {
      own.dispose();
      this.panels.delete(uri.toString());
    });
  }

  private async save(name: string, body: string): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await vscode.window.showSaveDialog({
      filters: { HTML: ["html"] },
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.html`) }),
    });
    if (target === undefined) return;
    const sheet = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.around.assets, "reading.css"));
    const rules = new TextDecoder().decode(sheet);
    const html = htmlDocument({
      language: vscode.env.language,
      title: name,
      policy: "default-src 'none'; style-src 'unsafe-inline'",
      style: { rules },
      body,
    });
    const saved = vscode.l10n.t("Saved. Open the file in a browser to read or print it: {0}", target.fsPath);
    await writeFile(target, html, saved);
  }
}

function placeIn(target: unknown): { readonly uri: vscode.Uri; readonly line?: number } | null {
  if (typeof target !== "object" || target === null || !("uri" in target)) return null;
  const { uri } = target;
  if (!(uri instanceof vscode.Uri)) return null;
  return "line" in target && typeof target.line === "number" ? { uri, line: target.line } : { uri };
}

function uriIn(state: unknown): vscode.Uri | null {
  if (typeof state !== "object" || state === null || !("uri" in state)) return null;
  return typeof state.uri === "string" ? vscode.Uri.parse(state.uri) : null;
}
