import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { median, SIZES, type Size } from "./figures.js";
import { overLimit, took, type Timed } from "./limit.js";
import { benchPage, ROOT } from "./pages.js";

/** A linter's command, without the file. */
interface LintCommand {
  readonly name: string;
  readonly script: readonly string[];
  readonly args: readonly string[];
}

const NEWSMARK: LintCommand = { name: "newsmark", script: [ROOT, "server", "out", "cli.js"], args: ["check"] };

const peersIn = (packages: string): readonly LintCommand[] => [
  {
    name: "textlint",
    script: [packages, "node_modules", "textlint", "bin", "textlint.js"],
    args: ["--no-color", "--rule", "sentence-length"],
  },
  {
    name: "cspell",
    script: [packages, "node_modules", "cspell", "bin.mjs"],
    args: ["lint", "--no-progress", "--no-summary", "--no-color", "--no-config-search"],
  },
];

/**
 * How long each command takes over a page of that size, its start counted; ours first, each told when it is known.
 * @param limit a command is ended after so many milliseconds
 */
export function* measureCommands(
  packages: string,
  size: Size,
  limit: number,
): Generator<{ readonly name: string; readonly time: Timed }> {
  // Linters look for their rules from the folder that they are run in, and some pass over files outside of it.
  const folder = mkdtempSync(join(packages, "page-"));
  try {
    const file = join(folder, "page.txt");
    writeFileSync(file, benchPage(SIZES[size], 21));
    for (const command of [NEWSMARK, ...peersIn(packages)])
      yield { name: command.name, time: medianTime(command, packages, file, limit) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The middle one of three times; no more are taken when one is over the limit. */
function medianTime(command: LintCommand, packages: string, file: string, limit: number): Timed {
  const times: number[] = [];
  while (times.length < 3) {
    const time = timeOf(command, packages, file, limit);
    if (time === null) return overLimit(limit);
    times.push(time);
  }
  return took(median(times));
}

/** How long a command takes once, in milliseconds; null when it was ended at the limit. */
function timeOf({ name, script, args }: LintCommand, packages: string, file: string, limit: number): number | null {
  const from = performance.now();
  const { status, stderr, error } = spawnSync(process.execPath, [join(...script), ...args, file], {
    cwd: packages,
    maxBuffer: 1 << 30,
    timeout: limit,
    killSignal: "SIGKILL",
  });
  if (error && "code" in error && error.code === "ETIMEDOUT") return null;
  // 0 when nothing is found, 1 when something is.
  if (status === null || status > 1) throw new Error(`${name}: ${stderr.toString()}`);
  return performance.now() - from;
}
