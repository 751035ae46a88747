// Opens Newsmark on a page: in VS Code where its `code` command is at hand, else in VS Code's server, whose address it
// prints. `npm start [FILE]` takes a page or a folder of pages; without one it opens a copy of the sample page.
import { cpSync, existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { installDependencies } from "./lib/install-dependencies.mjs";
import { root, samplePage, say } from "./lib/project.mjs";
import { exitOnSignals, runCommand, runOrThrow } from "./lib/run-command.mjs";
import { scratchFolder } from "./lib/scratch-folder.mjs";

/**
 * @param {string | undefined} file as it was given
 * @returns {string} the page to open; what a person does to the sample page is done to a copy
 */
function pageToOpen(file) {
  if (file !== undefined) {
    // npm runs scripts in the project's folder and says where it was called.
    return resolve(process.env["INIT_CWD"] ?? ".", file);
  }
  // The copy's name says that it is news text, so that VS Code need not ask whether to annotate it.
  const copy = join(scratchFolder(), "sample", `${basename(samplePage, ".txt")}.news`);
  cpSync(join(root, samplePage), copy);
  return copy;
}

/**
 * @param {string} page
 * @returns {Promise<boolean>} whether VS Code was there to open it
 */
async function openInDesktop(page) {
  const { code } = await runCommand("code", ["--version"], { timeout: 20_000 });
  if (code !== 0) {
    return false;
  }
  say(`opening ${page} in VS Code; it closes when its window does`);
  await runOrThrow("code", ["--new-window", "--wait", `--extensionDevelopmentPath=${root}`, page]);
  return true;
}

exitOnSignals();
try {
  const page = pageToOpen(process.argv[2]);
  if (!existsSync(page)) {
    throw new Error(`There is no file ${page}`);
  }
  await installDependencies(say);
  say("building");
  await runOrThrow(process.execPath, [join(root, "scripts/build.mjs")], { cwd: root });
  if (!(await openInDesktop(page))) {
    const { servePage } = await import("./lib/serve-page.mjs");
    const { address, ended } = await servePage(page, say);
    say(`Newsmark is ready. Open this address in a browser; Ctrl+C stops it.\n\n  ${address}\n`);
    throw new Error(`The VS Code server ended with code ${await ended}`);
  }
  process.exit(0);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
