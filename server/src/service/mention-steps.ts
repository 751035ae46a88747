import type { Analysis } from "../analysis/analysis.js";
import type { Label, Mention } from "../entities/mention.js";
import { contextOfMention } from "../rules/context.js";
import type { MentionAction } from "../rules/mention-action.js";
import type { Bilingual } from "../rules/rule.js";
import type { Span } from "../text/offsets.js";
import { overlapFinder } from "../text/overlapping.js";
import { reshaped } from "./reshape-mention.js";
import { stretchInPassage } from "./stretch-in-passage.js";

/** One thing that is done to a page's mentions. */
export type MentionStep =
  | { readonly kind: "add"; readonly label: Label; readonly fragments: readonly Span[] }
  | { readonly kind: "remove"; readonly mention: Mention }
  /** A decided mention gets another label or other edges. */
  | { readonly kind: "replace"; readonly mention: Mention; readonly label: Label; readonly fragments: readonly Span[] }
  /** It is not suggested again at this place. */
  | { readonly kind: "dismiss"; readonly text: string; readonly label: Label; readonly context: string };

/** What an action does, or a word to the reader why it does nothing. */
export type MentionSteps = { readonly steps: readonly MentionStep[] } | { readonly refused: Bilingual };

/**
 * What an action at a place or on a stretch of a page does to its mentions.
 * @param mentionsOn finds the mentions on a stretch: for who asks at many places
 */
export function mentionSteps(
  analysis: Analysis,
  of: Span,
  action: MentionAction,
  mentionsOn: MentionsOn = overlapFinder(analysis.mentions),
): MentionSteps {
  if (action.kind === "label") return labelled(analysis, of, action.label);
  const mention = innermost(mentionsOn(of), of);
  if (!mention) return { refused: REFUSALS.none };
  switch (action.kind) {
    case "accept":
      return accepted(analysis, mention, action.same);
    case "reject":
      return rejected(analysis, mention, action.same);
    case "relabel":
      return relabelled(analysis, mention, action.label, action.same);
    case "resize":
      return resized(analysis, mention, action);
  }
}

/** Finds the mentions that a stretch overlaps. */
export type MentionsOn = (of: Span) => readonly Mention[];

/** The innermost mention that a place lies in or touches, or that a stretch overlaps; the one that is just the stretch first. */
export const mentionOn = ({ mentions }: Analysis, of: Span): Mention | null =>
  innermost(overlapFinder(mentions)(of), of);

function innermost(mentions: readonly Mention[], of: Span): Mention | null {
  const length = ({ span: own }: Mention): number => own.end - own.start;
  const exact = mentions.find(({ span: own }) => own.start === of.start && own.end === of.end);
  const shortest = mentions.reduce<Mention | null>(
    (least, each) => (least && length(least) <= length(each) ? least : each),
    null,
  );
  return exact ?? shortest;
}

function accepted({ mentions }: Analysis, mention: Mention, same: boolean): MentionSteps {
  const all = same ? mentions.filter(({ text }) => text === mention.text) : [mention];
  const wanted = all.filter(({ marked, label }) => !marked && (label === mention.label || mention.marked));
  const { label } = mention;
  return stepsOr(
    REFUSALS.decided,
    wanted.map(({ fragments }) => ({ kind: "add", label, fragments })),
  );
}

function rejected(analysis: Analysis, mention: Mention, same: boolean): MentionSteps {
  const { text, label } = mention;
  const all = same ? analysis.mentions.filter((each) => each.text === text && each.label === label) : [mention];
  return stepsOr(
    REFUSALS.none,
    all.flatMap((each): readonly MentionStep[] => [
      ...(each.marked ? [{ kind: "remove", mention: each } as const] : []),
      { kind: "dismiss", text, label, context: contextOfMention(analysis, each) },
    ]),
  );
}

function relabelled({ mentions }: Analysis, mention: Mention, label: Label, same: boolean): MentionSteps {
  const all = same ? mentions.filter(({ text }) => text === mention.text) : [mention];
  return stepsOr(
    REFUSALS.labelled,
    all.filter((each) => !each.marked || each.label !== label).map((each) => withLabel(each, label)),
  );
}

const withLabel = (mention: Mention, label: Label): MentionStep =>
  mention.marked
    ? { kind: "replace", mention, label, fragments: mention.fragments }
    : { kind: "add", label, fragments: mention.fragments };

function labelled(analysis: Analysis, of: Span, label: Label): MentionSteps {
  const place = stretchInPassage(analysis, of);
  if (!place) return { refused: REFUSALS.noStretch };
  const { start, end } = place.passage.text.sourceSpan(place.span);
  const standing = analysis.mentions.filter(
    ({ marked, span: own }) => marked && own.start === start && own.end === end,
  );
  const same = standing.find((each) => each.label === label);
  if (same) return { steps: [{ kind: "remove", mention: same }] };
  const other = standing[0];
  if (other) return { steps: [withLabel(other, label)] };
  return { steps: [{ kind: "add", label, fragments: place.passage.text.fragments(place.span) }] };
}

function resized(
  analysis: Analysis,
  mention: Mention,
  { edge, by, grow }: Extract<MentionAction, { kind: "resize" }>,
): MentionSteps {
  const moved = reshaped(analysis, mention.span, { edge, by, grow });
  if (!moved) return { refused: REFUSALS.noFurther };
  const { fragments } = moved;
  const { label } = mention;
  return {
    steps: [mention.marked ? { kind: "replace", mention, label, fragments } : { kind: "add", label, fragments }],
  };
}

const stepsOr = (refused: Bilingual, steps: readonly MentionStep[]): MentionSteps =>
  steps.length > 0 ? { steps } : { refused };

const REFUSALS = {
  none: {
    en: "There is no person, place or the like here. Select the words and press a label's key to add one.",
    zh: "此处没有实体。可选中文字后按标签键添加。",
  },
  decided: {
    en: "This is decided already.",
    zh: "此处已经确认。",
  },
  labelled: {
    en: "This has that label already.",
    zh: "此处已是这一标签。",
  },
  noStretch: {
    en: "A label needs words within one passage. Select less.",
    zh: "标签只能加在同一段落的文字上，请缩小选区。",
  },
  noFurther: {
    en: "It can not be moved further that way.",
    zh: "不能再向这个方向调整。",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
