import type { MarkerFault } from "../markers/marked-page.js";
import { faultFixes, tagText } from "./fault-fixes.js";
import { defineRule, type Bilingual } from "./rule.js";

/** A marker's tag without its other half. */
export const unclosedMarker = defineRule({
  id: "marker/unclosed",
  severity: "warning",
  fixable: "unsafe",
  needs: "layout",
  docs: {
    en: {
      title: "Unclosed marker",
      what: "A tag that opens a marker and is not closed, or closes one that was not opened.",
      why: "It is not known what the marker encloses, so it is read as text of the page.",
      todo: "Close the marker where what it marks ends, or remove the tag.",
    },
    zh: {
      title: "标记未配对",
      what: "只有开始标签而没有结束标签，或者只有结束标签而没有开始标签。",
      why: "无法知道标记的范围，因此这个标签会被当作版面文字。",
      todo: "在标记内容结束处补上结束标签，或者删去这个标签。",
    },
  },
  example: {
    before: "本报讯（记者 <persName>罗芸 见习记者 罗婧颖）12月1日，綦江区继续推进创建工作。\n",
    after: "本报讯（记者 <persName>罗芸</persName> 见习记者 罗婧颖）12月1日，綦江区继续推进创建工作。\n",
  },
  check(analysis, report) {
    for (const fault of analysis.page.faults) {
      if (fault.kind !== "unclosed") continue;
      report({
        span: fault.span,
        message: messageFor(fault),
        fixes: () =>
          faultFixes(
            fault,
            { en: `Close it with </${fault.name}>`, zh: `补上 </${fault.name}>` },
            { en: `Remove ${tagText(fault)}`, zh: `删去 ${tagText(fault)}` },
          ),
      });
    }
  },
});

function messageFor(fault: MarkerFault): Bilingual {
  const tag = tagText(fault);
  return fault.tag === "close"
    ? {
        en: `${tag} closes a marker that was not opened, so it is read as text. Remove it, or open the marker.`,
        zh: `${tag} 没有对应的开始标签，被当作文字。可删去，或补上开始标签。`,
      }
    : {
        en: `${tag} is not closed, so it is read as text. Close it, or remove it.`,
        zh: `${tag} 没有结束标签，被当作文字。可补上结束标签，或删去。`,
      };
}
