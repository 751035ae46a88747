import * as vscode from "vscode";
import type { ArticleNode } from "../../../server/src/protocol/messages.js";
import { articleTop } from "../page/article-top.js";
import { joinCounts } from "../page/counts.js";
import { toRange } from "../page/protocol-ranges.js";
import { articleLabel } from "./article-label.js";

/** A node of the articles' tree. */
export interface TreeNode {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  readonly parent: TreeNode | null;
  readonly children: TreeNode[];
  readonly item: vscode.TreeItem;
}

const ICONS = { article: "note", photo: "device-camera", banner: "megaphone" } as const;

/** Builds the tree of a page: banners over the articles they enclose, articles over their crossheads. */
export function buildTree(uri: vscode.Uri, articles: readonly ArticleNode[]): readonly TreeNode[] {
  const roots: TreeNode[] = [];
  let open: TreeNode | null = null;
  for (const article of articles) {
    const range = toRange(article.range);
    while (open !== null && !open.range.contains(range)) open = open.parent;
    const node = articleNode(uri, article, open);
    (open?.children ?? roots).push(node);
    if (open !== null) open.item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
    open = article.kind === "banner" ? node : open;
  }
  return roots;
}

/** The innermost node on a line of the page: indents and the tags before an article's text are its own. */
export function nodeOn(nodes: readonly TreeNode[], document: vscode.TextDocument, line: number): TreeNode | undefined {
  const node = nodes.findLast(({ range }) => articleTop(document, range.start.line) <= line && line <= range.end.line);
  if (node === undefined) return undefined;
  const below = node.children.filter(({ range }) => range.start.line <= line);
  return nodeOn(node.children, document, line) ?? below.findLast(({ children }) => children.length === 0) ?? node;
}

function articleNode(uri: vscode.Uri, article: ArticleNode, parent: TreeNode | null): TreeNode {
  const { kind, number, title, passages, wraps, mentions, marked } = article;
  const counts = joinCounts({ passages, wraps, mentions });
  const item = new vscode.TreeItem(
    `${String(number)}  ${title === "" ? articleLabel(article) : title}`,
    article.crossheads.length > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
  );
  item.id = `${uri.toString()}#${String(number)}`;
  item.iconPath = new vscode.ThemeIcon(ICONS[kind]);
  // Short, since titles are long and the view is narrow: what is left to merge, by its mark in the text.
  item.description = wraps > 0 ? `↩ ${String(wraps)}` : "";
  item.tooltip = [articleLabel(article), counts].filter((part) => part !== "").join("\n");
  item.accessibilityInformation = { label: `${articleLabel(article)}, ${counts}` };
  item.contextValue = ["article", ...(wraps > 0 ? ["wrapped"] : []), ...(marked ? [] : ["unmarked"])].join("-");
  item.command = reveal(uri, toRange(article.selection));
  const node: TreeNode = { uri, range: toRange(article.range), parent, children: [], item };
  article.crossheads.forEach((crosshead, index) => {
    const range = toRange(crosshead.range);
    const child = new vscode.TreeItem(crosshead.title);
    child.id = `${uri.toString()}#${String(number)}.${String(index)}`;
    child.iconPath = new vscode.ThemeIcon("list-selection");
    child.contextValue = "crosshead";
    child.command = reveal(uri, range);
    node.children.push({ uri, range, parent: node, children: [], item: child });
  });
  return node;
}

function reveal(uri: vscode.Uri, range: vscode.Range): vscode.Command {
  return { title: vscode.l10n.t("Go to"), command: "newsmark.revealRange", arguments: [uri, range] };
}
