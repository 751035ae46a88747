// Makes the package that VS Code installs, dist/newsmark-TARGET-VERSION.vsix. `--target TARGET` makes it for another
// platform than this one; it then goes without nodejieba, whose binary is that of the platform it was compiled on, and
// segments with jieba-wasm.
import { mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createVSIX } from "@vscode/vsce";
import { root, say } from "./lib/project.mjs";
import { runOrThrow } from "./lib/run-command.mjs";

/** What a package may weigh, in bytes. */
const limit = 15 * 1024 * 1024;

const ownTarget = `${process.platform}-${process.arch}`;

/**
 * @param {string} target a platform as VS Code names it, such as "linux-x64"
 * @returns {Promise<string>} the path of the package
 */
async function makePackage(target) {
  await build(["--production", ...(target === ownTarget ? [] : ["--without=nodejieba"])]);
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const packagePath = join(root, "dist", `newsmark-${target}-${version}.vsix`);
  await mkdir(join(root, "dist"), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath,
    target,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}

/** @param {readonly string[]} args */
async function build(args) {
  await runOrThrow(process.execPath, [join(root, "scripts/build.mjs"), ...args], { cwd: root });
}

const { values } = parseArgs({ options: { target: { type: "string", default: ownTarget } } });
try {
  const packagePath = await makePackage(values.target);
  const { size } = await stat(packagePath);
  say(`${packagePath}: ${(size / 1024 / 1024).toFixed(2)} MB`);
  if (size > limit) {
    say(`The package is over ${limit / 1024 / 1024} MB`);
    process.exitCode = 1;
  }
} finally {
  await build([]);
}
