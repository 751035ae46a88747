import type { Analysis } from "../analysis/analysis.js";
import type { Label, Mention } from "../entities/mention.js";
import type { Bilingual } from "../rules/rule.js";
import type { Span } from "../text/offsets.js";
import { overlapFinder } from "../text/overlapping.js";
import type { MentionsOn, MentionStep } from "./mention-steps.js";
import { stretchInPassage } from "./stretch-in-passage.js";

/** A place of a page as it was found, and the words that were found there, wraps left out. */
export interface BulkPlace {
  readonly span: Span;
  readonly words: string;
}

/** What is done at many places at once: the suggestion is right, or the words are something else. */
export type BulkAction = { readonly kind: "accept" } | { readonly kind: "relabel"; readonly label: Label };

/** What comes of a place: a step from one label, or none, to another; or nothing, and why. */
export type BulkOutcome =
  | {
      readonly kind: "step";
      readonly step: Extract<MentionStep, { kind: "add" | "replace" }>;
      readonly from: Label | null;
    }
  | { readonly kind: "left"; readonly reason: Bilingual };

/** What an action does at each of the places of a page, in their order. */
export function bulkOutcomes(
  analysis: Analysis,
  places: readonly BulkPlace[],
  action: BulkAction,
): readonly BulkOutcome[] {
  const mentionsOn = overlapFinder(analysis.mentions);
  return places.map((place) => outcomeAt({ analysis, mentionsOn }, place, action));
}

/** A page, and a quick way to its mentions. */
interface Looked {
  readonly analysis: Analysis;
  readonly mentionsOn: MentionsOn;
}

function outcomeAt({ analysis, mentionsOn }: Looked, { span: at, words }: BulkPlace, action: BulkAction): BulkOutcome {
  const stretch = stretchInPassage(analysis, at);
  if (!stretch) return left(REASONS.gone);
  const { text } = stretch.passage;
  if (text.text.slice(stretch.span.start, stretch.span.end) !== words) return left(REASONS.gone);
  const own = text.sourceSpan(stretch.span);
  const over = mentionsOn(own);
  const exact = over.filter(({ span }) => span.start === own.start && span.end === own.end);
  const mention = exact.find(({ marked }) => marked) ?? exact[0];
  if (!mention && over.length > 0) return left(REASONS.part);
  return action.kind === "accept" ? accepted(mention) : relabelled(mention, action.label, text.fragments(stretch.span));
}

function accepted(mention: Mention | undefined): BulkOutcome {
  if (!mention) return left(REASONS.none);
  const { marked, label, fragments } = mention;
  return marked ? left(REASONS.decided) : { kind: "step", step: { kind: "add", label, fragments }, from: label };
}

function relabelled(mention: Mention | undefined, label: Label, fragments: readonly Span[]): BulkOutcome {
  if (!mention) return { kind: "step", step: { kind: "add", label, fragments }, from: null };
  if (mention.marked && mention.label === label) return left(REASONS.same);
  const step = mention.marked
    ? ({ kind: "replace", mention, label, fragments: mention.fragments } as const)
    : ({ kind: "add", label, fragments: mention.fragments } as const);
  return { kind: "step", step, from: mention.label };
}

const left = (reason: Bilingual): BulkOutcome => ({ kind: "left", reason });

const REASONS = {
  gone: {
    en: "the page has changed since, and the words do not stand here any more",
    zh: "版面此后已改动，此处已不是这些文字",
  },
  part: {
    en: "it is part of a longer one, or overlaps another",
    zh: "它是更长实体的一部分，或与其他实体重叠",
  },
  same: {
    en: "it has that label already",
    zh: "已是这一标签",
  },
  decided: {
    en: "it is decided already",
    zh: "已经确认",
  },
  none: {
    en: "nothing is suggested here: choose a label instead",
    zh: "此处没有建议，请改为选择标签",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
