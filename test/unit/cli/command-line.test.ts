import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { newsmark as runNewsmark, type Run } from "./newsmark.js";

const SAMPLE = join(import.meta.dirname, "..", "..", "..", "samples", "chongqing-20221202.txt");

const exchange = z.object({
  articles: z.array(z.object({ first: z.number(), last: z.number(), kind: z.string() })),
  entities: z.array(z.object({ start: z.number(), end: z.number(), label: z.string(), text: z.string() })),
  breaks: z.array(z.object({ line: z.number(), kind: z.string(), evidence: z.array(z.unknown()).optional() })),
});

describe("the command line", { timeout: 60_000 }, () => {
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

  const newsmark = (args: readonly string[], input = ""): Run => runNewsmark(folder, args, input);

  it("analyses a page with its text's own offsets, the same from a file, standard input and as a filter", () => {
    const { status, out, err } = newsmark(["analyze", "page.txt", "--explain"]);
    expect([status, err]).toEqual([0, ""]);
    const { entities, breaks } = exchange.parse(JSON.parse(out));
    const text = readFileSync(page, "utf8");
    expect(entities.length).toBeGreaterThan(0);
    for (const { start, end, text: found } of entities) expect(text.slice(start, end).replace(/\n+/gu, "")).toBe(found);
    expect(breaks.every((each) => each.evidence !== undefined)).toBe(true);
    const analysis: unknown = JSON.parse(out);
    expect(JSON.parse(newsmark(["analyze", "-", "--explain"], text).out)).toEqual(analysis);
    const lines = `${JSON.stringify({ id: "page", text })}\nno document\n`;
    const filtered = newsmark(["analyze", "--jsonl", "--explain"], lines);
    const [answer = "", error = ""] = filtered.out.split("\n");
    expect(filtered.status).toBe(0);
    expect(JSON.parse(answer)).toEqual(Object.assign({ id: "page" }, analysis));
    expect(JSON.parse(error)).toMatchObject({ id: null, error: expect.stringMatching(/^line 2: /u) as unknown });
  });

  it("annotates pages in place, beside them and on their way, once and for all", () => {
    const pages = join(folder, "annotated");
    mkdirSync(pages);
    const text = "本报讯 （记者 罗芸）5月1日，市长王建国在重\n庆市渝中区考察。\n";
    for (const name of ["a.txt", "b.txt"]) writeFileSync(join(pages, name), text);
    const beside = newsmark(["annotate", "annotated", "--as", "standoff"]);
    expect([beside.status, beside.out]).toEqual([0, expect.stringMatching(/^annotated\/a\.txt: [4-9] annotations\n/u)]);
    expect(readFileSync(join(pages, "a.ann"), "utf8")).toMatch(/^T1\tPER \d+ \d+\t罗芸\n/u);
    expect(readFileSync(join(pages, "a.txt"), "utf8")).toBe(text);
    const piped = newsmark(["annotate", "--jsonl", "--only", "mentions"], JSON.stringify({ id: 1, text, url: "u" }));
    const marked = z.object({ id: z.number(), text: z.string(), url: z.string() }).parse(JSON.parse(piped.out));
    expect(marked.text).toContain("记者 <persName>罗芸</persName>");
    expect(marked.text.replace(/<[^>]*>/gu, "")).toBe(text);
    expect(newsmark(["annotate", "annotated", "--as", "standoff", "--diff"]).out).toBe("");
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
    [["chekc", "page.txt"], /Did you mean check\?/u],
    [["fix", "page.txt", "--unsave"], /Did you mean --unsafe\?/u],
    [["check", "page.txt", "--rule", "layout/wraped-line"], /Did you mean layout\/wrapped-line\?/u],
    [["annotate", "page.txt", "--only", "structure", "--as", "standoff"], /--only structure needs --as inline/u],
    [["agree", "page.txt"], /missing required argument 'B'/u],
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
    const { status, out } = newsmark(["check", "project/pages", "--rule", "layout/stray-space", "--language", "en"]);
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
    expect(newsmark(["check", "known/page.txt", "--rule", "layout/stray-space"]).status).toBe(1);
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
