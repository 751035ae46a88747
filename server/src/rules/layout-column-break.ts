import { once } from "../text/once.js";
import { articlesOfPassages, joinOrKeep, widerMerges } from "./merge-fixes.js";
import { joinAt, seamsOf, type Seam } from "./merge-lines.js";
import { defineRule, type Bilingual, type RuleId } from "./rule.js";

const id: RuleId = "layout/column-break";

/** A blank line within a sentence, where the text went on in the next column. */
export const columnBreak = defineRule({
  id,
  severity: "hint",
  fixable: "safe",
  needs: "layout",
  docs: {
    en: {
      title: "Column break",
      what: "A blank line stands in the middle of a sentence: the newspaper's column ended there, and the text went on at the top of the next one.",
      why: "A blank line reads as the end of a paragraph, so the sentence counts as two, and the word at the break is lost.",
      todo: "Merge across the break. Where it is not certain that the sentence goes on, join or keep the break by itself.",
    },
    zh: {
      title: "断栏",
      what: "句子中间有空行：报纸的一栏到此为止，下文接在另一栏的开头。",
      why: "空行会被当作分段，一句话因此变成两段，断开处的词语也丢失了。",
      todo: "跨空行合并。不能确定下文是否相接时，请逐处选择合并或保留。",
    },
  },
  example: {
    before: "除便利店外，新工社区所辖的理发\n\n店、餐饮店、洗衣店等也开始有序恢复营业。\n",
    after: "除便利店外，新工社区所辖的理发店、餐饮店、洗衣店等也开始有序恢复营业。\n",
  },
  check(analysis, report) {
    const articles = once(() => articlesOfPassages(analysis));
    for (const passage of analysis.passages) {
      if (!passage.breaks.some(({ kind }) => kind === "column")) continue;
      for (const seam of seamsOf(analysis, passage).filter((each) => each.break.kind === "column")) {
        report({
          span: seam.span,
          message: messageFor(seam),
          fixable: seam.safe ? "safe" : "unsafe",
          fixes: () =>
            seam.safe
              ? [
                  {
                    type: "edit",
                    kind: "quickfix",
                    safety: "safe",
                    preferred: true,
                    title: { en: "Merge across the blank line", zh: "跨空行合并" },
                    edits: () => [joinAt(seam)],
                  },
                  ...widerMerges(analysis, articles().get(passage.index)),
                ]
              : joinOrKeep(seam, id),
        });
      }
    }
  },
});

const messageFor = ({ safe }: Seam): Bilingual =>
  safe
    ? {
        en: "A column break cuts this sentence in two. Merge across the blank line.",
        zh: "断栏把这句话分成了两半，可跨空行合并。",
      }
    : {
        en: "The sentence may go on after the blank line, but that is not certain. Join the lines, or keep the break.",
        zh: "空行后可能是同一句话，但不能确定。可合并，或保留空行。",
      };
