import type { Passage } from "../layout/page-layout.js";
import { enclosuresOf } from "./enclosure.js";
import { figureSpaces, spacesFigures } from "./figure-spaces.js";
import { defineRule } from "./rule.js";

/** A space within a figure, or between a figure and what it counts. */
export const straySpace = defineRule({
  id: "layout/stray-space",
  severity: "hint",
  fixable: "safe",
  needs: "layout",
  docs: {
    en: {
      title: "Stray space",
      what: "A space stands within a figure or a date, before a figure's unit, or before a figure that a unit follows. A page that sets off all its figures by spaces is left alone.",
      why: "The newspaper stretched the line; the space is no part of the text. It parts numbers and dates that belong together.",
      todo: "Remove the space. Where it may part two figures, look at the printed page first: that is not done in bulk.",
    },
    zh: {
      title: "数字中的空格",
      what: "数字或日期中间、数字与量词之间、带量词的数字之前有空格。全版统一在数字前后加空格的，不作为问题。",
      why: "这是报纸排版撑满一行时留下的，并非原文，会把完整的数字和日期拆开。",
      todo: "删去空格。如果空格可能是两个数字的分隔，请先核对原版面，这类空格不会批量删除。",
    },
  },
  example: {
    before: "12月 1日，该区已创建无疫村 217个、无疫小区 32 个。\n",
    after: "12月1日，该区已创建无疫村217个、无疫小区32个。\n",
  },
  check(analysis, report) {
    if (spacesFigures(analysis.passages.map(({ text }) => text.text))) return;
    const bylines = enclosuresOf(analysis.bylines.map(({ span }) => span));
    for (const passage of analysis.passages) {
      for (const found of figureSpaces(passage.text.text)) {
        const place = passage.text.sourceSpan(found.span);
        if (bylines.has(place)) continue;
        report({
          span: place,
          message: found.certain
            ? { en: "A stray space stands in this figure. Remove it.", zh: "数字处有多余的空格，可删去。" }
            : {
                en: "The space may part one figure in two. Compare the printed page, and remove it if so.",
                zh: "空格可能把一个数字拆成了两个，请核对原版面，如是则删去。",
              },
          fixes: () => [
            {
              type: "edit",
              kind: "quickfix",
              safety: found.certain && isProse(passage) ? "safe" : "unsafe",
              preferred: true,
              title: { en: "Remove the space", zh: "删去空格" },
              edits: () =>
                found.gaps.flatMap((gap) => passage.text.fragments(gap).map((span) => ({ span, newText: "" }))),
            },
          ],
        });
      }
    }
  },
});

/** Heads and credits use spaces as punctuation; running text does not. */
const isProse = ({ role }: Passage): boolean => role === "body" || role === "caption";
