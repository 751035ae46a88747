import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "./results.js";
import { ROOT, shortPage } from "./pages.js";

/** How many pages, each as long as the real one. */
const PAGES = 400;

/** The command line over a folder of pages, its start-up counted. */
export function measureCommandLine(): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "newsmark-bench-"));
  try {
    for (let at = 0; at < PAGES; at++) writeFileSync(join(folder, `page-${String(at)}.txt`), shortPage(100 + at));
    const command = join(ROOT, "server", "out", "cli.js");
    const from = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [command, "check", folder], { maxBuffer: 1 << 30 });
    if (status === null || status > 1) throw new Error(`newsmark check: ${stderr.toString()}`);
    const seconds = (performance.now() - from) / 1000;
    return [{ name: "command line: check", size: null, value: PAGES / seconds, unit: "pages/s" }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
