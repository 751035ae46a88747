import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decode, PageFileError, pageFiles, readPage, writePage } from "../../../server/src/cli/page-files.js";

describe("page files", () => {
  let folder = "";

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "newsmark-"));
    await mkdir(join(folder, "a"));
    for (const name of ["b.txt", "a/c.news", "a/d.newstext", "a/e.md"]) await writeFile(join(folder, name), name);
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const named = (name: string): string => relative(process.cwd(), join(folder, name));

  it("are a folder's pages, each once, in order", async () => {
    const pages = ["a/c.news", "a/d.newstext", "b.txt"].map(named);
    expect(await pageFiles([folder])).toEqual(pages);
    expect(await pageFiles([folder, folder])).toEqual(pages);
  });

  it("are what a glob matches", async () => {
    expect(await pageFiles([join(folder, "**/*.md")])).toEqual([named("a/e.md")]);
  });

  it("are refused by name when there are none", async () => {
    await expect(pageFiles([join(folder, "none.txt")])).rejects.toThrow(/none\.txt: no such file/u);
    await expect(pageFiles([join(folder, "*.xml")])).rejects.toThrow(PageFileError);
  });

  it("keep a byte-order mark and mixed line ends, and their mode, when rewritten", async () => {
    const file = join(folder, "b.txt");
    const text = "\uFEFF一\r\n二\r三\n😀";
    await writeFile(file, text);
    await chmod(file, 0o640);
    const page = await readPage(file);
    expect(page.text).toBe(text);
    await writePage(file, page.text);
    expect(await readFile(file, "utf8")).toBe(text);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });

  it("say where the first byte stands that is no UTF-8", () => {
    expect(() => decode(Buffer.from([0xe4, 0xb8, 0x80, 0xc4, 0xe3]), "page.txt")).toThrow(
      /page\.txt: not UTF-8, byte 3/u,
    );
    expect(() => decode(Buffer.from([0x61, 0xe4, 0xb8]), "cut.txt")).toThrow(/byte 1/u);
  });
});
