import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "./results.js";
import { ROOT, shortPage } from "./pages.js";

/** How many pages, and how many are cut from each copy of the real page. */
const PAGES = 2000;
const PER_COPY = 4;

/** How many processes share the work. */
const JOBS = [1, 2] as const;

/** A subcommand over a folder of pages. */
interface Measured {
  readonly name: string;
  /** Its arguments; what it does not write into the pages goes to the folder `out`. */
  readonly args: (pages: string, out: string) => readonly string[];
  /** The highest exit status that says it has run: findings are no failure. */
  readonly status: number;
}

const MEASURED: readonly Measured[] = [
  { name: "check", args: (pages) => ["check", pages], status: 1 },
  { name: "fix", args: (pages) => ["fix", pages], status: 0 },
  { name: "annotate", args: (pages) => ["annotate", pages], status: 0 },
  { name: "convert", args: (pages, out) => ["convert", pages, "--to", "bioes", "--out", out], status: 0 },
];

/**
 * The command line over a folder of pages, its start-up counted: pages a second and peak memory with one and with two
 * processes.
 * @throws Error when the two do not print and leave the same bytes
 */
export function measureCommandLine(): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "newsmark-bench-"));
  try {
    const pages = cutPages();
    return MEASURED.flatMap((measured) => {
      const runs = JOBS.map((jobs) => run(measured, jobs, pages, folder));
      const [first] = runs;
      if (runs.some(({ digest }) => digest !== first?.digest))
        throw new Error(`newsmark ${measured.name}: two processes give other bytes than one`);
      return runs.flatMap(({ figures }) => figures);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages cut from varied copies of the real page, at blank lines. */
function cutPages(): readonly string[] {
  return Array.from({ length: PAGES / PER_COPY }, (_, copy) => {
    const blocks = shortPage(100 + copy).split("\n\n");
    const share = Math.ceil(blocks.length / PER_COPY);
    return Array.from({ length: PER_COPY }, (__, at) => `${blocks.slice(at * share, (at + 1) * share).join("\n\n")}\n`);
  }).flat();
}

function run(
  { name, args, status: most }: Measured,
  jobs: number,
  texts: readonly string[],
  scratch: string,
): { readonly digest: string; readonly figures: readonly Figure[] } {
  const [pages, out, memory] = [join(scratch, "pages"), join(scratch, "out"), join(scratch, "memory")];
  for (const folder of [pages, out, memory]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  for (const [at, text] of texts.entries()) writeFileSync(join(pages, `${String(at).padStart(4, "0")}.txt`), text);
  const command = join(ROOT, "server", "out", "cli.js");
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, ...args(pages, out), "--jobs", String(jobs)],
    {
      maxBuffer: 1 << 30,
      env: { ...process.env, ...notingMemory(memory) },
    },
  );
  const seconds = (performance.now() - from) / 1000;
  if (status === null || status > most) throw new Error(`newsmark ${name}: ${stderr.toString()}`);
  const digest = createHash("sha256").update(stdout);
  for (const folder of [pages, out])
    for (const file of readdirSync(folder).sort()) digest.update(file).update(readFileSync(join(folder, file)));
  const title = `command line: ${name}, ${jobs === 1 ? "1 process" : `${String(jobs)} processes`}`;
  return {
    digest: digest.digest("hex"),
    figures: [
      { name: title, size: null, value: texts.length / seconds, unit: "pages/s" },
      { name: `${title}, memory`, size: null, value: peakMemory(memory), unit: "MB" },
    ],
  };
}

/** What makes every process of a run note its peak memory in a folder, those too that share its work. */
function notingMemory(folder: string): Readonly<Record<string, string>> {
  const noting = join(folder, "..", "note-memory.cjs");
  writeFileSync(
    noting,
    `const { writeFileSync } = require("node:fs");
process.on("SIGTERM", () => process.exit());
process.on("exit", () => writeFileSync(${JSON.stringify(`${folder}/`)} + process.pid, String(process.resourceUsage().maxRSS)));
`,
  );
  return { NODE_OPTIONS: `--require ${noting}` };
}

/** The peak memory of all processes together, as if they had had it at one time; in megabytes. */
const peakMemory = (folder: string): number =>
  readdirSync(folder).reduce((sum, file) => sum + Number(readFileSync(join(folder, file), "utf8")) / 1024, 0);
