import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "./project.mjs";

/**
 * Modules that stand beside the bundles instead of within them, because they load files of their own: their names, and
 * the files that run.
 *
 * @type {readonly { name: string, files: readonly string[] }[]}
 */
const runtimeModules = [
  {
    name: "nodejieba",
    files: [
      "package.json",
      "index.js",
      "LICENSE",
      "build/Release/nodejieba.node",
      ...["jieba.dict", "hmm_model", "user.dict", "idf", "stop_words"].map(
        (dictionary) => `submodules/cppjieba/dict/${dictionary}.utf8`,
      ),
      ...["char_state_tab", "prob_emit", "prob_start", "prob_trans"].map(
        (table) => `submodules/cppjieba/dict/pos_dict/${table}.utf8`,
      ),
    ],
  },
];

/**
 * Of this file only the first line is copied: nodejieba looks up in it how telling a keyword is, which nobody asks of it
 * here, and ends the process where the file is empty.
 */
const FIRST_LINE_ONLY = "submodules/cppjieba/dict/idf.utf8";

export const runtimeModuleNames = runtimeModules.map(({ name }) => name);

/**
 * Copies the runtime modules below a folder of bundles, so that `require` finds them from there, in the project and in
 * the package alike. A module that is not installed whole (nodejieba where it does not compile) is left out.
 *
 * @param {string} bundles the folder of the bundles
 * @param {readonly string[]} [unwanted] names of modules that are not to be copied
 * @returns {Promise<string[]>} the names of the modules that are missing
 */
export async function copyRuntimeModules(bundles, unwanted = []) {
  const target = join(bundles, "node_modules");
  await rm(target, { recursive: true, force: true });
  const missing = [];
  for (const { name, files } of runtimeModules.filter((module) => !unwanted.includes(module.name))) {
    const source = installedFolder(name);
    if (source === undefined || !files.every((file) => existsSync(join(source, file)))) {
      missing.push(name);
      continue;
    }
    for (const file of files) {
      await mkdir(dirname(join(target, name, file)), { recursive: true });
      await cp(join(source, file), join(target, name, file));
      if (file === FIRST_LINE_ONLY) await keepFirstLine(join(target, name, file));
    }
  }
  return missing;
}

/**
 * @param {string} name
 * @returns {string | undefined} the folder of an installed package
 */
function installedFolder(name) {
  const searched = createRequire(join(root, "server", "package.json")).resolve.paths(name) ?? [];
  return searched.map((folder) => join(folder, name)).find((folder) => existsSync(join(folder, "package.json")));
}

/** @param {string} file */
async function keepFirstLine(file) {
  const text = await readFile(file, "utf8");
  await writeFile(file, text.slice(0, text.indexOf("\n") + 1));
}
