import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const COMMAND_LINE = join(ROOT, "server/dist/cli.js");
const SAMPLE = join(ROOT, "samples/chongqing-20221202.txt");

/** What stands in blocks of shell commands. */
const BLOCK = /^```sh\n(.*?)^```$/gmsu;

/** The pages with such blocks, and their commands in order. */
const PAGES = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ name, blocks: [...readFileSync(join(ROOT, "docs", name), "utf8").matchAll(BLOCK)] }))
  .map(({ name, blocks }) => ({ name, script: blocks.map(([, commands = ""]) => commands).join("") }))
  .filter(({ script }) => script !== "");

/** Those whose commands are run: a translation has its original's. */
const DISTINCT = PAGES.filter(({ script }, at) => PAGES.findIndex((page) => page.script === script) === at);

/** A folder as the documentation supposes it: a page, a folder of pages, and two annotators' copies. */
function prepare(folder: string): void {
  for (const name of ["pages", "li", "wang", "bin"]) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ["page.txt", "pages/one.txt", "pages/two.txt", "li/page.txt", "wang/page.txt"])
    cpSync(SAMPLE, join(folder, name));
  writeFileSync(join(folder, "li/page.ann"), "T1\tPER 8 11\t李润梅\nT2\tLOC 24 28\t大渡口区\n");
  writeFileSync(join(folder, "wang/page.ann"), "T1\tPER 8 11\t李润梅\nT2\tORG 24 28\t大渡口区\n");
  const shim = join(folder, "bin/newsmark");
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${COMMAND_LINE}" "$@"\n`);
  chmodSync(shim, 0o755);
}

describe.skipIf(process.platform === "win32")("the commands in the documentation", () => {
  let folder = "";
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "newsmark-docs-"))));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("stand on more than one page", () => {
    expect(PAGES.map(({ name }) => name)).toEqual(expect.arrayContaining(["recipes.md", "zh/recipes.md"]));
  });

  it.each(DISTINCT)("of $name run as they stand", { timeout: 120_000 }, ({ name, script }) => {
    const place = join(folder, name.replace("/", "-"));
    prepare(place);
    // The dictionary in WebAssembly loads in a quarter of the time.
    const env = {
      ...process.env,
      NEWSMARK_SEGMENTER: "wasm",
      PATH: join(place, "bin") + delimiter + String(process.env.PATH),
    };
    execFileSync("sh", ["-e"], { cwd: place, env, input: script, stdio: ["pipe", "pipe", "pipe"] });
  });

  it("are the same in English and Chinese", () => {
    const scriptOf = (name: string): string | undefined => PAGES.find((page) => page.name === name)?.script;
    expect(scriptOf("zh/recipes.md")).toBe(scriptOf("recipes.md"));
  });
});
