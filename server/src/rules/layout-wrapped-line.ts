import { span } from "../text/offsets.js";
import type { TextEdit } from "../text/edits.js";
import type { Passage } from "../layout/page-layout.js";
import { defineRule } from "./rule.js";

/** A passage broken over lines: one finding a passage. */
export const wrappedLine = defineRule({
  id: "layout/wrapped-line",
  severity: "hint",
  fixable: "safe",
  needs: "layout",
  docs: {
    en: {
      title: "Wrapped line",
      what: "A passage is broken over several lines where the newspaper's column ended.",
      why: "A tool that reads line by line cuts words, names and dates in two.",
      todo: "Merge the lines.",
    },
    zh: {
      title: "折行",
      what: "一个段落按报纸栏宽被折成了几行。",
      why: "逐行处理的工具会把词语、人名和日期切成两半。",
      todo: "合并各行。",
    },
  },
  example: {
    before: "月30日起，大渡口区在精准防控的基\n础上，首批“无疫社区”正逐步恢复。\n",
    after: "月30日起，大渡口区在精准防控的基础上，首批“无疫社区”正逐步恢复。\n",
  },
  check(analysis, report) {
    for (const passage of analysis.passages) {
      const count = passage.lines.length;
      if (count < 2) continue;
      report({
        span: passage.span,
        message: {
          en: `This passage is broken over ${String(count)} lines. Merge them.`,
          zh: `本段被折成 ${String(count)} 行，可合并为一段。`,
        },
        fixes: [
          {
            type: "edit",
            kind: "quickfix",
            safety: passage.breaks.every(({ safe }) => safe) ? "safe" : "unsafe",
            preferred: true,
            title: { en: "Merge this passage", zh: "合并本段" },
            edits: () => joins(passage),
          },
        ],
      });
    }
  },
});

function joins(passage: Passage): readonly TextEdit[] {
  return passage.lines.slice(1).map((line, index) => {
    const before = passage.lines[index] ?? line;
    return { span: span(before.span.end, line.span.start), newText: "" };
  });
}
