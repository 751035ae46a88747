import type { ArticleEvidence } from "./article-evidence.js";
import { STATES, pageEnd, pageStarts, stepsFrom, type State } from "./article-states.js";

/** What a passage was found to be, and whether it begins an item of the page. */
export interface PlacedPassage {
  readonly state: State;
  readonly opens: boolean;
}

const COUNT = STATES.length;
const INDEX: ReadonlyMap<State, number> = new Map(STATES.map((state, at) => [state, at]));
const indexOf = (state: State): number => INDEX.get(state) ?? 0;
const STEPS = STATES.map((state) =>
  stepsFrom(state).map(({ to, weight, opens }) => ({ to: indexOf(to), weight, opens })),
);
const STARTS = pageStarts().map(({ to, weight, opens }) => ({ to: indexOf(to), weight, opens }));
const ENDS = STATES.map((state) => pageEnd(state));

const BEFORE = indexOf("head-before");
const AFTER = indexOf("head-after");
/** Most that the page's own order of heads and bodies can weigh. */
const ORDER_LIMIT = 1.5;

/**
 * Places the passages of a page in items: the sequence of states of the greatest weight (Viterbi). Decoded twice: the
 * first time finds whether the page prints its heads before or after the bodies, which the second time counts on.
 */
export function placePassages(evidence: ArticleEvidence): readonly PlacedPassage[] {
  const first = decode(evidence, 0);
  const order = orderOf(first);
  return order === 0 ? first : decode(evidence, order);
}

/** Positive where the page's heads come first, negative where they come last. */
function orderOf(placed: readonly PlacedPassage[]): number {
  let before = 0;
  let after = 0;
  placed.forEach(({ state, opens }, at) => {
    if (state === "head-before" && opens) before++;
    if (state === "head-after" && placed[at - 1]?.state !== "head-after") after++;
  });
  return Math.max(-ORDER_LIMIT, Math.min(ORDER_LIMIT, Math.log((before + 1) / (after + 1))));
}

function decode({ scores, opening }: ArticleEvidence, order: number): readonly PlacedPassage[] {
  const count = opening.length;
  if (count === 0) return [];
  let weights = new Float64Array(COUNT).fill(-Infinity);
  let next = new Float64Array(COUNT);
  const from = new Int8Array(count * COUNT);
  const opens = new Uint8Array(count * COUNT);
  const own = (at: number, state: number): number =>
    (scores[at * COUNT + state] ?? 0) + (state === BEFORE ? order : state === AFTER ? -order : 0) / 2;
  for (const step of STARTS) weights[step.to] = step.weight + own(0, step.to);
  STARTS.forEach((step) => (opens[step.to] = 1));
  for (let at = 1; at < count; at++) {
    next.fill(-Infinity);
    const open = opening[at] ?? 0;
    for (let state = 0; state < COUNT; state++) {
      const weight = weights[state] ?? -Infinity;
      if (weight === -Infinity) continue;
      for (const step of STEPS[state] ?? []) {
        const total = weight + step.weight + (step.opens ? open : -open);
        if (total <= (next[step.to] ?? 0)) continue;
        next[step.to] = total;
        from[at * COUNT + step.to] = state;
        opens[at * COUNT + step.to] = step.opens ? 1 : 0;
      }
    }
    for (let state = 0; state < COUNT; state++) next[state] = (next[state] ?? 0) + own(at, state);
    [weights, next] = [next, weights];
  }
  let state = 0;
  for (let each = 1; each < COUNT; each++)
    if ((weights[each] ?? 0) + (ENDS[each] ?? 0) > (weights[state] ?? 0) + (ENDS[state] ?? 0)) state = each;
  const placed: PlacedPassage[] = [];
  for (let at = count - 1; at >= 0; at--) {
    placed.push({ state: STATES[state] ?? "body", opens: opens[at * COUNT + state] === 1 });
    state = from[at * COUNT + state] ?? 0;
  }
  return placed.reverse();
}
