import * as vscode from "vscode";
import type {
  GroupDecided,
  MentionTarget,
  Reshaped,
  ReviewItem,
  ReviewTarget,
} from "../../../server/src/protocol/review-messages.js";

/** Where the review is: an item of the queue, as a person may have reshaped it meanwhile. */
export interface Current {
  readonly item: ReviewItem;
  readonly shape: Reshaped | null;
}

/** What a decision is about. */
export const targetOf = ({ target }: ReviewItem): ReviewTarget => target;

/** Tells how many of a group could not be decided together. */
export function tellLeft({ decided, left }: GroupDecided): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      "{0} of {1} still wait: their markers would cross others. Decide them one by one.",
      left,
      decided + left,
    ),
  );
}

/** An item as it is shown: as a person reshaped it. */
export const shown = ({ item, shape }: Current): ReviewItem => (shape === null ? item : { ...item, ...shape });

/** Whether a decision is about a mention. */
export const isMention = (target: ReviewItem["target"] | undefined): target is MentionTarget =>
  target?.kind === "mention";

/** What tells an item from the others of its version of the page. */
export function keyOf({ target }: ReviewItem): string {
  const { kind, start, end } = target;
  return [kind, start, end, ...(target.kind === "mention" ? [target.label] : [target.rule, target.nth])].join(" ");
}

/** Where a reader comes upon an item: an article is asked about at its end. */
export function startOf({ kind, ranges }: ReviewItem): vscode.Position {
  const range = kind === "article" ? ranges.at(-1) : ranges[0];
  const position = kind === "article" ? range?.end : range?.start;
  return new vscode.Position(position?.line ?? 0, position?.character ?? 0);
}
