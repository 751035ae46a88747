#!/usr/bin/env node
// Trains the weights of the layout's break model (server/src/layout/break-weights.ts) from labelled pages.
//
//   npm run train:layout                        trains on all pages, writes the weights with their card
//   npm run train:layout -- --cross-validate    trains on two thirds, scores on the third left out, three times
//   npm run train:layout -- --gold DIR          labelled pages elsewhere than ../shared/gold
//
// Deterministic: the same pages give the same weights. It takes seconds.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadEngine, readGold, relaid } from "./layout-gold.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const argv = process.argv.slice(2);
const goldAt = argv.indexOf("--gold");
const gold = goldAt >= 0 ? argv[goldAt + 1] : join(root, "../shared/gold");
const FOLDS = 3;
const ROUNDS = 250;
const PENALTY = 0.4;

if (!existsSync(gold)) {
  console.log(`No labelled pages at ${gold}: nothing trained, the committed weights stand.`);
  process.exit(0);
}
const engine = await loadEngine(root);
const pages = readGold(gold).map((page) => ({ ...page, copies: relaid(page, engine) }));

const tables = engine.FEATURES.length;
const shapes = engine.SHAPES.length;
const size = tables + 3 * shapes;

/** A page as the trainer sees it: features of its breaks, and whether each is a join. */
function sample(page) {
  const observed = engine.observe(page.text);
  const joins = new Set(page.joins);
  const labels = Uint8Array.from({ length: Math.max(0, observed.facts.count - 1) }, (_, at) =>
    joins.has(observed.facts.lines[at].number) ? 1 : 0,
  );
  return { found: observed.features, count: observed.facts.count, labels, page };
}

const modelOf = (weights) => ({
  ...engine.emptyModel(),
  features: [...weights.subarray(0, tables)],
  afterJoined: [...weights.subarray(tables, tables + shapes)],
  afterFirst: [...weights.subarray(tables + shapes, tables + 2 * shapes)],
  before: [...weights.subarray(tables + 2 * shapes, size)],
});

/** The gradient of the log-likelihood: features seen less features expected. */
function addGradient(weights, { found, count, labels }, gradient, share) {
  const model = modelOf(weights);
  const n = count - 1;
  if (n < 1) return 0;
  const own = new Float64Array(n);
  for (let at = 0; at < n; at++) own[at] = engine.ownScore(model, found, at) + model.before[found.shapes[at + 1]];
  const alpha = new Float64Array(n);
  const beta = new Float64Array(n);
  let norm = 0;
  for (let at = 0; at < n; at++) {
    const first = own[at] + model.afterFirst[found.shapes[at]];
    const continued = own[at] + model.afterJoined[found.shapes[at]];
    const before = at > 0 ? alpha[at - 1] : -Infinity;
    const split = engine.logSum(0, before);
    norm += split;
    alpha[at] = engine.logSum(first, before + continued) - split;
  }
  norm += engine.logSum(0, alpha[n - 1]);
  for (let at = n - 1; at > 0; at--) {
    const first = own[at] + model.afterFirst[found.shapes[at]];
    const continued = own[at] + model.afterJoined[found.shapes[at]];
    beta[at - 1] = engine.logSum(0, continued + beta[at]) - engine.logSum(0, first + beta[at]);
  }
  let likelihood = -norm;
  const sigmoid = (x) => 1 / (1 + Math.exp(-x));
  for (let at = 0; at < n; at++) {
    const p = sigmoid(alpha[at] + beta[at]);
    const shape = found.shapes[at];
    const first = own[at] + model.afterFirst[shape];
    const continued = own[at] + model.afterJoined[shape];
    const before = at > 0 ? alpha[at - 1] : -Infinity;
    // P(joined after a line that was joined): the two ways to join weighed by their scores.
    const viaJoined = at > 0 ? p * Math.exp(before + continued - engine.logSum(first, before + continued)) : 0;
    const wasJoined = at > 0 && labels[at - 1] === 1;
    const y = labels[at];
    const scale = share;
    const d = (y - p) * scale;
    for (let k = 0; k < found.counts[at]; k++) gradient[found.ids[at * engine.MOST_FEATURES + k]] += d;
    gradient[tables + shape] += ((wasJoined ? y : 0) - viaJoined) * scale;
    gradient[tables + shapes + shape] += ((wasJoined ? 0 : y) - (p - viaJoined)) * scale;
    gradient[tables + 2 * shapes + found.shapes[at + 1]] += d;
    likelihood += y * (own[at] + (wasJoined ? model.afterJoined : model.afterFirst)[shape]);
  }
  return likelihood * share;
}

/** Rprop: each weight has its own step, grown while the gradient keeps its sign, halved when it turns. */
export function train(samples) {
  const weights = new Float64Array(size);
  const steps = new Float64Array(size).fill(0.1);
  const before = new Float64Array(size);
  let likelihood = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(size);
    likelihood = 0;
    for (const each of samples) likelihood += addGradient(weights, each, gradient, each.share);
    for (let i = 0; i < size; i++) {
      gradient[i] -= PENALTY * weights[i];
      const turn = gradient[i] * before[i];
      if (turn > 0) steps[i] = Math.min(1, steps[i] * 1.2);
      else if (turn < 0) {
        steps[i] = Math.max(1e-4, steps[i] * 0.5);
        gradient[i] = 0;
      }
      weights[i] += Math.sign(gradient[i]) * steps[i];
      before[i] = gradient[i];
    }
  }
  return { model: modelOf(weights), likelihood };
}

/** Confidence is the odds times this, so that it holds as a share; the safe odds held 99.9 % (see --cross-validate). */
const CALIBRATION = 0.9;
const SAFE_ODDS = 2.5;

