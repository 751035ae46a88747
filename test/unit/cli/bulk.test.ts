import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { COMMAND_LINE_BUNDLE } from "../../bundles.js";
import { newsmark as runNewsmark, type Run } from "./newsmark.js";

const SAMPLE = readFileSync(join(import.meta.dirname, "..", "..", "..", "samples", "chongqing-20221202.txt"), "utf8");

/** Pages of some forty lines each, cut from the sample at its blank lines. */
const PAGES = SAMPLE.split("\n\n").reduce<readonly string[]>((pages, block) => {
  const last = pages.at(-1) ?? "";
  return last.length > 600 || pages.length === 0 ? [...pages, block] : [...pages.slice(0, -1), `${last}\n\n${block}`];
}, []);

/** How many runs are killed, with one process and with two, and how often each page is there. */
const KILLS = 10;
const COPIES = 12;

/** A run is killed once it has told of so many pages, by turns, and up to so many milliseconds later. */
const PAGES_TOLD = [0, 1, 2, 5];
const MOST_DELAY = 12;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsmark-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function fill(name: string, copies: number): void {
  mkdirSync(join(folder, name), { recursive: true });
  for (let copy = 0; copy < copies; copy++)
    for (const [at, page] of PAGES.entries())
      writeFileSync(join(folder, name, `${String(copy)}-${String(at).padStart(3, "0")}.txt`), page);
}

const contentOf = (name: string): ReadonlyMap<string, string> =>
  new Map(readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file), "utf8")]));

const newsmark = (...args: readonly string[]): Run => runNewsmark(folder, args);

