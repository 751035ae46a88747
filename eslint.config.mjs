import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/** The engine's folders in the order data flows through them: a folder imports only what stands before it. */
const FLOW = [
  "text",
  "markers",
  "bylines",
  "layout",
  "segment",
  "entities",
  "standoff",
  "analysis",
  "rules",
  "configuration",
  "service",
  "formats",
  "corpus",
];
const OUTER = ["protocol", "runtime", "lsp", "cli", "web"];

const source = (folder) => `./server/src/${folder}`;
const zones = [
  ...FLOW.map((folder, at) => ({
    target: source(folder),
    from: [...FLOW.slice(at + 1).filter((later) => !(folder === "service" && later === "formats")), ...OUTER].map(
      source,
    ),
    message: `${folder}/ imports only from the folders before it in the flow.`,
  })),
  { target: source("service"), from: source("formats"), message: "service/ and formats/ stand side by side." },
  { target: source("formats"), from: source("service"), message: "service/ and formats/ stand side by side." },
  {
    target: source("protocol"),
    from: [...FLOW, "runtime", "lsp", "cli", "web"].map(source),
    message: "protocol/ holds plain message types.",
  },
  {
    target: source("cli"),
    from: ["lsp", "protocol", "web"].map(source),
    message: "The command line stands beside the language server.",
  },
  {
    target: source("runtime"),
    from: ["rules", "service", "lsp", "cli", "protocol", "web"].map(source),
    message: "runtime/ only loads what the engine needs.",
  },
  { target: source("lsp"), from: ["cli", "web"].map(source), message: "The server does not know where it runs." },
  { target: "./server/src", from: "./client", message: "The server knows nothing of the client." },
  {
    target: "./client",
    from: "./server/src",
    except: ["./protocol", "./text"],
    message: "The client knows only the protocol's message types, and what texts are.",
  },
];

export default defineConfig(
  // AssemblyScript is checked by its own compiler: its types are none of TypeScript's.
  {
    ignores: [
      "vitest.config.mts",
      "server/assembly/",
      "**/dist/",
      "**/out/",
      "**/node_modules/",
      "test/.artifacts/",
      "coverage/",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.mts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          "./server/tsconfig.json",
          "./client/tsconfig.json",
          "./client/web/tsconfig.json",
          "./client/webview/tsconfig.json",
          "./server/src/web/tsconfig.json",
          "./test/tsconfig.json",
          "./bench/tsconfig.json",
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-assertions": [
        "error",
        { assertionStyle: "as", objectLiteralTypeAssertions: "never" },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unsafe-type-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["server/src/**/*.ts", "client/src/**/*.ts", "client/web/**/*.ts", "client/webview/**/*.ts"],
    plugins: { "import-x": importX },
    rules: { "import-x/no-restricted-paths": ["error", { zones }], "import-x/no-cycle": "off" },
  },
  {
    files: FLOW.map((folder) => `server/src/${folder}/**/*.ts`),
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: ["vscode", "vscode-languageserver", "vscode-languageserver/node", "nodejieba", "jieba-wasm/web"],
          patterns: [
            {
              group: ["node:*", "fs", "path", "vscode-languageserver/*"],
              message: "The engine is pure: no files, no connection.",
            },
          ],
        },
      ],
    },
  },
  // Trained weights are data, however many.
  { files: ["server/src/layout/*-weights.ts"], rules: { "max-lines": "off" } },
  { files: ["server/src/text/offsets.ts"], rules: { "@typescript-eslint/no-unsafe-type-assertion": "off" } },
  {
    files: ["test/web/**/*.mjs", "test/packages/**/*.mjs"],
    languageOptions: {
      globals: { describe: "readonly", it: "readonly", before: "readonly", after: "readonly", TextDecoder: "readonly" },
    },
  },
  {
    files: ["**/*.mjs", "**/*.js"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly",
        URLSearchParams: "readonly",
        Buffer: "readonly",
      },
    },
  },
);
