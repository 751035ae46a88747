import * as vscode from "vscode";
import type { Corpus } from "./corpus.js";
import { corpusTree, type CorpusNode } from "./corpus-tree.js";

/** The tree of the open folders' pages, with what is left to do on each. */
export class CorpusView implements vscode.TreeDataProvider<CorpusNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<CorpusNode>;
  private readonly subscriptions: readonly vscode.Disposable[];
  private roots: readonly CorpusNode[] = [];
  private shown: unknown = null;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly corpus: Corpus) {
    this.view = vscode.window.createTreeView("newsmark.corpus", { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.view,
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible && corpus.now.state === "unread") void corpus.read(true);
      }),
      corpus.onDidChange(() => {
        this.update();
      }),
    ];
    if (this.view.visible) void corpus.read(true);
  }

  /** The labels of the roots, and what they say beside. */
  get shownRoots(): readonly CorpusNode[] {
    return this.roots;
  }

  getChildren(node?: CorpusNode): CorpusNode[] {
    return [...(node?.children ?? this.roots)];
  }

  getTreeItem({ item }: CorpusNode): vscode.TreeItem {
    return item;
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
    this.changed.dispose();
  }

  private update(): void {
    const { progress, now } = this.corpus;
    this.view.message =
      progress !== null && progress.done < progress.all
        ? vscode.l10n.t("Looking through the pages: {0} of {1}", progress.done, progress.all)
        : "";
    if (now === this.shown) return;
    this.shown = now;
    this.roots = corpusTree(now.pages, nameOfFolder);
    this.changed.fire();
  }
}

const nameOfFolder = (uri: string): string => {
  const parsed = vscode.Uri.parse(uri);
  return vscode.workspace.getWorkspaceFolder(parsed)?.name ?? parsed.path.slice(parsed.path.lastIndexOf("/") + 1);
};
