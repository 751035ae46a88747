import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./project.mjs";
import { scratchFolder } from "./scratch-folder.mjs";

/** @typedef {import("../../server/src/rules/rule.js").Rule} Rule */

/**
 * A module of the engine, bundled and loaded.
 *
 * @param {string} entry its source, relative to the project's root
 * @param {string} name what the bundle is called
 * @returns {Promise<unknown>}
 */
async function load(entry, name) {
  const outfile = join(scratchFolder(), `${name}.mjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    // picomatch, jsonc-parser and the like may be CommonJS.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}

/**
 * The rules as the engine has them.
 *
 * @returns {Promise<readonly Rule[]>}
 */
export async function loadRules() {
  const { ALL_RULES } = /** @type {{ ALL_RULES: readonly Rule[] }} */ (
    await load("server/src/rules/all-rules.ts", "all-rules")
  );
  return ALL_RULES;
}

/**
 * The JSON schema of configuration files.
 *
 * @returns {Promise<object>}
 */
export async function loadConfigurationSchema() {
  const { configurationJsonSchema } = /** @type {{ configurationJsonSchema: () => object }} */ (
    await load("server/src/configuration/configuration-schema.ts", "configuration-schema")
  );
  return configurationJsonSchema();
}
