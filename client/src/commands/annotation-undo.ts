import * as vscode from "vscode";
import type { AnnotationState } from "../../../server/src/protocol/messages.js";
import { openDocument } from "../documents/open-document.js";
import { activePageEditor } from "../page/active-page.js";
import type { LanguageServer } from "../server/language-server.js";

/**
 * Keeps the contexts `newsmark.canUndoAnnotation` and `newsmark.canRedoAnnotation`, so that the editor's own keys undo
 * whatever came last: a change of annotations through the server, a change of the text as ever.
 */
export class AnnotationUndo implements vscode.Disposable {
  private readonly states = new Map<string, AnnotationState>();
  private shown: AnnotationState | undefined;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(server: LanguageServer) {
    this.subscriptions = [
      server.onAnnotationState((state) => {
        this.states.set(vscode.Uri.parse(state.uri).toString(), state);
        void this.update();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        void this.update();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.states.has(document.uri.toString())) void this.update();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.states.delete(uri.toString());
      }),
    ];
  }

  /** What the keys do on a page, as the window knows by now. */
  state(uri: vscode.Uri): AnnotationState | undefined {
    return this.shown?.uri === this.states.get(uri.toString())?.uri ? this.shown : undefined;
  }

  /** Whether undoing takes back a change of a page's annotations, by the server's last word about its present text. */
  isNext(uri: vscode.Uri): boolean {
    const document = openDocument(uri);
    return document !== undefined && this.held(document)?.canUndo === true;
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
  }

  private async update(): Promise<void> {
    const document = activePageEditor()?.document;
    const state = document && this.states.get(document.uri.toString());
    const shown = document && this.held(document);
    await Promise.all([
      vscode.commands.executeCommand("setContext", "newsmark.canUndoAnnotation", shown?.canUndo === true),
      vscode.commands.executeCommand("setContext", "newsmark.canRedoAnnotation", shown?.canRedo === true),
    ]);
    this.shown = state && (shown ?? { ...state, canUndo: false, canRedo: false });
  }

  /** What was last told of a page, if of its present text: until the server speaks again, the keys are the editor's. */
  private held({ uri, version }: vscode.TextDocument): AnnotationState | undefined {
    const state = this.states.get(uri.toString());
    return state?.version === version ? state : undefined;
  }
}
