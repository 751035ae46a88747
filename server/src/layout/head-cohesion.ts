import type { DraftPassage } from "./draft-passages.js";

/** What share of a head's pairs of characters the text before it and the text after it use: 0 to 1. */
export interface Cohesion {
  readonly before: number;
  readonly after: number;
}

/** So much text on each side is compared, in UTF-16 units and in passages. */
const REACH = 2400;
const PASSAGES = 60;

/**
 * How well a head goes with the text before and after it: heads repeat words of their article. Bounded work.
 * @param isText whether a passage is running text, not another head
 */
export function headCohesion(
  drafts: readonly DraftPassage[],
  at: number,
  isText: (index: number) => boolean,
): Cohesion {
  const pairs = pairsOf(drafts[at]?.text.text ?? "");
  if (pairs.size === 0) return { before: 0, after: 0 };
  return { before: share(drafts, at, -1, pairs, isText), after: share(drafts, at, 1, pairs, isText) };
}

function share(
  drafts: readonly DraftPassage[],
  at: number,
  step: 1 | -1,
  pairs: ReadonlySet<number>,
  isText: (index: number) => boolean,
): number {
  const found = new Set<number>();
  let read = 0;
  for (let index = at + step, seen = 0; seen < PASSAGES && read < REACH; index += step, seen++) {
    const draft = drafts[index];
    if (!draft) break;
    if (draft.line?.kind === "byline" && read > 0) break;
    if (!isText(index)) continue;
    if (step === 1 && draft.lead && read > 0) break;
    const { text } = draft.text;
    collect(text, Math.min(text.length, REACH - read), pairs, found);
    read += text.length;
    if (step === -1 && draft.lead) break;
  }
  return found.size / pairs.size;
}

function collect(text: string, length: number, pairs: ReadonlySet<number>, found: Set<number>): void {
  let before = 0;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    const pair = before * 0x10000 + unit;
    if (before !== 0 && pairs.has(pair)) found.add(pair);
    before = unit;
  }
}

/** A character that carries meaning: Han, digit or letter. */
const carries = (unit: number): boolean =>
  (unit >= 0x3400 && unit < 0xd800) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x7a);

function pairsOf(text: string): ReadonlySet<number> {
  const pairs = new Set<number>();
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
  return pairs;
}
