import { spawnSync } from "node:child_process";
import { COMMAND_LINE_BUNDLE } from "../../bundles.js";

/** What a run of the command line ended with. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a folder, as a person would. */
export function newsmark(folder: string, args: readonly string[], input: string | Uint8Array = ""): Run {
  const run = spawnSync(process.execPath, [COMMAND_LINE_BUNDLE, ...args], { cwd: folder, input, encoding: "utf8" });
  return { status: run.status, out: run.stdout, err: run.stderr };
}
