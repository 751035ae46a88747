import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./project.mjs";
import { runOrThrow } from "./run-command.mjs";

/** The platform this runs on, as VS Code names it. */
export const ownTarget = `${process.platform}-${process.arch}`;

/**
 * The platforms that packages are made for. `universal` runs on every other one, in browsers too.
 *
 * @type {readonly string[]}
 */
export const targets = ["linux-x64", "linux-arm64", "darwin-arm64", "win32-x64", "universal"];

/**
 * @param {string} target a platform as VS Code names it, such as "linux-x64", or "universal"
 * @returns {Promise<string>} where the extension's package for it is put
 */
export async function packagePath(target) {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return join(root, "dist", `newsmark-${target}-${version}.vsix`);
}

/**
 * Packages the extension for this platform without a word.
 *
 * @returns {Promise<string>} the path of the package
 */
export async function packageForHere() {
  await runOrThrow(process.execPath, [join(root, "scripts/package.mjs")], { cwd: root });
  return packagePath(ownTarget);
}
