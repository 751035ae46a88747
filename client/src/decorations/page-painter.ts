import * as vscode from "vscode";
import type { Decorations, DecorationsParams } from "../../../server/src/protocol/messages.js";
import { decorationsRequest } from "../../../server/src/protocol/messages.js";
import { isNewsText } from "../documents/news-text.js";
import type { Pages } from "../page/pages.js";
import { fromRange } from "../page/protocol-ranges.js";
import type { LanguageServer } from "../server/language-server.js";
import type { DecorationStyles } from "./decoration-styles.js";
import { shownMarks } from "./mark-settings.js";
import { plan, type Painting } from "./painting.js";

/** Lines above and below the visible ones that are drawn too, so that scrolling a little shows no bare text. */
const MARGIN = 60;
/** How long the view has to rest before it is drawn, in milliseconds. */
const REST = 60;

/** What was last drawn over a page; counts of ranges by kind. */
export interface PaintedCounts {
  readonly version: number;
  readonly articles: number;
  readonly bylines: number;
  readonly wraps: number;
  readonly columns: number;
  readonly mentions: Readonly<Record<string, number>>;
}

interface Work {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly cancellation: vscode.CancellationTokenSource;
}

/** Draws what the server finds over the visible part of the visible pages. */
export class PagePainter implements vscode.Disposable {
  private readonly work = new Map<vscode.TextEditor, Work>();
  private readonly painted = new Map<string, PaintedCounts>();
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly server: LanguageServer,
    private readonly pages: Pages,
    private readonly styles: DecorationStyles,
  ) {
    this.subscriptions = [
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.forgetHiddenEditors();
        this.scheduleAll();
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        this.schedule(textEditor);
      }),
      pages.onDidChange((uri) => {
        this.scheduleAll(uri);
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        this.scheduleAll(uri);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("newsmark.decorations")) this.scheduleAll();
      }),
    ];
    this.scheduleAll();
  }

  /** What was last drawn over a page. */
  counts(uri: vscode.Uri): PaintedCounts | undefined {
    return this.painted.get(uri.toString());
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
    [...this.work.keys()].forEach((editor) => {
      this.cancel(editor);
    });
  }

  private scheduleAll(uri?: vscode.Uri): void {
    vscode.window.visibleTextEditors
      .filter(({ document }) => uri === undefined || document.uri.toString() === uri.toString())
      .forEach((editor) => {
        this.schedule(editor);
      });
  }

  private schedule(editor: vscode.TextEditor): void {
    this.cancel(editor);
    if (!isNewsText(editor.document)) {
      if (this.painted.delete(editor.document.uri.toString())) this.clear(editor);
      return;
    }
    const cancellation = new vscode.CancellationTokenSource();
    const timer = setTimeout(() => void this.paint(editor, cancellation.token), REST);
    this.work.set(editor, { timer, cancellation });
  }

  private async paint(editor: vscode.TextEditor, token: vscode.CancellationToken): Promise<void> {
    const { document } = editor;
    const status = this.pages.status(document.uri);
    if (status === undefined) return;
    const shown = shownMarks(document.uri);
    const { labels } = status;
    if (!Object.values(shown).some(Boolean)) {
      this.draw(editor, plan(document, nothing(document.version), [], { shown, labels }));
      return;
    }
    const params: DecorationsParams = {
      uri: document.uri.toString(),
      ranges: withMargin(editor.visibleRanges, document.lineCount).map(fromRange),
    };
    try {
      const [decorations, articles] = await Promise.all([
        this.server.request<Decorations | null>(decorationsRequest, params, token),
        this.pages.articles(document.uri),
      ]);
      // An answer for another version would be drawn in the wrong places: the next analysis asks again.
      if (token.isCancellationRequested || decorations?.version !== document.version) return;
      this.draw(editor, plan(document, decorations, articles, { shown, labels }));
    } catch (error) {
      // What is drawn stays, and moves with the text, until the next answer.
      if (!token.isCancellationRequested) this.server.logFailure("decorations", error);
    }
  }

  private draw(editor: vscode.TextEditor, painting: Painting): void {
    const { styles } = this;
    editor.setDecorations(styles.articleStart, painting.articleStarts);
    editor.setDecorations(styles.articleRuler, painting.articleRuler);
    editor.setDecorations(styles.byline, painting.bylines);
    editor.setDecorations(styles.wrap, painting.wraps);
    editor.setDecorations(styles.column, painting.columns);
    editor.setDecorations(styles.columnBlank, painting.columnBlanks);
    for (const { label, decided, suggested } of painting.mentions) {
      const types = styles.mention(label);
      editor.setDecorations(types.decided, decided);
      editor.setDecorations(types.suggested, suggested);
    }
    for (const type of styles.otherMentions(painting.mentions.map(({ label }) => label))) {
      editor.setDecorations(type, []);
    }
    this.painted.set(editor.document.uri.toString(), {
      version: editor.document.version,
      articles: painting.articleStarts.length,
      bylines: painting.bylines.length,
      wraps: painting.wraps.length,
      columns: painting.columns.length,
      mentions: Object.fromEntries(
        painting.mentions.map(({ label: { label }, decided, suggested }) => [label, decided.length + suggested.length]),
      ),
    });
  }

  private clear(editor: vscode.TextEditor): void {
    this.styles.all.forEach((type) => {
      editor.setDecorations(type, []);
    });
  }

  private cancel(editor: vscode.TextEditor): void {
    const work = this.work.get(editor);
    if (work === undefined) return;
    clearTimeout(work.timer);
    work.cancellation.cancel();
    work.cancellation.dispose();
    this.work.delete(editor);
  }

  private forgetHiddenEditors(): void {
    [...this.work.keys()]
      .filter((editor) => !vscode.window.visibleTextEditors.includes(editor))
      .forEach((editor) => {
        this.cancel(editor);
      });
  }
}

function nothing(version: number): Decorations {
  return { version, articles: [], bylines: [], wraps: [], mentions: [] };
}

function withMargin(ranges: readonly vscode.Range[], lineCount: number): readonly vscode.Range[] {
  return ranges.map(
    ({ start, end }) =>
      new vscode.Range(Math.max(0, start.line - MARGIN), 0, Math.min(lineCount, end.line + MARGIN), 0),
  );
}
