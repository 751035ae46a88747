import type { Analysis } from "../analysis/analysis.js";
import type { Article, Passage, Role } from "../layout/page-layout.js";
import { isBlock } from "../markers/element-names.js";
import type { TextEdit } from "../text/edits.js";
import { contains, span } from "../text/offsets.js";
import { enclosures } from "./enclosure.js";
import { defineRule } from "./rule.js";

/** A headline that the page has after its article's body. */
export const headlineAfterBody = defineRule({
  id: "article/headline-after-body",
  severity: "hint",
  fixable: "unsafe",
  needs: "layout",
  docs: {
    en: {
      title: "Headline after the body",
      what: "An article's headline stands after its body, as the extraction gave it.",
      why: "Readers and most tools expect the headline first; so does TEI. The export moves it there in any case and records the printed order.",
      todo: "Move the headline, with its kicker and deck, above the body, if the page itself is to be in reading order.",
    },
    zh: {
      title: "标题在正文之后",
      what: "按提取的顺序，这篇稿件的标题排在正文后面。",
      why: "读者和多数工具都以标题在前，TEI 也是如此。导出时总会把标题移到前面，并记录原来的顺序。",
      todo: "如果希望版面文件本身也按阅读顺序排列，可把标题连同引题、副题移到正文之前。",
    },
  },
  example: {
    before:
      "在“无疫社区”跳磴镇白沙沱社区，老街上的便利店、菜店均已恢复营业，不时有居民进店消费。\n\n大渡口首批创建33个无疫社区\n",
    after:
      "大渡口首批创建33个无疫社区\n\n在“无疫社区”跳磴镇白沙沱社区，老街上的便利店、菜店均已恢复营业，不时有居民进店消费。\n",
  },
  check(analysis, report) {
    const marked = enclosures(analysis.page, ({ name }) => name === "div");
    for (const article of analysis.articles) {
      const heads = headsAfterBody(article);
      const [first, last] = [heads[0], heads.at(-1)];
      if (!first || !last || marked.has(article.span) || holdsBlockTag(analysis, article)) continue;
      report({
        span: span(first.span.start, last.span.end),
        message: {
          en: "This headline stands after its article's body. Move it above, if you want the page in reading order.",
          zh: "标题排在正文之后，如需按阅读顺序排列，可移到正文之前。",
        },
        fixes: () => [
          {
            type: "edit",
            kind: "refactor",
            safety: "unsafe",
            preferred: true,
            title: { en: "Move the headline above the body", zh: "把标题移到正文之前" },
            edits: () => moveAbove(analysis, article, heads),
          },
        ],
      });
    }
  },
});

const HEADS: ReadonlySet<Role> = new Set<Role>(["headline", "deck", "kicker"]);

/** The heads that end an article whose body has none before it; none when it is otherwise. */
function headsAfterBody({ kind, passages }: Article): readonly Passage[] {
  const lastOther = passages.findLastIndex(({ role }) => !HEADS.has(role));
  const heads = passages.slice(lastOther + 1);
  const before = passages.slice(0, lastOther + 1);
  const headless = kind === "article" && before.every(({ role }) => role !== "headline");
  const hasBody = before.some(({ role }) => role === "body");
  return headless && hasBody && heads.some(({ role }) => role === "headline") ? heads : [];
}

const holdsBlockTag = ({ page }: Analysis, article: Article): boolean =>
  page.elements.length > 0 && page.tags.some((tag) => isBlock(tag.name) && contains(article.span, tag.span));

/** Whole lines move, with what stands between body and headline as the distance between headline and body. */
function moveAbove({ source }: Analysis, article: Article, heads: readonly Passage[]): readonly TextEdit[] {
  const first = heads[0]?.lines[0];
  const last = heads.at(-1)?.lines.at(-1);
  const bodyEnd = article.passages.at(-heads.length - 1)?.lines.at(-1)?.span.end;
  if (!first || !last || bodyEnd === undefined) return [];
  const start = source.line(article.first).span.start;
  const top = source.text.startsWith("\uFEFF", start) ? start + 1 : start;
  const distance = source.text.slice(bodyEnd, first.span.start);
  const moved = source.text.slice(first.span.start, last.span.end);
  return [
    { span: span(top, top), newText: moved + distance },
    { span: span(bodyEnd, last.span.end), newText: "" },
  ];
}
