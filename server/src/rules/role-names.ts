import type { Article, Role } from "../layout/page-layout.js";
import type { Bilingual } from "./rule.js";

/** What the roles are called in messages. */
export const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  headline: { en: "headline", zh: "标题" },
  deck: { en: "deck", zh: "副题" },
  kicker: { en: "kicker", zh: "引题" },
  crosshead: { en: "crosshead", zh: "小标题" },
  banner: { en: "banner headline", zh: "通栏题" },
  byline: { en: "byline", zh: "署名" },
  dateline: { en: "dateline", zh: "电头" },
  body: { en: "paragraph", zh: "正文" },
  caption: { en: "caption", zh: "图说" },
  credit: { en: "photo credit", zh: "图片署名" },
  endnote: { en: "end note", zh: "文末注" },
  continuation: { en: "continuation note", zh: "转接" },
  editor: { en: "editor's line", zh: "责编" },
  furniture: { en: "page furniture", zh: "版面附件" },
};

/** What the kinds of articles are called in messages. */
export const ARTICLE_NAMES: Readonly<Record<Article["kind"], Bilingual>> = {
  article: { en: "article", zh: "稿件" },
  photo: { en: "photo item", zh: "图片稿" },
  banner: { en: "banner", zh: "通栏题" },
};
