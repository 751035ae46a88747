#!/usr/bin/env node
// Scores the command line against labelled data and prints one table.
//
//   npm run score                     all sets
//   npm run score -- --quick          pages and bylines only
//   npm run score -- --formats        only how many of the real page's mentions come back from each format
//
// The labelled data is research text and no part of this project: where ../shared is absent, it says so and passes.
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatCounts } from "./lib/format-counts.mjs";
import { root, say } from "./lib/project.mjs";

const shared = join(root, "..", "shared");
const COMMAND = [process.execPath, join(root, "server/dist/cli.js"), "analyze", "--jsonl"];
const REAL_PAGE = "chongqing-20221202";
const ENTITY_SETS = ["peoples-daily-dev", "pfr-1998-dev", "cluener-dev", "uner-pud-traditional"];

/**
 * What a scorer answers.
 * @param {string} scorer @param {string} data
 * @returns {any}
 */
function scoreOf(scorer, data) {
  const args = [join(shared, "score", scorer), "--json", data, "--", ...COMMAND];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${scorer} ${data}: ${stderr}`);
  return JSON.parse(stdout);
}

/** @param {number} value */
const figure = (value) => value.toFixed(4);

/** @param {string} set @param {string} measure @param {string} value */
const row = (set, measure, value) => say(`${set.padEnd(22)} ${measure.padEnd(16)} ${value}`);

/** @param {string} set @param {any} scores @param {readonly string[]} measures */
function rowsOfPages(set, scores, measures) {
  for (const measure of measures) {
    if (scores[`${measure}.f`] === undefined) continue;
    const [p, r, f] = ["p", "r", "f"].map((kind) => figure(scores[`${measure}.${kind}`]));
    row(set, measure, `P ${p}  R ${r}  F ${f}`);
  }
  if (scores["role.accuracy"] !== undefined) row(set, "role accuracy", `${figure(scores["role.accuracy"])}`);
  if (scores.failed > 0) row(set, "failed pages", String(scores.failed));
}

const LAYOUT = ["join", "break.column", "break.paragraph", "break.block", "role.non-body", "article"];
const LABELS = ["PER", "LOC", "ORG", "TIME", "WORK"];

function scorePages() {
  rowsOfPages("pages", scoreOf("score.mjs", join(shared, "gold/pages")), LAYOUT);
  const alone = mkdtempSync(join(tmpdir(), "newsmark-score-"));
  try {
    for (const end of [".txt", ".gold.json"])
      cpSync(join(shared, "gold/pages", REAL_PAGE + end), join(alone, REAL_PAGE + end));
    const entities = ["entity", ...LABELS.map((label) => `entity.${label}`)];
    rowsOfPages("real page", scoreOf("score.mjs", alone), [...LAYOUT, ...entities]);
  } finally {
    rmSync(alone, { recursive: true, force: true });
  }
  rowsOfPages("wrapped", scoreOf("score.mjs", join(shared, "gold/wrapped")), ["join"]);
}

function scoreBylines() {
  const counts = scoreOf("score-bylines.mjs", join(shared, "gold/bylines.tsv"));
  for (const kind of ["all positive", "names", "negative"])
    row("bylines", kind, `${counts[kind].right} of ${counts[kind].all}`);
}

function scoreEntities() {
  for (const set of ENTITY_SETS) {
    const scores = scoreOf("score-entities.mjs", join(shared, `gold/entities/${set}.jsonl`));
    for (const label of ["all", ...LABELS]) {
      if (!scores[label]) continue;
      const { p, r, f } = scores[label];
      row(set, label, `P ${figure(p)}  R ${figure(r)}  F ${figure(f)}`);
    }
  }
}

function scoreFormats() {
  for (const { format, text, written, back } of formatCounts())
    row(`${format}, ${text}`, "mentions", `${String(back)} of ${String(written)} come back`);
}

function build() {
  const { status } = spawnSync(process.execPath, [join(root, "scripts/build.mjs")], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

if (process.argv.includes("--formats")) {
  build();
  scoreFormats();
} else if (!existsSync(join(shared, "gold")) || !existsSync(join(shared, "score"))) {
  say("No labelled data at ../shared: nothing scored.");
} else {
  build();
  scorePages();
  scoreBylines();
  if (!process.argv.includes("--quick")) scoreEntities();
}
