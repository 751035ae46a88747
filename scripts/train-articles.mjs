// Trains the model of articles (server/src/layout/article-weights.ts); train-layout.mjs calls it.
import { rprop } from "./rprop.mjs";

const ROUNDS = 120;
const PENALTY = 2;

/** The states of a labelled page's passages, or null where the grammar of articles does not know such a page. */
export function labelled(page, engine) {
  const observedLines = engine.observe(page.text);
  const { facts } = observedLines;
  const joins = new Set(page.joins);
  const joined = Uint8Array.from(facts.lines.numbers, (number) => (joins.has(number) ? 1 : 0));
  const drafts = engine.draftsOf(page.text, observedLines, joined);
  const { roles, articles } = page.answer;
  const itemOf = (number) => articles.findIndex(({ first, last }) => first <= number && number <= last);
  const items = drafts.map((draft) => itemOf(facts.lines.numberOf(draft.first)));
  const states = drafts.map((draft, at) => {
    const role = roles[facts.lines.numberOf(draft.first)].split("|")[0];
    const own = items.flatMap((item, index) => (item === items[at] ? [index] : []));
    const body = own.find(
      (index) =>
        /body|caption/u.test(roles[facts.lines.numberOf(drafts[index].first)]) &&
        !engine.mayBe("byline", drafts[index]),
    );
    return stateOf(
      role,
      draft,
      { headed: headed(own, drafts, roles, facts, body), after: body !== undefined && at > body },
      engine,
      articles[items[at]],
    );
  });
  const opens = items.map((item, at) => at === 0 || item < 0 || item !== items[at - 1]);
  const steps = states.map((state, at) =>
    at === 0
      ? engine.STARTS.indexOf(state)
      : engine.STEPS.findIndex((step) => step.from === states[at - 1] && step.to === state && step.opens === opens[at]),
  );
  const wrong = steps.findIndex((step, at) => step < 0 || !engine.mayBe(states[at], drafts[at], drafts[at + 1]));
  if (wrong >= 0 || drafts.length === 0) {
    if (page.set === "pages")
      console.log(
        `  not learnt from: ${page.name}, ${states[wrong - 1]} → ${states[wrong]} at ${drafts[wrong]?.text.text.slice(0, 20)}`,
      );
    return null;
  }
  const placed = states.map((state, at) => ({ state, opens: opens[at] }));
  return { drafts, observed: engine.observePassages(drafts), states, steps, order: engine.orderOf(placed), page };
}

function headed(own, drafts, roles, facts, body) {
  return own.some(
    (index) => index < (body ?? 0) && /headline|deck|kicker/u.test(roles[facts.lines.numberOf(drafts[index].first)]),
  );
}

function stateOf(role, draft, { headed, after }, engine, article) {
  const within = (state) => (headed ? `${state}-headed` : state);
  if (role === "furniture" || role === "banner" || role === "caption" || role === "credit") return role;
  if (/headline|deck|kicker/u.test(role)) {
    if (article?.kind === "photo") return after ? "photo-head" : "head-before";
    return after || !headed ? "head-after" : "head-before";
  }
  if (!after && engine.mayBe("byline", draft)) return within("byline");
  if (after && engine.mayBe("end", draft) && draft.line) return within("end");
  if (role === "crosshead") return within("crosshead");
  return within(role === "byline" ? "byline" : role === "endnote" ? "end" : "body");
}

