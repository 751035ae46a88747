import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
// @ts-expect-error opencc-js has no types for its dictionaries
import traditional from "opencc-js/dict/TSCharacters";
import { PLAIN_READING } from "../entities/model/entity-model.js";
import { makeFolding } from "../entities/model/folding.js";
import { OPEN_GATE } from "../entities/model/gate.js";
import { modelOf, readContent, readModel, writeModel, type ModelContent } from "../entities/model/model-file.js";
import { NameSet } from "../entities/model/name-set.js";
import { Reader } from "../entities/model/reader.js";
import { UNTRAINED } from "../entities/model/reader-tables.js";
import { styleOf } from "../entities/model/text-style.js";
import { loadSegmenter } from "../runtime/load-segmenter.js";
import { DAILY, NEWSPAPER, STYLES, WEB, type Style } from "../entities/model/features.js";
import { withOtherNames } from "./augment.js";
import { keepApart, readSentences, withLevelsApart, type Corpus, type Costs } from "./corpus.js";
import { indexFeatures, makeExample, worthsOf } from "./examples.js";
import { learnGate } from "./learn-gate.js";
import { learnStyle } from "./learn-style.js";
import { findCommon } from "./find-common.js";
import { findHeads, readPlaces } from "./lexicons.js";
import { NamePool } from "./name-pool.js";
import { prepare } from "./prepare.js";
import { fMeasure, scoreMentions } from "./score.js";
import { shrink } from "./shrink.js";
import { shuffled, Trainer } from "./trainer.js";
import { answer, tuneReading } from "./tune-reading.js";

const { values: options } = parseArgs({
  options: {
    gold: { type: "string", default: "../shared/gold/entities" },
    out: { type: "string", default: "server/models/entities.nmem" },
    places: { type: "string", default: "server/src/training/places.txt" },
    epochs: { type: "string", default: "5" },
    step: { type: "string", default: "0.2" },
    decay: { type: "string", default: "0.002" },
    keep: { type: "string", default: "650000" },
    least: { type: "string", default: "3" },
    fraction: { type: "string", default: "1" },
    spoken: { type: "string", default: "0.4" },
    modern: { type: "string", default: "0.3" },
    dropout: { type: "string", default: "0.5" },
    within: { type: "string", default: "2" },
    outside: { type: "string", default: "1" },
    renamed: { type: "string", default: "0.4" },
    reach: { type: "string", default: "3.5" },
    from: { type: "string" },
    watch: { type: "boolean", default: false },
  },
});

const SPOKEN: Style = 3;
const NOTES: Style = 4;
/** With a margin, what is learned from news of the past reads too much into the words of today; the web's it serves. */
const LIKELIHOOD: Costs = { within: 0, outside: 0 };
const MARGIN: Costs = { within: Number(options.within), outside: Number(options.outside) };
const TRAIN: readonly Omit<Corpus, "sentences">[] = [
  { name: "msra-train", weight: 1, timed: false, style: NEWSPAPER, costs: LIKELIHOOD },
  { name: "peoples-daily-train", weight: 1, timed: false, style: NEWSPAPER, costs: LIKELIHOOD },
  { name: "pfr-1998-train", weight: 1, timed: true, style: DAILY, costs: LIKELIHOOD },
  { name: "cluener-train", weight: Number(options.modern), timed: false, style: WEB, costs: MARGIN },
  { name: "aishell", weight: Number(options.spoken), timed: false, style: SPOKEN, costs: LIKELIHOOD },
  { name: "cnerta", weight: Number(options.spoken), timed: false, style: NOTES, costs: LIKELIHOOD },
];
const CHECK = ["peoples-daily-dev", "pfr-1998-dev", "cluener-dev", "uner-pud-traditional"];

