import * as vscode from "vscode";
import type { ArticleNode, ArticlesParams, PageStatus } from "../../../server/src/protocol/messages.js";
import { articlesRequest } from "../../../server/src/protocol/messages.js";
import type { LanguageServer } from "../server/language-server.js";

interface Page {
  readonly status: PageStatus;
  /** Asked for once an analysis, when first needed. */
  articles: Promise<readonly ArticleNode[]> | null;
}

/** What the server told of the open pages: their status, and their articles on request. */
export class Pages implements vscode.Disposable {
  private readonly pages = new Map<string, Page>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: readonly vscode.Disposable[];

  /** A page was analysed anew, or is known no more. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly server: LanguageServer) {
    this.subscriptions = [
      server.onPageStatus((status) => {
        const uri = vscode.Uri.parse(status.uri);
        this.pages.set(uri.toString(), { status, articles: null });
        this.changed.fire(uri);
      }),
      server.onDidChangeState((state) => {
        if (state.kind !== "running") this.forgetAll();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.pages.delete(uri.toString())) this.changed.fire(uri);
      }),
    ];
  }

  /** The last analysis of a page, where there was one. */
  status(uri: vscode.Uri): PageStatus | undefined {
    return this.pages.get(uri.toString())?.status;
  }

  /** The articles of a page in printed order; none before the first analysis, or when the server cannot say. */
  async articles(uri: vscode.Uri): Promise<readonly ArticleNode[]> {
    const page = this.pages.get(uri.toString());
    if (page === undefined) return [];
    const params: ArticlesParams = { uri: page.status.uri };
    page.articles ??= this.server.request<readonly ArticleNode[]>(articlesRequest, params).catch((error: unknown) => {
      this.server.logFailure("articles", error);
      return [];
    });
    return page.articles;
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
    this.changed.dispose();
  }

  private forgetAll(): void {
    const known = [...this.pages.keys()];
    this.pages.clear();
    known.forEach((uri) => {
      this.changed.fire(vscode.Uri.parse(uri));
    });
  }
}
