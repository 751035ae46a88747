import type * as vscode from "vscode";
import type { AnnotationUndo } from "../commands/annotation-undo.js";
import type { Pages } from "../page/pages.js";
import type { LanguageServer } from "../server/language-server.js";
import { progressText } from "./progress-text.js";
import { registerReviewCommands } from "./review-commands.js";
import { ReviewMode } from "./review-mode.js";
import { ReviewQueues } from "./review-queues.js";
import { ReviewView } from "./review-view.js";

/** What the review takes from the extension. */
export interface ReviewParts {
  readonly server: LanguageServer;
  readonly pages: Pages;
  readonly annotationUndo: AnnotationUndo;
  readonly log: vscode.LogOutputChannel;
}

/** The review of a page: its queue, its tree, its mode with single keys. */
export class PageReview implements vscode.Disposable {
  readonly queues: ReviewQueues;
  readonly mode: ReviewMode;
  readonly view: ReviewView;
  private readonly commands: vscode.Disposable;

  constructor({ server, pages, annotationUndo, log }: ReviewParts) {
    this.queues = new ReviewQueues(server, pages, (uri) => this.isLookedAt(uri));
    this.mode = new ReviewMode({ server, queues: this.queues, annotationUndo });
    this.view = new ReviewView(pages, this.queues, this.mode);
    this.commands = registerReviewCommands(this.mode, log);
  }

  /** How far along the page under review is, else the one that the view shows; empty where that is not known. */
  get progress(): string {
    const page = this.mode.page ?? this.view.page;
    const queue = page && this.queues.of(page);
    return queue ? progressText(queue) : "";
  }

  dispose(): void {
    for (const part of [this.commands, this.view, this.mode, this.queues]) part.dispose();
  }

  private isLookedAt(uri: vscode.Uri): boolean {
    return this.view.isShowing(uri) || this.mode.page?.toString() === uri.toString();
  }
}
