import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeSettings } from "../../test/host/default-settings.mjs";
import { installVSCodeServer } from "../../test/host/install-vscode-server.mjs";
import { installExtension, startVSCodeServer } from "../../test/host/vscode-server.mjs";
import { packageForHere } from "./package-path.mjs";
import { scratchFolder } from "./scratch-folder.mjs";

/**
 * Serves VS Code with the packaged extension.
 *
 * @param {string} page the page or the folder of pages to open
 * @param {(line: string) => void} say takes the lines of progress
 * @returns {Promise<{ address: string, ended: Promise<number | null> }>} what a browser opens, and the exit code of the
 *   server
 */
export async function servePage(page, say) {
  const install = await installVSCodeServer(say);
  const scratch = scratchFolder();
  const folders = {
    server: join(scratch, "server"),
    userData: join(scratch, "data"),
    extensions: join(scratch, "extensions"),
  };
  say("packaging and installing the extension");
  await installExtension(install, folders, await packageForHere());
  await writeSettings(folders.userData, { "newsmark.detect": "on" });
  const { authority, ended } = await startVSCodeServer(install, { folders });
  const query = statSync(page).isDirectory() ? folderQuery(page) : pageQuery(authority, page);
  return { address: `http://${authority}/?${query}`, ended };
}

/** @param {string} folder */
function folderQuery(folder) {
  return new URLSearchParams({ folder });
}

/**
 * @param {string} authority the server's host and port
 * @param {string} page
 */
function pageQuery(authority, page) {
  const address = `vscode-remote://${authority}${page.split("/").map(encodeURIComponent).join("/")}`;
  return new URLSearchParams({ folder: dirname(page), payload: JSON.stringify([["openFile", address]]) });
}
