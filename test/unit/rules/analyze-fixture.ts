import type { Analysis } from "../../../server/src/analysis/analysis.js";
import { analyzeLayout } from "../../../server/src/analysis/analyze.js";
import { resolveSettings } from "../../../server/src/analysis/settings.js";
import type { Mention } from "../../../server/src/entities/mention.js";
import type { Passage } from "../../../server/src/layout/page-layout.js";
import { contains, logicalSpan, span } from "../../../server/src/text/offsets.js";
import { enclosures } from "../../../server/src/rules/enclosure.js";

/**
 * What the fixtures call a mention. Rules are tested on what an analysis says, whatever recognizer said it, so the
 * mentions come from this list and not from a model.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  PER: ["王建国", "李秀兰", "周文华"],
  LOC: ["青川县", "石桥镇", "云岭村"],
  ORG: ["县水利局", "青川县农业农村局"],
  TIME: ["3月12日", "去年秋天"],
  WORK: ["《青川县志》", "《山里人家》"],
  MONEY: ["3.5亿元", "五百万美元"],
};

/** The fixtures' project has a label of its own. */
const { settings } = resolveSettings({ labels: { MONEY: { name: { en: "amount of money", zh: "金额" } } } });

/** The analysis of a fixture's page: its layout as the engine reads it, its mentions from the list of names. */
export function analyzeFixture(page: string): Analysis {
  const layout = analyzeLayout(page, settings);
  const mentions = layout.passages.flatMap((passage) => mentionsIn(passage, layout));
  return { ...layout, stage: "full", segmenter: "nodejieba", mentions };
}

function mentionsIn(passage: Passage, layout: Analysis): readonly Mention[] {
  const found = Object.entries(NAMES).flatMap(([label, names]) =>
    names.flatMap((name) =>
      occurrences(passage.text.text, name).map((start) => mention(passage, layout, label, start, name)),
    ),
  );
  return found
    .filter((each) => !found.some((other) => other !== each && longer(other, each)))
    .sort((a, b) => a.span.start - b.span.start);
}

function mention(passage: Passage, layout: Analysis, label: string, start: number, text: string): Mention {
  const logical = logicalSpan(start, start + text.length);
  const marked = settings.labels.all.find(({ element, type }) =>
    enclosures(layout.page, (each) => each.name === element && (type === null || each.type === type)).has(
      passage.text.sourceSpan(logical),
    ),
  );
  return {
    label: marked?.label ?? label,
    text,
    span: passage.text.sourceSpan(logical),
    fragments: passage.text.fragments(logical),
    confidence: marked ? 1 : 0.9,
    source: marked ? "marker" : "model",
    passage: passage.index,
    marked: marked !== undefined,
  };
}

const longer = (one: Mention, other: Mention): boolean =>
  contains(span(one.span.start, one.span.end), other.span) && one.text.length > other.text.length;

function occurrences(text: string, name: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) found.push(at);
  return found;
}
