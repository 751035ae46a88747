import * as vscode from "vscode";
import type { CorpusPage } from "../../../server/src/protocol/corpus-messages.js";
import { countOf, joinCounts } from "../page/counts.js";

/** A node of the corpus's tree: a folder or a page. */
export interface CorpusNode {
  readonly item: vscode.TreeItem;
  readonly children: readonly CorpusNode[];
}

/** The pages as a tree of their folders; where several folders are open, each is a root. */
export function corpusTree(pages: readonly CorpusPage[], nameOfFolder: (uri: string) => string): readonly CorpusNode[] {
  const roots = [...new Set(pages.map(({ folder }) => folder))];
  const [only] = roots;
  const below = (root: string): readonly CorpusNode[] =>
    nodesOf(
      pages.filter(({ folder }) => folder === root),
      root,
      [],
    );
  if (roots.length <= 1) return only === undefined ? [] : below(only);
  return roots.map((root) =>
    folderNode(
      nameOfFolder(root),
      root,
      pages.filter(({ folder }) => folder === root),
      below(root),
    ),
  );
}

function nodesOf(pages: readonly CorpusPage[], root: string, above: readonly string[]): readonly CorpusNode[] {
  const folders = new Map<string, CorpusPage[]>();
  const here: CorpusPage[] = [];
  for (const page of pages) {
    const [name = "", ...rest] = page.path.split("/").slice(above.length);
    if (rest.length === 0) here.push(page);
    else folders.set(name, [...(folders.get(name) ?? []), page]);
  }
  return [
    ...[...folders].map(([name, within]) =>
      folderNode(name, [root, ...above, name].join("/"), within, nodesOf(within, root, [...above, name])),
    ),
    ...here.map(pageNode),
  ];
}

function folderNode(
  name: string,
  id: string,
  pages: readonly CorpusPage[],
  children: readonly CorpusNode[],
): CorpusNode {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.iconPath = vscode.ThemeIcon.Folder;
  const undecided = pages.reduce((sum, page) => sum + page.undecided, 0);
  item.description = [countOf.pages(pages.length), ...(undecided > 0 ? [countOf.undecided(undecided)] : [])].join(
    " · ",
  );
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  return { item, children };
}

function pageNode(page: CorpusPage): CorpusNode {
  const uri = vscode.Uri.parse(page.uri);
  const item = new vscode.TreeItem(page.path.slice(page.path.lastIndexOf("/") + 1));
  item.id = page.uri;
  item.resourceUri = uri;
  item.command = { title: vscode.l10n.t("Open"), command: "newsmark.openPage", arguments: [uri] };
  const done = page.wraps === 0 && page.undecided === 0;
  item.iconPath = new vscode.ThemeIcon(page.problem !== null ? "warning" : done ? "pass" : "note");
  item.description = page.problem === null ? shortCounts(page) : vscode.l10n.t("not read");
  const { articles, wraps, mentions } = page;
  const counts = [joinCounts({ articles, wraps, mentions }), countOf.undecided(page.undecided)].join(" · ");
  item.tooltip = [page.path, page.problem ?? counts].join("\n");
  item.accessibilityInformation = { label: `${page.path}, ${page.problem ?? counts}` };
  return { item, children: [] };
}

/** Short, since the view is narrow: what is left to merge, and what waits for a decision, by the marks of the text. */
const shortCounts = ({ wraps, undecided }: CorpusPage): string =>
  [...(wraps > 0 ? [`↩ ${String(wraps)}`] : []), ...(undecided > 0 ? [`? ${String(undecided)}`] : [])].join("  ");
