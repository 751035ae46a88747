import * as vscode from "vscode";
import { activePageEditor } from "../page/active-page.js";
import { countOf } from "../page/counts.js";
import type { Pages } from "../page/pages.js";
import { buildTree, nodeOn, type TreeNode } from "./article-tree.js";

/** How long the cursor has to rest before the tree follows it, in milliseconds. */
const REST = 150;

/** The tree of the active page's articles; it follows the cursor. */
export class ArticlesView implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<TreeNode>;
  private readonly subscriptions: readonly vscode.Disposable[];
  private nodes: readonly TreeNode[] = [];
  private shownPage: vscode.Uri | null = null;
  private following: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly pages: Pages) {
    this.view = vscode.window.createTreeView("newsmark.articles", { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.view,
      pages.onDidChange((uri) => {
        if (uri.toString() === this.shownPage?.toString()) void this.refresh();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => void this.refresh()),
      vscode.workspace.onDidOpenTextDocument(() => void this.refresh()),
      vscode.window.onDidChangeTextEditorSelection(() => {
        this.followSoon();
      }),
      this.view.onDidChangeVisibility(() => {
        this.followSoon();
      }),
    ];
    void this.refresh();
  }

  /** The roots shown at the moment. */
  get roots(): readonly TreeNode[] {
    return this.nodes;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return [...(node === undefined ? this.nodes : node.children)];
  }

  getParent(node: TreeNode): TreeNode | null {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return node.item;
  }

  dispose(): void {
    clearTimeout(this.following);
    this.subscriptions.forEach((subscription) => void subscription.dispose());
    this.changed.dispose();
  }

  private async refresh(): Promise<void> {
    // Without a text editor in front (the sidebar or a view has the focus) the last page stays.
    if (vscode.window.activeTextEditor !== undefined) this.shownPage = activePageEditor()?.document.uri ?? null;
    const uri = this.shownPage;
    const articles = uri === null ? [] : await this.pages.articles(uri);
    if (uri !== this.shownPage) return;
    this.nodes = uri === null ? [] : buildTree(uri, articles);
    if (articles.length > 0) this.view.description = countOf.articles(articles.length);
    else this.view.description = "";
    this.changed.fire();
    this.followSoon();
  }

  private followSoon(): void {
    clearTimeout(this.following);
    this.following = setTimeout(() => void this.follow(), REST);
  }

  private async follow(): Promise<void> {
    const editor = activePageEditor();
    if (!this.view.visible || editor === undefined || editor.document.uri.toString() !== this.shownPage?.toString())
      return;
    const node = nodeOn(this.nodes, editor.document, editor.selection.active.line);
    if (node === undefined || this.view.selection.includes(node)) return;
    try {
      await this.view.reveal(node, { select: true, focus: false });
    } catch {
      // The tree changed meanwhile; its next change follows the cursor again.
    }
  }
}
