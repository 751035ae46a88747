import type { LogicalMention, Mention } from "../entities/mention.js";
import { recognize } from "../entities/recognize.js";
import { layOut } from "../layout/lay-out.js";
import type { Passage } from "../layout/page-layout.js";
import { readMarkers } from "../markers/read-markers.js";
import type { Segmenter } from "../segment/segmenter.js";
import { SourceText } from "../text/source-text.js";
import type { Analysis } from "./analysis.js";
import type { Settings } from "./settings.js";

/** The layout of a page, without its mentions: needs no dictionary, and is the first answer. */
export function analyzeLayout(text: string, settings: Settings): Analysis {
  const source = new SourceText(text);
  const page = readMarkers(source);
  return { ...layOut(page), stage: "layout", source, page, mentions: [], settings, segmenter: null };
}

/** The full analysis that a layout grows into. */
export function addMentions(layout: Analysis, segmenter: Segmenter): Analysis {
  const mentions = layout.settings.entities.enabled
    ? layout.passages.flatMap((passage) => mentionsOf(passage, segmenter, layout.settings))
    : [];
  return { ...layout, stage: "full", mentions, segmenter: segmenter.name };
}

/** The full analysis of a page. */
export function analyze(text: string, settings: Settings, segmenter: Segmenter): Analysis {
  return addMentions(analyzeLayout(text, settings), segmenter);
}

function mentionsOf(passage: Passage, segmenter: Segmenter, settings: Settings): Mention[] {
  const { text } = passage.text;
  return recognize(text, segmenter.tag(text))
    .filter(
      ({ confidence, label }) =>
        confidence >= settings.entities.minConfidence && settings.entities.labels.includes(label),
    )
    .map((mention) => inPage(mention, passage));
}

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
