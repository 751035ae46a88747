import type { DraftPassage } from "./draft-passages.js";

/** How well a head goes with the text around it, and those texts with one another. Shares from 0 to 1. */
export interface Cohesion {
  /** What share of the head's pairs of characters the text before it uses. */
  readonly before: number;
  /** The same for the text after it. */
  readonly after: number;
  /** What share of the pairs of the text after it the text before it uses too: high within one article. */
  readonly across: number;
}

/** So much text on each side is compared, in UTF-16 units and in passages. */
const REACH = 2400;
const REACH_ACROSS = 600;
const PASSAGES = 60;

/**
 * Compares a head with the text before and after it: heads repeat words of their article. Bounded work.
 * @param isText whether a passage is running text, not another head
 */
export function headCohesion(
  drafts: readonly DraftPassage[],
  at: number,
  isText: (index: number) => boolean,
): Cohesion {
  const before = textAround(drafts, at, -1, isText);
  const after = textAround(drafts, at, 1, isText);
  const inBefore = new Set<number>();
  const inAfter = new Set<number>();
  before.forEach((text) => {
    addPairs(text, inBefore);
  });
  after.forEach((text) => {
    addPairs(text, inAfter);
  });
  const head = new Set<number>();
  addPairs(drafts[at]?.text.text ?? "", head);
  const next = new Set<number>();
  addPairs(after.join("\n").slice(0, REACH_ACROSS), next);
  return { before: shared(head, inBefore), after: shared(head, inAfter), across: shared(next, inBefore) };
}

function shared(pairs: ReadonlySet<number>, within: ReadonlySet<number>): number {
  if (pairs.size === 0) return 0;
  let found = 0;
  for (const pair of pairs) if (within.has(pair)) found++;
  return found / pairs.size;
}

/** The running text on one side, up to where another article must begin. */
function textAround(
  drafts: readonly DraftPassage[],
  at: number,
  step: 1 | -1,
  isText: (index: number) => boolean,
): string[] {
  const texts: string[] = [];
  let read = 0;
  for (let index = at + step, seen = 0; seen < PASSAGES && read < REACH; index += step, seen++) {
    const draft = drafts[index];
    if (!draft || (draft.line?.kind === "byline" && read > 0)) break;
    if (!isText(index)) continue;
    if (step === 1 && draft.lead && read > 0) break;
    texts.push(draft.text.text.slice(0, REACH - read));
    read += draft.text.text.length;
    if (step === -1 && draft.lead) break;
  }
  return texts;
}

/** A character that carries meaning: Han, digit or letter. */
const carries = (unit: number): boolean =>
  (unit >= 0x3400 && unit < 0xd800) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x7a);

function addPairs(text: string, pairs: Set<number>): void {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || unit === 0x3000) continue;
    if (!carries(unit)) before = 0;
    else {
      if (before !== 0) pairs.add(before * 0x10000 + unit);
      before = unit;
    }
  }
}
