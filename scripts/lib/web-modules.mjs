import { existsSync, readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { join } from "node:path";
import { root } from "./project.mjs";

const standIns = join(root, "server/src/web/stand-ins");

/**
 * Packages that a browser needs in another one's stead.
 *
 * @type {readonly (readonly [RegExp, string])[]}
 */
const PACKAGES = [
  [/^vscode-languageserver\/node$/, "vscode-languageserver/browser"],
  [/^csv-stringify\/sync$/, "csv-stringify/browser/esm/sync"],
  [/^(node:)?path$/, "path-browserify"],
];

/**
 * Gives a bundle for browsers what stands in for the modules of Node: a package from npm, or what a module of
 * `server/src/web/stand-ins` has, and for the rest nothing but an error of code ENOENT at each call, as of a file that is
 * not there.
 *
 * @type {import("esbuild").Plugin}
 */
export const webModules = {
  name: "web-modules",
  setup(build) {
    for (const [filter, stead] of PACKAGES) {
      build.onResolve({ filter }, ({ resolveDir }) => build.resolve(stead, { resolveDir, kind: "import-statement" }));
    }
    build.onResolve({ filter: /^nodejieba$/ }, ({ path }) => ({ path, namespace: "stand-in" }));
    build.onResolve({ filter: /^[\w:/]+$/ }, ({ path }) =>
      isBuiltin(path) ? { path: path.replace(/^node:/, ""), namespace: "stand-in" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "stand-in" }, ({ path }) => ({
      contents: moduleFor(path),
      resolveDir: standIns,
    }));
  },
};

/**
 * A module of the same exports as Node's.
 *
 * @param {string} name the module's, without `node:`
 */
function moduleFor(name) {
  const file = join(standIns, `${name.replace("/", "-")}.ts`);
  const source = existsSync(file) ? readFileSync(file, "utf8") : "";
  const present = new Set(Array.from(source.matchAll(/^export (?:const|function) (\w+)/gm), ([, found]) => found));
  const wanted = isBuiltin(name) ? Object.keys(createRequire(import.meta.url)(name)) : [];
  const absent = wanted.filter((each) => /^[a-z]\w*$/i.test(each) && each !== "default" && !present.has(each));
  return [
    `const absent = (name) => ${name.endsWith("promises") ? "async " : ""}() => {`,
    `  throw Object.assign(new Error(name + " of ${name} is not to be had in a browser"), { code: "ENOENT" });`,
    `};`,
    ...absent.map((each) => `export const ${each} = ${each === "constants" ? "{}" : `absent("${each}")`};`),
    source === "" ? "" : `export * from ${JSON.stringify(file)};`,
    `export default {};`,
  ].join("\n");
}
