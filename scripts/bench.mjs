#!/usr/bin/env node
// Measures how fast Newsmark answers, and how much memory it takes (bench/).
//
//   npm run bench                                    everything, some minutes
//   npm run bench -- --size 1MB --only server        one size, one part
//   npm run bench -- --out NEW.json --compare OLD.json
//   npm run bench:peers                              other language servers and linters on the same page
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { bundleOptions } from "./lib/bundle-options.mjs";
import { installPeers } from "./lib/install-peers.mjs";
import { root, say } from "./lib/project.mjs";

const part = process.argv[2] === "peers" ? "peers" : "main";
const args = process.argv.slice(part === "peers" ? 3 : 2);
/** @type {readonly [string, string][]} */
const bundles = [
  ["server/src/lsp/main.ts", "server/out/server.js"],
  ["server/src/runtime/recognizer-thread-main.ts", "server/out/recognizer.js"],
  ["server/src/cli/main.ts", "server/out/cli.js"],
  ["bench/engine.ts", "server/out/bench/engine.js"],
  [`bench/${part}.ts`, `server/out/bench/${part}.js`],
];
await Promise.all(bundles.map(([entry, bundle]) => build(bundleOptions(entry, bundle))));
const bundle = join(root, `server/out/bench/${part}.js`);
if (part === "peers") args.push("--packages", await installPeers(say));
const { status } = spawnSync(process.execPath, [bundle, ...args], { cwd: root, stdio: "inherit" });
process.exit(status ?? 1);
