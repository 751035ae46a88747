import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CancellationTokenSource, type SymbolInformation } from "vscode-languageserver-protocol/node";
import type { FolderChecked } from "../../server/src/protocol/folder-messages.js";
import { PAGE, TestClient } from "./test-client.js";

const NEWS = "本报讯（记者 陈志远）春天来了，县里的各家果园里一片忙碌，村民们趁着晴好天气给果树修枝。\n\n果园春来早\n";

let folder = "";
let client: TestClient;
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

function put(name: string, text: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "newsmark-"));
  client = await TestClient.start({ env: { NEWSMARK_SEGMENTER: "wasm" }, folder: pathToFileURL(folder).href });
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

const symbols = async (query: string): Promise<readonly string[]> => {
  const found = await client.request<SymbolInformation[]>("workspace/symbol", { query });
  return found.map(
    ({ name, location, containerName = "" }) =>
      `${location.uri.slice(uriOf("").length + 1)} ${name} | ${containerName}`,
  );
};

const checkFolder = (): Promise<FolderChecked> => client.request<FolderChecked>("newsmark/checkFolder", {});
const rulesOf = (name: string): readonly string[] =>
  (client.pushed.get(uriOf(name)) ?? []).map(({ code }) => String(code));

test("articles and the people of bylines are found by name over the pages of the folder", async () => {
  put("real/page.txt", PAGE);
  put("spring.news", NEWS);
  put("notes.txt", "remember the milk\n");
  expect(await symbols("陈志远")).toEqual(["spring.news 陈志远 | 记者 · 果园春来早"]);
  expect(await symbols("果园早")).toEqual(["spring.news 果园春来早 | Article"]);
  expect(await symbols("李润梅")).toEqual(["real/page.txt 李润梅 | 通讯员 · 大渡口首批创建33个无疫社区"]);
  expect((await symbols("")).length).toBeGreaterThan(20);
  expect(await symbols("milk")).toEqual([]);
});

test("symbols follow the editor's text and the files", async () => {
  put("spring.news", NEWS);
  await symbols("");
  put("spring.news", NEWS.replace("陈志远", "周文华君"));
  expect(await symbols("周文")).toHaveLength(1);
  await client.open(uriOf("spring.news"), NEWS.replace("陈志远", "李秀兰"));
  expect(await symbols("李秀兰")).toHaveLength(1);
  expect(await symbols("周文")).toEqual([]);
  rmSync(join(folder, "spring.news"));
  expect(await symbols("")).toEqual([]);
});

test("a thousand pages are laid out in seconds, and then known", async () => {
  for (let page = 0; page < 1000; page++)
    put(`pages/${String(page)}.news`, NEWS.replaceAll("果园", `果园${String(page)}号`));
  const timed = async (): Promise<number> => {
    const from = performance.now();
    expect(await symbols("果园777号")).toHaveLength(1);
    return performance.now() - from;
  };
  const first = await timed();
  expect(await timed()).toBeLessThan(first);
});

test("the pages of the folder are checked when that is asked for, hints left out, open pages too", async () => {
  put("spring.news", NEWS);
  put("damaged.news", NEWS.replace("春天", "春\uFFFD天"));
  put("open.news", NEWS);
  await client.open(uriOf("open.news"), NEWS);
  expect(client.pushed.size).toBe(0);
  const checked = await checkFolder();
  expect(checked.pages).toBe(2);
  expect(rulesOf("spring.news")).toEqual(["article/boundary", "byline/unmarked"]);
  expect(rulesOf("damaged.news")).toContain("text/damaged");
  expect(client.pushed.has(uriOf("open.news"))).toBe(false);
  expect(checked.findings).toBe(rulesOf("spring.news").length + rulesOf("damaged.news").length);

  await client.open(uriOf("spring.news"), NEWS);
  await client.until(() => rulesOf("spring.news").length === 0);
  put("damaged.news", NEWS);
  const changes = [{ uri: uriOf("damaged.news"), type: 2 }];
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  await client.until(() => rulesOf("damaged.news").length === 0);
});

test("a check of the folder can be stopped, and says how far it came", async () => {
  for (let page = 0; page < 30; page++) put(`pages/${String(page)}.news`, PAGE);
  const source = new CancellationTokenSource();
  const progress: number[] = [];
  client.connection.onNotification("newsmark/folderCheckProgress", ({ done }: { done: number }) => {
    progress.push(done);
    if (done > 0) source.cancel();
  });
  const checked = await client.connection.sendRequest<FolderChecked>("newsmark/checkFolder", {}, source.token);
  expect(checked.pages).toBeLessThan(30);
  expect(progress.length).toBeGreaterThan(0);
});
