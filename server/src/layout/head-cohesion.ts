import type { DraftPassage } from "./draft-passages.js";
import { PassagePairs, SeenPairs, type PairTables, type TextRun } from "./passage-pairs.js";

/** How well heads go with the text around them, and those texts with one another: shares from 0 to 1, by passage. */
export interface Cohesion {
  /** What share of the head's pairs of characters the text before it uses. */
  readonly before: Float64Array;
  /** The same for the text after it. */
  readonly after: Float64Array;
  /** What share of the pairs of the text after it the text before it uses too: high within one article. */
  readonly across: Float64Array;
}

/** The running texts of a page. */
export interface RunningTexts {
  /** 1 for each passage that is one. */
  readonly isText: Uint8Array;
  /** The nearest one before and after each passage; -1 where there is none. */
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** So much text on each side is compared, in UTF-16 units and in passages. */
const REACH = 1600;
const REACH_ACROSS = 500;
const PASSAGES = 40;

/**
 * Compares the heads of a page with the text around them: heads repeat words of their article. Linear: a text is noted once
 * on the way down the page, for the heads after it, and once on the way up, for those before it.
 * @param heads the passages that may be heads, in the page's order
 */
export function measureCohesion(
  drafts: readonly DraftPassage[],
  texts: RunningTexts,
  heads: readonly number[],
  tables: PairTables,
): Cohesion {
  const zeros = (): Float64Array => new Float64Array(drafts.length);
  const cohesion = { before: zeros(), after: zeros(), across: zeros() };
  if (heads.length === 0) return cohesion;
  const page = { drafts, texts, pairs: new PassagePairs(drafts, REACH, tables) };
  const seen = new SeenPairs(page.pairs);
  goDown(page, seen, heads, cohesion);
  seen.turn();
  goUp(page, seen, heads, cohesion);
  return cohesion;
}

interface ComparedPage {
  readonly drafts: readonly DraftPassage[];
  readonly texts: RunningTexts;
  readonly pairs: PassagePairs;
}

function goDown(page: ComparedPage, seen: SeenPairs, heads: readonly number[], { before, across }: Cohesion): void {
  const { texts } = page;
  let noted = -1;
  let [nearest, following, shared] = [NaN, NaN, 0];
  for (const head of heads) {
    if (texts.before[head] !== nearest || texts.after[head] !== following) {
      nearest = texts.before[head] ?? -1;
      following = texts.after[head] ?? -1;
      for (; noted < nearest; noted++) if (texts.isText[noted + 1]) seen.note(noted + 1);
      seen.look(runBefore(page, nearest));
      shared = shareAcross(page, seen, following);
    }
    before[head] = seen.shareOf(head, REACH);
    across[head] = shared;
  }
}

function goUp(page: ComparedPage, seen: SeenPairs, heads: readonly number[], { after }: Cohesion): void {
  const { drafts, texts } = page;
  let noted = drafts.length;
  let nearest = NaN;
  for (const head of [...heads].reverse()) {
    const following = texts.after[head] ?? -1;
    if (following !== nearest) {
      nearest = following;
      for (; following >= 0 && noted > following; noted--) if (texts.isText[noted - 1]) seen.note(noted - 1);
      seen.look(runAfter(page, nearest));
    }
    after[head] = seen.shareOf(head, REACH);
  }
}

/** Whether an article begins with the text, or with the byline right before it. */
const opensArticle = ({ drafts }: ComparedPage, at: number): boolean =>
  drafts[at]?.lead != null || drafts[at - 1]?.line?.kind === "byline";

/** The texts before a head, back to where their article begins. */
function runBefore(page: ComparedPage, nearest: number): TextRun {
  const { texts, pairs } = page;
  let farthest = -1;
  let read = 0;
  for (let at = nearest, seen = 0; at >= 0 && seen < PASSAGES && read < REACH; at = texts.before[at] ?? -1, seen++) {
    if (pairs.lengthOf(at) > REACH - read) return { farthest, part: at, length: REACH - read };
    farthest = at;
    read += pairs.lengthOf(at);
    if (opensArticle(page, at)) break;
  }
  return { farthest, part: -1, length: 0 };
}

/** The texts after a head, up to where another article begins. */
function runAfter(page: ComparedPage, nearest: number): TextRun {
  const { texts, pairs } = page;
  let farthest = -1;
  let read = 0;
  for (let at = nearest, seen = 0; at >= 0 && seen < PASSAGES && read < REACH; at = texts.after[at] ?? -1, seen++) {
    if (seen > 0 && opensArticle(page, at)) break;
    if (pairs.lengthOf(at) > REACH - read) return { farthest, part: at, length: REACH - read };
    farthest = at;
    read += pairs.lengthOf(at);
  }
  return { farthest, part: -1, length: 0 };
}

/** What share of the pairs of the texts from one on, up to where another article begins, are among those seen. */
function shareAcross(page: ComparedPage, before: SeenPairs, nearest: number): number {
  const { texts, pairs } = page;
  let compared = 0;
  let shared = 0;
  for (let at = nearest, seen = 0; at >= 0 && seen < PASSAGES; at = texts.after[at] ?? -1, seen++) {
    const length = Math.min(pairs.lengthOf(at), REACH_ACROSS - compared);
    if (length <= 0 || (seen > 0 && opensArticle(page, at))) break;
    shared += before.shareOf(at, length) * length;
    compared += length;
  }
  return compared === 0 ? 0 : shared / compared;
}