function weightsFile(model, pages) {
  const table = (names, weights) =>
    `[\n${weights.map((weight, at) => `    ${weight.toFixed(3)}, // ${names[at]}`).join("\n")}\n  ]`;
  const sigmoid = (x) => 1 / (1 + Math.exp(-x));
  const count = (set) => pages.filter((page) => page.set === set).length;
  return `import type { BreakModel } from "./break-model.js";

/**
 * The weights of the break model, written by \`npm run train:layout\`: do not edit.
 *
 * Data: ${count("pages")} newspaper pages (one real, the others set from news articles of 1995-2000), ${count("wrapped")} articles wrapped by
 * others, and ${pages.reduce((sum, page) => sum + page.copies.length, 0)} copies of them set anew in other widths, indents, line-breaking rules and gaps, at a quarter's weight.
 * Method: conditional random field over the breaks of a page, penalty ${PENALTY} on squared weights, ${ROUNDS} rounds of Rprop.
 * Figures and limits: docs/layout.md.
 */
export const BREAK_WEIGHTS: BreakModel = {
  features: ${table(engine.FEATURES, model.features)},
  afterJoined: ${table(engine.SHAPES, model.afterJoined)},
  afterFirst: ${table(engine.SHAPES, model.afterFirst)},
  before: ${table(engine.SHAPES, model.before)},
  calibration: ${CALIBRATION},
  safe: ${sigmoid(SAFE_ODDS * CALIBRATION).toFixed(4)},
};
`;
}

const original = pages.map((page) => ({ ...sample(page), share: 1 }));
const copied = pages.map((page) => page.copies.map((copy) => ({ ...sample(copy), share: 0.25 })));
const trainOn = (keep) => train(original.flatMap((each, at) => (keep(at) ? [each, ...copied[at]] : [])));

const scoreOf = () => ({ right: 0, extra: 0, missed: 0 });
function tally(score, model, { found, count, labels }, wrong) {
  const { odds, joined } = engine.decodeBreaks(model, found, count);
  for (let at = 0; at + 1 < count; at++) {
    const sure = joined[at] ? odds[at] : -odds[at];
    if (joined[at] && labels[at]) score.right++;
    else if (joined[at]) score.extra++;
    else if (labels[at]) score.missed++;
    wrong?.(at, joined[at], sure, labels[at]);
  }
}
const show = ({ right, extra, missed }) => {
  const p = right / (right + extra || 1);
  const r = right / (right + missed || 1);
  return `P ${p.toFixed(4)}  R ${r.toFixed(4)}  F ${((2 * p * r) / (p + r || 1)).toFixed(4)}  (${right} right, ${extra} extra, ${missed} missed)`;
};

if (argv.includes("--cross-validate")) {
  const scores = {};
  const certainty = [];
  const verbose = argv.includes("--errors");
  for (let fold = 0; fold < FOLDS; fold++) {
    const { model } = trainOn((at) => at % FOLDS !== fold);
    pages.forEach((page, at) => {
      if (at % FOLDS !== fold) return;
      for (const each of [original[at], ...copied[at]]) {
        const set = each === original[at] ? page.set : "relaid";
        const seen = verbose && set !== "relaid" ? engine.observe(each.page.text) : null;
        const facts = verbose && set !== "relaid" ? engine.observe(each.page.text).facts : null;
        tally((scores[set] ??= scoreOf()), model, each, (i, joined, sure, label) => {
          certainty.push({ joined, sure, right: joined === label, weight: each.share, set });
          if (facts && joined !== label)
            console.log(
              `${page.name}:${facts.lines[i].number} ${joined ? "EXTRA" : "MISSED"} ${sure.toFixed(1)}  ${engine.textOf(facts, i)} ⏎${"⏎".repeat(facts.gap[i])} ${engine.textOf(facts, i + 1)}\n      ${seen.columns[i]}/${seen.facts.width[i]} ${engine.SHAPES[each.found.shapes[i]]} → ${seen.columns[i + 1]}/${seen.facts.width[i + 1]} ${engine.SHAPES[each.found.shapes[i + 1]]}: ${Array.from(each.found.ids.subarray(i * engine.MOST_FEATURES, i * engine.MOST_FEATURES + each.found.counts[i]), (id) => `${engine.FEATURES[id]} ${model.features[id].toFixed(1)}`).join(", ")}`,
            );
        });
      }
    });
  }
  for (const [set, score] of Object.entries(scores)) console.log(`${set.padEnd(10)} join ${show(score)}`);
  for (const set of [["pages", "wrapped"], ["relaid"]]) {
    const joins = certainty.filter((each) => each.joined && set.includes(each.set)).sort((a, b) => b.sure - a.sure);
    for (const floor of [0, 1, 2, 3, 4, 5, 6]) {
      const kept = joins.filter(({ sure }) => sure >= floor);
      const wrong = kept.filter(({ right }) => !right).length;
      console.log(
        `  ${set.join("+")} odds ≥ ${floor}: ${kept.length} joins, ${wrong} wrong (${((100 * wrong) / kept.length).toFixed(3)} %)`,
      );
    }
  }
} else {
  const { model } = trainOn(() => true);
  const scores = {};
  pages.forEach((page, at) => {
    tally((scores[page.set] ??= scoreOf()), model, original[at]);
    for (const each of copied[at]) tally((scores.relaid ??= scoreOf()), model, each);
  });
  for (const [set, score] of Object.entries(scores)) console.log(`${set.padEnd(10)} join ${show(score)}`);
  writeFileSync(join(root, "server/src/layout/break-weights.ts"), weightsFile(model, pages));
}
