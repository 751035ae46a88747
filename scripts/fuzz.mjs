#!/usr/bin/env node
// Looks for pages, edits and fixes that break what must always hold (test/fuzz/).
//
//   npm run fuzz -- --seconds 600
//   npm run fuzz -- --seed 1234 --only engine
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { bundleOptions } from "./lib/bundle-options.mjs";
import { root } from "./lib/project.mjs";

/**
 * The tests ask for the folder that their source stands in, which a bundle does not know.
 *
 * @type {import("esbuild").Plugin}
 */
const sourceFolders = {
  name: "source-folders",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("import.meta.dirname", JSON.stringify(dirname(path))),
      loader: "ts",
    }));
  },
};

const bundle = join(root, "server/out/fuzz.mjs");
await Promise.all([
  build(bundleOptions("server/src/lsp/main.ts", "server/out/server.js")),
  build(bundleOptions("server/src/runtime/recognizer-thread-main.ts", "server/out/recognizer.js")),
  build({
    entryPoints: [join(root, "test/fuzz/main.ts")],
    outfile: bundle,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    plugins: [sourceFolders],
    logLevel: "warning",
  }),
]);
const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
process.exit(status ?? 1);
