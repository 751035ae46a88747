import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { root } from "./project.mjs";
import { runOrThrow } from "./run-command.mjs";

/** The platform this runs on, as VS Code names it. */
export const ownTarget = `${process.platform}-${process.arch}`;

/**
 * Makes the package that VS Code installs, and leaves bundles for development behind. A package for another platform
 * goes without nodejieba, whose binary is that of the platform it was compiled on; it segments with jieba-wasm.
 *
 * @param {string} [target] a platform as VS Code names it, such as "linux-x64"
 * @returns {Promise<string>} the path of the package
 */
export async function makePackage(target = ownTarget) {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const packagePath = join(root, "dist", `newsmark-${target}-${version}.vsix`);
  await mkdir(join(root, "dist"), { recursive: true });
  try {
    await build(["--production", ...(target === ownTarget ? [] : ["--without=nodejieba"])]);
    await createVSIX({
      cwd: root,
      packagePath,
      target,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
  } finally {
    await build([]);
  }
  return packagePath;
}

/** @param {readonly string[]} args */
async function build(args) {
  await runOrThrow(process.execPath, [join(root, "scripts/build.mjs"), ...args], { cwd: root });
}
