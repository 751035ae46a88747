import { faultFixes, tagText } from "./fault-fixes.js";
import { defineRule } from "./rule.js";

/** Two markers of which neither lies within the other. */
export const misnestedMarker = defineRule({
  id: "marker/misnested",
  severity: "warning",
  fixable: "safe",
  needs: "layout",
  docs: {
    en: {
      title: "Crossed markers",
      what: "A marker that begins within another and ends after it.",
      why: "Markers must lie within one another or side by side; other tools refuse a page with crossed ones.",
      todo: "Close the inner marker first. Where only the two closing tags stand in the wrong order this is done without asking; else look at what the inner marker shall hold.",
    },
    zh: {
      title: "标记交叉",
      what: "一个标记在另一个标记之内开始，却在它之外结束。",
      why: "标记只能互相包含或并列，交叉的标记其他工具无法读取。",
      todo: "先结束内层标记。如果只是两个结束标签次序颠倒，可自动调换；否则请核对内层标记的范围。",
    },
  },
  example: {
    before: "<p>12月1日，<placeName>綦江区</p></placeName>\n",
    after: "<p>12月1日，<placeName>綦江区</placeName></p>\n",
  },
  check(analysis, report) {
    for (const fault of analysis.page.faults) {
      if (fault.kind !== "misnested") continue;
      const around = `</${fault.other ?? ""}>`;
      const tag = tagText(fault);
      report({
        span: fault.span,
        message: {
          en: `${tag} comes after ${around}, though its marker began within. Close the inner marker first.`,
          zh: `${tag} 应在 ${around} 之前，因为这个标记是在里层开始的。请先结束里层标记。`,
        },
        fixes: () =>
          faultFixes(
            fault,
            { en: `Move ${tag} before ${around}`, zh: `把 ${tag} 移到 ${around} 之前` },
            { en: `Remove both tags of ${fault.name}`, zh: `删去 ${fault.name} 的两个标签` },
          ),
      });
    }
  },
});
