/**
 * Newsmark beside other language servers and linters of prose: `npm run bench:peers`. All get the same page and the same
 * edits in the same run, each alone on the machine.
 */
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Size } from "./figures.js";
import { ROOT } from "./pages.js";
import { measureRemark } from "./remark-server.js";
import { aligned } from "./report.js";
import type { Figure } from "./results.js";
import { measureServer } from "./server.js";
import { measureCommands } from "./whole-commands.js";

const PEER_SIZES = ["100 KB", "1 MB"] as const satisfies readonly Size[];

const { values: options } = parseArgs({
  options: {
    /** The folder that the peers are installed in. */
    packages: { type: "string", default: "" },
    size: { type: "string", multiple: true },
    out: { type: "string" },
  },
});
const sizes = PEER_SIZES.filter((size) => options.size?.includes(size.replace(" ", "")) ?? true);
if (sizes.length === 0) {
  process.stderr.write(`--size takes ${PEER_SIZES.map((size) => size.replace(" ", "")).join(", ")}\n`);
  process.exit(2);
}

/** How long the same thing takes in ours and in another program, in milliseconds. */
interface Comparison {
  readonly what: string;
  readonly size: Size;
  readonly peer: string;
  readonly ours: number;
  readonly theirs: number;
  /** How many times as long theirs takes. */
  readonly ratio: number;
}

async function compareServers(size: Size): Promise<readonly Comparison[]> {
  const ours = await measureServer(size);
  const remark = await measureRemark(options.packages, size);
  const named = (name: string): number => figureNamed(ours, name);
  const peer = "remark's server";
  return [
    comparison("open to first diagnostics", size, peer, named("open to layout findings"), remark.open),
    comparison("open to all diagnostics", size, peer, named("open to all findings"), remark.open),
    comparison("edit to diagnostics, median", size, peer, named("edit to findings, median"), remark.edit),
  ];
}

function compareCommands(size: Size): readonly Comparison[] {
  const [ours, ...peers] = measureCommands(options.packages, size);
  if (!ours) return [];
  return peers.map(({ name, value }) => comparison("whole command", size, name, ours.value, value));
}

const comparison = (what: string, size: Size, peer: string, ours: number, theirs: number): Comparison => ({
  what,
  size,
  peer,
  ours,
  theirs,
  ratio: theirs / ours,
});

function figureNamed(figures: readonly Figure[], name: string): number {
  const found = figures.find((figure) => figure.name === name);
  if (!found) throw new Error(`the benchmark of the server has no figure “${name}”`);
  return found.value;
}

const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

const tableOf = (comparisons: readonly Comparison[]): string =>
  aligned([
    ["", "page", "Newsmark", "peer", "", "× ours"],
    ...comparisons.map(({ what, size, peer, ours, theirs, ratio }) => [
      what,
      size,
      milliseconds(ours),
      milliseconds(theirs),
      peer,
      ratio.toFixed(1),
    ]),
  ]);

async function main(): Promise<void> {
  const comparisons: Comparison[] = [];
  for (const size of sizes) {
    process.stderr.write(`language servers, ${size}\n`);
    comparisons.push(...(await compareServers(size)));
    process.stderr.write(`whole commands, ${size}\n`);
    comparisons.push(...compareCommands(size));
  }
  process.stdout.write(`${tableOf(comparisons)}\n`);
  const out = options.out ?? join(ROOT, "server", "out", "bench", "peers.json");
  const head = { date: new Date().toISOString(), node: process.version, processors: availableParallelism() };
  writeFileSync(out, `${JSON.stringify({ ...head, comparisons }, null, 2)}\n`);
  process.stdout.write(`\nWritten to ${out}\n`);
}

void main();
