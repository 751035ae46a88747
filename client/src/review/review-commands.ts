import * as vscode from "vscode";
import { toRange } from "../page/protocol-ranges.js";
import type { ReviewMode } from "./review-mode.js";
import type { ReviewNode } from "./review-tree.js";
import { swallowTyping } from "./swallowed-typing.js";

/** How long a word about the keys stays in the status bar, in milliseconds. */
const REMINDER = 4000;

/** The keys by letter: what an input method composes is read as the key that was pressed. */
const KEYS: Readonly<Record<string, string>> = {
  j: "newsmark.reviewNext",
  k: "newsmark.reviewPrevious",
  a: "newsmark.reviewAccept",
  A: "newsmark.reviewAcceptSame",
  x: "newsmark.reviewReject",
  X: "newsmark.reviewRejectSame",
  u: "newsmark.reviewUndo",
  // What Chinese input methods make of the brackets' keys.
  "【": "newsmark.reviewGrowEnd",
  "】": "newsmark.reviewShrinkEnd",
  "「": "newsmark.reviewGrowEnd",
  "」": "newsmark.reviewShrinkEnd",
};

/** Registers the commands of the review, and keeps what is typed out of the page while it goes on. */
export function registerReviewCommands(mode: ReviewMode, log: vscode.LogOutputChannel): vscode.Disposable {
  const commands: Readonly<Record<string, (argument: unknown) => unknown>> = {
    "newsmark.toggleReview": () => {
      if (mode.isReviewing) mode.leave();
      else return mode.start();
    },
    "newsmark.leaveReview": () => {
      mode.leave();
    },
    "newsmark.reviewNext": () => {
      mode.step(1);
    },
    "newsmark.reviewPrevious": () => {
      mode.step(-1);
    },
    "newsmark.reviewAccept": (node) => decide(mode, node, "accept", false),
    "newsmark.reviewAcceptSame": (node) => decide(mode, node, "accept", true),
    "newsmark.reviewReject": (node) => decide(mode, node, "reject", false),
    "newsmark.reviewRejectSame": (node) => decide(mode, node, "reject", true),
    "newsmark.reviewRelabel": (key) => {
      if (typeof key === "number") mode.relabel(key);
    },
    "newsmark.reviewAcceptGroup": (node) => decideGroup(mode, node, "accept"),
    "newsmark.reviewRejectGroup": (node) => decideGroup(mode, node, "reject"),
    "newsmark.reviewGrowEnd": () => {
      mode.reshape("end", true);
    },
    "newsmark.reviewShrinkEnd": () => {
      mode.reshape("end", false);
    },
    "newsmark.reviewGrowStart": () => {
      mode.reshape("start", true);
    },
    "newsmark.reviewShrinkStart": () => {
      mode.reshape("start", false);
    },
    "newsmark.reviewUndo": () => {
      mode.undo(false);
    },
    "newsmark.reviewUndoAny": () => {
      mode.undo(true);
    },
    "newsmark.reviewNoTyping": remind,
    "newsmark.showInReview": (node) => showNode(mode, node),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
    guardTyping(mode, log),
  );
}

/** A decision about what is asked at the moment, or about the tree's node that it was chosen on. */
async function decide(mode: ReviewMode, node: unknown, kind: "accept" | "reject", same: boolean): Promise<void> {
  if (isNode(node) && node.asked !== null) {
    await vscode.window.showTextDocument(node.uri, { preserveFocus: true });
    if (!mode.isReviewing) await mode.start();
    mode.goTo(node.asked);
  }
  mode.decide({ kind, same });
}

/** A decision about all that a node of the tree holds. */
async function decideGroup(mode: ReviewMode, node: unknown, kind: "accept" | "reject"): Promise<void> {
  if (!isNode(node) || node.group === null) return;
  await vscode.window.showTextDocument(node.uri, { preserveFocus: true });
  if (!mode.isReviewing) await mode.start();
  mode.decideAll(node.group, kind);
}

/** Goes to what a node of the tree is about; a review of its page goes along. */
async function showNode(mode: ReviewMode, node: unknown): Promise<void> {
  if (!isNode(node) || node.asked === null) return;
  const [first] = node.asked.ranges;
  if (mode.page?.toString() !== node.uri.toString()) {
    if (first) await vscode.commands.executeCommand("newsmark.revealRange", node.uri, toRange(first));
    return;
  }
  await vscode.window.showTextDocument(node.uri, { preserveFocus: true });
  mode.goTo(node.asked);
}

const isNode = (value: unknown): value is ReviewNode =>
  typeof value === "object" && value !== null && "asked" in value && "uri" in value;

/** Keeps what is typed out of the page while a review goes on, and no longer. */
function guardTyping(mode: ReviewMode, log: vscode.LogOutputChannel): vscode.Disposable {
  let guard: vscode.Disposable | undefined;
  const press = (text: string): boolean => {
    const command = KEYS[text];
    if (command !== undefined) void vscode.commands.executeCommand(command);
    else remind();
    return command !== undefined;
  };
  const handlers = {
    isReviewing: () => mode.isReviewing,
    onText: press,
    // In the tree no input method is at work: the keys that follow are keys again.
    onComposition: (text: string) => {
      press(text.slice(0, 1));
      void vscode.commands.executeCommand("newsmark.review.focus");
    },
  };
  const listening = mode.onDidChange(() => {
    if (mode.page !== undefined) guard ??= swallowTyping(handlers, log);
    else {
      guard?.dispose();
      guard = undefined;
    }
  });
  return new vscode.Disposable(() => {
    listening.dispose();
    guard?.dispose();
  });
}

function remind(): void {
  vscode.window.setStatusBarMessage(
    `$(info) ${vscode.l10n.t("You are reviewing: the page is not typed into. Escape leaves the review.")}`,
    REMINDER,
  );
}
