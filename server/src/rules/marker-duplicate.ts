import { faultFixes, tagText } from "./fault-fixes.js";
import { defineRule } from "./rule.js";

/** The same text marked twice in the same way. */
export const duplicateMarker = defineRule({
  id: "marker/duplicate",
  severity: "warning",
  fixable: "safe",
  needs: "layout",
  docs: {
    en: {
      title: "Doubled marker",
      what: "The same text is marked twice with the same marker.",
      why: "It is counted twice wherever markers are counted.",
      todo: "Remove the inner one.",
    },
    zh: {
      title: "重复标记",
      what: "同一段文字被同一种标记标了两次。",
      why: "统计时会被计算两次。",
      todo: "删去里层的标记。",
    },
  },
  example: {
    before: "<persName><persName>罗芸</persName></persName>介绍了创建工作的情况。\n",
    after: "<persName>罗芸</persName>介绍了创建工作的情况。\n",
  },
  check(analysis, report) {
    for (const fault of analysis.page.faults) {
      if (fault.kind !== "duplicate") continue;
      const tag = tagText(fault);
      report({
        span: fault.span,
        message: {
          en: `This text is marked twice with ${tag} and would be counted twice. Remove the inner marker.`,
          zh: `这段文字用 ${tag} 标了两次，会被重复计算。请删去里层的标记。`,
        },
        fixes: () => {
          const title = { en: "Remove the inner marker", zh: "删去里层标记" };
          return faultFixes(fault, title, title);
        },
      });
    }
  },
});
