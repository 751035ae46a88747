#!/usr/bin/env node
// Stands in for VS Code's desktop executable where that cannot be had: takes the arguments that @vscode/test-electron
// passes, runs the suite in VS Code's server shown by a browser without a screen, and exits with the suite's code.
import { join, resolve } from "node:path";
import { exitOnSignals } from "../../scripts/lib/run-command.mjs";
import { scratchFolder } from "../../scripts/lib/scratch-folder.mjs";
import { writeSettings } from "./default-settings.mjs";
import { installVSCodeServer } from "./install-vscode-server.mjs";
import { startVSCodeServer } from "./vscode-server.mjs";
import { windowActions } from "./window-actions.mjs";
import { startWindowServer } from "./window-server.mjs";
import { openWorkbench } from "./workbench.mjs";

/** Exit code of a suite that does not end in time. */
const timedOut = 124;

/** Letters as in mainland China: without a word on it the browser may draw Chinese characters in their Japanese form. */
const editorFonts = "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace";

const args = process.argv.slice(2);

/**
 * @param {string} name
 * @returns {string[]} the values of each `--name=value`
 */
function valuesOf(name) {
  const prefix = `--${name}=`;
  return args.flatMap((arg) => (arg.startsWith(prefix) ? [arg.slice(prefix.length)] : []));
}

/** @param {string} line */
function printError(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * @param {string} scratch a folder for what this run writes and nobody keeps
 * @returns {Promise<number>} the exit code
 */
async function runSuite(scratch) {
  const [suite] = valuesOf("extensionTestsPath");
  if (suite === undefined) {
    throw new Error("--extensionTestsPath=MODULE is missing");
  }
  const folders = {
    server: join(scratch, "server"),
    userData: resolve(valuesOf("user-data-dir")[0] ?? join(scratch, "data")),
    extensions: resolve(valuesOf("extensions-dir")[0] ?? join(scratch, "extensions")),
  };
  await writeSettings(folders.userData, { "editor.fontFamily": editorFonts });
  const window = await startWindowServer();
  const server = await startVSCodeServer(await installVSCodeServer(printError), {
    folders,
    forTests: true,
    language: valuesOf("locale")[0],
    env: { NEWSMARK_WINDOW: window.url },
  });
  const workbench = await openWorkbench(server, {
    extensions: valuesOf("extensionDevelopmentPath"),
    suite,
    folder: args.find((arg) => !arg.startsWith("-")),
    print: (line) => process.stdout.write(`${line}\n`),
  });
  const artifacts = resolve(process.env["NEWSMARK_ARTIFACTS"] ?? "test/.artifacts");
  const actions = windowActions(workbench.page, artifacts);
  window.serve(actions);
  const code = await Promise.race([workbench.finished, timeLimit(), server.ended.then((ended) => ended ?? 125)]);
  if (code === timedOut) {
    printError(`The suite did not end in time: see ${await actions.screenshot({ name: "timed-out" })}`);
  }
  await workbench.close();
  await server.stop();
  window.close();
  return code;
}

/** @returns {Promise<number>} the exit code for a run that takes too long, when its time is over */
function timeLimit() {
  const seconds = Number(process.env["NEWSMARK_VSCODE_TIMEOUT"] ?? 900);
  return new Promise((done) => setTimeout(done, seconds * 1000, timedOut).unref());
}

exitOnSignals();
if (process.env["NEWSMARK_EXIT_WITH_STDIN"]) {
  process.stdin.resume();
  process.stdin.once("end", () => process.exit(timedOut));
}
try {
  process.exit(await runSuite(scratchFolder()));
} catch (error) {
  printError(error instanceof Error ? error.message : String(error));
  process.exit(125);
}