/** Starts a run and kills it once it has told of some pages, or as soon as it has ended by itself. */
async function killed(args: readonly string[], told: number): Promise<void> {
  const run = spawn(process.execPath, [COMMAND_LINE_BUNDLE, ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let seen = 0;
  if (told > 0)
    for await (const chunk of run.stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      seen += chunk.toString("utf8").split("\n").length - 1;
      if (seen >= told) break;
    }
  await setTimeout(Math.random() * MOST_DELAY);
  const ended = run.exitCode === null ? once(run, "exit") : Promise.resolve();
  run.kill("SIGKILL");
  await ended;
}

/** Makes what killed runs left an hour old: a number of theirs may be another process's by now. */
function letAge(name: string): void {
  const then = Date.now() / 1000 - 3600;
  for (const file of readdirSync(join(folder, name)))
    if (file.startsWith(".")) utimesSync(join(folder, name, file), then, then);
}

describe("many pages", () => {
  it(
    "killed at any moment leave no page half-written, and the next run finishes the rest",
    { timeout: 60_000 },
    async () => {
      fill("expected", COPIES);
      const before = contentOf("expected");
      expect(newsmark("fix", "expected").status).toBe(0);
      const after = contentOf("expected");
      expect(after).not.toEqual(before);
      let halfway = 0;
      const argsFor = (jobs: string): readonly string[] => {
        return ["fix", `pages-${jobs}`, "--jobs", jobs, "--resume", "--journal", `journal-${jobs}`];
      };
      const killedRuns = async (jobs: string): Promise<void> => {
        fill(`pages-${jobs}`, COPIES);
        for (let kill = 0; kill < KILLS; kill++) {
          await killed(argsFor(jobs), PAGES_TOLD[kill % PAGES_TOLD.length] ?? 0);
          const pages = [...contentOf(`pages-${jobs}`)].filter(([file]) => !file.startsWith("."));
          expect(pages.filter(([file, text]) => text !== before.get(file) && text !== after.get(file))).toEqual([]);
          const mended = pages.filter(([file, text]) => text === after.get(file)).length;
          if (mended > 0 && mended < pages.length) halfway++;
        }
      };
      await Promise.all([killedRuns("1"), killedRuns("2")]);
      expect(halfway).toBeGreaterThan(0);
      for (const jobs of ["1", "2"]) {
        letAge(`pages-${jobs}`);
        const { status, out, err } = newsmark(...argsFor(jobs));
        expect(status).toBe(0);
        const finished = Number(/(\d+) of \d+ pages are finished/u.exec(err)?.[1] ?? 0);
        expect(out.split("\n").length - 1 + finished).toBe(after.size);
        expect(contentOf(`pages-${jobs}`)).toEqual(after);
      }
      expect(readdirSync(folder).filter((name) => name.startsWith("journal"))).toEqual([]);
    },
  );

  it("are done by two processes as by one, to the byte", () => {
    fill("one", 1);
    fill("two", 1);
    const of = (name: string, jobs: string) => newsmark("fix", name, "--jobs", jobs).out.replaceAll(`${name}/`, "");
    expect(of("two", "2")).toBe(of("one", "1"));
    expect(contentOf("two")).toEqual(contentOf("one"));
    const check = (jobs: string) =>
      newsmark(
        "check",
        "one",
        "--jobs",
        jobs,
        "--format",
        "sarif",
        "--rule",
        "text/damaged",
        "--rule",
        "article/boundary",
      );
    expect(check("2")).toEqual(check("1"));
  });

  it("go on after those that fail, are read-only, vanish or are no text, and name each", () => {
    fill("pages", 1);
    const named = (name: string): string => join(folder, "pages", name);
    writeFileSync(named("a-program.txt"), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2]));
    writeFileSync(named("b-cut.txt"), Buffer.concat([Buffer.from("今天"), Buffer.from([0xe4])]));
    writeFileSync(named("c-read-only.txt"), PAGES[0] ?? "");
    chmodSync(named("c-read-only.txt"), 0o444);
    symlinkSync(join(folder, "nowhere.txt"), named("d-nowhere.txt"));
    symlinkSync(join(folder, "pages"), named("e-loop"));
    for (const jobs of ["1", "2"]) {
      const { status, out, err } = newsmark("fix", "pages", "--jobs", jobs);
      expect(status).toBe(1);
      expect(err.split("\n")).toEqual([
        expect.stringMatching(/d-nowhere\.txt: a link that leads nowhere/u),
        expect.stringMatching(/e-loop: a link that leads back/u),
        expect.stringMatching(/a-program\.txt: not a text file \(byte 4\)/u),
        expect.stringMatching(/b-cut\.txt: not UTF-8, byte 6 can not be decoded/u),
        expect.stringMatching(/c-read-only\.txt: could not be written \(it is read-only\)/u),
        "",
      ]);
      expect(out.split("\n").length - 1).toBe(PAGES.length);
    }
  });

  it("go on after one that vanishes while they are worked on, and name it", async () => {
    fill("pages", 1);
    const last = readdirSync(join(folder, "pages")).sort().at(-1) ?? "";
    const run = spawn(process.execPath, [COMMAND_LINE_BUNDLE, "fix", "pages"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = once(run, "close");
    let [out, err] = ["", ""];
    run.stdout.setEncoding("utf8").on("data", (chunk) => (out += String(chunk)));
    run.stderr.setEncoding("utf8").on("data", (chunk) => (err += String(chunk)));
    await once(run.stdout, "data");
    rmSync(join(folder, "pages", last));
    expect((await ended)[0]).toBe(1);
    expect(err).toMatch(new RegExp(`^newsmark: pages/${last}: .*\n$`, "u"));
    expect(out.split("\n").length - 1).toBe(PAGES.length - 1);
  });

  it("keep the encodings they came in, and those that can not be decoded as they are", () => {
    mkdirSync(join(folder, "pages"));
    const texts = { "utf-8": SAMPLE, "utf-16le": `\uFEFF${SAMPLE}`, "utf-16be": `\uFEFF${SAMPLE}`, gb18030: SAMPLE };
    for (const [encoding, text] of Object.entries(texts))
      writeFileSync(join(folder, "pages", `${encoding}.txt`), iconv.encode(text, encoding));
    const damaged = Buffer.concat([iconv.encode(SAMPLE, "gb18030"), Buffer.from([0xff, 0xff])]);
    writeFileSync(join(folder, "pages", "damaged.txt"), damaged);
    const { status, err } = newsmark("fix", "pages");
    expect(status).toBe(1);
    expect(err).toMatch(
      new RegExp(`^newsmark: pages/damaged\\.txt: not GB18030, byte ${String(damaged.length - 2)} .*\n$`, "u"),
    );
    expect(readFileSync(join(folder, "pages", "damaged.txt")).equals(damaged)).toBe(true);
    const mended = readFileSync(join(folder, "pages", "utf-8.txt"), "utf8");
    expect(mended).not.toBe(SAMPLE);
    for (const encoding of ["utf-16le", "utf-16be", "gb18030"]) {
      const bytes = readFileSync(join(folder, "pages", `${encoding}.txt`));
      expect(iconv.decode(bytes, encoding, { stripBOM: true })).toBe(mended);
    }
  });

  it("are not resumed with the journal of another run", () => {
    fill("pages", 1);
    writeFileSync(join(folder, "journal"), '{"run":"else"}\n');
    const { status, err } = newsmark("fix", "pages", "--resume", "--journal", "journal");
    expect([status, err]).toEqual([2, expect.stringMatching(/journal is the journal of another command/u)]);
  });
});
