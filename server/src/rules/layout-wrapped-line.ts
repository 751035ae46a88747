import type { Analysis } from "../analysis/analysis.js";
import type { Passage } from "../layout/page-layout.js";
import { once } from "../text/once.js";
import { articlesOfPassages, joinOrKeep, mergeLine, widerMerges } from "./merge-fixes.js";
import { joinAt, seamsOf, type Seam } from "./merge-lines.js";
import { defineRule, type Bilingual, type EditFix, type RuleId } from "./rule.js";

const id: RuleId = "layout/wrapped-line";

/**
 * A passage broken over lines: one finding a passage, and one for each line end in it that is not certain to be a
 * wrap, which is joined or kept by itself.
 */
export const wrappedLine = defineRule({
  id,
  severity: "hint",
  fixable: "safe",
  needs: "layout",
  docs: {
    en: {
      title: "Wrapped line",
      what: "A passage is broken over several lines where the newspaper's column ended.",
      why: "A tool that reads line by line cuts words, names and dates in two.",
      todo: "Merge the passage, the article or the whole page. Line ends that are not certain to be wraps are left as they are; join or keep each of them by itself.",
    },
    zh: {
      title: "折行",
      what: "一个段落按报纸栏宽被折成了几行。",
      why: "逐行处理的工具会把词语、人名和日期切成两半。",
      todo: "合并本段、本稿或全版。不能确定是折行的换行不会批量合并，请逐处选择合并或保留。",
    },
  },
  example: {
    before: "月30日起，大渡口区在精准防控的基\n础上，首批“无疫社区”正逐步恢复。\n",
    after: "月30日起，大渡口区在精准防控的基础上，首批“无疫社区”正逐步恢复。\n",
  },
  check(analysis, report) {
    const articles = once(() => articlesOfPassages(analysis));
    for (const passage of analysis.passages) {
      const seams = seamsOf(analysis, passage);
      const isWrap = (seam: Seam): boolean => seam.break.kind === "wrap";
      const unsure = seams.filter(({ safe }) => !safe);
      if (seams.some((seam) => seam.safe && isWrap(seam))) {
        report({
          span: passage.span,
          message: broken(passage, unsure.length),
          fixable: "safe",
          // Few are asked for: the line ends are looked at again then, rather than kept for all.
          fixes: () => fixesFor(analysis, passage, articles),
        });
      }
      for (const seam of unsure.filter(isWrap)) {
        report({ span: seam.span, message: doubtful(seam), fixable: "unsafe", fixes: () => joinOrKeep(seam, id) });
      }
    }
  },
});

function fixesFor(
  analysis: Analysis,
  passage: Passage,
  articles: () => ReturnType<typeof articlesOfPassages>,
): readonly EditFix[] {
  const sure = seamsOf(analysis, passage).filter(({ safe }) => safe);
  return [
    {
      type: "edit",
      kind: "quickfix",
      safety: "safe",
      preferred: true,
      title: { en: "Merge this passage", zh: "合并本段" },
      edits: () => sure.map((seam) => joinAt(seam)),
    },
    ...sure.map(mergeLine),
    ...widerMerges(analysis, articles().get(passage.index)),
  ];
}

function broken(passage: Passage, doubtfulOnes: number): Bilingual {
  const lines = String(passage.lines.length);
  const en = `This passage is broken over ${lines} lines. Merge them.`;
  const zh = `本段被折成 ${lines} 行，可合并为一段。`;
  if (doubtfulOnes === 0) return { en, zh };
  const count = String(doubtfulOnes);
  return {
    en: `${en} ${doubtfulOnes === 1 ? "One line end is" : `${count} line ends are`} not certain and will stay.`,
    zh: `${zh}其中 ${count} 处换行不能确定，暂不合并。`,
  };
}

const doubtful = ({ break: { safe } }: Seam): Bilingual =>
  safe
    ? {
        en: "It is not certain whether a space belongs between these lines. Join them with or without one, or keep the line end.",
        zh: "两行之间是否应有空格不能确定。可加空格合并、直接合并，或保留换行。",
      }
    : {
        en: "The passage may go on over this line end, but that is not certain. Join the lines, or keep the line end.",
        zh: "此处可能是折行，但不能确定。可合并两行，或保留换行。",
      };
