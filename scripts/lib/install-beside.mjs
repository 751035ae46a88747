import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../../test/host/cache-folder.mjs";
import { runOrThrow } from "./run-command.mjs";

/**
 * Installs packages into a folder of the cache, where they are not there yet: what a script needs now and then is no part
 * of the project.
 *
 * @param {string} name the folder's name
 * @param {Readonly<Record<string, string>>} packages with exact versions
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the folder that has them
 */
export async function installBeside(name, packages, say) {
  const folder = join(cacheFolder(), name);
  const manifest = `${JSON.stringify({ private: true, dependencies: packages }, null, 2)}\n`;
  const file = join(folder, "package.json");
  const done = join(folder, "installed.json");
  if (existsSync(done) && readFileSync(done, "utf8") === manifest) return folder;
  say(`Installing ${Object.keys(packages).join(", ")} into ${folder}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, manifest);
  await runOrThrow("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder });
  writeFileSync(done, manifest);
  return folder;
}
