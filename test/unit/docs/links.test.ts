import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..", "..");

/** The READMEs, what stands beside them, and everything in `docs`. */
const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  "test/README.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

/** The pages of the guide in Chinese. */
const CHINESE = readdirSync(join(ROOT, "docs/zh")).filter((name) => name.endsWith(".md"));

/** What is between a `](` and the next `)`: the target of a link or an image. */
const LINK = /\]\(([^()\s]+)\)/gu;
const ELSEWHERE = /^[a-z][a-z+.-]*:/u;
const CODE_SPAN = /`[^`]*`/gu;
const HEADING = /^#{1,6} /u;

/** The lines of a page that are prose: not in a fenced or an indented block of code. */
function proseLines(path: string): readonly string[] {
  let fenced = false;
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => {
      const fence = line.trimStart().startsWith("```");
      if (fence) fenced = !fenced;
      return !fence && !fenced && !line.startsWith("    ");
    });
}

function linksOf(path: string): readonly string[] {
  return proseLines(path)
    .flatMap((line) => [...line.replace(CODE_SPAN, "").matchAll(LINK)])
    .flatMap(([, target]) => (target === undefined || ELSEWHERE.test(target) ? [] : [target]));
}

/** The anchors of a page's headings, as GitHub and VS Code name them, but for numbers on those that stand twice. */
function anchorsOf(path: string): readonly string[] {
  return proseLines(path)
    .filter((line) => HEADING.test(line))
    .map((line) =>
      line
        .replace(HEADING, "")
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, "")
        .replace(/\s/gu, "-"),
    );
}

/** Why a link leads nowhere, or null. */
function fault(page: string, link: string): string | null {
  const [file = "", anchor] = decodeURI(link).split("#");
  const target = file === "" ? page : join(dirname(page), file);
  if (relative(ROOT, target).startsWith("..")) return `${link} leads out of the project`;
  if (!existsSync(target)) return `${link}: there is no such file`;
  if (anchor !== undefined && !anchorsOf(target).includes(anchor)) return `${link}: there is no such heading`;
  return null;
}

describe("the documentation", () => {
  it.each(PAGES)("links from %s only to files and headings that exist", (name) => {
    const page = join(ROOT, name);
    expect(linksOf(page).flatMap((link) => fault(page, link) ?? [])).toEqual([]);
  });

  it("has each README link to the other and show pictures", () => {
    expect(linksOf(join(ROOT, "README.md"))).toEqual(
      expect.arrayContaining(["README.zh-CN.md", "docs/images/page-light.png"]),
    );
    expect(linksOf(join(ROOT, "README.zh-CN.md"))).toEqual(
      expect.arrayContaining(["README.md", "docs/images/page-light.zh-CN.png"]),
    );
  });

  it("has every page that its table names in Chinese, too", () => {
    const table = readFileSync(join(ROOT, "docs/README.md"), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("|"));
    const pages = table.flatMap((line) => [...line.matchAll(LINK)].map(([, target]) => target ?? ""));
    expect(pages.length).toBeGreaterThan(10);
    const isThere = (page: string): boolean =>
      // The rules have both languages on one page.
      page === "rules/README.md" || CHINESE.includes(page.replace(/\/README\.md$/u, ".md"));
    expect(pages.filter((page) => !isThere(page))).toEqual([]);
  });

  it.each(CHINESE)("has %s and its original link to each other", (name) => {
    const page = join(ROOT, "docs/zh", name);
    const [original = ""] = linksOf(page);
    const back = linksOf(join(dirname(page), original)).map((link) => join(dirname(page), dirname(original), link));
    expect(back).toContain(page);
  });

  it.each(CHINESE)("has as many sections in %s as in its original", (name) => {
    const page = join(ROOT, "docs/zh", name);
    const sections = (path: string): number => proseLines(path).filter((line) => line.startsWith("## ")).length;
    expect(sections(page)).toBe(sections(join(dirname(page), linksOf(page)[0] ?? "")));
  });

  it.each(CHINESE)("leads from %s to Chinese pages where there are any", (name) => {
    const [, ...links] = linksOf(join(ROOT, "docs/zh", name));
    expect(links.filter((link) => CHINESE.includes(link.replace(/^\.\.\//u, "")) && link.startsWith("../"))).toEqual(
      [],
    );
  });

  it("shows each picture that there is, in 3 MB at most", () => {
    const shown = new Set(PAGES.flatMap((page) => linksOf(join(ROOT, page)).map((link) => basename(link))));
    const pictures = readdirSync(join(ROOT, "docs/images"));
    expect(pictures.filter((name) => !shown.has(name))).toEqual([]);
    const bytes = pictures.map((name) => statSync(join(ROOT, "docs/images", name)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3 * 1024 * 1024);
  });
});
