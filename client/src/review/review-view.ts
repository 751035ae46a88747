import * as vscode from "vscode";
import { activePageEditor } from "../page/active-page.js";
import type { Pages } from "../page/pages.js";
import { keysText } from "./keys-text.js";
import { progressText } from "./progress-text.js";
import type { ReviewMode } from "./review-mode.js";
import type { ReviewQueues } from "./review-queues.js";
import { buildReviewTree, nodeOf, type ReviewNode } from "./review-tree.js";

/** How often the tree is told what to select until it does, and how long it is given each time, in milliseconds. */
const MOST_TRIES = 5;
const PAUSE = 200;

/** The tree of what waits for a decision on the active page; it follows the review, and a click on it leads there. */
export class ReviewView implements vscode.TreeDataProvider<ReviewNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<ReviewNode>;
  private readonly subscriptions: readonly vscode.Disposable[];
  private nodes: readonly ReviewNode[] = [];
  private shownPage: vscode.Uri | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly pages: Pages,
    private readonly queues: ReviewQueues,
    private readonly mode: ReviewMode,
  ) {
    this.view = vscode.window.createTreeView("newsmark.review", { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.view,
      queues.onDidChange((uri) => {
        if (uri.toString() === this.page?.toString()) void this.refresh();
      }),
      mode.onDidChange(() => {
        this.tellKeys();
        void this.follow();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.turn();
      }),
      vscode.workspace.onDidOpenTextDocument(() => {
        this.turn();
      }),
      this.view.onDidChangeVisibility(() => {
        this.turn();
      }),
    ];
    this.turn();
  }

  /** Whether the view shows a page at the moment. */
  isShowing(uri: vscode.Uri): boolean {
    return this.view.visible && uri.toString() === this.page?.toString();
  }

  /** The roots shown at the moment. */
  get roots(): readonly ReviewNode[] {
    return this.nodes;
  }

  /** The page whose queue is shown. */
  get page(): vscode.Uri | undefined {
    return this.shownPage;
  }

  getChildren(node?: ReviewNode): ReviewNode[] {
    return [...(node === undefined ? this.nodes : node.children)];
  }

  getParent(node: ReviewNode): ReviewNode | null {
    return node.parent;
  }

  getTreeItem(node: ReviewNode): vscode.TreeItem {
    return node.item;
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
    this.changed.dispose();
  }

  /** Another page may be in front: without a text editor in front, the last page stays. */
  private turn(): void {
    if (vscode.window.activeTextEditor !== undefined) this.shownPage = activePageEditor()?.document.uri;
    void this.refresh();
    if (this.page !== undefined && this.view.visible) void this.queues.ensure(this.page);
  }

  private async refresh(): Promise<void> {
    const { page } = this;
    const review = page && this.queues.of(page);
    const articles = page && review ? await this.pages.articles(page) : [];
    if (page !== this.page || review !== (page && this.queues.of(page))) return;
    this.nodes = page && review ? buildReviewTree(page, review, articles) : [];
    this.view.description = review ? progressText(review) : "";
    const isDone = review?.items.length === 0;
    await vscode.commands.executeCommand("setContext", "newsmark.allDecided", isDone);
    this.changed.fire();
    await this.follow();
  }

  /** Where the window is narrow, the page has no room to tell all keys after a line. */
  private tellKeys(): void {
    const { item, page } = this.mode;
    const review = page && this.queues.of(page);
    // Nothing at all where nothing is asked: what there is to do then stands in the empty view.
    this.view.message = item && review ? keysText(item, review) : "";
  }

  /** Selects what is asked about. A tree that is being drawn anew may miss it, with or without a word: it is told again. */
  private async follow(): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const node = this.nodeAskedAbout;
      if (!this.view.visible || node === undefined || this.view.selection.includes(node)) return;
      await Promise.allSettled([this.view.reveal(node, { select: true, focus: false })]);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  private get nodeAskedAbout(): ReviewNode | undefined {
    const { item, page } = this.mode;
    return item && page?.toString() === this.page?.toString() ? nodeOf(this.nodes, item) : undefined;
  }
}
