import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { median, SIZES, type Size } from "./figures.js";
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

/** How long each command takes over a page of that size, its start counted; in milliseconds, ours first. */
export function measureCommands(
  packages: string,
  size: Size,
): readonly { readonly name: string; readonly value: number }[] {
  // Linters look for their rules from the folder that they are run in, and some pass over files outside of it.
  const folder = mkdtempSync(join(packages, "page-"));
  try {
    const file = join(folder, "page.txt");
    writeFileSync(file, benchPage(SIZES[size], 21));
    return [NEWSMARK, ...peersIn(packages)].map((command) => ({
      name: command.name,
      value: median([1, 2, 3].map(() => timeOf(command, packages, file))),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timeOf({ name, script, args }: LintCommand, packages: string, file: string): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [join(...script), ...args, file], {
    cwd: packages,
    maxBuffer: 1 << 30,
  });
  // 0 when nothing is found, 1 when something is.
  if (status === null || status > 1) throw new Error(`${name}: ${stderr.toString()}`);
  return performance.now() - from;
}
