import { pageOf } from "../analysis/analysis.js";
import { markersForArticles, markersForBoundary, markersForPage } from "../analysis/markers-for.js";
import type { Article } from "../layout/page-layout.js";
import { span } from "../text/offsets.js";
import { contextsOfStretches } from "./context.js";
import { enclosures } from "./enclosure.js";
import { insertFix } from "./insert-fix.js";
import { keepFix } from "./keep-fix.js";
import { ARTICLE_NAMES } from "./role-names.js";
import { defineRule, type Bilingual, type RuleId } from "./rule.js";

const id: RuleId = "article/boundary";

/** An article that no marker encloses. */
export const articleBoundary = defineRule({
  id,
  severity: "information",
  fixable: "unsafe",
  needs: "layout",
  docs: {
    en: {
      title: "Article not marked",
      what: "An article, photo item or banner begins here, and no marker encloses it.",
      why: "Without a boundary, a tool takes the page for one text, and the headline of one article for the end of another.",
      todo: "Check where it begins and ends, and insert its markers: for this article, or for all articles of the page.",
    },
    zh: {
      title: "稿件未标记",
      what: "一篇稿件、图片稿或通栏题从这里开始，还没有标记。",
      why: "没有边界，工具会把整个版面当作一篇文章，把一篇的标题当成另一篇的结尾。",
      todo: "核对起止位置后插入标记，可只为本稿插入，也可为全版所有稿件插入。",
    },
  },
  example: {
    before: "为了方便住在山区的读者，图书馆购置了一辆流动书车。\n\n流动书车进山村\n",
    after:
      '<div type="article">\n<p>为了方便住在山区的读者，图书馆购置了一辆流动书车。</p>\n\n<head>流动书车进山村</head>\n</div>\n',
  },
  check(analysis, report) {
    const articles = enclosures(
      analysis.page,
      ({ name, type }) => name === "div" && type !== "section" && type !== "group",
    );
    const groups = enclosures(analysis.page, ({ name, type }) => name === "div" && type !== "section");
    const markersOf = markersForArticles(analysis);
    const contextOf = contextsOfStretches(analysis);
    for (const article of analysis.articles) {
      const line = article.passages[0]?.lines[0];
      if (!line || (article.kind === "banner" ? groups : articles).has(article.span)) continue;
      const end = Math.min(line.span.end, article.passages[0]?.span.end ?? line.span.end);
      report({
        span: span(article.span.start, Math.max(article.span.start, end)),
        message: messageFor(article),
        fixes: () => [
          insertFix(analysis, TITLES.article, () => markersOf(article), true),
          insertFix(analysis, TITLES.page, () => markersForPage(pageOf(analysis))),
          insertFix(analysis, TITLES.boundary, () => markersForBoundary(article)),
          keepFix(id, TITLES.keep, contextOf(span(article.span.start, article.span.start))),
        ],
      });
    }
  },
});

const TITLES = {
  article: { en: "Insert the markers of this article", zh: "插入本稿的标记" },
  page: { en: "Insert the markers of all articles", zh: "插入全版所有稿件的标记" },
  boundary: { en: "Mark only where it begins and ends", zh: "只标记起止位置" },
  keep: { en: "Leave it without markers", zh: "不加标记" },
} satisfies Record<string, Bilingual>;

function messageFor({ kind }: Article): Bilingual {
  const name = ARTICLE_NAMES[kind];
  return {
    en: `${kind === "article" ? "An" : "A"} ${name.en} begins here, and nothing marks it. Insert its markers.`,
    zh: `一篇${name.zh}从这里开始，还没有标记，可插入标记。`,
  };
}
