import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";
import { runOrThrow } from "./run-command.mjs";

/**
 * Installs the project's packages where they are missing or are not those of package-lock.json. It needs nothing but
 * Node and npm, so that a script that starts with it runs in a bare clone.
 *
 * @param {(line: string) => void} say takes the lines of progress
 */
export async function installDependencies(say) {
  if (dependenciesAreInstalled()) {
    return;
  }
  say("installing packages (npm ci)");
  await runOrThrow("npm", ["ci", "--no-audit"], { cwd: root });
}

/**
 * Compares what npm says it has installed with what is locked. Optional packages may be missing: those of other
 * platforms, and those that do not compile here.
 */
function dependenciesAreInstalled() {
  const installedFile = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile)) {
    return false;
  }
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf(join(root, "package-lock.json")))
    .filter(([path]) => path.includes("node_modules/"))
    .every(([path, locked]) => {
      const present = installed[path];
      return present === undefined ? locked.optional === true || locked.devOptional === true : isSame(present, locked);
    });
}

/** @typedef {{ version?: string, integrity?: string, resolved?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */

/**
 * @param {LockedPackage} present
 * @param {LockedPackage} locked
 */
function isSame(present, locked) {
  return present.version === locked.version && (present.integrity ?? "") === (locked.integrity ?? "");
}

/**
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}
