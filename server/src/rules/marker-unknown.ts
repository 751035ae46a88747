import type { MarkerFault } from "../markers/marked-page.js";
import { faultFixes, tagText } from "./fault-fixes.js";
import { defineRule, type Bilingual } from "./rule.js";

/** A tag that looks like a marker but is none. */
export const unknownMarker = defineRule({
  id: "marker/unknown",
  severity: "warning",
  fixable: "unsafe",
  needs: "layout",
  docs: {
    en: {
      title: "Unknown marker",
      what: "A tag whose name is nearly that of a marker, or an element of TEI that is no marker here. Addresses, HTML and single tags with other names are left alone.",
      why: "It marks nothing: it is read as text of the page.",
      todo: "Correct the name, or remove the tag.",
    },
    zh: {
      title: "未知标记",
      what: "标签名与某个标记的名称相近，或者是本工具不使用的 TEI 元素。网址、HTML 标签以及其他单个标签不在此列。",
      why: "它不起标记作用，会被当作版面文字。",
      todo: "改正名称，或者删去标签。",
    },
  },
  example: {
    before: "本报讯（记者 <persname>罗芸</persname>）12月1日，綦江区继续推进创建工作。\n",
    after: "本报讯（记者 <persName>罗芸</persName>）12月1日，綦江区继续推进创建工作。\n",
  },
  check(analysis, report) {
    for (const fault of analysis.page.faults) {
      if (fault.kind !== "unknown") continue;
      report({
        span: fault.span,
        message: messageFor(fault),
        fixes: () =>
          faultFixes(
            fault,
            { en: `Change it to ${fault.other ?? ""}`, zh: `改为 ${fault.other ?? ""}` },
            { en: `Remove ${tagText(fault)}`, zh: `删去 ${tagText(fault)}` },
          ),
      });
    }
  },
});

function messageFor(fault: MarkerFault): Bilingual {
  const tag = tagText(fault);
  return fault.other === null
    ? {
        en: `${tag} is no marker that Newsmark knows, so it is read as text. Remove it, or leave it if it is printed.`,
        zh: `${tag} 不是可用的标记，被当作文字。可删去；若是原文则不必处理。`,
      }
    : {
        en: `${tag} is no marker, so it is read as text. ${fault.other} may be meant: correct the name, or remove the tag.`,
        zh: `${tag} 不是可用的标记，被当作文字。可能应为 ${fault.other}，请改正名称或删去标签。`,
      };
}
