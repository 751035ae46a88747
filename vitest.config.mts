import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/unit/**/*.test.ts", "test/protocol/**/*.test.ts", "test/fuzz/**/*.test.ts"],
    globalSetup: ["test/bundles.ts"],
    pool: "forks",
    testTimeout: 20_000,
    // An ES module that does not say so in its manifest.
    server: { deps: { inline: ["jieba-wasm"] } },
  },
});
