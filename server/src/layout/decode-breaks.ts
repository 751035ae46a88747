import { FEATURE, FEATURES, type Feature } from "./break-feature-names.js";
import { MOST_FEATURES, type BreakFeatures } from "./break-features.js";
import { ownScore, type BreakModel } from "./break-model.js";

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
export const LEAST_ODDS = 1;
const LEAST_ODDS_IN_HEADS = 2;
const LEAST_ODDS_IN_PROSE = 0;
/**
 * A line that reads as a byline or furniture by itself, or opens with a lead, is one after the end of a sentence;
 * elsewhere unless it is sure to go on from the line before. A lead may go on from a byline, and a credit only within
 * brackets.
 */
const LEAST_ODDS_BESIDE_BYLINE = 5;

/**
 * Decodes the breaks of a page together: the best reading by Viterbi's algorithm, each break's odds by the
 * forward-backward algorithm. Linear in the lines.
 * @param lines how many lines there are: one more than breaks
 */
export function decodeBreaks(model: BreakModel, found: BreakFeatures, lines: number): DecodedBreaks {
  const count = Math.max(0, lines - 1);
  const weights = weighBreaks(model, found, count);
  const odds = oddsOf(weights, count);
  const joined = bestJoins(weights, count);
  for (let at = 0; at < count; at++) if (joined[at] === 1 && (odds[at] ?? 0) < leastOdds(found, at)) joined[at] = 0;
  return { odds, joined };
}

/** What speaks for a join at each break, as log-odds: after a line that begins a passage, and after one that goes on. */
interface BreakWeights {
  readonly first: Float64Array;
  readonly continued: Float64Array;
}

function weighBreaks(model: BreakModel, found: BreakFeatures, count: number): BreakWeights {
  const first = new Float64Array(count);
  const continued = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const own = ownScore(model, found, at) + (model.before[found.shapes[at + 1] ?? 0] ?? 0);
    const shape = found.shapes[at] ?? 0;
    first[at] = own + (model.afterFirst[shape] ?? 0);
    continued[at] = own + (model.afterJoined[shape] ?? 0);
  }
  return { first, continued };
}

/**
 * The log-odds of each break by the forward-backward algorithm. A chain of two states needs the ratio of joined to not
 * only, and that stays between the weights' own: no overflow.
 */
function oddsOf({ first, continued }: BreakWeights, count: number): Float64Array {
  const odds = new Float64Array(count);
  const ofFirst = new Float64Array(count);
  const ofContinued = new Float64Array(count);
  let forward = 0;
  for (let at = 0; at < count; at++) {
    ofFirst[at] = Math.exp(first[at] ?? 0);
    ofContinued[at] = Math.exp(continued[at] ?? 0);
    forward = ((ofFirst[at] ?? 0) + forward * (ofContinued[at] ?? 0)) / (1 + forward);
    odds[at] = forward;
  }
  let backward = 1;
  for (let at = count - 1; at >= 0; at--) {
    odds[at] = Math.log((odds[at] ?? 0) * backward);
    backward = (1 + (ofContinued[at] ?? 0) * backward) / (1 + (ofFirst[at] ?? 0) * backward);
  }
  return odds;
}

/** The joins of the best reading of the whole page, by Viterbi's algorithm. */
function bestJoins({ first, continued }: BreakWeights, count: number): Uint8Array {
  const joined = new Uint8Array(count);
  // For each break whether the best way to a join, and to none, is by a join before it: bits 1 and 2.
  const from = new Uint8Array(count);
  // How much better the best way to a join is than the best way to none.
  let best = -Infinity;
  for (let at = 0; at < count; at++) {
    const anew = first[at] ?? 0;
    const onwards = best + (continued[at] ?? 0);
    from[at] = (onwards > anew ? 2 : 0) | (best > 0 ? 1 : 0);
    best = Math.max(onwards, anew) - Math.max(best, 0);
  }
  let state = best > 0 ? 1 : 0;
  for (let at = count - 1; at >= 0; at--) {
    joined[at] = state;
    state = ((from[at] ?? 0) >> state) & 1;
  }
  return joined;
}

/** What {@link leastOdds} looks at, as bits. */
const ENDS_SENTENCE = 1;
const HEAD_BLOCK = 2;
const PROSE = 4;
const BEFORE_FURNITURE = 8;
const AFTER_FURNITURE = 16;
const BEFORE_BYLINE = 32;
const BEFORE_LEAD = 64;
const AFTER_BYLINE = 128;
const BEFORE_CREDIT = 256;
const BRACKET_OPEN = 512;
const FLAGS: Readonly<Uint16Array> = flagsOf([
  [FEATURE["ends-sentence"], ENDS_SENTENCE],
  [FEATURE["head-block"], HEAD_BLOCK],
  [FEATURE["prose-breaks-off"], PROSE],
  [FEATURE["before-furniture"], BEFORE_FURNITURE],
  [FEATURE["after-furniture"], AFTER_FURNITURE],
  [FEATURE["before-byline"], BEFORE_BYLINE],
  [FEATURE["before-credit"], BEFORE_CREDIT],
  [FEATURE["before-lead"], BEFORE_LEAD],
  [FEATURE["after-byline"], AFTER_BYLINE],
  [FEATURE["bracket-open"], BRACKET_OPEN],
]);

function flagsOf(pairs: readonly (readonly [Feature, number])[]): Uint16Array {
  const flags = new Uint16Array(FEATURES.length);
  for (const [feature, flag] of pairs) flags[feature] = flag;
  return flags;
}

function leastOdds({ ids, counts, closed }: BreakFeatures, at: number): number {
  if (closed[at] === 1) return Infinity;
  let flags = 0;
  const start = at * MOST_FEATURES;
  for (let n = start; n < start + (counts[at] ?? 0); n++) flags |= FLAGS[ids[n] ?? 0] ?? 0;
  if ((flags & (BEFORE_CREDIT | BRACKET_OPEN)) === BEFORE_CREDIT) return Infinity;
  const isLead = (flags & (BEFORE_LEAD | AFTER_BYLINE)) === BEFORE_LEAD;
  if (isLead || (flags & (BEFORE_BYLINE | BEFORE_FURNITURE | AFTER_FURNITURE)) !== 0) {
    const between = BEFORE_FURNITURE | AFTER_FURNITURE;
    const isEnd = (flags & ENDS_SENTENCE) !== 0 || (flags & between) === between;
    return isEnd ? Infinity : LEAST_ODDS_BESIDE_BYLINE;
  }
  if ((flags & HEAD_BLOCK) !== 0) return LEAST_ODDS_IN_HEADS;
  return (flags & PROSE) !== 0 ? LEAST_ODDS_IN_PROSE : LEAST_ODDS;
}

/** log(exp(a) + exp(b)) without overflow. */
export function logSum(a: number, b: number): number {
  const high = a > b ? a : b;
  const low = a > b ? b : a;
  return low === -Infinity ? high : high + Math.log1p(Math.exp(low - high));
}
