import type { Analysis } from "../analysis/analysis.js";
import type { LabelSet } from "../entities/labels.js";
import type { Label, Mention } from "../entities/mention.js";
import type { TextEdit } from "../text/edits.js";
import { annotateFix } from "./annotate-fix.js";
import { contextOfMention } from "./context.js";
import { keepFix } from "./keep-fix.js";
import { relabel } from "./relabel.js";
import { defineRule, type Bilingual, type DecisionFix, type EditFix, type RuleId } from "./rule.js";

const id: RuleId = "entity/inconsistent";

/** The same string labelled in two ways on one page. */
export const inconsistentLabels = defineRule({
  id,
  severity: "information",
  fixable: "unsafe",
  needs: "full",
  docs: {
    en: {
      title: "Labelled in two ways",
      what: "The same words have one label here and another elsewhere on the page.",
      why: "One of the two is often a slip, and a corpus that labels the same name in two ways teaches both.",
      todo: "Give all of them one label. Where the words mean different things, keep them as they are.",
    },
    zh: {
      title: "标注不一致",
      what: "同一个词在这里是一类，在本版其他地方是另一类。",
      why: "其中往往有一处是误标；同名异标的语料会把两种标法都教给模型。",
      todo: "统一为一类。如果各处含义确实不同，可保持不变。",
    },
  },
  example: {
    before:
      "<placeName>青川</placeName>的水通了。<orgName>青川</orgName>的路也通了，<placeName>青川</placeName>变了样。\n",
    after:
      "<placeName>青川</placeName>的水通了。<placeName>青川</placeName>的路也通了，<placeName>青川</placeName>变了样。\n",
  },
  check(analysis, report) {
    const { labels } = analysis.settings;
    for (const group of mentionsByText(analysis).values()) {
      const usual = usualLabel(group);
      const relabelAll = (): readonly TextEdit[] => relabel(analysis, group, usual);
      for (const mention of group) {
        if (mention.label === usual) continue;
        report({
          span: mention.span,
          message: {
            en: `“${mention.text}” is ${labels.nameOf(mention.label).en} here and ${labels.nameOf(usual).en} elsewhere on the page. Give all of them one label.`,
            zh: `“${mention.text}”在这里是${labels.nameOf(mention.label).zh}，在本版其他地方是${labels.nameOf(usual).zh}，可统一。`,
          },
          fixes: () =>
            analysis.workspace.annotations
              ? [
                  annotateFix(
                    labelAllTitle(labels, mention, usual),
                    mention,
                    { kind: "relabel", label: usual, same: true },
                    true,
                  ),
                  annotateFix(labelAllTitle(labels, mention, mention.label), mention, {
                    kind: "relabel",
                    label: mention.label,
                    same: true,
                  }),
                  keepHere(analysis, mention),
                ]
              : [
                  labelAll(labelAllTitle(labels, mention, usual), true, relabelAll),
                  labelAll(labelAllTitle(labels, mention, mention.label), false, () =>
                    relabel(analysis, group, mention.label),
                  ),
                  keepHere(analysis, mention),
                ],
        });
      }
    }
  },
});

function mentionsByText({ mentions }: Analysis): ReadonlyMap<string, readonly Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.text);
    if (group) group.push(mention);
    else groups.set(mention.text, [mention]);
  }
  return groups;
}

/** The label that most have; a human's markers count before any suggestion, the first of equals before the others. */
function usualLabel(group: readonly Mention[]): Label {
  const marked = group.filter((mention) => mention.marked);
  const counts = new Map<Label, number>();
  for (const { label } of marked.length > 0 ? marked : group) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].reduce<readonly [Label, number]>((most, each) => (each[1] > most[1] ? each : most), ["", 0])[0];
}

function labelAll(title: Bilingual, preferred: boolean, edits: EditFix["edits"]): EditFix {
  return {
    type: "edit",
    kind: "quickfix",
    safety: "unsafe",
    preferred,
    title,
    edits,
  };
}

const labelAllTitle = (labels: LabelSet, { text }: Mention, wanted: Label): Bilingual => ({
  en: `Label every “${text}” as ${labels.nameOf(wanted).en}`,
  zh: `把“${text}”都标为${labels.nameOf(wanted).zh}`,
});

const keepHere = (analysis: Analysis, mention: Mention): DecisionFix =>
  keepFix(id, { en: "Keep this label here", zh: "保留此处的标注" }, contextOfMention(analysis, mention));
