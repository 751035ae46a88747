import * as vscode from "vscode";
import type { TakeUp } from "./take-up.js";

/** The status item that offers to annotate a plain-text file which looks like a newspaper page. */
export class OfferItem implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private readonly subscriptions: readonly { dispose(): unknown }[];

  constructor(private readonly takeUp: TakeUp) {
    this.item = vscode.window.createStatusBarItem("newsmark.offer", vscode.StatusBarAlignment.Right, 100);
    this.item.name = vscode.l10n.t("Newsmark: offer");
    this.item.text = `$(book) ${vscode.l10n.t("Annotate this page?")}`;
    this.item.tooltip = vscode.l10n.t(
      "This looks like text from a newspaper page. Click to let Newsmark find its articles, broken lines and names.",
    );
    this.item.command = "newsmark.answerOffer";
    this.subscriptions = [
      this.item,
      vscode.commands.registerCommand("newsmark.answerOffer", () => this.ask()),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.update();
      }),
      takeUp.onDidChange(() => {
        this.update();
      }),
    ];
    this.update();
  }

  /** Whether the offer stands for the active file. */
  get isShown(): boolean {
    const document = vscode.window.activeTextEditor?.document;
    return document !== undefined && this.takeUp.isOffered(document);
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => void subscription.dispose());
  }

  private update(): void {
    if (this.isShown) this.item.show();
    else this.item.hide();
  }

  private async ask(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined) return;
    const yes = { label: `$(check) ${vscode.l10n.t("Annotate this file")}` };
    const no = { label: `$(close) ${vscode.l10n.t("Not this file")}` };
    const settings = { label: `$(gear) ${vscode.l10n.t("Always or never: open the setting")}` };
    const choice = await vscode.window.showQuickPick([yes, no, settings], {
      placeHolder: vscode.l10n.t("This looks like text from a newspaper page."),
    });
    if (choice === yes) await this.takeUp.annotate(document);
    else if (choice === no) await this.takeUp.leave(document);
    else if (choice === settings)
      await vscode.commands.executeCommand("workbench.action.openSettings", "newsmark.detect");
  }
}
