import { FEATURES, MOST_FEATURES, type BreakFeatures } from "./break-features.js";
import { ownScore, type BreakModel } from "./break-model.js";

const HEAD_BLOCK = FEATURES.indexOf("head-block");
const ENDS_SENTENCE = FEATURES.indexOf("ends-sentence");
const PROSE_BREAKS_OFF = FEATURES.indexOf("prose-breaks-off");
const STANDS_ALONE: ReadonlySet<number> = new Set([
  FEATURES.indexOf("before-byline"),
  FEATURES.indexOf("before-furniture"),
  FEATURES.indexOf("after-furniture"),
]);

/** How likely each break is a join, and the most likely joins taken together. */
export interface DecodedBreaks {
  /** Natural log-odds that the break is a join, over all ways to read the page. */
  readonly odds: Float64Array;
  /** 1 where the break is a join in the best reading of the whole page, and of odds enough by itself. */
  readonly joined: Uint8Array;
}

/**
 * The natural log-odds under which a break is kept, since a false join is worse than a missed one: more within what may
 * be heads, where two heads look like one that was wrapped; none where prose breaks off, which can not end there.
 */
const LEAST_ODDS = 1;
const LEAST_ODDS_IN_HEADS = 2;
const LEAST_ODDS_IN_PROSE = 0;
/**
 * A line that reads as a byline or as furniture by itself is one after the end of a sentence; elsewhere unless it is
 * sure to go on from the line before.
 */
const LEAST_ODDS_BESIDE_BYLINE = 5;

/**
 * Decodes the breaks of a page together: the best reading by Viterbi's algorithm, each break's odds by the
 * forward-backward algorithm. Linear in the lines.
 * @param lines how many lines there are: one more than breaks
 */
export function decodeBreaks(model: BreakModel, found: BreakFeatures, lines: number): DecodedBreaks {
  const count = Math.max(0, lines - 1);
  const odds = new Float64Array(count);
  const joined = new Uint8Array(count);
  const own = new Float64Array(count);
  for (let at = 0; at < count; at++)
    own[at] = ownScore(model, found, at) + (model.before[found.shapes[at + 1] ?? 0] ?? 0);
  const after = (at: number, wasJoined: number): number =>
    (wasJoined ? model.afterJoined : model.afterFirst)[found.shapes[at] ?? 0] ?? 0;

  // Scores are kept as the difference between joined and not: a chain of two states needs no more.
  const forward = new Float64Array(count);
  const best = new Float64Array(count);
  const from = new Uint8Array(count * 2);
  for (let at = 0; at < count; at++) {
    const first = (own[at] ?? 0) + after(at, 0);
    const continued = (own[at] ?? 0) + after(at, 1);
    const before = at > 0 ? (forward[at - 1] ?? 0) : -Infinity;
    const bestBefore = at > 0 ? (best[at - 1] ?? 0) : -Infinity;
    forward[at] = logSum(first, before + continued) - logSum(0, before);
    const joinFrom = bestBefore + continued > first ? 1 : 0;
    const splitFrom = bestBefore > 0 ? 1 : 0;
    from[2 * at] = splitFrom;
    from[2 * at + 1] = joinFrom;
    best[at] = (joinFrom ? bestBefore + continued : first) - (splitFrom ? bestBefore : 0);
  }
  let backward = 0;
  let state = (best[count - 1] ?? 0) > 0 ? 1 : 0;
  for (let at = count - 1; at >= 0; at--) {
    odds[at] = (forward[at] ?? 0) + backward;
    joined[at] = state === 1 && (odds[at] ?? 0) >= leastOdds(found, at) ? 1 : 0;
    state = from[2 * at + state] ?? 0;
    const first = (own[at] ?? 0) + after(at, 0);
    const continued = (own[at] ?? 0) + after(at, 1);
    backward = logSum(0, continued + backward) - logSum(0, first + backward);
  }
  return { odds, joined };
}

function leastOdds({ ids, counts }: BreakFeatures, at: number): number {
  let least = LEAST_ODDS;
  let alone = false;
  let sentence = false;
  for (let n = 0; n < (counts[at] ?? 0); n++) {
    const id = ids[at * MOST_FEATURES + n] ?? 0;
    alone ||= STANDS_ALONE.has(id);
    sentence ||= id === ENDS_SENTENCE;
    if (id === HEAD_BLOCK) least = LEAST_ODDS_IN_HEADS;
    else if (id === PROSE_BREAKS_OFF) least = LEAST_ODDS_IN_PROSE;
  }
  if (!alone) return least;
  return sentence ? Infinity : LEAST_ODDS_BESIDE_BYLINE;
}

/** log(exp(a) + exp(b)) without overflow. */
export function logSum(a: number, b: number): number {
  const high = a > b ? a : b;
  const low = a > b ? b : a;
  return low === -Infinity ? high : high + Math.log1p(Math.exp(low - high));
}
