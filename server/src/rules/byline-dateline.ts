import { markersForBylines } from "../analysis/markers-for.js";
import { contextsOfStretches } from "./context.js";
import { enclosures } from "./enclosure.js";
import { insertFix } from "./insert-fix.js";
import { keepFix } from "./keep-fix.js";
import { defineRule, type Bilingual, type RuleId } from "./rule.js";

const id: RuleId = "byline/dateline";

/** A dateline, or an end note in its form, that no marker encloses. */
export const unmarkedDateline = defineRule({
  id,
  severity: "information",
  fixable: "unsafe",
  needs: "layout",
  docs: {
    en: {
      title: "Dateline not marked",
      what: "A dateline at the start of a text, or a source note at its end, is not marked as one.",
      why: "It says who reported from where and when, and is no part of the story.",
      todo: "Insert its marker; the place and date within it are marked as well.",
    },
    zh: {
      title: "电头未标记",
      what: "文章开头的电头，或文末的来源注，还没有标记。",
      why: "它说明稿件由谁、何时、从何地发出，不是正文的一部分。",
      todo: "插入电头标记，其中的地名和日期也一并标记。",
    },
  },
  example: {
    before: "（新华社北京12月1日电）\n",
    after: "<closer><dateline>（新华社<placeName>北京</placeName><date>12月1日</date>电）</dateline></closer>\n",
  },
  check(analysis, report) {
    const marked = enclosures(analysis.page, ({ name }) => name === "dateline" || name === "closer");
    const markersOf = markersForBylines(analysis);
    const contextOf = contextsOfStretches(analysis);
    for (const byline of analysis.bylines) {
      const { kind } = byline;
      if ((kind !== "dateline" && kind !== "endnote") || marked.has(byline.span)) continue;
      report({
        span: byline.span,
        message: MESSAGES[kind],
        fixes: () => [
          insertFix(analysis, TITLES[kind], () => markersOf(byline), true),
          keepFix(id, NONE_TITLES[kind], contextOf(byline.span)),
        ],
      });
    }
  },
});

const MESSAGES: Readonly<Record<"dateline" | "endnote", Bilingual>> = {
  dateline: {
    en: "This is a dateline, and nothing marks it. Insert its marker.",
    zh: "此处是电头，还没有标记，可插入标记。",
  },
  endnote: {
    en: "This note closes the article, and nothing marks it. Insert its marker.",
    zh: "此处是文末注，还没有标记，可插入标记。",
  },
};

const TITLES: Readonly<Record<"dateline" | "endnote", Bilingual>> = {
  dateline: { en: "Mark the dateline", zh: "标记电头" },
  endnote: { en: "Mark the end note", zh: "标记文末注" },
};

const NONE_TITLES: Readonly<Record<"dateline" | "endnote", Bilingual>> = {
  dateline: { en: "It is no dateline", zh: "不是电头" },
  endnote: { en: "It is no end note", zh: "不是文末注" },
};
