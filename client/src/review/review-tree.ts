import * as vscode from "vscode";
import type { ArticleNode } from "../../../server/src/protocol/messages.js";
import type { Review, ReviewItem } from "../../../server/src/protocol/review-messages.js";
import { articleLabel } from "../views/article-label.js";

/** A node of the review's tree: an article, a kind of thing asked about in it, or a thing. */
export interface ReviewNode {
  readonly uri: vscode.Uri;
  readonly item: vscode.TreeItem;
  readonly parent: ReviewNode | null;
  readonly children: ReviewNode[];
  /** What is asked about; null for articles and kinds. */
  readonly asked: ReviewItem | null;
  /** What is decided together: all that a kind's node holds; null for the others. */
  readonly group: readonly ReviewItem[] | null;
}

/** So many characters of an article's title are shown. */
const LONGEST_TITLE = 14;

/** What the kinds look like; each has a shape of its own. */
const ICONS: Readonly<Record<string, string>> = {
  PER: "person",
  LOC: "location",
  ORG: "organization",
  TIME: "calendar",
  WORK: "book",
  break: "newline",
  byline: "edit",
  head: "text-size",
  article: "note",
};

/** Builds the tree of a page's queue: by article, within it by kind, within that in reading order. */
export function buildReviewTree(
  uri: vscode.Uri,
  { items }: Review,
  articles: readonly ArticleNode[],
): readonly ReviewNode[] {
  const byArticle = groupBy(items, ({ article }) => String(article ?? 0));
  return [...byArticle].map(([number, inArticle]) => {
    const article = articles.find((each) => String(each.number) === number);
    const title = articleTitle(article);
    const node = groupNode(uri, null, { id: `${uri.toString()}#${number}`, title, count: inArticle.length });
    if (article !== undefined) node.item.tooltip = articleLabel(article);
    const kinds = groupBy(inArticle, ({ kind, label }) => label ?? kind);
    for (const [key, ofKind] of kinds) {
      const kind = kindNode(node, key, ofKind);
      kind.item.iconPath = new vscode.ThemeIcon(ICONS[key] ?? "tag");
      ofKind.forEach((item, index) => {
        kind.children.push(itemNode(kind, item, index));
      });
      node.children.push(kind);
    }
    return node;
  });
}

/** The node of an item; undefined where the tree has none. */
export function nodeOf(nodes: readonly ReviewNode[], item: ReviewItem): ReviewNode | undefined {
  for (const node of nodes) {
    const found = node.asked === item ? node : nodeOf(node.children, item);
    if (found) return found;
  }
  return undefined;
}

/** The node of all of a kind in an article, which can be decided together. */
function kindNode(article: ReviewNode, key: string, items: readonly ReviewItem[]): ReviewNode {
  const named = { id: `${article.item.id ?? ""}/${key}`, title: kindTitle(items), count: items.length };
  const node = groupNode(article.uri, article, named);
  // Line ends in doubt are joined one by one.
  node.item.contextValue = key === "break" ? "kind" : "kind acceptable";
  return { ...node, group: items };
}

function groupNode(
  uri: vscode.Uri,
  parent: ReviewNode | null,
  { id, title, count }: { readonly id: string; readonly title: string; readonly count: number },
): ReviewNode {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = String(count);
  item.contextValue = "group";
  item.accessibilityInformation = { label: vscode.l10n.t("{0}, {1} to decide", title, count) };
  return { uri, item, parent, children: [], asked: null, group: null };
}

function itemNode(parent: ReviewNode, asked: ReviewItem, index: number): ReviewNode {
  const item = new vscode.TreeItem(asked.text);
  const line = (asked.ranges[0]?.start.line ?? 0) + 1;
  item.id = `${parent.item.id ?? ""}/${String(index)}`;
  item.description = asked.label === null && asked.kind !== "break" ? asked.name : "";
  item.tooltip = `${asked.name} · ${vscode.l10n.t("line {0}", line)}\n${asked.reason}`;
  item.accessibilityInformation = { label: vscode.l10n.t("{0}: {1}, line {2}", asked.name, asked.text, line) };
  item.contextValue = "item";
  const node: ReviewNode = { uri: parent.uri, item, parent, children: [], asked, group: null };
  item.command = { title: vscode.l10n.t("Go to"), command: "newsmark.showInReview", arguments: [node] };
  return node;
}

/** An article's number and the start of its title: the count after it is to be seen in a narrow view too. */
function articleTitle(article: ArticleNode | undefined): string {
  if (article === undefined) return vscode.l10n.t("Between articles");
  const title = Array.from(article.title === "" ? articleLabel(article) : article.title);
  const start = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).join("")}…` : title.join("");
  return `${String(article.number)}  ${start}`;
}

/** A kind's name: that of its label, or what its items have in common. */
function kindTitle([first]: readonly ReviewItem[]): string {
  switch (first?.kind) {
    case "break":
      return vscode.l10n.t("Line ends in doubt");
    case "byline":
      return vscode.l10n.t("Bylines and datelines");
    case "head":
      return vscode.l10n.t("Heads and captions");
    case "article":
      return vscode.l10n.t("Where it begins and ends");
    case "mention":
    case undefined:
      return first === undefined ? "" : first.name.charAt(0).toUpperCase() + first.name.slice(1);
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
