import { pageOf, type Analysis } from "../analysis/analysis.js";
import { markerForMention } from "../analysis/markers-for.js";
import { isEntryText } from "../entities/dictionary.js";
import { isLookedFor } from "../analysis/settings.js";
import { DEFAULT_LABELS, type LabelDefinition, type LabelSet } from "../entities/labels.js";
import type { Label, Mention } from "../entities/mention.js";
import type { WantedMarker } from "../markers/wanted-marker.js";
import { contextOfMention } from "./context.js";
import { insertFix } from "./insert-fix.js";
import { annotateFix } from "./annotate-fix.js";
import { defineRule, type Bilingual, type DecisionFix, type Fix, type Rule, type RuleId } from "./rule.js";

/** What the rules about mentions differ in. */
export interface EntityRuleOptions {
  readonly id: RuleId;
  /** Whether the rule is about mentions of a label. */
  readonly isAbout: (label: Label) => boolean;
  /** The rule's title, and what it is about: “a person's name”. */
  readonly title: Bilingual;
  readonly noun: Bilingual;
  readonly example: Rule["example"];
}

/** A rule that reports each mention of a label that no marker encloses. */
export const entityRule = ({ id, isAbout, title, noun, example }: EntityRuleOptions): Rule =>
  defineRule({
    id,
    severity: "hint",
    fixable: "unsafe",
    needs: "full",
    docs: {
      en: {
        title: title.en,
        what: `This looks like ${noun.en}, and no marker encloses it.`,
        why: "It is a suggestion. Only what is marked is certain: markers are what people have checked.",
        todo: "Mark it, alone or with all of the same on the page. If it is something else, mark it as that; if it is nothing of the kind, say so, here or everywhere, and it is not suggested again. What is missed elsewhere can be added to the dictionary.",
      },
      zh: {
        title: title.zh,
        what: `此处像是${noun.zh}，还没有标记。`,
        why: "这只是建议。只有标记过的才算确定：标记表示有人核对过。",
        todo: "可标记这一处，或标记全版相同的各处。如果是别的类别，可改标；如果不是实体，可在此处或在所有地方排除，以后不再提示。也可加入词典。",
      },
    },
    example,
    check(analysis, report) {
      const { labels } = analysis.settings;
      // Beside the text a label is a decision, and no edit.
      const best = analysis.workspace.annotations ? "none" : "unsafe";
      for (const mention of analysis.mentions) {
        if (mention.marked || !isAbout(mention.label)) continue;
        const called = nounOf(labels, mention.label, noun);
        report({
          span: mention.span,
          fixable: labels.find(mention.label) ? best : "none",
          message: {
            en: `“${mention.text}” looks like ${called.en}, and nothing marks it. Mark it, or say that it is none.`,
            zh: `“${mention.text}”像是${called.zh}，还没有标记。可标记，或标明它不是。`,
          },
          fixes: () => fixesFor(analysis, mention),
        });
      }
    },
  });

/** What a mention is, for a sentence: the rule's own words, unless the project calls its label otherwise. */
function nounOf(labels: LabelSet, label: Label, noun: Bilingual): Bilingual {
  const name = labels.nameOf(label);
  const usual = DEFAULT_LABELS.find(label)?.name;
  return {
    en: usual?.en === name.en ? noun.en : `“${name.en}”`,
    zh: usual?.zh === name.zh ? noun.zh : `“${name.zh}”`,
  };
}

function fixesFor(analysis: Analysis, mention: Mention): readonly Fix[] {
  const { labels } = analysis.settings;
  const own = labels.find(mention.label);
  if (!own) return decisions(analysis, mention);
  const same = (): readonly Mention[] =>
    pageOf(analysis).mentions.filter(
      ({ marked, label, text }) => !marked && label === mention.label && text === mention.text,
    );
  const others = labels.all.filter(({ label }) => label !== mention.label && isLookedFor(analysis.settings, label));
  const markersOf = (mentions: readonly Mention[]): readonly WantedMarker[] =>
    mentions.flatMap((each) => markerForMention(labels, each) ?? []);
  if (analysis.workspace.annotations) {
    return [
      annotateFix(markTitle(own), mention, { kind: "accept", same: false }, true),
      annotateFix(markAllTitle(own, mention.text), mention, { kind: "accept", same: true }),
      ...decisions(analysis, mention),
      ...others.map((other) =>
        annotateFix(markTitle(other), mention, { kind: "relabel", label: other.label, same: false }),
      ),
    ];
  }
  return [
    insertFix(analysis, markTitle(own), () => markersOf([mention]), true),
    insertFix(analysis, markAllTitle(own, mention.text), () => markersOf(same())),
    ...decisions(analysis, mention),
    ...others.map((other) =>
      insertFix(analysis, markTitle(other), () => markersOf([{ ...mention, label: other.label }])),
    ),
  ];
}

const markTitle = ({ name }: LabelDefinition): Bilingual => ({ en: `Mark as ${name.en}`, zh: `标记为${name.zh}` });

const markAllTitle = ({ name }: LabelDefinition, text: string): Bilingual => ({
  en: `Mark every “${text}” of the page as ${name.en}`,
  zh: `把全版的“${text}”都标记为${name.zh}`,
});

function decisions(analysis: Analysis, mention: Mention): readonly DecisionFix[] {
  const { text, label } = mention;
  const context = contextOfMention(analysis, mention);
  const dismiss = (scope: "here" | "everywhere", title: Bilingual): DecisionFix => ({
    type: "decision",
    preferred: false,
    title,
    decision: { kind: "dismiss", scope, text, label, context },
  });
  return [
    dismiss("here", { en: "Not an entity here", zh: "此处不是实体" }),
    dismiss("everywhere", { en: `“${text}” is never an entity`, zh: `“${text}”都不是实体` }),
    ...(mention.source !== "dictionary" && isEntryText(text) ? [addToDictionary(mention)] : []),
  ];
}

const addToDictionary = ({ text, label }: Mention): DecisionFix => ({
  type: "decision",
  preferred: false,
  title: { en: `Add “${text}” to the dictionary`, zh: `把“${text}”加入词典` },
  decision: { kind: "add-to-dictionary", text, label },
});
