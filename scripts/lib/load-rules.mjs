import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./project.mjs";
import { scratchFolder } from "./scratch-folder.mjs";

/** @typedef {import("../../server/src/rules/rule.js").Rule} Rule */

/**
 * The rules as the engine has them.
 *
 * @returns {Promise<readonly Rule[]>}
 */
export async function loadRules() {
  const outfile = join(scratchFolder(), "all-rules.mjs");
  await build({
    entryPoints: [join(root, "server/src/rules/all-rules.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  /** @type {{ ALL_RULES: readonly Rule[] }} */
  const { ALL_RULES } = await import(pathToFileURL(outfile).href);
  return ALL_RULES;
}
