#!/usr/bin/env node
// Trains the layout's models (server/src/layout/break-weights.ts and article-weights.ts) from labelled pages.
//
//   npm run train:layout                        trains on all pages, writes the weights with their cards
//   npm run train:layout -- --cross-validate    trains on two thirds, scores on the third left out, three times
//   npm run train:layout -- --errors            tells each error too
//   npm run train:layout -- --gold DIR          labelled pages elsewhere than ../shared/gold
//
// Deterministic: the same pages give the same weights. It takes less than a minute.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadEngine, readGold } from "./layout-gold.mjs";
import { LayoutScore } from "./layout-score.mjs";
import { composed, relaid, varied } from "./layout-simulate.mjs";
import { labelled, trainArticles } from "./train-articles.mjs";
import { breaksOf, rowBreaksOf, trainBreaks } from "./train-breaks.mjs";
import { articleWeightsFile, breakWeightsFile } from "./weights-files.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const argv = process.argv.slice(2);
const gold = argv.includes("--gold") ? argv[argv.indexOf("--gold") + 1] : join(root, "../shared/gold");
/** Pages composed anew are drawn from this seed. */
const SEED = 1;
const FOLDS = 3;
/** How much a page laid out anew weighs beside a labelled one. */
const RELAID_SHARE = 0.25;
const COMPOSED_SHARE = 0.5;
const COMPOSED = 640;
/** How much the rows of a page composed with lists and verse weigh. */
const ROWS_SHARE = 0.2;
const VARIED = 240;
/** Confidence is the odds times this, so that it holds as a share; joins of the safe odds or more held 99.9 %. */
const CALIBRATION = 0.9;
const SAFE_ODDS = 2.5;

if (!existsSync(gold)) {
  console.log(`No labelled pages at ${gold}: nothing trained, the committed weights stand.`);
  process.exit(0);
}
const engine = await loadEngine(root);
const pages = readGold(gold);
const whole = pages.filter(({ set }) => set === "pages");
const breakSamples = new Map(
  pages.map((page) => [
    page,
    [
      { ...breaksOf(page, engine), share: 1 },
      ...relaid(page, engine).map((copy) => ({ ...breaksOf(copy, engine), share: RELAID_SHARE })),
    ],
  ]),
);
const articleSamples = new Map(whole.map((page) => [page, labelled(page, engine)]));

/** Both models, trained on some of the pages. */
function train(some) {
  const own = some.filter((page) => articleSamples.get(page));
  const others = varied(own, engine, VARIED, SEED);
  const breaks = trainBreaks(
    [
      ...some.flatMap((page) => breakSamples.get(page)),
      ...others.map((page) => ({ ...rowBreaksOf(page, engine), share: ROWS_SHARE })),
    ],
    engine,
  );
  const anew = [...composed(own, engine, COMPOSED, SEED), ...others].map((page) => labelled(page, engine));
  const samples = [
    ...own.map((page) => ({ ...articleSamples.get(page), share: 1 })),
    ...anew.filter(Boolean).map((sample) => ({ ...sample, share: COMPOSED_SHARE })),
  ];
  const odds = 1 / (1 + Math.exp(-SAFE_ODDS * CALIBRATION));
  return { breaks: { ...breaks, calibration: CALIBRATION, safe: odds }, articles: trainArticles(samples, engine) };
}

const onError = argv.includes("--errors") ? (error) => console.log(error) : () => undefined;
const scores = { pages: new LayoutScore(onError), wrapped: new LayoutScore(onError), relaid: new LayoutScore() };
const joins = [];

function score(models, page) {
  const lay = (text) => engine.layOut(engine.pageOf(text), models);
  scores[page.set].add(page, lay(page.text));
  for (const { found, count, labels, share } of breakSamples.get(page)) {
    const { odds, joined } = engine.decodeBreaks(models.breaks, found, count);
    joined.forEach(
      (join, at) =>
        join && joins.push({ odds: odds[at], right: labels[at] === 1, set: share === 1 ? "gold" : "relaid" }),
    );
  }
  for (const copy of relaid(page, engine))
    scores.relaid.add({ ...copy, answer: { breaks: engine.breaksOf(copy) } }, lay(copy.text));
}

if (argv.includes("--cross-validate")) {
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = train(pages.filter((_, at) => at % FOLDS !== fold));
    pages.filter((_, at) => at % FOLDS === fold).forEach((page) => score(models, page));
  }
} else {
  const models = train(pages);
  pages.forEach((page) => score(models, page));
  const counts = { pages: whole.length, wrapped: pages.length - whole.length, composed: COMPOSED, varied: VARIED };
  writeFileSync(join(root, "server/src/layout/break-weights.ts"), breakWeightsFile(models.breaks, counts, engine));
  writeFileSync(
    join(root, "server/src/layout/article-weights.ts"),
    articleWeightsFile(models.articles, counts, engine),
  );
}
const how = argv.includes("--cross-validate") ? "left out in training" : "trained on";
scores.pages.print(`pages, ${how}`);
scores.wrapped.print(`wrapped, ${how}`);
scores.relaid.print(`laid out anew, ${how}`);
for (const set of ["gold", "relaid"])
  for (const floor of [0, 1, 2, 2.5, 3, 4, 5]) {
    const kept = joins.filter((each) => each.set === set && each.odds >= floor);
    const wrong = kept.filter(({ right }) => !right).length;
    console.log(
      `  ${set} joins of odds ≥ ${floor}: ${kept.length}, ${wrong} wrong (${((100 * wrong) / kept.length).toFixed(3)} %)`,
    );
  }
