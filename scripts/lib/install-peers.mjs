import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../../test/host/cache-folder.mjs";
import { runOrThrow } from "./run-command.mjs";

/** What the benchmark of peers runs; exact, so that its figures can be compared from run to run. */
const PACKAGES = {
  "unified-language-server": "4.1.0",
  remark: "15.0.1",
  "remark-preset-lint-recommended": "7.0.1",
  textlint: "15.8.0",
  "textlint-rule-sentence-length": "5.2.1",
  cspell: "9.8.0",
};

/**
 * Installs the peers into the cache folder, where they are not there yet: they are no part of the project.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the folder that has them
 */
export async function installPeers(say) {
  const folder = join(cacheFolder(), "peers");
  const manifest = `${JSON.stringify({ private: true, dependencies: PACKAGES }, null, 2)}\n`;
  const file = join(folder, "package.json");
  const done = join(folder, "installed.json");
  if (existsSync(done) && readFileSync(done, "utf8") === manifest) return folder;
  say(`Installing ${Object.keys(PACKAGES).join(", ")} into ${folder}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, manifest);
  await runOrThrow("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder });
  writeFileSync(done, manifest);
  return folder;
}
