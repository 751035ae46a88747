import * as vscode from "vscode";
import type { AnnotationState } from "../../../server/src/protocol/messages.js";
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
    const state = this.states.get(uri.toString());
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    return state?.canUndo === true && state.version === document?.version;
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
  }

  private async update(): Promise<void> {
    const document = activePageEditor()?.document;
    const state = document && this.states.get(document.uri.toString());
    // What was told of an older text holds no more: until the server speaks, the keys are the editor's.
    const holds = state !== undefined && state.version === document?.version;
    const shown = holds ? state : undefined;
    await Promise.all([
      vscode.commands.executeCommand("setContext", "newsmark.canUndoAnnotation", shown?.canUndo === true),
      vscode.commands.executeCommand("setContext", "newsmark.canRedoAnnotation", shown?.canRedo === true),
    ]);
    this.shown = state && (shown ?? { ...state, canUndo: false, canRedo: false });
  }
}
