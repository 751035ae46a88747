import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { COMMAND_LINE_BUNDLE } from "../../bundles.js";

const SAMPLE = join(import.meta.dirname, "..", "..", "..", "samples", "chongqing-20221202.txt");

const exchange = z.object({
  articles: z.array(z.object({ first: z.number(), last: z.number(), kind: z.string() })),
  entities: z.array(z.object({ start: z.number(), end: z.number(), label: z.string(), text: z.string() })),
  breaks: z.array(z.object({ line: z.number(), kind: z.string(), evidence: z.array(z.unknown()).optional() })),
});

describe("the command line", () => {
  let folder = "";
  let page = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "newsmark-"));
    page = join(folder, "page.txt");
    cpSync(SAMPLE, page);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function newsmark(args: readonly string[], input = "") {
    const run = spawnSync(process.execPath, [COMMAND_LINE_BUNDLE, ...args], { cwd: folder, input, encoding: "utf8" });
    return { status: run.status, out: run.stdout, err: run.stderr };
  }

  it("analyses a page with its text's own offsets", () => {
    const { status, out, err } = newsmark(["analyze", "page.txt", "--explain"]);
    expect([status, err]).toEqual([0, ""]);
    const { entities, breaks } = exchange.parse(JSON.parse(out));
    const text = readFileSync(page, "utf8");
    expect(entities.length).toBeGreaterThan(0);
    for (const { start, end, text: found } of entities) expect(text.slice(start, end).replace(/\n+/gu, "")).toBe(found);
    expect(breaks.every((each) => each.evidence !== undefined)).toBe(true);
  });

  it("gives the same analysis from a file, from standard input and as a filter", () => {
    const fromFile: unknown = JSON.parse(newsmark(["analyze", "page.txt"]).out);
    const text = readFileSync(page, "utf8");
    expect(JSON.parse(newsmark(["analyze", "-"], text).out)).toEqual(fromFile);
    const filtered: unknown = JSON.parse(newsmark(["analyze", "--jsonl"], JSON.stringify({ id: "page", text })).out);
    expect(filtered).toEqual(Object.assign({ id: "page" }, fromFile));
  });

  it("says what it finds, in the language asked for, and exits with 1", () => {
    const { status, out } = newsmark(["check", "page.txt", "--language", "zh", "--rule", "layout/wrapped-line"]);
    expect(status).toBe(1);
    expect(out).toMatch(/^page\.txt:1:2 hint 本段被折成 4 行/u);
  });

  it("mends a page in place, once and for all, changing white space only", () => {
    const before = readFileSync(page, "utf8");
    const difference = newsmark(["fix", "page.txt", "--diff"]);
    expect([difference.status, readFileSync(page, "utf8")]).toEqual([0, before]);
    expect(difference.out).toMatch(/^--- a\/page\.txt\s/mu);

    expect(newsmark(["fix", "page.txt"]).out).toMatch(/^page\.txt: \d+ fixes\n$/u);
    const after = readFileSync(page, "utf8");
    expect(after).not.toBe(before);
    expect(after.replace(/\s/gu, "")).toBe(before.replace(/\s/gu, ""));
    expect(newsmark(["fix", "-"], before).out).toBe(after);

    expect(newsmark(["fix", "page.txt"]).out).toBe("page.txt: nothing to fix\n");
    expect(newsmark(["check", "page.txt", "--rule", "layout/column-break"]).status).toBe(0);
  });

  it("goes on after a page that is no text, and says which", () => {
    writeFileSync(join(folder, "noise.txt"), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    const { status, out, err } = newsmark(["fix", "noise.txt", "page.txt"]);
    expect(status).toBe(1);
    expect(err).toMatch(/noise\.txt: not UTF-16LE, byte 2/u);
    expect(out).toMatch(/^page\.txt: /u);
  });

  it.each([
    [["check", "missing.txt"], /missing\.txt: no such file or folder/u],
    [["check", "page.txt", "--rule", "no/rule"], /There is no rule no\/rule/u],
    [["analyze"], /name one file/u],
    [["analyze", "page.txt", "--jsonl"], /name one file/u],
    [["mend"], /unknown command 'mend'/u],
  ])("refuses %j with 2 and says why", (args, reason) => {
    const { status, out, err } = newsmark(args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(reason);
  });

  it("goes by the project's configuration, and tells its faults as findings", () => {
    const project = join(folder, "project");
    mkdirSync(join(project, "pages"), { recursive: true });
    writeFileSync(join(project, "pages", "page.txt"), "今年增长 12 %，比去年高。\n");
    writeFileSync(
      join(project, "newsmark.config.jsonc"),
      '{\n  // ours\n  "rules": { "layout/stray-space": "error", "layout/stray": "off" }\n}\n',
    );
    const { status, out } = newsmark(["check", "project/pages", "--severity", "warning", "--language", "en"]);
    expect(status).toBe(1);
    expect(out.split("\n").slice(0, 2)).toEqual([
      expect.stringMatching(
        /^project\/newsmark\.config\.jsonc:3:45 warning There is no setting layout\/stray, .* Did you mean layout\/stray-space\?/u,
      ),
      expect.stringMatching(/^project\/pages\/page\.txt:1:4 error .* layout\/stray-space$/u),
    ]);
    expect(newsmark(["fix", "project/pages"]).err).toMatch(/newsmark\.config\.jsonc:3:45: There is no setting/u);
  });

  it("does not tell again what the baseline knows, wherever it has moved", () => {
    const project = join(folder, "known");
    mkdirSync(project);
    const file = join(project, "page.txt");
    writeFileSync(file, "全市经济工作会议昨日召开，今年增长 12 %，比去年高。\n");
    writeFileSync(join(project, "newsmark.config.json"), '{ "baseline": "known.json" }');
    const found = newsmark(["check", "known/page.txt"]).out;
    expect(found).toContain("layout/stray-space");
    expect(newsmark(["check", "known/page.txt", "--update-baseline"]).out).toMatch(
      /^known\/known\.json: \d+ findings? known/u,
    );
    expect(newsmark(["check", "known/page.txt"])).toMatchObject({ status: 0, out: "0 findings in 1 page\n" });
    writeFileSync(file, `第一段。\n\n${readFileSync(file, "utf8")}`);
    expect(newsmark(["check", "known/page.txt", "--rule", "layout/stray-space"]).status).toBe(0);
    expect(newsmark(["check", "known/page.txt", "--baseline", "none.json"])).toMatchObject({ status: 2, out: "" });
  });

  it("tells its version and how to use it", () => {
    expect(newsmark(["--version"]).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect(newsmark(["fix", "--help"]).out).toContain("newsmark fix pages/ --diff");
  });
});
