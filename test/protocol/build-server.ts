import { build } from "esbuild";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** Where the bundle of the language server stands that these tests drive. */
export const SERVER_BUNDLE = join(root, "test", ".artifacts", "protocol", "server.cjs");

/** Bundles the language server once before the tests. */
export default async function setup(): Promise<void> {
  await build({
    entryPoints: [join(root, "server", "src", "lsp", "main.ts")],
    outfile: SERVER_BUNDLE,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["nodejieba", "jieba-wasm"],
    logLevel: "warning",
  });
}
