// Trains the model of breaks (server/src/layout/break-weights.ts); train-layout.mjs calls it.
import { rprop } from "./rprop.mjs";

const ROUNDS = 250;
const PENALTY = 0.4;

/** A page as the trainer sees it: the features of its breaks, and whether each is a join. */
export function breaksOf(page, engine) {
  const observed = engine.observe(page.text);
  const joins = new Set(page.joins);
  const labels = Uint8Array.from({ length: Math.max(0, observed.facts.count - 1) }, (_, at) =>
    joins.has(observed.facts.lines.numberOf(at)) ? 1 : 0,
  );
  return { found: observed.features, count: observed.facts.count, labels, page };
}

/** The same of a page with rows among its prose: to be learnt from beside the rows only. */
export function rowBreaksOf(page, engine) {
  const sample = breaksOf(page, engine);
  const { lines } = engine.observe(page.text).facts;
  const rows = new Set(page.rows);
  const isRow = (at) => rows.has(lines.numberOf(at));
  return { ...sample, only: sample.labels.map((_, at) => (isRow(at) || isRow(at + 1) ? 1 : 0)) };
}

/** Trains on samples of {@link breaksOf}, each with its share: how much it weighs; where it has `only`, on those breaks. */
export function trainBreaks(samples, engine) {
  const tables = engine.FEATURES.length;
  const shapes = engine.SHAPES.length;
  const size = tables + 3 * shapes;
  const modelOf = (weights) => ({
    ...engine.emptyModel(),
    features: [...weights.subarray(0, tables)],
    afterJoined: [...weights.subarray(tables, tables + shapes)],
    afterFirst: [...weights.subarray(tables + shapes, tables + 2 * shapes)],
    before: [...weights.subarray(tables + 2 * shapes, size)],
  });
  const isRow = (at) => at < tables && engine.ROW_FEATURES.has(at);
  // What prose is like is learnt first, and then, beside it, what rows are like: so that rows say nothing of prose.
  const prose = climb(
    samples.filter(({ only }) => !only),
    new Float64Array(size),
    (at) => !isRow(at),
  );
  return modelOf(climb(samples, prose, isRow));

  /** Climbs from some weights, by those that are learnt. */
  function climb(some, start, isLearnt) {
    const learns = Uint8Array.from({ length: size }, (_, at) => (isLearnt(at) ? 1 : 0));
    return rprop(size, { rounds: ROUNDS, penalty: PENALTY, largest: 1, start, learns }, (now, gradient) => {
      const model = modelOf(now);
      for (const sample of some) addGradient(model, sample, gradient);
    });
  }

  /** Adds the gradient of a page's log-likelihood: what is seen of each feature less what the model expects. */
  function addGradient(model, { found, count, labels, share, only }, gradient) {
    const n = count - 1;
    if (n < 1) return;
    const own = new Float64Array(n);
    for (let at = 0; at < n; at++) own[at] = engine.ownScore(model, found, at) + model.before[found.shapes[at + 1]];
    const first = (at) => own[at] + model.afterFirst[found.shapes[at]];
    const continued = (at) => own[at] + model.afterJoined[found.shapes[at]];
    // alpha and beta are log-ratios of joined to not, from the left and from the right.
    const alpha = new Float64Array(n);
    const beta = new Float64Array(n);
    for (let at = 0; at < n; at++) {
      const before = at > 0 ? alpha[at - 1] : -Infinity;
      alpha[at] = engine.logSum(first(at), before + continued(at)) - engine.logSum(0, before);
    }
    for (let at = n - 1; at > 0; at--)
      beta[at - 1] = engine.logSum(0, continued(at) + beta[at]) - engine.logSum(0, first(at) + beta[at]);
    for (let at = 0; at < n; at++) {
      if (only && !only[at]) continue;
      const before = at > 0 ? alpha[at - 1] : -Infinity;
      const p = 1 / (1 + Math.exp(-alpha[at] - beta[at]));
      const viaJoined = p * Math.exp(before + continued(at) - engine.logSum(first(at), before + continued(at)));
      const wasJoined = at > 0 && labels[at - 1] === 1;
      const shape = found.shapes[at];
      const difference = (labels[at] - p) * share;
      for (let k = 0; k < found.counts[at]; k++) gradient[found.ids[at * engine.MOST_FEATURES + k]] += difference;
      gradient[tables + shape] += ((wasJoined ? labels[at] : 0) - viaJoined) * share;
      gradient[tables + shapes + shape] += ((wasJoined ? 0 : labels[at]) - (p - viaJoined)) * share;
      gradient[tables + 2 * shapes + found.shapes[at + 1]] += difference;
    }
  }
}
