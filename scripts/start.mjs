// Opens Newsmark on a page: in VS Code where its `code` command is at hand, else in VS Code's server, whose address it
// prints. `npm start [FILE]`; without a file it opens a copy of the sample page.
import { cpSync, existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
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
  const copy = join(scratchFolder(), basename(samplePage));
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

/**
 * Serves VS Code with the packaged extension until this process is ended.
 *
 * @param {string} page
 */
async function serve(page) {
  const { installVSCodeServer } = await import("../test/host/install-vscode-server.mjs");
  const { ensureSystemPackages } = await import("../test/host/system-packages.mjs");
  const { writeSettings } = await import("../test/host/default-settings.mjs");
  const { installExtension, startVSCodeServer } = await import("../test/host/vscode-server.mjs");
  const { makePackage } = await import("./lib/make-package.mjs");

  await ensureSystemPackages({ browser: false, headers: true, say });
  const install = await installVSCodeServer(say);
  const scratch = scratchFolder();
  const folders = {
    server: join(scratch, "server"),
    userData: join(scratch, "data"),
    extensions: join(scratch, "extensions"),
  };
  say("packaging and installing the extension");
  await installExtension(install, folders, await makePackage());
  await writeSettings(folders.userData);
  const server = await startVSCodeServer(install, { folders });
  const opened = [
    ["openFile", `vscode-remote://${server.authority}${page.split("/").map(encodeURIComponent).join("/")}`],
  ];
  const query = new URLSearchParams({ folder: dirname(page), payload: JSON.stringify(opened) });
  say(
    `Newsmark is ready. Open this address in a browser; Ctrl+C stops it.\n\n  http://${server.authority}/?${query}\n`,
  );
  const code = await server.ended;
  throw new Error(`The VS Code server ended with code ${code}`);
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
    await serve(page);
  }
  process.exit(0);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
