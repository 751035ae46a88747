import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import { planBulkRequest, type BulkPlan } from "../../server/src/protocol/bulk-messages.js";
import type { Corpus, CorpusProgress, PlaceQuery, Places } from "../../server/src/protocol/corpus-messages.js";
import { PAGE, TestClient } from "./test-client.js";

const NEWS = "本报讯（记者 王建国）昨日，王建国介绍，重庆市石桥镇的\n路修好了。王建国说，石桥\n镇还要修桥。\n";

let folder = "";
let client: TestClient;
let progress: CorpusProgress[] = [];
const pathOf = (name: string): string => join(folder, name);
const uriOf = (name: string): string => pathToFileURL(pathOf(name)).href;

function put(name: string, text: string | Uint8Array): void {
  mkdirSync(dirname(pathOf(name)), { recursive: true });
  writeFileSync(pathOf(name), text);
}

async function start(): Promise<void> {
  progress = [];
  client = await TestClient.start({
    env: { NEWSMARK_SEGMENTER: "wasm" },
    folder: pathToFileURL(folder).href,
    stateFolder: pathOf(".state"),
  });
  client.connection.onNotification("newsmark/corpusProgress", (told: CorpusProgress) => {
    progress.push(told);
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "newsmark-"));
  await start();
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

const read = (how: Partial<Record<"taken" | "left", readonly string[]>> = {}, onlyIfKnown = false): Promise<Corpus> =>
  client.request("newsmark/readCorpus", { onlyIfKnown, taken: [], left: [], ...how });

const places = (query: PlaceQuery, limit = 100): Promise<Places> => client.request("newsmark/places", { query, limit });

const namesOf = (corpus: Corpus): readonly string[] => corpus.pages.map(({ path }) => path);

test("pages are found as the command line finds them, text files by what they hold or a person's word", async () => {
  put("a.news", NEWS);
  put("b/page.txt", PAGE);
  put("b/notes.txt", "remember the milk\n");
  put("b/poem.txt", "床前明月光\n");
  put("left.txt", PAGE);
  put("out/copy.news", NEWS);
  put(".gitignore", "out/\n");
  put("broken.news", Buffer.from([0xff, 0xd8, 0x00, 0x01, 0x02]));
  const corpus = await read({ taken: [uriOf("b/poem.txt")], left: [uriOf("left.txt")] });
  expect(corpus.state).toBe("read");
  expect(namesOf(corpus)).toEqual(["a.news", "b/page.txt", "b/poem.txt", "broken.news"]);
  expect(corpus.pages.at(-1)?.problem).toContain("broken.news");
  const [page] = corpus.pages.filter(({ path }) => path === "b/page.txt");
  expect(page).toMatchObject({ articles: 11, mended: 0, problem: null });
  expect(page?.mentions).toBeGreaterThan(100);
  const widest = [...corpus.widths].sort((one, other) => other.lines - one.lines)[0];
  expect(widest?.halfCells).toBe(34);
  await vi.waitFor(() => {
    expect(progress.at(-1)).toEqual({ done: 5, all: 5 });
  });
});

test("counts agree with each other and with the places that they lead to", async () => {
  put("a.news", NEWS);
  put("b.txt", PAGE);
  const corpus = await read();
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  const mentions = sum(corpus.pages.map((page) => page.mentions));
  expect(sum(corpus.labels.map(({ decided, undecided }) => decided + undecided))).toBe(mentions);
  expect(sum(corpus.confidences.map((bin) => bin.mentions))).toBe(sum(corpus.pages.map((page) => page.undecided)));
  for (const { label, decided, undecided } of corpus.labels)
    expect((await places({ kind: "label", label })).found).toBe(decided + undecided);
  for (const { from, mentions: inBin } of corpus.confidences)
    expect((await places({ kind: "confidence", from })).found).toBe(inBin);
  for (const { halfCells, lines } of corpus.widths)
    expect((await places({ kind: "width", halfCells })).found).toBe(lines);
  const lines = sum(corpus.widths.map((width) => width.lines));
  expect(lines).toBe([NEWS, PAGE].flatMap((text) => text.split("\n")).filter((line) => line.trim() !== "").length);
});

test("a name is found over wraps, shown whole in its context, and leads to where it stands", async () => {
  put("a.news", NEWS);
  await read();
  const { places: found, found: count, pages } = await places({ kind: "text", text: "石桥镇" });
  expect({ count, pages }).toEqual({ count: 2, pages: 1 });
  expect(found.map(({ left, keyword, right }) => [left.slice(-3), keyword, right.slice(0, 3)])).toEqual([
    ["重庆市", "石桥镇", "的路修"],
    ["国说，", "石桥镇", "还要修"],
  ]);
  expect(found[1]).toMatchObject({ start: { line: 1, character: 10 }, end: { line: 2, character: 1 } });
  expect((await places({ kind: "text", text: "王建国" }, 2)).places).toHaveLength(2);
  expect((await places({ kind: "text", text: "" })).found).toBe(0);
});

test("only what changed is looked at again, and merged lines are counted as mended", async () => {
  put("a.news", NEWS);
  put("b.txt", PAGE);
  const first = await read();
  await client.stop();
  await start();
  expect(await read({}, true)).toEqual(first);
  expect(progress[0]).toEqual({ done: 2, all: 2 });
  put("a.news", NEWS.replace("的\n路", "的路"));
  utimesSync(pathOf("a.news"), 1, 1);
  progress = [];
  const [changed] = (await read()).pages;
  expect(progress[0]).toEqual({ done: 1, all: 2 });
  expect(changed).toMatchObject({ path: "a.news", wraps: (first.pages[0]?.wraps ?? 0) - 1, mended: 1 });
  rmSync(pathOf("a.news"));
  expect(namesOf(await read())).toEqual(["b.txt"]);
});

test("nothing is looked at before a person asks, and open pages count as they stand in the editor", async () => {
  put("a.news", NEWS);
  expect(await read({}, true)).toMatchObject({ state: "unread", pages: [] });
  await client.open(uriOf("a.news"), NEWS);
  await read();
  const start = { line: 0, character: 0 };
  await client.change(uriOf("a.news"), [{ range: { start, end: start }, text: "石桥镇\n\n" }]);
  const { places: found } = await places({ kind: "text", text: "石桥镇" });
  expect(found.map((place) => place.start.line)).toEqual([0, 2, 3]);
});

test("looking can be stopped, and what was found stays", async () => {
  for (let copy = 0; copy < 12; copy++) put(`page-${String(copy)}.txt`, PAGE);
  const cancel = new CancellationTokenSource();
  const stopped = client.connection.sendRequest<Corpus>(
    "newsmark/readCorpus",
    { onlyIfKnown: false, taken: [], left: [] },
    cancel.token,
  );
  await vi.waitFor(
    () => {
      expect(progress.some(({ done }) => done > 0)).toBe(true);
    },
    { timeout: 10_000, interval: 5 },
  );
  cancel.cancel();
  const corpus = await stopped;
  expect(corpus.state).toBe("partly");
  expect(corpus.pages.length).toBeLessThan(12);
  expect(corpus.pages.length).toBeGreaterThan(0);
  expect((await read()).pages).toHaveLength(12);
  expect(readFileSync(pathOf("page-1.txt"), "utf8")).toBe(PAGE);
});

test("a change of many places is planned page by page, made beside the text in one step, and answers for each place", async () => {
  put("a.news", NEWS);
  put("b.news", NEWS.replaceAll("王建国", "<persName>王建国</persName>"));
  client.settings = { annotations: "standoff" };
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  for (const name of ["a.news", "b.news"]) await client.open(uriOf(name), readFileSync(pathOf(name), "utf8"));
  await read();
  const found = (await places({ kind: "text", text: "王建国" })).places;
  const asked = (name: string) =>
    found.filter(({ uri }) => uri === uriOf(name)).map(({ start, end, keyword }) => ({ start, end, words: keyword }));
  const action = { kind: "relabel", label: "ORG" } as const;
  const planOf = (name: string): Promise<BulkPlan> =>
    client.request(planBulkRequest, { uri: uriOf(name), places: asked(name), action });

  const beside = await planOf("a.news");
  expect(beside.edits).toEqual([]);
  expect(beside.outcomes).toEqual(asked("a.news").map(() => ({ kind: "beside", from: "person", to: "organization" })));
  const gone = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 }, words: "李秀兰" };
  const change = { uri: uriOf("a.news"), version: 1, places: [...asked("a.news"), gone], action };
  expect(await client.command("newsmark.server.changeBeside", change)).toEqual([true, true, true, false]);
  expect(readFileSync(pathOf("a.ann"), "utf8").match(/ORG/gu)).toHaveLength(3);
  expect((await planOf("a.news")).outcomes).toEqual(
    asked("a.news").map(() => ({ kind: "left", reason: "it has that label already" })),
  );
  await client.command("newsmark.server.undoAnnotation", { uri: uriOf("a.news"), redo: false });
  expect(readFileSync(pathOf("a.ann"), "utf8")).toBe("");

  // Markers are changed where they stand, whatever the page keeps beside it.
  const inText = await planOf("b.news");
  expect(inText.outcomes).toEqual(asked("b.news").map(() => ({ kind: "text", from: "person", to: "organization" })));
  expect(inText.edits.map(({ newText, places: numbers }) => [newText, numbers])).toEqual(
    asked("b.news").map((_, at) => ["<orgName>王建国</orgName>", [at]]),
  );
  await expect(client.command("newsmark.server.changeBeside", { ...change, version: 7 })).rejects.toThrow("changed");
});