const began = performance.now();
const log = (message: string): void => {
  process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${message}\n`);
};

const pairs = Uint16Array.from(
  String(traditional)
    .split("|")
    .map((entry) => entry.split(" "))
    .filter(([from, to]) => from?.length === 1 && to?.length === 1)
    .flatMap(([from = "", to = ""]) => [from.charCodeAt(0), to.charCodeAt(0)]),
);
const folding = makeFolding(pairs);
const { segmenter, fallbackReason } = await loadSegmenter();
if (fallbackReason !== null) log(`nodejieba: ${fallbackReason}`);
const fraction = Number(options.fraction);
const places = readPlaces(options.places);
const corpora = TRAIN.map((set): Corpus => {
  const all = readSentences(join(options.gold, `${set.name}.jsonl`));
  const some = all.slice(0, Math.round(all.length * fraction));
  return { ...set, sentences: set.style === NEWSPAPER || set.style === DAILY ? some.map(withLevelsApart) : some };
});
const parts = corpora.map(keepApart);
const learned = parts.map(({ rest }) => rest);
const pool = new NamePool(places, learned);
const renamed = learned.map((corpus, index): Corpus => {
  const sentences = corpus.sentences.flatMap((sentence, at) => withOtherNames(sentence, pool, at * 8 + index) ?? []);
  const style = corpus.style === DAILY ? NEWSPAPER : corpus.style;
  return { ...corpus, sentences, style, weight: corpus.weight * Number(options.renamed) };
});
const original = learned.flatMap((corpus) => prepare(corpus, folding, segmenter));
const sentences = [
  ...original,
  ...renamed.filter(({ weight }) => weight > 0).flatMap((corpus) => prepare(corpus, folding, segmenter)),
];
log(`${String(sentences.length)} sentences segmented by ${segmenter.name}`);

const heads = findHeads(original, 4);
const { gazetteer } = places;
log(`${String(gazetteer.length)} places, ${String(heads.length)} heads of names`);
log(`${String(pool.streets.length)} streets, ${String(pool.companies.length)} companies for other names`);
const check = readChecks();
if (options.from !== undefined) {
  finish(readContent(readFileSync(options.from)));
  process.exit();
}
const styleWeights = learnStyle(original);
const reader = new Reader({ places: new NameSet(gazetteer), heads: new NameSet(heads), ...UNTRAINED });
const features = indexFeatures(sentences, reader, Number(options.least));
const { index, hashes } = features;
log(`${String(hashes.length)} of ${String(index.size)} features kept`);
const worths = worthsOf(sentences, reader, features);
const examples = sentences.map((sentence) => makeExample(sentence, reader, index));
const longest = examples.reduce((most, { tags }) => Math.max(most, tags.length), 0);
log(`examples made, the longest has ${String(longest)} characters`);

const trainer = new Trainer(hashes.length, longest);
const epochs = Number(options.epochs);
const sum = new Float32Array(trainer.weights.length);
const transitionSum = new Float32Array(trainer.transitions.length);
let averaged = 0;
for (let epoch = 1; epoch <= epochs; epoch++) {
  const training = {
    epochs,
    step: Number(options.step),
    decay: Number(options.decay),
    dropout: Number(options.dropout),
    seed: epoch,
  };
  const likelihood = trainer.pass(examples, shuffled(examples.length, epoch * 7919), training);
  log(`epoch ${String(epoch)}: mean log-likelihood ${likelihood.toFixed(5)}`);
  if (epoch > epochs / 2) {
    averaged++;
    trainer.weights.forEach((weight, at) => (sum[at] = (sum[at] ?? 0) + weight));
    trainer.transitions.forEach((weight, at) => (transitionSum[at] = (transitionSum[at] ?? 0) + weight));
  }
  if (epoch < epochs && options.watch) evaluate(contentOf(trainer.weights, trainer.transitions, hashes.length));
}
const untuned = contentOf(
  sum.map((weight) => weight / averaged),
  transitionSum.map((weight) => weight / averaged),
  Number(options.keep),
);
const kept = parts.map((part) => part.kept);
const readings = STYLES.map((style) => tuneReading(readModel(writeModel(untuned)), kept, segmenter, style));
log(`readings ${JSON.stringify(readings)}`);
finish({ ...untuned, readings });

/** Learns the gate of a model that has all else, finds what it meets most, and writes the model. */
function finish(ungated: ModelContent): void {
  const gate = learnGate(sentences, modelOf({ ...ungated, gate: OPEN_GATE }), Number(options.reach));
  log(`gate: opening ${String(gate.opening)}, staying ${String(gate.staying)}, reach ${String(gate.reach)}`);
  const common = findCommon(sentences, modelOf({ ...ungated, gate }), ungated.hashes);
  const file = evaluate({ ...ungated, gate, common });
  mkdirSync(join(options.out, ".."), { recursive: true });
  writeFileSync(options.out, file);
  log(`${options.out}: ${String(file.length)} bytes`);
}

function readChecks() {
  return CHECK.map((name) => ({
    name,
    sentences: readSentences(join(options.gold, `${name}.jsonl`)),
  }));
}

function contentOf(weights: Float32Array, transitions: Float32Array, keep: number): ModelContent {
  const shrunk = shrink({ hashes, weights, transitions, worths }, Math.min(keep, 1_000_000), 0.04);
  return {
    name: "news",
    foldingPairs: pairs,
    places: gazetteer,
    heads,
    styleWeights,
    gate: OPEN_GATE,
    ...shrunk,
    common: new Uint8Array(shrunk.hashes.length),
    readings: STYLES.map(() => PLAIN_READING),
  };
}

function evaluate(content: ModelContent): Uint8Array {
  const file = writeModel(content);
  const model = readModel(file);
  log(`${String(content.hashes.length)} features, ${String(file.length)} bytes`);
  for (const { name, sentences: gold } of check) {
    const counts = scoreMentions(
      gold.map((sentence) => answer(sentence, model, segmenter, styleOf(sentence.text, model))),
    );
    const shown = [...counts].map(([label, count]) => `${label} ${fMeasure(count).toFixed(4)}`);
    log(`  ${name.padEnd(22)} ${shown.join("  ")}`);
  }
  return file;
}
