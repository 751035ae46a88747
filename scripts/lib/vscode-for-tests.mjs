import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from "@vscode/test-electron";
import { installVSCodeServer } from "../../test/host/install-vscode-server.mjs";
import { browserPackages, ensureSystemPackages } from "../../test/host/system-packages.mjs";
import { installExtension } from "../../test/host/vscode-server.mjs";
import { root } from "./project.mjs";
import { runOrThrow } from "./run-command.mjs";

const standIn = fileURLToPath(new URL("../../test/host/vscode-executable.mjs", import.meta.url));

/** A download that gives nothing for so many milliseconds is given up. */
const downloadTimeout = 10_000;

/**
 * A VS Code that suites run in.
 *
 * @typedef {object} VSCodeForTests
 * @property {string} name what it is, for people
 * @property {string} executable what test-electron starts
 * @property {(vsix: string, folders: { userData: string, extensions: string, server: string }) => Promise<void>} install
 *   installs a packaged extension
 */

/**
 * Gives the desktop build of VS Code where it can be had and shown, else VS Code's server in a browser without a screen.
 * NEWSMARK_VSCODE=desktop or =server asks for one of them.
 *
 * @param {(line: string) => void} say takes the lines of progress
 * @returns {Promise<VSCodeForTests>}
 */
export async function provideVSCode(say) {
  const wanted = process.env["NEWSMARK_VSCODE"];
  if (wanted === "desktop") {
    return desktop(say);
  }
  if (wanted !== "server" && hasScreen()) {
    try {
      return await desktop(say);
    } catch (error) {
      say(`VS Code's desktop build can not be had: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return inBrowser(say);
}

function hasScreen() {
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

/**
 * @param {(line: string) => void} say
 * @returns {Promise<VSCodeForTests>}
 */
async function desktop(say) {
  say("looking for VS Code's desktop build");
  const executable = await downloadAndUnzipVSCode({
    version: "stable",
    cachePath: join(root, ".vscode-test"),
    timeout: downloadTimeout,
  });
  const [cli = "", ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  return {
    name: "VS Code (desktop build)",
    executable,
    install: async (vsix, { userData, extensions }) => {
      const folders = [`--user-data-dir=${userData}`, `--extensions-dir=${extensions}`];
      await runOrThrow(cli, [...cliArgs, ...folders, "--install-extension", vsix]);
    },
  };
}

/**
 * @param {(line: string) => void} say
 * @returns {Promise<VSCodeForTests>}
 */
async function inBrowser(say) {
  await ensureSystemPackages(browserPackages, say);
  const server = await installVSCodeServer(say);
  return {
    name: "VS Code (server and browser)",
    executable: standIn,
    install: (vsix, folders) => installExtension(server, folders, vsix),
  };
}
