// Makes the package that VS Code installs, dist/newsmark-TARGET-VERSION.vsix; `--target TARGET` makes it for another
// platform than this one.
import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { makePackage, ownTarget } from "./lib/make-package.mjs";
import { say } from "./lib/project.mjs";

/** What a package may weigh, in bytes. */
const limit = 15 * 1024 * 1024;

const { values } = parseArgs({ options: { target: { type: "string", default: ownTarget } } });
const packagePath = await makePackage(values.target);
const { size } = await stat(packagePath);
say(`${packagePath}: ${(size / 1024 / 1024).toFixed(2)} MB`);
if (size > limit) {
  say(`The package is over ${limit / 1024 / 1024} MB`);
  process.exitCode = 1;
}
