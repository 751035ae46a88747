import * as vscode from "vscode";
import type { Review, ReviewParams } from "../../../server/src/protocol/review-messages.js";
import { reviewRequest } from "../../../server/src/protocol/review-messages.js";
import { openDocument } from "../documents/open-document.js";
import type { Pages } from "../page/pages.js";
import type { LanguageServer } from "../server/language-server.js";

/** What waits for a decision on the open pages: asked for anew after each analysis of a page that somebody looks at. */
export class ReviewQueues implements vscode.Disposable {
  private readonly queues = new Map<string, Review>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: readonly vscode.Disposable[];

  /** A page's queue is another one. */
  readonly onDidChange = this.changed.event;

  /** @param isLookedAt whether anybody wants to know what waits on a page */
  constructor(
    private readonly server: LanguageServer,
    private readonly pages: Pages,
    isLookedAt: (uri: vscode.Uri) => boolean,
  ) {
    this.subscriptions = [
      pages.onDidChange((uri) => {
        const status = pages.status(uri);
        if (status === undefined) this.forget(uri);
        else if (status.state === "full" && isLookedAt(uri)) void this.refresh(uri);
      }),
    ];
  }

  /** What waited on a page when it was last asked for. */
  of(uri: vscode.Uri): Review | undefined {
    return this.queues.get(uri.toString());
  }

  /** Asks for what waits on a page unless it is known for its present text. */
  async ensure(uri: vscode.Uri): Promise<void> {
    const version = openDocument(uri)?.version;
    if (this.pages.status(uri) !== undefined && this.of(uri)?.version !== version) await this.refresh(uri);
  }

  /** Asks for what waits on a page's present text; undefined when the server cannot say. */
  async refresh(uri: vscode.Uri): Promise<Review | undefined> {
    const params: ReviewParams = { uri: uri.toString() };
    try {
      for (;;) {
        const review = await this.server.request<Review | null>(reviewRequest, params);
        const document = openDocument(uri);
        if (review === null || document === undefined) return undefined;
        if (review.version !== document.version) continue;
        this.queues.set(uri.toString(), review);
        this.changed.fire(uri);
        return review;
      }
    } catch (error) {
      this.server.logFailure("review", error);
      return undefined;
    }
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
    this.changed.dispose();
  }

  private forget(uri: vscode.Uri): void {
    if (this.queues.delete(uri.toString())) this.changed.fire(uri);
  }
}
