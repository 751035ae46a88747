import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./project.mjs";

/**
 * Bundles the suite that runs inside VS Code: its entry point and each of its test files.
 *
 * @returns {Promise<string>} the module that exports `run()`
 */
export async function buildSuite() {
  const sources = join(root, "test/vscode");
  const out = join(root, "test/out/vscode");
  const names = await readdir(sources, { recursive: true });
  await rm(out, { recursive: true, force: true });
  await build({
    entryPoints: [...names.filter((name) => name.endsWith(".test.ts")), "index.ts"].map((name) => join(sources, name)),
    outdir: out,
    outbase: sources,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    mainFields: ["module", "main"],
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "warning",
  });
  return join(out, "index.js");
}
