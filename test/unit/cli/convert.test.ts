import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type * as LoadResources from "../../../server/src/runtime/load-resources.js";
import { once } from "../../../server/src/text/once.js";
import { newsmark as newsmarkThere, type Run } from "./newsmark.js";
import { newsmarkHere } from "./newsmark-here.js";

const SAMPLE = readFileSync(join(import.meta.dirname, "..", "..", "..", "samples", "chongqing-20221202.txt"), "utf8");
const SHORT = SAMPLE.split("\n").slice(0, 60).join("\n");

// What runs in this process loads the model and the segmenter once.
vi.mock("../../../server/src/runtime/load-resources.js", async (original) => {
  const { loadResources } = await original<typeof LoadResources>();
  return { loadResources: once(loadResources) };
});

/** One format of each way to hold mentions; unit tests try the others. */
const KINDS = ["bioes", "doccano", "tei"];

describe("newsmark convert", () => {
  let folder = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "newsmark-"));
    mkdirSync(join(folder, "pages", "a"), { recursive: true });
    writeFileSync(join(folder, "pages", "p.txt"), SAMPLE);
    writeFileSync(join(folder, "pages", "a", "q.txt"), iconv.encode(SHORT, "gb18030"));
    expect((await newsmark(["convert", "pages", "--to", "brat", "--text", "source", "--out", "brat"])).status).toBe(0);
  }, 60_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a process only where one is looked at: its standard input, or those that share its work. */
  const newsmark = (args: readonly string[], input?: string): Run | Promise<Run> =>
    input === undefined && !args.includes("--jobs") ? newsmarkHere(folder, args) : newsmarkThere(folder, args, input);

  const content = (...way: readonly string[]): string => readFileSync(join(folder, ...way), "utf8");

  it.each(KINDS)(
    "the real page goes to %s and comes back with the same mentions in the same places",
    async (format) => {
      const there = await newsmark(["convert", "pages", "--to", format, "--out", `to-${format}`]);
      expect([there.status, there.err]).toEqual([0, ""]);
      const extension = /\.\w+/u.exec(there.out.split(" to ")[1] ?? "")?.[0] ?? "";
      expect(existsSync(join(folder, `to-${format}`, "a", `q${extension}`))).toBe(true);

      const options = ["--pages", "pages", "--to", "brat", "--text", "source", "--out", `from-${format}`];
      const back = await newsmark(["convert", "--from", format, `to-${format}`, ...options]);
      expect([back.status, back.err]).toEqual([0, ""]);
      for (const page of ["p.ann", "a/q.ann"]) {
        const places = (name: string): readonly string[] =>
          content(name, page)
            .split("\n")
            .map((line) => line.slice(line.indexOf("\t")));
        expect(places(`from-${format}`)).toEqual(places("brat"));
      }
      expect(content(`from-${format}`, "a", "q.txt")).toBe(SHORT);
    },
  );

  it("puts many pages into one file, the same with one process and with two", async () => {
    const alone = await newsmark(["convert", "pages", "--to", "conll-u"]);
    expect(alone.out.match(/^# newdoc id = .*$/gmu)).toEqual(["# newdoc id = a/q", "# newdoc id = p"]);
    expect((await newsmark(["convert", "pages", "--to", "conll-u", "--jobs", "2"])).out).toBe(alone.out);
    writeFileSync(join(folder, "corpus.conllu"), alone.out);
    expect(
      (await newsmark(["convert", "--from", "conll-u", "corpus.conllu", "--to", "text", "--out", "text"])).status,
    ).toBe(0);
    expect(content("text", "corpus", "a_q.txt")).toContain("大渡口区");
  });

  it("is a filter: a document a line, in order, bad lines answered", async () => {
    const lines = [JSON.stringify({ id: 7, text: SHORT }), "{", JSON.stringify({ id: "b", text: "罗芸来了。" })];
    const there = await newsmark(["convert", "--jsonl", "--to", "doccano"], lines.join("\n"));
    expect([there.status, there.err]).toEqual([0, ""]);
    const answer = z.looseObject({ id: z.union([z.string(), z.number()]).nullable(), error: z.string().optional() });
    const answers = (out: string) =>
      out
        .trim()
        .split("\n")
        .map((line) => answer.parse(JSON.parse(line)));
    expect(answers(there.out).map(({ id, error }) => [id, error !== undefined])).toEqual([
      [7, false],
      [null, true],
      ["b", false],
    ]);
    const back = await newsmark(["convert", "--jsonl", "--from", "doccano", "--to", "tei"], there.out);
    expect(answers(back.out).map(({ id, files }) => [id, JSON.stringify(files ?? "").includes("<TEI ")])).toEqual([
      [7, true],
      [null, false],
      ["b", true],
    ]);
    const files = await newsmark(["convert", "--jsonl", "--from", "tei", "--to", "brat"], back.out);
    expect(answers(files.out).map(({ id, error }) => [id, error])).toMatchObject([
      [7, expect.stringContaining("text: Invalid input")],
      [null, expect.any(String)],
      ["b", expect.any(String)],
    ]);
  });

  it("never replaces a page, and says what is misused", async () => {
    const before = content("pages", "p.txt");
    const over = await newsmark(["convert", "pages/p.txt", "--to", "brat", "--out", "pages"]);
    expect(over.err).toMatch(/it would replace pages\/p\.txt\. Give --out another folder\.\n$/u);
    expect([over.status, content("pages", "p.txt")]).toEqual([1, before]);
    expect((await newsmark(["convert", "pages", "--to", "tei"])).err).toMatch(/tei is a file a document/u);
    expect((await newsmark(["convert", "pages", "--to", "brat"])).status).toBe(2);
    expect((await newsmark(["convert", "pages"])).status).toBe(2);
    expect((await newsmark(["convert", "pages", "--to", "docx"])).status).toBe(2);
    expect((await newsmark(["convert", "--to", "tei"])).status).toBe(2);
  });

  it("names the file, the line and the mention that is in the way, and converts the others", async () => {
    mkdirSync(join(folder, "wrong"));
    writeFileSync(join(folder, "wrong", "bad.ann"), "T1\tPER 0 2\t罗云\n");
    writeFileSync(join(folder, "wrong", "bad.txt"), "罗芸来了。\n");
    writeFileSync(join(folder, "wrong", "cross.ann"), "T1\tORG 0 4\t重庆大学\nT2\tORG 2 6\t大学医院\n");
    writeFileSync(join(folder, "wrong", "cross.txt"), "重庆大学医院\n");
    writeFileSync(join(folder, "wrong", "good.ann"), "T1\tPER 0 2\t罗芸\n");
    writeFileSync(join(folder, "wrong", "good.txt"), "罗芸来了。\n");
    const run = await newsmark(["convert", "--from", "brat", "wrong", "--to", "pfr", "--out", "right"]);
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/wrong\/bad\.ann: not converted: \.ann:1: T1 says “罗云”, but “罗芸” stands at its place/u);
    expect(run.err).toMatch(/wrong\/cross\.ann: not converted: brackets nest, but ORG “大学医院” crosses/u);
    expect(content("right", "good.pfr")).toMatch(/^罗芸\/nr {2}/u);
  });

  it("exports what the reader's own recognizer finds, from files and as a filter", async () => {
    const own = join(folder, "own");
    mkdirSync(own);
    const text = "第二十届中国西部国际博览会昨日开幕。\n";
    writeFileSync(join(own, "page.txt"), text);
    writeFileSync(join(own, "newsmark.config.json"), JSON.stringify({ labels: { EVENT: { name: "event" } } }));
    const example = join(import.meta.dirname, "../../../docs/examples/outside-recognizer.mjs");
    const command = ["--entities-command", `"${process.execPath}" "${example}"`];
    const files = await newsmark(["convert", "own/page.txt", "--to", "doccano", ...command]);
    expect([files.err, files.out]).toEqual(["", expect.stringContaining('[0,13,"EVENT"]')]);
    const lines = await newsmark(
      ["convert", "--jsonl", "--to", "doccano", "--stdin-filename", "own/page.txt", ...command],
      `${JSON.stringify({ id: 1, text })}\n`,
    );
    expect([lines.err, lines.out]).toEqual(["", expect.stringContaining('[0,13,"EVENT"]')]);
  });
});
