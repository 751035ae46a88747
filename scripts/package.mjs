// Makes the packages that VS Code installs, dist/newsmark-TARGET-VERSION.vsix, and leaves bundles for development behind.
//
//   --target TARGET   for this platform instead of the one it runs on; may stand several times
//   --all             for all of them
//   --source URL      where the sources are to be read on GitHub, as in https://github.com/owner/name
//   --ref NAME        of which branch or tag; main when left out
//
// The pages that a marketplace shows have links and pictures from the sources; `--source` makes them whole addresses. The
// package itself has no pictures but the walkthrough's.
//
// A package for another platform than this one, or for all others (`universal`), goes without nodejieba, whose binary is
// that of the platform it was compiled on; it segments with jieba-wasm.
import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { createVSIX } from "@vscode/vsce";
import { ownTarget, packagePath, targets } from "./lib/package-path.mjs";
import { root, say } from "./lib/project.mjs";
import { runOrThrow } from "./lib/run-command.mjs";

/** What a package may weigh, in bytes. */
const limit = 15 * 1024 * 1024;

/** @param {readonly string[]} args */
async function build(args) {
  await runOrThrow(process.execPath, [join(root, "scripts/build.mjs"), ...args], { cwd: root });
}

/**
 * How relative links and pictures of the READMEs become whole addresses; without a source they stay as they are.
 *
 * @param {string | undefined} source
 * @param {string | undefined} ref
 */
function linkTargets(source, ref = "main") {
  if (source === undefined) return { rewriteRelativeLinks: false };
  const base = source.replace(/\/$/u, "");
  return { rewriteRelativeLinks: true, baseContentUrl: `${base}/blob/${ref}`, baseImagesUrl: `${base}/raw/${ref}` };
}

/** @param {string} target */
async function makePackage(target) {
  const file = await packagePath(target);
  await mkdir(dirname(file), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath: file,
    dependencies: false,
    allowMissingRepository: true,
    ...linkTargets(values.source, values.ref),
    ...(target === "universal" ? {} : { target }),
  });
  const { size } = await stat(file);
  say(`${file}: ${(size / 1024 / 1024).toFixed(2)} MB`);
  if (size > limit) {
    say(`The package is over ${limit / 1024 / 1024} MB`);
    process.exitCode = 1;
  }
}

const { values } = parseArgs({
  options: {
    target: { type: "string", multiple: true },
    all: { type: "boolean" },
    source: { type: "string" },
    ref: { type: "string" },
  },
});
const wanted = values.all ? targets : (values.target ?? [ownTarget]);
const unknown = wanted.filter((target) => target !== ownTarget && !targets.includes(target));
if (unknown.length > 0) {
  say(`No package can be made for ${unknown.join(", ")}. --target takes one of ${targets.join(", ")}`);
  process.exit(2);
}
try {
  if (wanted.includes(ownTarget)) {
    await build(["--production"]);
    await makePackage(ownTarget);
  }
  const others = wanted.filter((target) => target !== ownTarget);
  if (others.length > 0) await build(["--production", "--without=nodejieba"]);
  for (const target of others) await makePackage(target);
} finally {
  await build([]);
}
