import { fileURLToPath } from "node:url";
import { endProcess, runOrThrow, startProcess } from "../../scripts/lib/run-command.mjs";
import { provideDisplayLanguage } from "./display-language.mjs";

const exitWithParent = fileURLToPath(new URL("exit-with-parent.mjs", import.meta.url));

/** The server says that it is up within a second; a busy machine may take longer. */
const startTimeout = 60_000;

/**
 * The folders of one VS Code server.
 *
 * @typedef {object} VSCodeServerFolders
 * @property {string} server its logs and machine settings
 * @property {string} userData the settings, in User/settings.json
 * @property {string} extensions the installed extensions
 */

/** @param {VSCodeServerFolders} folders */
function folderArguments(folders) {
  return [
    ...["--server-data-dir", folders.server],
    ...["--user-data-dir", folders.userData],
    ...["--extensions-dir", folders.extensions],
  ];
}

/**
 * A running VS Code server.
 *
 * @typedef {object} VSCodeServer
 * @property {string} authority host and port, as in the address and in `vscode-remote://` addresses
 * @property {Promise<number | null>} ended its exit code
 * @property {() => Promise<void>} stop ends it and waits until it is gone
 */

/**
 * Starts a VS Code server on a free port of this machine.
 *
 * @param {import("./install-vscode-server.mjs").VSCodeServerInstall} install
 * @param {object} options
 * @param {VSCodeServerFolders} options.folders
 * @param {boolean} [options.forTests] lets the browser run a suite and take its results
 * @param {string} [options.language] the display language
 * @param {NodeJS.ProcessEnv} [options.env] what the extension host sees in its environment besides this process's own
 * @returns {Promise<VSCodeServer>}
 * @throws {Error} with the server's output when it does not come up
 */
export async function startVSCodeServer(install, options) {
  if (options.language !== undefined) {
    await provideDisplayLanguage(options.folders.userData, options.language);
  }
  const args = [
    ...["--host", "127.0.0.1", "--port", "0", "--without-connection-token"],
    ...["--accept-server-license-terms", "--telemetry-level", "off", "--disable-workspace-trust"],
    ...(options.forTests ? ["--enable-smoke-test-driver"] : []),
    ...(options.language === undefined ? [] : ["--locale", options.language]),
    ...folderArguments(options.folders),
  ];
  const child = startProcess(install.node, [exitWithParent, install.serverMain, ...args], {
    env: { ...process.env, ...options.env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => {
    child.once("exit", resolve);
    child.once("error", () => resolve(null));
  });
  const port = await portOf(child);
  return {
    authority: `127.0.0.1:${port}`,
    ended,
    stop: async () => {
      endProcess(child);
      await ended;
    },
  };
}

/**
 * Reads the port from what the server prints when it is up.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<string>}
 */
function portOf(child) {
  return new Promise((resolve, reject) => {
    let output = "";
    /** @param {string} what */
    const fail = (what) => {
      clearTimeout(timer);
      endProcess(child);
      reject(new Error(`The VS Code server ${what}:\n${output}`));
    };
    const timer = setTimeout(() => fail("did not come up"), startTimeout);
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      if (output.length < 100_000) {
        output += chunk.toString();
      }
      const port = /Web UI available at http:\/\/localhost:(\d+)/.exec(output)?.[1];
      if (port !== undefined) {
        clearTimeout(timer);
        resolve(port);
      }
    };
    child.stdout?.on("data", take);
    child.stderr?.on("data", take);
    child.once("error", (error) => fail(`did not start (${error.message})`));
    child.once("exit", (code) => fail(`ended with code ${code}`));
  });
}

/**
 * Installs a packaged extension into the folders of a server.
 *
 * @param {import("./install-vscode-server.mjs").VSCodeServerInstall} install
 * @param {VSCodeServerFolders} folders
 * @param {string} vsix
 */
export async function installExtension(install, folders, vsix) {
  await runOrThrow(install.node, [install.serverMain, ...folderArguments(folders), "--install-extension", vsix]);
}
