import { resolve } from "node:path";
import { format } from "node:util";
import { chromium } from "playwright-core";
import { findChromium } from "./find-chromium.mjs";

const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * What VS Code and its built-in parts say of themselves where there is no network and no account. A suite's own words
 * are not among it.
 */
const noise =
  /^(\[(ChatModelSelection|AgentHost|reconnection-grace-time|AccountPolicyGate|Service Worker|DefaultAccount|GitHubService|McpGateway)|Creating a socket|Resolv|Updating additional|getaddrinfo \w+ open-vsx|Timed out waiting for authentication provider)/;

/** A line of a stack within VS Code itself. */
const frame = /\n *at [^\n]*\/vs\/[^\n]*/g;

/**
 * VS Code's window in a browser.
 *
 * @typedef {object} Workbench
 * @property {import("playwright-core").Page} page
 * @property {Promise<number>} finished the exit code of the suite
 * @property {() => Promise<void>} close
 */

/**
 * Starts a browser without a screen and opens an empty page in it.
 *
 * @param {object} [options]
 * @param {number} [options.width] of the window, in pixels
 * @param {number} [options.height]
 */
export async function openBrowser({ width = 1440, height = 900 } = {}) {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error("Chromium or Chrome is missing: install one, or name it in NEWSMARK_CHROMIUM");
  }
  const browser = await chromium.launch({ executablePath, headless: true, args: chromiumArguments });
  const context = await browser.newContext({ viewport: { width, height } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return { browser, page: await context.newPage() };
}

/**
 * Opens VS Code's window on a server that was started for tests, and runs a suite in its extension host.
 *
 * @param {import("./vscode-server.mjs").VSCodeServer} server
 * @param {object} run
 * @param {readonly string[]} run.extensions the folders of the extensions under development
 * @param {string} run.suite the module that exports `run()`
 * @param {string} [run.folder] the folder to open
 * @param {(line: string) => void} run.print takes the console of the suite
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(server, run) {
  const { browser, page } = await openBrowser();
  /** @type {Promise<number>} */
  const finished = new Promise((done) => {
    page.on("crash", () => done(126));
    browser.on("disconnected", () => done(126));
    void page.exposeFunction("codeAutomationExit", done);
  });
  await page.exposeFunction("codeAutomationLog", (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const line = format(...args).replace(frame, "");
    if (!noise.test(line)) {
      run.print(/^(info|log)$/.test(type) ? line : `[${type}] ${line}`);
    }
  });
  await page.goto(`http://${server.authority}/?${workbenchQuery(server, run)}`);
  return { page, finished, close: () => browser.close() };
}

/**
 * @param {import("./vscode-server.mjs").VSCodeServer} server
 * @param {{ extensions: readonly string[], suite: string, folder?: string | undefined }} run
 */
function workbenchQuery(server, run) {
  /** @param {string} path */
  const remote = (path) =>
    `vscode-remote://${server.authority}${resolve(path).split("/").map(encodeURIComponent).join("/")}`;
  const payload = [
    ...run.extensions.map((folder) => ["extensionDevelopmentPath", remote(folder)]),
    ["extensionTestsPath", remote(run.suite)],
    ["enableProposedApi", ""],
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
  ];
  const place = run.folder === undefined ? { ew: "true" } : { folder: resolve(run.folder) };
  return new URLSearchParams({ ...place, payload: JSON.stringify(payload) });
}
