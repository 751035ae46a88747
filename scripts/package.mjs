// Makes the package that VS Code installs, dist/newsmark-TARGET-VERSION.vsix, and leaves bundles for development behind.
// `--target TARGET` makes it for another platform than this one. Such a package goes without nodejieba, whose binary is
// that of the platform it was compiled on; it segments with jieba-wasm.
import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { createVSIX } from "@vscode/vsce";
import { ownTarget, packagePath } from "./lib/package-path.mjs";
import { root, say } from "./lib/project.mjs";
import { runOrThrow } from "./lib/run-command.mjs";

/** What a package may weigh, in bytes. */
const limit = 15 * 1024 * 1024;

/** @param {readonly string[]} args */
async function build(args) {
  await runOrThrow(process.execPath, [join(root, "scripts/build.mjs"), ...args], { cwd: root });
}

const { values } = parseArgs({ options: { target: { type: "string", default: ownTarget } } });
const { target } = values;
const file = await packagePath(target);
await mkdir(dirname(file), { recursive: true });
try {
  await build(["--production", ...(target === ownTarget ? [] : ["--without=nodejieba"])]);
  await createVSIX({
    cwd: root,
    packagePath: file,
    target,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
} finally {
  await build([]);
}
const { size } = await stat(file);
say(`${file}: ${(size / 1024 / 1024).toFixed(2)} MB`);
if (size > limit) {
  say(`The package is over ${limit / 1024 / 1024} MB`);
  process.exitCode = 1;
}
