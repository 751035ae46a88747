import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { ownTarget, packagePath, targets } from "../../scripts/lib/package-path.mjs";
import { root } from "../../scripts/lib/project.mjs";
import { runOrThrow } from "../../scripts/lib/run-command.mjs";
import { scratchFolder } from "../../scripts/lib/scratch-folder.mjs";

const BINARY = "extension/server/dist/node_modules/nodejieba/build/Release/nodejieba.node";

const SOURCE = "https://github.com/example/newsmark";

describe("The packages", function () {
  this.timeout(180_000);

  /** @type {Map<string, Record<string, Uint8Array>>} */
  const packages = new Map();

  before(async () => {
    const source = ["--source", SOURCE, "--ref", "v0"];
    await runOrThrow(process.execPath, [join(root, "scripts/package.mjs"), "--all", ...source], { cwd: root });
    for (const target of targets) packages.set(target, unzipSync(await readFile(await packagePath(target))));
  });

  /**
   * @param {string} target
   * @param {string} name
   */
  function textOf(target, name) {
    const file = packages.get(target)?.[name];
    assert.ok(file, `${name} is in the package for ${target}`);
    return new TextDecoder().decode(file);
  }

  for (const target of targets) {
    it(`for ${target} say whom they are for, and hold what they name`, () => {
      const [, named] = /TargetPlatform="([^"]+)"/.exec(textOf(target, "extension.vsixmanifest")) ?? [];
      assert.equal(named, target === "universal" ? undefined : target);
      const manifest = JSON.parse(textOf(target, "extension/package.json"));
      const files = [manifest.main, manifest.browser, manifest.icon, ...pathsIn(manifest.contributes)];
      for (const file of files) textOf(target, join("extension", file));
      for (const bundle of ["server.js", "recognizer.js"]) textOf(target, join("extension/server/dist", bundle));
    });

    it(`for ${target} hold a native segmenter only where it runs`, () => {
      const natives = Object.keys(packages.get(target) ?? {}).filter((name) => name.endsWith(".node"));
      assert.deepEqual(natives, target === ownTarget ? [BINARY] : []);
    });
  }

  it("have the walkthrough's pictures, and lead to the others where the sources are", () => {
    const words = JSON.parse(textOf("universal", "extension/package.nls.zh-cn.json"));
    const pictures = Object.entries(words).filter(([key]) => /^walkthrough\.\w+\.picture$/.test(key));
    assert.equal(pictures.length, 5);
    for (const [, path] of pictures) textOf("universal", join("extension", path));
    const readme = textOf("universal", "extension/readme.md");
    assert.ok(readme.includes(`(${SOURCE}/raw/v0/docs/images/page-light.png)`));
    assert.ok(readme.includes(`(${SOURCE}/blob/v0/docs/command-line.md)`));
    assert.deepEqual(
      Object.keys(packages.get("universal") ?? {}).filter((name) => name.includes("docs/images")),
      [],
    );
  });

  it("for all platforms work as they were unpacked, without a native segmenter", async () => {
    const folder = join(scratchFolder(), "universal");
    for (const [name, content] of Object.entries(packages.get("universal") ?? {})) {
      if (name.endsWith("/")) continue;
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const commandLine = join(folder, "extension/server/dist/cli.js");
    const page = join(folder, "extension/samples/chongqing-20221202.txt");
    const { stdout, stderr } = spawnSync(process.execPath, [commandLine, "analyze", page], { encoding: "utf8" });
    assert.match(stderr, /jieba-wasm/);
    const analysis = JSON.parse(stdout);
    assert.equal(analysis.articles.length, 11);
    assert.ok(analysis.entities.length > 100, `${analysis.entities.length} mentions`);
  });
});

/**
 * The paths that a part of the manifest names.
 *
 * @param {unknown} part
 * @returns {string[]}
 */
function pathsIn(part) {
  if (typeof part === "string") return /^\.\/.+\.\w+$/.test(part) ? [part] : [];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(pathsIn) : [];
}
