import { bylineMentions } from "../entities/byline-mentions.js";
import { carryOver, type PassageMentions } from "../entities/carry-over.js";
import { withDictionary } from "../entities/dictionary.js";
import type { LogicalMention, Mention } from "../entities/mention.js";
import { NEWSPAPER } from "../entities/model/features.js";
import { styleOf } from "../entities/model/text-style.js";
import { withoutOverlaps } from "../entities/overlaps.js";
import { recognize } from "../entities/recognize.js";
import type { Resources } from "../entities/resources.js";
import { layOut } from "../layout/lay-out.js";
import type { Passage } from "../layout/page-layout.js";
import { readMarkers } from "../markers/read-markers.js";
import { SourceText } from "../text/source-text.js";
import type { Analysis } from "./analysis.js";
import { withDecidedMentions, withoutDecided } from "./marked-mentions.js";
import { isLookedFor, type Settings } from "./settings.js";
import { EMPTY_WORKSPACE, type Workspace } from "./workspace.js";

/** The layout of a page, without its mentions: needs no dictionary, and is the first answer. */
export function analyzeLayout(text: string, settings: Settings, workspace: Workspace = EMPTY_WORKSPACE): Analysis {
  const source = new SourceText(text);
  const page = readMarkers(source);
  const none = { mentions: [], dismissed: [] };
  return { ...layOut(page), stage: "layout", source, page, ...none, settings, workspace, segmenter: null };
}

/** The full analysis that a layout grows into. */
export function addMentions(layout: Analysis, resources: Resources): Analysis {
  const work = addMentionsInSlices(layout, resources);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The same with a pause after each passage, so that a long page can be left when nobody waits for it any more. */
export function* addMentionsInSlices(layout: Analysis, resources: Resources): Generator<void, Analysis> {
  const found: PassageMentions[] = [];
  const passages = layout.settings.entities.enabled ? layout.passages : [];
  const names = bylineMentions(layout.bylines, passages);
  for (const [index, passage] of passages.entries()) {
    const { text } = passage.text;
    const style = passages.length === 1 && resources.model ? styleOf(text, resources.model) : NEWSPAPER;
    const own = withoutOverlaps([...(names[index] ?? []), ...recognize(text, resources, style)]);
    found.push({ text, mentions: withDictionary(own, layout.workspace.dictionary.mentions(text)) });
    yield;
  }
  const { dismissals, annotations } = layout.workspace;
  const suggested: Mention[] = [];
  const dismissed: Mention[] = [];
  for (const [index, inPassage] of carryOver(found).entries()) {
    const passage = passages[index];
    if (!passage) continue;
    for (const mention of inPassage) {
      if (!isWanted(mention, layout.settings)) continue;
      const isDismissed = dismissals.hasMention(passage.text.text, mention.span, mention.label);
      (isDismissed ? dismissed : suggested).push(inPage(mention, passage));
    }
  }
  return {
    ...layout,
    stage: "full",
    mentions: withDecidedMentions(layout, suggested, annotations),
    dismissed: withoutDecided(layout, dismissed, annotations),
    segmenter: resources.segmenter.name,
  };
}

/** The full analysis of a page. */
export function analyze(
  text: string,
  settings: Settings,
  resources: Resources,
  workspace: Workspace = EMPTY_WORKSPACE,
): Analysis {
  return addMentions(analyzeLayout(text, settings, workspace), resources);
}

const isWanted = ({ confidence, label }: LogicalMention, settings: Settings): boolean =>
  confidence >= settings.entities.minConfidence && isLookedFor(settings, label);

function inPage(mention: LogicalMention, passage: Passage): Mention {
  return {
    label: mention.label,
    text: passage.text.text.slice(mention.span.start, mention.span.end),
    span: passage.text.sourceSpan(mention.span),
    fragments: passage.text.fragments(mention.span),
    confidence: mention.confidence,
    source: mention.source,
    passage: passage.index,
    marked: false,
  };
}
