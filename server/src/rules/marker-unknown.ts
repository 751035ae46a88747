import type { LabelSet } from "../entities/labels.js";
import { isMentionElement } from "../markers/element-names.js";
import type { Element, MarkerFault } from "../markers/marked-page.js";
import { walkElements } from "../markers/walk-elements.js";
import { faultFixes, tagText } from "./fault-fixes.js";
import { defineRule, type Bilingual, type EditFix } from "./rule.js";

/** A tag that looks like a marker but is none. */
export const unknownMarker = defineRule({
  id: "marker/unknown",
  severity: "warning",
  fixable: "unsafe",
  needs: "layout",
  docs: {
    en: {
      title: "Unknown marker",
      what: "A tag whose name is nearly that of a marker, an element of TEI that is no marker here, or a marker whose label the project does not have. Addresses, HTML and single tags with other names are left alone.",
      why: "It marks nothing: it is read as text of the page, or its label means nothing to others.",
      todo: "Correct the name, or remove the tag.",
    },
    zh: {
      title: "未知标记",
      what: "标签名与某个标记的名称相近，或者是本工具不使用的 TEI 元素，或者标记的类别不在项目中。网址、HTML 标签以及其他单个标签不在此列。",
      why: "它不起标记作用，会被当作版面文字；不在项目中的类别，其他人也无从理解。",
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
    const { labels } = analysis.settings;
    for (const element of walkElements(analysis.page.elements)) {
      if (!isMentionElement(element.name)) continue;
      const label = labels.labelOf(element.name, element.type);
      if (label !== null && labels.find(label)) continue;
      report({
        span: element.open.span,
        message: withoutLabel(element, labels),
        fixes: () => [removal(element)],
      });
    }
  },
});

/** What to say of a marker whose label the project does not have. */
function withoutLabel({ name, type }: Element, labels: LabelSet): Bilingual {
  const tag = type === null ? `<${name}>` : `<${name} type="${type}">`;
  const all = labels.all.map(({ label }) => label).join(", ");
  return {
    en: `${tag} says none of the project's labels (${all}). Correct it, add the label to the configuration, or remove the marker.`,
    zh: `${tag} 不是项目已有的类别（${all}）。请改正、在配置中添加该类别，或删去标记。`,
  };
}

const removal = ({ name, open, close }: Element): EditFix => ({
  type: "edit",
  kind: "quickfix",
  safety: "unsafe",
  preferred: false,
  title: { en: `Remove <${name}>`, zh: `删去 <${name}>` },
  edits: () => [...new Set([open, close])].map(({ span }) => ({ span, newText: "" })),
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
