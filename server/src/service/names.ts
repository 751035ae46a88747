import type { MentionSource } from "../entities/mention.js";
import type { Article, BreakKind, Role } from "../layout/page-layout.js";
import type { Bilingual, Severity } from "../rules/rule.js";

/** What roles are called. */
export const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  headline: { en: "headline", zh: "标题" },
  deck: { en: "deck", zh: "副题" },
  kicker: { en: "kicker", zh: "引题" },
  crosshead: { en: "crosshead", zh: "小标题" },
  banner: { en: "banner", zh: "通栏题" },
  byline: { en: "byline", zh: "署名" },
  dateline: { en: "dateline", zh: "电头" },
  body: { en: "body", zh: "正文" },
  caption: { en: "caption", zh: "图说" },
  credit: { en: "photo credit", zh: "图片署名" },
  endnote: { en: "end note", zh: "文末注" },
  continuation: { en: "continuation", zh: "转接" },
  editor: { en: "editor", zh: "责编" },
  furniture: { en: "page furniture", zh: "版面附件" },
};

/** What breaks are called. */
export const BREAK_NAMES: Readonly<Record<BreakKind, Bilingual>> = {
  wrap: { en: "wrap", zh: "折行" },
  column: { en: "column break", zh: "断栏" },
  paragraph: { en: "paragraph", zh: "分段" },
  block: { en: "block", zh: "分块" },
};

/** What the kinds of article are called. */
export const ARTICLE_NAMES: Readonly<Record<Article["kind"], Bilingual>> = {
  article: { en: "Article", zh: "稿件" },
  photo: { en: "Photo", zh: "图片" },
  banner: { en: "Banner", zh: "通栏题" },
};

/** What is asked about in the review, besides mentions. */
export const REVIEW_NAMES = {
  break: { en: "line end", zh: "换行" },
  byline: { en: "byline", zh: "署名" },
  head: { en: "head", zh: "标题" },
  article: { en: "article", zh: "稿件" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How a mention was found, for people. */
export const SOURCE_NAMES: Readonly<Record<MentionSource, Bilingual>> = {
  model: { en: "the trained model", zh: "训练模型" },
  segmenter: { en: "the word segmenter's part-of-speech tags", zh: "分词词性" },
  gazetteer: { en: "a list of names", zh: "名录" },
  grammar: { en: "the form of its words", zh: "构词形式" },
  byline: { en: "a byline of this page", zh: "本版署名" },
  dictionary: { en: "the project's dictionary", zh: "项目词典" },
  carried: { en: "the same words elsewhere on this page", zh: "本版同名实体" },
  marker: { en: "a marker in the text", zh: "文中标记" },
  annotation: { en: "an annotation beside the text", zh: "文本旁的标注" },
  outside: { en: "the recognizer of your own", zh: "外部识别程序" },
};

/** What severities are called. */
export const SEVERITY_NAMES: Readonly<Record<Severity, Bilingual>> = {
  error: { en: "error", zh: "错误" },
  warning: { en: "warning", zh: "警告" },
  information: { en: "information", zh: "信息" },
  hint: { en: "hint", zh: "提示" },
};
