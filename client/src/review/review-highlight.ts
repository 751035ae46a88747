import * as vscode from "vscode";
import type { Review, ReviewItem } from "../../../server/src/protocol/review-messages.js";
import { toRange } from "../page/protocol-ranges.js";
import { hintFor } from "./keys-text.js";

/** What of the page may lie above or below the item while nothing is scrolled, in parts of the view. */
const EDGE = 0.2;

/** Shows where the review is: the item strongly marked, what the keys do after its line, and the page scrolled to it. */
export class ReviewHighlight implements vscode.Disposable {
  private readonly words = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("newsmark.reviewBackground"),
    border: "2px solid",
    borderColor: new vscode.ThemeColor("newsmark.reviewBorder"),
    borderRadius: "3px",
    overviewRulerColor: new vscode.ThemeColor("newsmark.reviewBorder"),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });

  private readonly lines = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor("newsmark.reviewBackground"),
    borderColor: new vscode.ThemeColor("newsmark.reviewBorder"),
    borderStyle: "solid",
    borderWidth: "0 0 0 3px",
    overviewRulerColor: new vscode.ThemeColor("newsmark.reviewBorder"),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });

  private readonly hint = vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor("newsmark.reviewHint"), margin: "0 0 0 2ch" },
  });

  private shown: vscode.TextEditor | undefined;

  /** Marks an item in an editor and scrolls to it; the cursor selects its words, so that screen readers read them. */
  show(editor: vscode.TextEditor, item: ReviewItem, review: Review): void {
    if (this.shown !== editor) this.clear();
    this.shown = editor;
    const ranges = item.ranges.map(toRange);
    const [first] = ranges;
    const last = ranges.at(-1);
    if (first === undefined || last === undefined) return;
    const isArticle = item.kind === "article";
    editor.setDecorations(this.words, isArticle ? [] : ranges);
    editor.setDecorations(this.lines, isArticle ? ranges : []);
    const lineEnd = editor.document.lineAt(last.end.line).range.end;
    const contentText = hintFor(item, review);
    editor.setDecorations(this.hint, [
      { range: new vscode.Range(lineEnd, lineEnd), renderOptions: { after: { contentText } } },
    ]);
    // An article is asked about at its end, where the reader is by then.
    const place = isArticle ? new vscode.Range(last.end, last.end) : new vscode.Range(first.start, last.end);
    editor.selection = new vscode.Selection(place.start, place.end);
    if (!isWellInView(editor, place)) editor.revealRange(place, vscode.TextEditorRevealType.InCenter);
  }

  /** Takes the marks away. */
  clear(): void {
    for (const type of [this.words, this.lines, this.hint]) this.shown?.setDecorations(type, []);
    this.shown = undefined;
  }

  dispose(): void {
    for (const type of [this.words, this.lines, this.hint]) type.dispose();
  }
}

/** Whether a place lies so far within the view that it can be read with what is around it. */
function isWellInView({ visibleRanges }: vscode.TextEditor, place: vscode.Range): boolean {
  const [view] = visibleRanges;
  if (view === undefined) return false;
  const edge = Math.floor((view.end.line - view.start.line) * EDGE);
  return place.start.line >= view.start.line + edge && place.end.line <= view.end.line - edge;
}
