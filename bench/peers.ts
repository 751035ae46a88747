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
import type { Timed } from "./limit.js";
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
    /** The longest that one answer, and one command, is waited for, in seconds. */
    limit: { type: "string", default: "60" },
    out: { type: "string" },
  },
});
const limit = Number(options.limit) * 1000;
if (!(limit > 0)) {
  process.stderr.write("--limit takes a number of seconds\n");
  process.exit(2);
}
const sizes = PEER_SIZES.filter((size) => options.size?.includes(size.replace(" ", "")) ?? true);
if (sizes.length === 0) {
  process.stderr.write(`--size takes ${PEER_SIZES.map((size) => size.replace(" ", "")).join(", ")}\n`);
  process.exit(2);
}

/** How long the same thing takes in ours and in another program, in milliseconds; null where it could not be measured. */
interface Comparison {
  readonly what: string;
  readonly size: Size;
  readonly peer: string;
  readonly ours: number;
  readonly theirs: number | null;
  /** Theirs takes longer than that: it was ended then. */
  readonly over: boolean;
  /** How many times as long theirs takes. */
  readonly ratio: number | null;
}

async function compareServers(size: Size): Promise<readonly Comparison[]> {
  const ours = await measureServer(size);
  const remark = await measureRemark(options.packages, size, limit);
  const named = (name: string): number => figureNamed(ours, name);
  const peer = "remark's server";
  return [
    comparison("open to first diagnostics", size, peer, named("open to layout findings"), remark.open),
    comparison("open to all diagnostics", size, peer, named("open to all findings"), remark.open),
    comparison("edit to diagnostics, median", size, peer, named("edit to findings, median"), remark.edit),
  ];
}

function* compareCommands(size: Size): Generator<Comparison> {
  let ours = NaN;
  for (const { name, time } of measureCommands(options.packages, size, limit))
    if (Number.isNaN(ours)) ours = time.milliseconds;
    else yield comparison("whole command", size, name, ours, time);
}

const comparison = (what: string, size: Size, peer: string, ours: number, theirs: Timed | null): Comparison => ({
  what,
  size,
  peer,
  ours,
  theirs: theirs?.milliseconds ?? null,
  over: theirs?.over ?? false,
  ratio: theirs && theirs.milliseconds / ours,
});

function figureNamed(figures: readonly Figure[], name: string): number {
  const found = figures.find((figure) => figure.name === name);
  if (!found) throw new Error(`the benchmark of the server has no figure “${name}”`);
  return found.value;
}

const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

function theirTime({ theirs, over }: Comparison): string {
  if (theirs === null) return "not reached";
  return over ? `over ${String(theirs / 1000)} s` : milliseconds(theirs);
}

const theirRatio = ({ ratio, over }: Comparison): string =>
  ratio === null ? "" : `${over ? "> " : ""}${ratio.toFixed(1)}`;

const tableOf = (comparisons: readonly Comparison[]): string =>
  aligned([
    ["", "page", "Newsmark", "peer", "", "× ours"],
    ...comparisons.map((each) => [
      each.what,
      each.size,
      milliseconds(each.ours),
      theirTime(each),
      each.peer,
      theirRatio(each),
    ]),
  ]);

async function main(): Promise<void> {
  const comparisons: Comparison[] = [];
  const add = (found: readonly Comparison[]): void => {
    comparisons.push(...found);
    process.stderr.write(`${tableOf(found)}\n\n`);
  };
  for (const size of sizes) {
    process.stderr.write(`language servers, ${size}\n`);
    add(await compareServers(size));
    process.stderr.write(`whole commands, ${size}\n`);
    for (const each of compareCommands(size)) add([each]);
  }
  process.stdout.write(`${tableOf(comparisons)}\n`);
  const out = options.out ?? join(ROOT, "server", "out", "bench", "peers.json");
  const head = { date: new Date().toISOString(), node: process.version, processors: availableParallelism() };
  writeFileSync(out, `${JSON.stringify({ ...head, comparisons }, null, 2)}\n`);
  process.stdout.write(`\nWritten to ${out}\n`);
}

void main();
