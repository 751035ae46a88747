// Bundles what runs: the client, the language server and the command line. `--production` leaves out the source maps,
// makes the bundles small and says whose code they hold; `--without=MODULE` leaves a runtime module out.
import { existsSync } from "node:fs";
import { chmod, cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { bundleOptions } from "./lib/bundle-options.mjs";
import { root, say } from "./lib/project.mjs";
import { copyRuntimeModules } from "./lib/runtime-modules.mjs";
import { thirdPartyNotices } from "./lib/third-party-notices.mjs";

const production = process.argv.includes("--production");
const unwanted = process.argv.flatMap((arg) => (arg.startsWith("--without=") ? [arg.slice("--without=".length)] : []));

/** @type {readonly { entry: string, bundle: string, executable?: boolean }[]} */
const bundles = [
  { entry: "client/src/extension.ts", bundle: "client/dist/extension.js" },
  { entry: "server/src/lsp/main.ts", bundle: "server/dist/server.js" },
  { entry: "server/src/cli/main.ts", bundle: "server/dist/cli.js", executable: true },
];

/**
 * @param {(typeof bundles)[number]} bundle
 * @returns {Promise<string[]>} the files that it holds, relative to the project's root
 */
async function buildBundle({ entry, bundle, executable = false }) {
  const options = bundleOptions(entry, bundle, { executable });
  const { metafile } = await build({
    ...options,
    minifySyntax: production,
    minifyWhitespace: production,
    sourcemap: !production,
    metafile: true,
  });
  if (executable) {
    await chmod(options.outfile, 0o755);
  }
  return Object.keys(metafile.inputs);
}

/** The page of the reading view: its script runs in a browser, its style sheet is as it stands. */
async function buildReadingView() {
  const folder = join(root, "client/dist/reading");
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, "client/webview/reading/main.ts")],
    outfile: join(folder, "reading.js"),
    bundle: true,
    platform: "browser",
    target: "es2022",
    format: "iife",
    minify: production,
    logLevel: "warning",
  });
  await cp(join(root, "client/webview/reading/reading.css"), join(folder, "reading.css"));
}

/** Models are data that the server reads at run time. */
async function copyModels() {
  const models = join(root, "server/models");
  if (existsSync(models)) {
    await cp(models, join(root, "server/dist/models"), { recursive: true });
  }
}

const start = Date.now();
for (const folder of ["client/dist", "server/dist"]) {
  await rm(join(root, folder), { recursive: true, force: true });
}
const files = (await Promise.all(bundles.map(buildBundle)).catch(() => process.exit(1))).flat();
await copyModels();
await buildReadingView();
if (production) {
  await writeFile(join(root, "server/dist/THIRD_PARTY_NOTICES.txt"), await thirdPartyNotices(files));
}
const missing = await copyRuntimeModules(join(root, "server/dist"), unwanted);
for (const name of missing) {
  say(`${name} is not installed whole: built without it`);
}
say(`built ${bundles.map(({ bundle }) => bundle).join(", ")} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
