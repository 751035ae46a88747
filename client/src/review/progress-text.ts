import { l10n } from "vscode";
import type { Review } from "../../../server/src/protocol/review-messages.js";

/** How far along the review of a page is: `214 of 371 decided`. */
export function progressText({ decided, items }: Pick<Review, "decided" | "items">): string {
  return l10n.t("{0} of {1} decided", decided, decided + items.length);
}
