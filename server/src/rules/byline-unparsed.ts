import { defineRule } from "./rule.js";

/** A byline whose names or roles the grammar could not read. */
export const unparsedByline = defineRule({
  id: "byline/unparsed",
  severity: "hint",
  fixable: "none",
  needs: "layout",
  docs: {
    en: {
      title: "Unread byline",
      what: "A line looks like a byline or credit, but its names or their roles could not be read.",
      why: "The people it names are missing from the analysis and from exports.",
      todo: "Look for a slip of the extraction within it, such as a missing bracket or a wrong character, or mark the names by hand.",
    },
    zh: {
      title: "未能识别的署名",
      what: "看起来是署名，但其中的人名或身份无法识别。",
      why: "署名中的人不会出现在分析结果和导出文件里。",
      todo: "请检查其中是否有提取错误，如缺括号、错字，或手工标记人名。",
    },
  },
  example: { before: "□本报记者 夏\uFFFD 首席记\uFFFD 张亦筑\n" },
  check(analysis, report) {
    for (const { parsed, span } of analysis.bylines) {
      if (parsed) continue;
      report({
        span,
        message: {
          en: "This looks like a byline, but its names could not be read. Check it for slips of the extraction, or mark the names by hand.",
          zh: "此处像是署名，但人名无法识别。请检查有无提取错误，或手工标记人名。",
        },
      });
    }
  },
});
