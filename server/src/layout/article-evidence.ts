import { CharacterClass, classOf, closerOf } from "./character-class.js";
import type { DraftPassage } from "./draft-passages.js";
import { headCohesion, type Cohesion } from "./head-cohesion.js";
import { STATES, type State } from "./article-states.js";

/** What speaks for each state of a passage, in log-weights. */
export interface ArticleEvidence {
  /** How much the passage looks like a head: positive if it does. */
  readonly heads: Float64Array;
  /** `scores[passage * STATES.length + state]`. */
  readonly scores: Float64Array;
  /** How much speaks for a new item at the passage, whatever it is. */
  readonly opening: Float64Array;
}

/** Weighs the states of all passages, each by itself and its neighbours. */
export function weighPassages(drafts: readonly DraftPassage[]): ArticleEvidence {
  const heads = Float64Array.from(drafts, headLikeness);
  const scores = new Float64Array(drafts.length * STATES.length);
  const opening = new Float64Array(drafts.length);
  const usual = usualColumn(drafts);
  const isText = (index: number): boolean => (heads[index] ?? 0) < 0 && drafts[index]?.line === null;
  drafts.forEach((draft, at) => {
    const head = heads[at] ?? 0;
    const cohesion = head > -1 ? headCohesion(drafts, at, isText) : NONE;
    STATES.forEach((state, index) => {
      scores[at * STATES.length + index] = weigh(state, draft, head, cohesion, usual);
    });
    opening[at] = weighOpening(draft, drafts[at - 1], head);
  });
  return { heads, scores, opening };
}

const NONE: Cohesion = { before: 0, after: 0 };
const NEVER = -40;

function weigh(state: State, draft: DraftPassage, head: number, cohesion: Cohesion, usual: number): number {
  if (state === "furniture") return draft.furniture ? 6 : NEVER;
  if (draft.furniture) return -6;
  const kind = draft.line?.kind ?? null;
  const lean = 3 * (cohesion.after - cohesion.before);
  switch (state) {
    case "head-before":
      return ownLine(kind, head) + lean;
    case "head-after":
      return ownLine(kind, head) - lean;
    case "photo-head":
      return ownLine(kind, head) - lean - 0.5;
    case "banner":
      return ownLine(kind, head) - 0.5 - 2.5 * Math.max(cohesion.after, cohesion.before);
    case "crosshead":
    case "crosshead-headed":
      return ownLine(kind, head) - (draft.width > draft.column * 1.8 ? 2 : 0) - (draft.spaced ? 2 : 0);
    case "byline":
    case "byline-headed":
      return kind === "byline" || kind === "dateline" ? 5 : NEVER;
    case "end":
    case "end-headed":
      return kind === null || kind === "credit" ? NEVER : kind === "byline" && startsWithBullet(draft) ? 1 : 4.5;
    case "credit":
      return kind === "credit" ? 5 : NEVER;
    case "caption":
      return kind === null ? -head - 1.8 + captionLikeness(draft, usual) : -3;
    case "body":
    case "body-headed":
      return kind === null ? -head : kind === "credit" ? -1 : -2;
  }
}

/** A head's weight, unless the passage reads as a byline. */
const ownLine = (kind: string | null, head: number): number => (kind === null ? head : -4);

const startsWithBullet = (draft: DraftPassage): boolean =>
  classOf(draft.text.text.charCodeAt(0)) === CharacterClass.bullet;

function captionLikeness(draft: DraftPassage, usual: number): number {
  let score = 0;
  if (draft.column > usual * 1.5) score += 1.2;
  if (draft.end?.kind === "credit") score += 4;
  if (draft.last - draft.first > 6) score -= 2;
  if (/^\s*(?:[\d０-９]{1,2}月|图为|圖為|[上下左右]图|▲|▼)/u.test(draft.text.text.slice(0, 8))) score += 0.5;
  return score;
}

function weighOpening(draft: DraftPassage, before: DraftPassage | undefined, head: number): number {
  let score = 0;
  if (draft.lead) score += 3;
  if (draft.line && startsWithBullet(draft) && draft.line.kind === "byline") score += 1;
  if (!before) return score;
  if (!draft.gapBefore) score -= 2.5;
  if (head < 0 && before.last > before.first && draft.last > draft.first)
    score += before.column === draft.column ? -0.8 : 1.5;
  return score;
}

/** Widths over which a passage is less and less of a head, in half cells. */
const HEAD_WIDTH = 50;
const LONG_HEAD_WIDTH = 84;

/** How much a passage looks like a head, from its form alone. */
function headLikeness(draft: DraftPassage): number {
  const { text } = draft.text;
  const lines = draft.last - draft.first + 1;
  const last = classOf(text.charCodeAt(text.length - 1));
  const lastButOne = classOf(text.charCodeAt(text.length - 2));
  let score = 0;
  if (last === CharacterClass.terminal) score -= text.endsWith("。") ? 3.5 : 1;
  else if (last === CharacterClass.closer && lastButOne === CharacterClass.terminal)
    score -= text.at(-2) === "。" ? 3.5 : 1;
  else if (last === CharacterClass.pause || last === CharacterClass.comma) score -= 1.5;
  else score += 1.8;
  if (text.slice(0, -1).includes("。")) score -= 3;
  if (lines > 2) score -= lines > 3 ? 4 : 1;
  if (draft.width > LONG_HEAD_WIDTH) score -= 3;
  else if (draft.width > HEAD_WIDTH) score -= 0.8;
  else score += 0.4;
  if (draft.gapBefore && draft.gapAfter) score += 0.6;
  else if (!draft.gapBefore && !draft.gapAfter) score -= 0.8;
  if (draft.indented) score -= 1;
  if (draft.listed) score -= 0.8;
  if (draft.lead) score -= 4;
  if (draft.spaced) score += 3;
  if (text.startsWith("——")) score += 1.5;
  if (isBracketed(text)) score -= 4;
  return Math.max(-4, Math.min(4, score));
}

/** Whether a bracket that opens the text is closed at its end. */
function isBracketed(text: string): boolean {
  const opener = text.charCodeAt(0);
  return closerOf(opener) === text.charCodeAt(text.length - 1) && (opener === 0xff08 || opener === 0x28);
}

function usualColumn(drafts: readonly DraftPassage[]): number {
  const lines = new Map<number, number>();
  for (const draft of drafts) lines.set(draft.column, (lines.get(draft.column) ?? 0) + draft.last - draft.first + 1);
  let usual = 0;
  for (const [column, count] of lines) if (count > (lines.get(usual) ?? 0)) usual = column;
  return usual;
}
