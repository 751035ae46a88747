/**
 * The benchmarks: `npm run bench`. One run, one machine: times are told as ratios to the raw time of nodejieba.tag() on
 * the same page.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureCommandLine } from "./command-line.js";
import { ALL_SIZES, type Size } from "./figures.js";
import { ROOT } from "./pages.js";
import { figureSchema, resultsSchema, type Figure, type Results } from "./results.js";
import { tableOf } from "./report.js";
import { measureServer, measureStart } from "./server.js";

const PARTS = ["engine", "lines", "server", "start", "command-line"] as const;

const { values: options } = parseArgs({
  options: {
    size: { type: "string", multiple: true },
    only: { type: "string", multiple: true },
    compare: { type: "string" },
    out: { type: "string" },
  },
});

const sizes = ALL_SIZES.filter((size) => options.size?.includes(size.replace(" ", "")) ?? true);
const parts = PARTS.filter((part) => options.only?.includes(part) ?? true);
if (sizes.length === 0 || parts.length === 0) {
  process.stderr.write(
    `--size takes ${ALL_SIZES.map((size) => size.replace(" ", "")).join(", ")}; --only takes ${PARTS.join(", ")}\n`,
  );
  process.exit(2);
}

/** The engine's figures, measured in a process of its own. Raw tagging is among them, so the server's need them. */
function measureEngine(size: Size | "lines"): readonly Figure[] {
  const engine = join(ROOT, "server", "out", "bench", "engine.js");
  const { status, stdout } = spawnSync(process.execPath, ["--max-old-space-size=8192", engine, size], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`the engine's benchmark ended with ${String(status)}`);
  return figureSchema.array().parse(JSON.parse(stdout));
}

/** One thing after another that is measured. */
interface Step {
  readonly name: string;
  readonly measure: () => readonly Figure[] | Promise<readonly Figure[]>;
}

/** All that is to be measured, in order. */
const steps: readonly Step[] = [
  ...sizes.flatMap((size): Step[] => [
    ...(parts.includes("engine") || parts.includes("server")
      ? [{ name: `engine, ${size}`, measure: () => measureEngine(size) }]
      : []),
    ...(parts.includes("server") ? [{ name: `server, ${size}`, measure: () => measureServer(size) }] : []),
  ]),
  ...(parts.includes("lines") ? [{ name: "unbroken lines", measure: () => measureEngine("lines") }] : []),
  ...(parts.includes("start") ? [{ name: "start-up", measure: measureStart }] : []),
  ...(parts.includes("command-line") ? [{ name: "command line", measure: measureCommandLine }] : []),
];

/** Takes the steps, and shows what each measured as soon as it is there. One that fails costs its own figures. */
async function measureAll(older: Results | null): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { name, measure } of steps) {
    progress(name);
    try {
      const measured = await measure();
      figures.push(...measured);
      progress(`${tableOf({ figures }, older, measured)}\n`);
    } catch (error) {
      progress(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
  return figures;
}

const progress = (words: string): void => {
  process.stderr.write(`${words}\n`);
};

/** The results of an older run; ends the process with a word where the file holds none. */
function readResults(file: string): Results {
  try {
    return resultsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`--compare ${file}: these are no results of npm run bench (${why})\n`);
    process.exit(2);
  }
}

async function main(): Promise<void> {
  const older = options.compare === undefined ? null : readResults(options.compare);
  const results: Results = {
    date: new Date().toISOString(),
    node: process.version,
    processors: availableParallelism(),
    figures: await measureAll(older),
  };
  process.stdout.write(`${tableOf(results, older)}\n`);
  const out = options.out ?? join(ROOT, "server", "out", "bench", "results.json");
  writeFileSync(out, `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`\nWritten to ${out}\n`);
}

void main();
