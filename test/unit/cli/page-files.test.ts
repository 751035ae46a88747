import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findPages } from "../../../server/src/runtime/pages/find-pages.js";
import { PageFileError, readPage, writePage } from "../../../server/src/runtime/pages/page-files.js";
import { removeLeftovers } from "../../../server/src/runtime/replace-file.js";

describe("page files", () => {
  let folder = "";

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "newsmark-"));
    await mkdir(join(folder, "a"));
    for (const name of ["b.txt", "a/c.news", "a/d.newstext", "a/e.md"]) await writeFile(join(folder, name), name);
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const named = (...names: readonly string[]): readonly string[] => names.map((name) => join(folder, name));

  it("are a folder's pages, each once, in order", async () => {
    const files = named("a/c.news", "a/d.newstext", "b.txt");
    expect(await findPages([folder])).toEqual({ files, skipped: [] });
    expect(await findPages([folder, folder])).toEqual({ files, skipped: [] });
  });

  it("are what a glob matches", async () => {
    expect((await findPages([join(folder, "**/*.md")])).files).toEqual(named("a/e.md"));
    expect((await findPages([join(folder, "a/{c,x}.*")])).files).toEqual(named("a/c.news"));
  });

  it("are refused by name when there are none", async () => {
    await expect(findPages([join(folder, "none.txt")])).rejects.toThrow(/none\.txt: no such file/u);
    await expect(findPages([join(folder, "*.xml")])).rejects.toThrow(PageFileError);
  });

  it("are left out by the ignore files of their folder and those above, the nearest deciding", async () => {
    await writeFile(join(folder, ".gitignore"), "*.newstext\nb.txt\n");
    await writeFile(join(folder, ".newsmarkignore"), "/a/e.md\n");
    expect((await findPages([folder])).files).toEqual(named("a/c.news"));
    await writeFile(join(folder, "a", ".newsmarkignore"), "!d.newstext\n");
    expect((await findPages([folder])).files).toEqual(named("a/c.news", "a/d.newstext"));
    expect((await findPages([join(folder, "b.txt")])).files).toEqual(named("b.txt"));
    await mkdir(join(folder, ".git"));
    expect((await findPages([join(folder, "a")])).files).toEqual(named("a/c.news", "a/d.newstext"));
  });

  it("follow links, but name and pass over those that go round in circles or lead nowhere", async () => {
    await symlink(folder, join(folder, "a", "up"));
    await symlink(join(folder, "gone"), join(folder, "a", "z.txt"));
    await symlink(join(folder, "b.txt"), join(folder, "a", "y.txt"));
    const { files, skipped } = await findPages([folder]);
    expect(files).toEqual(named("a/c.news", "a/d.newstext", "a/y.txt", "b.txt"));
    expect(skipped).toEqual([
      expect.stringMatching(/up: a link that leads back to a folder above it/u),
      expect.stringMatching(/z\.txt: a link that leads nowhere/u),
    ]);
  });

  it("keep a byte-order mark and mixed line ends, and their mode, when rewritten", async () => {
    const file = join(folder, "b.txt");
    const text = "一\r\n二\r三\n😀";
    await writeFile(file, `\uFEFF${text}`);
    await chmod(file, 0o640);
    const page = await readPage(file);
    expect(page.text).toBe(text);
    await writePage(page, `${page.text}。`);
    expect(await readFile(file, "utf8")).toBe(`\uFEFF${text}。`);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(["a", "b.txt"]);
  });

  it("are written through a link, which stays one", async () => {
    const link = join(folder, "link.txt");
    await symlink(join(folder, "b.txt"), link);
    await writePage(await readPage(link), "好");
    expect(await readFile(join(folder, "b.txt"), "utf8")).toBe("好");
    expect(
      (await readdir(folder, { withFileTypes: true })).find(({ name }) => name === "link.txt")?.isSymbolicLink(),
    ).toBe(true);
  });

  it("are not written where they are read-only, and are named", async () => {
    const file = join(folder, "b.txt");
    const page = await readPage(file);
    await chmod(file, 0o444);
    await expect(writePage(page, "else")).rejects.toThrow(/b\.txt: could not be written \(it is read-only\)/u);
    expect(await readFile(file, "utf8")).toBe("b.txt");
  });

  it("are named when they have vanished", async () => {
    await expect(readPage(join(folder, "gone.txt"))).rejects.toThrow(/gone\.txt: could not be read \(it is no longer/u);
  });

  it("are freed of what killed runs left beside them, and of nothing else", async () => {
    const host = hostname().replace(/[^A-Za-z0-9-]/gu, "-");
    const [gone, alive] = [`.b.txt.newsmark-${host}-4194999.tmp`, `.b.txt.newsmark-${host}-${String(process.pid)}.tmp`];
    for (const name of [gone, alive, ".b.txt.tmp"]) await writeFile(join(folder, name), "");
    await removeLeftovers(folder);
    expect(await readdir(folder)).toEqual([alive, ".b.txt.tmp", "a", "b.txt"].sort());
    const anHourAgo = Date.now() / 1000 - 3600;
    await utimes(join(folder, alive), anHourAgo, anHourAgo);
    await removeLeftovers(folder);
    expect(await readdir(folder)).toEqual([".b.txt.tmp", "a", "b.txt"].sort());
  });
});
