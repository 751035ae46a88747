import { l10n } from "vscode";
import type { ArticleNode } from "../../../server/src/protocol/messages.js";

/** An article's kind and number with its title, e.g. `稿件 3 · 永川全面推行点长负责制`. */
export function articleLabel(article: Pick<ArticleNode, "kind" | "number" | "title">): string {
  const name = kindAndNumber(article);
  return article.title === "" ? name : `${name} · ${article.title}`;
}

function kindAndNumber({ kind, number }: Pick<ArticleNode, "kind" | "number">): string {
  switch (kind) {
    case "article":
      return l10n.t("Article {0}", number);
    case "photo":
      return l10n.t("Photo {0}", number);
    case "banner":
      return l10n.t("Banner {0}", number);
  }
}