/** Trains on labelled pages: [{…labelled, share}]. */
export function trainArticles(samples, engine) {
  const { GROUPS, OBSERVATIONS, OPENINGS, STEPS, STARTS, STATES } = engine;
  const sizes = [GROUPS.length * OBSERVATIONS.length, OPENINGS.length, STEPS.length, STARTS.length, STATES.length];
  const offsets = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  const modelOf = (w) => ({
    groups: GROUPS.map((_, at) => [...w.subarray(at * OBSERVATIONS.length, (at + 1) * OBSERVATIONS.length)]),
    openings: [...w.subarray(offsets[1], offsets[2])],
    steps: [...w.subarray(offsets[2], offsets[3])],
    starts: [...w.subarray(offsets[3], offsets[4])],
    ends: [...w.subarray(offsets[4], size)],
  });
  const groups = STATES.map((state) => engine.groupsOf(state).map((group) => GROUPS.indexOf(group)));
  const weights = rprop(size, { rounds: ROUNDS, penalty: PENALTY, largest: 0.5 }, (now, gradient) => {
    const model = modelOf(now);
    for (const sample of samples) addGradient(sample, model, gradient);
  });
  return modelOf(weights);

  function addGradient({ drafts, observed, states, steps: gold, order, share }, model, gradient) {
    const n = drafts.length;
    const S = STATES.length;
    const scores = engine.scoreStates(model, engine.possibleStates(drafts), observed, order);
    const openings = engine.scoreOpenings(model, observed, n);
    const alpha = new Float64Array(n * S).fill(-Infinity);
    const beta = new Float64Array(n * S).fill(-Infinity);
    engine.START_TO.forEach((to, at) => (alpha[to] = model.starts[at] + scores[to]));
    const edge = (at, step) => model.steps[step] + (engine.STEP_OPENS[step] ? openings[at] : -openings[at]);
    for (let at = 1; at < n; at++) {
      for (let step = 0; step < STEPS.length; step++) {
        const to = at * S + engine.STEP_TO[step];
        alpha[to] = engine.logSum(alpha[to], alpha[(at - 1) * S + engine.STEP_FROM[step]] + edge(at, step));
      }
      for (let state = 0; state < S; state++) alpha[at * S + state] += scores[at * S + state];
    }
    for (let state = 0; state < S; state++) beta[(n - 1) * S + state] = model.ends[state];
    for (let at = n - 1; at > 0; at--)
      for (let step = 0; step < STEPS.length; step++) {
        const from = (at - 1) * S + engine.STEP_FROM[step];
        const to = at * S + engine.STEP_TO[step];
        beta[from] = engine.logSum(beta[from], edge(at, step) + scores[to] + beta[to]);
      }
    let norm = -Infinity;
    for (let state = 0; state < S; state++) norm = engine.logSum(norm, alpha[(n - 1) * S + state] + model.ends[state]);
    const K = OBSERVATIONS.length;
    for (let at = 0; at < n; at++) {
      for (let state = 0; state < S; state++) {
        const p = Math.exp(alpha[at * S + state] + beta[at * S + state] - norm);
        const d = ((STATES[state] === states[at] ? 1 : 0) - p) * share;
        if (d === 0) continue;
        for (const group of groups[state]) {
          for (let k = 0; k < K; k++) gradient[group * K + k] += d * observed.values[at * K + k];
          gradient[group * K + engine.OBSERVATION.order] += d * order;
        }
        if (at === 0) {
          const start = engine.START_TO.indexOf(state);
          if (start >= 0) gradient[offsets[3] + start] += d;
        }
        if (at === n - 1) gradient[offsets[4] + state] += d;
      }
      if (at === 0) continue;
      let opened = 0;
      for (let step = 0; step < STEPS.length; step++) {
        const from = alpha[(at - 1) * S + engine.STEP_FROM[step]];
        if (from === -Infinity) continue;
        const to = at * S + engine.STEP_TO[step];
        const p = Math.exp(from + edge(at, step) + scores[to] + beta[to] - norm);
        const d = ((gold[at] === step ? 1 : 0) - p) * share;
        gradient[offsets[2] + step] += d;
        opened += engine.STEP_OPENS[step] ? d : -d;
      }
      for (let k = 0; k < OPENINGS.length; k++)
        gradient[offsets[1] + k] += opened * observed.openings[at * OPENINGS.length + k];
    }
  }
}
