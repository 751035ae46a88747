import * as vscode from "vscode";
import type { NewsmarkApi, ShownNode } from "./api.js";
import { AnnotationUndo } from "./commands/annotation-undo.js";
import { registerFolderCheck } from "./commands/check-folder.js";
import { registerGeneralCommands } from "./commands/general-commands.js";
import { registerPageCommands } from "./commands/page-commands.js";
import { registerCorpus } from "./corpus/register-corpus.js";
import { DecorationStyles } from "./decorations/decoration-styles.js";
import { PagePainter } from "./decorations/page-painter.js";
import { HugeFiles } from "./documents/huge-files.js";
import { isNewsText, newsTextSelector } from "./documents/news-text.js";
import { OfferItem } from "./documents/offer-item.js";
import { TakeUp } from "./documents/take-up.js";
import { trackActivePage } from "./page/active-page.js";
import { Pages } from "./page/pages.js";
import { ReadingView } from "./reading/reading-view.js";
import { PageReview } from "./review/review.js";
import { LanguageServer } from "./server/language-server.js";
import type { Launch } from "./server/launch.js";
import { StatusItem } from "./status/status-item.js";
import { ArticleLenses } from "./views/article-lenses.js";
import { ArticlesView } from "./views/articles-view.js";
import { registerFirstPage } from "./walkthrough/first-page.js";

/**
 * Starts the extension; the server starts with the first page.
 * @param launch makes the server ready in what this VS Code runs programs in
 * @param hasFolders whether there are folders to look through, as there are not in a browser alone
 */
export async function startExtension(
  context: vscode.ExtensionContext,
  launch: Launch,
  hasFolders = true,
): Promise<NewsmarkApi> {
  const log = vscode.window.createOutputChannel("Newsmark", { log: true });
  const server = new LanguageServer({
    launch,
    stateFolder: context.globalStorageUri.fsPath,
    log,
  });
  const pages = new Pages(server);
  const styles = new DecorationStyles();
  const undo = new AnnotationUndo(server);
  const painter = new PagePainter(server, pages, styles);
  const takeUp = new TakeUp(context.workspaceState);
  const articles = new ArticlesView(pages);
  const lenses = new ArticleLenses(pages);
  const review = new PageReview({ server, pages, annotationUndo: undo, log });
  const status = new StatusItem(server, pages, review);
  const corpus = registerCorpus(server, takeUp, context.extensionUri);
  context.subscriptions.push(
    log,
    server,
    pages,
    styles,
    painter,
    undo,
    takeUp,
    articles,
    lenses,
    review,
    status,
    ...corpus.parts,
    new OfferItem(takeUp),
    new HugeFiles(),
    new ReadingView(server, pages, context.extensionUri),
    trackActivePage(),
    vscode.languages.registerCodeLensProvider(newsTextSelector, lenses),
    registerFolderCheck(server),
    registerPageCommands(server, pages),
    registerGeneralCommands({ server, takeUp, log, extension: context.extensionUri, hasFolders }),
    registerFirstPage({ pages, extension: context.extensionUri, isReviewing: () => review.mode.isReviewing }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("newsmark.decorations")) server.refreshInlayHints();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      server.refreshSettings();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isNewsText(document)) void server.ensureStarted();
    }),
  );
  await takeUp.takeUpOpenFiles();
  if (vscode.workspace.textDocuments.some(isNewsText)) void server.ensureStarted();
  return {
    paintedCounts: (uri) => painter.counts(uri),
    pageStatus: (uri) => pages.status(uri),
    annotationState: (uri) => undo.state(uri),
    articleTree: () => articles.roots.map(shownNode),
    reviewState: () => ({
      isReviewing: review.mode.isReviewing,
      current: review.mode.item,
      progress: review.progress,
    }),
    reviewSettled: () => review.mode.settled,
    reviewTurns: () => review.mode.turnsTaken,
    reviewTree: () => review.view.roots.map(shownNode),
    corpusTree: () => corpus.view.shownRoots.map(shownNode),
    statusText: () => status.text,
    isOffered: (document) => takeUp.isOffered(document),
    serverState: () => server.state,
    serverProcessId: () => server.processId,
  };
}

/** A node of any of our trees. */
interface ItemNode {
  readonly item: vscode.TreeItem;
  readonly children: readonly ItemNode[];
}

function shownNode({ item, children }: ItemNode): ShownNode {
  const label = typeof item.label === "string" ? item.label : (item.label?.label ?? "");
  const description = typeof item.description === "string" ? item.description : "";
  return { label, description, children: children.map(shownNode) };
}
