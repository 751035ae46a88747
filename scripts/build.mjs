// Bundles what runs: the client, the language server and the command line. `--production` leaves out the source maps,
// makes the bundles small and says whose code they hold; `--without=MODULE` leaves a runtime module out.
import { chmod, cp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";
import { bundleOptions, webBundleOptions } from "./lib/bundle-options.mjs";
import { root, say } from "./lib/project.mjs";
import { copyRuntimeModules } from "./lib/runtime-modules.mjs";
import { thirdPartyNotices } from "./lib/third-party-notices.mjs";

const production = process.argv.includes("--production");
const unwanted = process.argv.flatMap((arg) => (arg.startsWith("--without=") ? [arg.slice("--without=".length)] : []));

const bundles = [
  bundleOptions("client/src/main.ts", "client/dist/extension.js"),
  bundleOptions("server/src/lsp/main.ts", "server/dist/server.js"),
  bundleOptions("server/src/runtime/recognizer-thread-main.ts", "server/dist/recognizer.js"),
  bundleOptions("server/src/cli/main.ts", "server/dist/cli.js", { executable: true }),
  webBundleOptions("client/web/extension.ts", "client/dist/web/extension.js", "cjs"),
  webBundleOptions("server/src/web/main.ts", "server/dist/web/server.js", "iife"),
];

const webviews = ["reading", "dashboard", "concordance"];

/**
 * @param {(typeof bundles)[number]} options
 * @returns {Promise<string[]>} the files that it holds, relative to the project's root
 */
async function buildBundle(options) {
  const { metafile } = await build({
    ...options,
    minifySyntax: production,
    minifyWhitespace: production,
    sourcemap: !production,
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/**
 * The page of a webview: its script and its style sheet, which run in a browser.
 *
 * @param {string} name
 * @returns {Promise<string[]>} the files that its script holds, relative to the project's root
 */
async function buildWebview(name) {
  const folder = join(root, "client/dist", name);
  /** @type {import("esbuild").BuildOptions} */
  const common = {
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    target: "es2022",
    minify: production,
    logLevel: "warning",
  };
  await build({ ...common, entryPoints: [join(root, "client/webview", name, `${name}.css`)] });
  const { metafile } = await build({
    ...common,
    entryPoints: { [name]: join(root, "client/webview", name, "main.ts") },
    platform: "browser",
    format: "iife",
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/** Models are data that the server reads at run time. So is the segmenter that runs wherever WebAssembly does. */
async function copyModels() {
  await cp(join(root, "server/models"), join(root, "server/dist/models"), { recursive: true });
  const segmenter = createRequire(join(root, "server/package.json")).resolve("jieba-wasm/web");
  await cp(join(dirname(segmenter), "jieba_rs_wasm_bg.wasm"), join(root, "server/dist/jieba.wasm"));
}

const start = Date.now();
for (const folder of ["client/dist", "server/dist"]) {
  await rm(join(root, folder), { recursive: true, force: true });
}
const files = (await Promise.all(bundles.map(buildBundle)).catch(() => process.exit(1))).flat();
await chmod(join(root, "server/dist/cli.js"), 0o755);
await copyModels();
files.push(...(await Promise.all(webviews.map(buildWebview))).flat());
if (production) {
  await writeFile(join(root, "server/dist/THIRD_PARTY_NOTICES.txt"), await thirdPartyNotices(files));
}
const missing = await copyRuntimeModules(join(root, "server/dist"), unwanted);
for (const name of missing) {
  say(`${name} is not installed whole: built without it`);
}
say(
  `built ${bundles.map(({ outfile }) => relative(root, outfile)).join(", ")} in ${((Date.now() - start) / 1000).toFixed(1)} s`,
);
