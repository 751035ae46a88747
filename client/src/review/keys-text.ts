import { l10n } from "vscode";
import type { Review, ReviewItem } from "../../../server/src/protocol/review-messages.js";

/** What is asked, and what the keys do about it; short, since it stands after a line of text. */
export function hintFor({ kind, name }: ReviewItem, review: Review): string {
  const labels = labelKeys(review);
  if (kind === "break") return l10n.t("{0}?  a join · x keep", name);
  return kind === "mention" && labels !== null
    ? l10n.t("{0}?  a yes · x no · {1}", name, labels)
    : l10n.t("{0}?  a yes · x no", name);
}

/** All that the keys do about what is asked, and besides. */
export function keysText({ kind }: ReviewItem, review: Review): string {
  const labels = labelKeys(review);
  return [
    kind === "break" ? l10n.t("a join · x keep") : l10n.t("a yes · x no"),
    ...(kind === "mention" && labels !== null ? [l10n.t("{0} label · [ ] end", labels)] : []),
    l10n.t("j k step · u back · Esc leave"),
  ].join(" · ");
}

/** The figures that give labels, as `1–5`; null where there are not several. */
function labelKeys({ labels }: Review): string | null {
  const keys = labels.flatMap(({ key }) => key ?? []);
  return keys.length > 1 ? `${String(Math.min(...keys))}–${String(Math.max(...keys))}` : null;
}
