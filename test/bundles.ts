import { join } from "node:path";
import { build } from "esbuild";
import { bundleOptions } from "../scripts/lib/bundle-options.mjs";

const folder = join(import.meta.dirname, "..", "server", "out");

/** Where the bundle of the language server stands that tests drive. */
export const SERVER_BUNDLE = join(folder, "server.js");

/** Where the bundle of the command line stands that tests run. */
export const COMMAND_LINE_BUNDLE = join(folder, "cli.js");

/** Bundles the language server and the command line once before the tests, from the sources as they are. */
export default async function setup(): Promise<void> {
  await Promise.all([
    build(bundleOptions("server/src/lsp/main.ts", "server/out/server.js")),
    build(bundleOptions("server/src/runtime/recognizer-thread-main.ts", "server/out/recognizer.js")),
    build(bundleOptions("server/src/cli/main.ts", "server/out/cli.js")),
  ]);
}
