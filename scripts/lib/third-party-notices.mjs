import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./project.mjs";

/** The folder of the package that a bundled file comes from. */
const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/**
 * Writes out the licences of the packages whose code a bundle holds.
 *
 * @param {readonly string[]} files the bundled files, relative to the project's root, with slashes
 * @returns {Promise<string>} one section a package, by name
 */
export async function thirdPartyNotices(files) {
  const folders = new Set(files.flatMap((file) => packageFolder.exec(file)?.[0] ?? []));
  const sections = await Promise.all([...folders].map(noticeOf));
  const separator = `\n\n${"-".repeat(80)}\n\n`;
  return `${["Newsmark is built with the packages below.", ...sections.sort()].join(separator)}\n`;
}

/**
 * @param {string} folder of a package, relative to the project's root
 * @returns {Promise<string>} its name, version and licence text
 */
async function noticeOf(folder) {
  const path = join(root, folder);
  const { name, version, license } = JSON.parse(await readFile(join(path, "package.json"), "utf8"));
  const texts = await Promise.all((await licenseFiles(path)).map((file) => readFile(join(path, file), "utf8")));
  return [`${name} ${version} (${license})`, ...texts.map((text) => text.trim())].join("\n\n");
}

/** @param {string} folder */
async function licenseFiles(folder) {
  const names = existsSync(folder) ? await readdir(folder) : [];
  return names.filter((name) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(name)).sort();
}
