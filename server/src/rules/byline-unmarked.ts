import { markersForBylines } from "../analysis/markers-for.js";
import { contextsOfStretches } from "./context.js";
import { enclosures, enclosuresOf } from "./enclosure.js";
import { insertFix } from "./insert-fix.js";
import { keepFix } from "./keep-fix.js";
import { defineRule, type RuleId } from "./rule.js";

const id: RuleId = "byline/unmarked";

/** A byline that no marker encloses. */
export const unmarkedByline = defineRule({
  id,
  severity: "information",
  fixable: "unsafe",
  needs: "layout",
  docs: {
    en: {
      title: "Byline not marked",
      what: "A byline, or a credit within another text, is not marked as one.",
      why: "A byline names the article's authors. Unmarked, it counts as the article's text, and its names as people in the story.",
      todo: "Insert its marker; the names within it are marked as well.",
    },
    zh: {
      title: "署名未标记",
      what: "署名，或其他文字中的图片署名，还没有标记。",
      why: "署名说明作者是谁。不加标记，它会被当作正文，其中的人名会被当作文中人物。",
      todo: "插入署名标记，其中的人名也一并标记。",
    },
  },
  example: {
    before: "□本报记者 夏元 首席记者 张亦筑\n",
    after: "<byline>□本报记者 <persName>夏元</persName> 首席记者 <persName>张亦筑</persName></byline>\n",
  },
  check(analysis, report) {
    const marked = enclosures(analysis.page, ({ name }) => name === "byline");
    const credits = enclosuresOf(analysis.passages.filter(({ role }) => role === "credit").map(({ span }) => span));
    const markersOf = markersForBylines(analysis);
    const contextOf = contextsOfStretches(analysis);
    for (const byline of analysis.bylines) {
      if (byline.kind !== "byline" && byline.kind !== "credit") continue;
      if (marked.has(byline.span) || (byline.kind === "credit" && credits.has(byline.span))) continue;
      report({
        span: byline.span,
        message: {
          en: "This is a byline, and nothing marks it. Insert its marker.",
          zh: "此处是署名，还没有标记，可插入标记。",
        },
        fixes: () => [
          insertFix(
            analysis,
            { en: "Mark the byline and its names", zh: "标记署名及其中的人名" },
            () => markersOf(byline),
            true,
          ),
          keepFix(id, { en: "It is no byline", zh: "不是署名" }, contextOf(byline.span)),
        ],
      });
    }
  },
});
