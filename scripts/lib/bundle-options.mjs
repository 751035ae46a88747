import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";
import { runtimeModuleNames } from "./runtime-modules.mjs";
import { webModules } from "./web-modules.mjs";

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
/** What all bundles have in common. */
const common = /** @type {const} */ ({
  absWorkingDir: root,
  bundle: true,
  sourcesContent: false,
  legalComments: "none",
  logLevel: "warning",
});
const importMetaUrl = 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;';

/**
 * How esbuild bundles a part of the extension, the same for what ships and for what is tested.
 *
 * @param {string} entry the source it starts from, relative to the project's root
 * @param {string} bundle the file to write, relative to the root
 * @param {{ executable?: boolean }} [how] executable: with a first line that names its interpreter
 * @returns {import("esbuild").BuildOptions & { outfile: string }}
 */
export function bundleOptions(entry, bundle, { executable = false } = {}) {
  return {
    ...common,
    entryPoints: [join(root, entry)],
    outfile: join(root, bundle),
    platform: "node",
    target: "node20",
    format: "cjs",
    mainFields: ["module", "main"],
    external: ["vscode", ...runtimeModuleNames],
    // Bundled ES modules ask for import.meta.url, which CommonJS does not have.
    define: { "import.meta.url": "importMetaUrl", NEWSMARK_VERSION: JSON.stringify(version) },
    banner: { js: `${executable ? "#!/usr/bin/env node\n" : ""}${importMetaUrl}` },
  };
}

/**
 * How esbuild bundles a part of the extension for a VS Code that runs in a browser alone.
 *
 * @param {string} entry
 * @param {string} bundle
 * @param {"cjs" | "iife"} format cjs for what the extension host loads, iife for a worker
 * @returns {import("esbuild").BuildOptions & { outfile: string }}
 */
export function webBundleOptions(entry, bundle, format) {
  return {
    ...common,
    entryPoints: [join(root, entry)],
    outfile: join(root, bundle),
    platform: "browser",
    target: "es2022",
    format,
    external: ["vscode"],
    define: {
      NEWSMARK_VERSION: JSON.stringify(version),
      "process.env": "{}",
      "process.platform": '"browser"',
      "import.meta.url": '""',
    },
    plugins: [webModules],
  };
}
