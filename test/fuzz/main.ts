/** Random pages, edits and fixes until a time is over or a counterexample is found: `npm run fuzz`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { engine, withServer } from "./drivers.js";
import { fuzz, type Counterexample, type OpenPage } from "./fuzz.js";
import type { Case } from "./steps.js";

const DRIVERS = ["engine", "server"] as const;
/** Cases between two looks at the clock; the seed of a batch is what is told. */
const BATCH: Readonly<Record<Case["driver"], number>> = { engine: 50, server: 15 };

const { values: options } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string" },
    only: { type: "string" },
  },
});
const seconds = Number(options.seconds);
const firstSeed = Number(options.seed ?? Date.now() % 1_000_000_000);
const drivers = DRIVERS.filter((driver) => options.only === undefined || options.only === driver);
if (!(seconds > 0) || !Number.isSafeInteger(firstSeed) || drivers.length === 0) {
  process.stderr.write("npm run fuzz -- [--seconds N] [--seed WHOLE_NUMBER] [--only engine|server]\n");
  process.exit(2);
}

/** Runs batches in turn until the time is over: of each driver as many seconds as of the other. */
async function run(openers: Readonly<Record<Case["driver"], OpenPage>>): Promise<Counterexample | null> {
  const start = performance.now();
  const spent = { engine: 0, server: 0 };
  const cases = { engine: 0, server: 0 };
  for (let seed = firstSeed; performance.now() - start < seconds * 1_000; seed++) {
    const driver = drivers.reduce((least, each) => (spent[each] < spent[least] ? each : least));
    const from = performance.now();
    const found = await fuzz(openers[driver], { driver, seed, runs: BATCH[driver] });
    if (found) return found;
    spent[driver] += performance.now() - from;
    cases[driver] += BATCH[driver];
  }
  const took = ((performance.now() - start) / 1_000).toFixed(0);
  const counts = drivers.map((driver) => `${String(cases[driver])} cases on the ${driver}`).join(", ");
  process.stdout.write(`No counterexample in ${took} s: ${counts}, from seed ${String(firstSeed)}.\n`);
  return null;
}

function tell({ found, seed, error }: Counterexample): void {
  const folder = join(process.cwd(), "server", "out", "fuzz");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${found.driver}-${String(seed)}.json`);
  writeFileSync(file, `${JSON.stringify({ about: "", ...found }, null, 2)}\n`);
  process.stdout.write(`Counterexample on the ${found.driver}, seed ${String(seed)}\n\n${error}\n\n`);
  process.stdout.write(`page   ${JSON.stringify(found.page)} (annotations ${found.annotations})\n`);
  for (const step of found.steps) process.stdout.write(`step   ${JSON.stringify(step)}\n`);
  process.stdout.write(
    `\nTo see it again: npm run fuzz -- --only ${found.driver} --seed ${String(seed)}\n` +
      `It is written to ${relative(process.cwd(), file)}. When its cause is mended, say in "about" what it was, and move\n` +
      "the file into test/fixtures/fuzz: npm test runs all cases there.\n",
  );
}

const found = await withServer((server) => run({ engine, server }));
if (found) tell(found);
process.exit(found ? 1 : 0);
