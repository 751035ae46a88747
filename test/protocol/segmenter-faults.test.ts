import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import { PAGE, TestClient } from "./test-client.js";

const uri = "file:///page.news";
let client: TestClient | null = null;
afterEach(async () => {
  await client?.stop();
  client = null;
});

async function start(preload: string, env: NodeJS.ProcessEnv): Promise<TestClient> {
  const { href } = pathToFileURL(join(import.meta.dirname, preload));
  client = await TestClient.start({ env: { ...env, NODE_OPTIONS: `--import=${href}` } });
  return client;
}

test("where nodejieba does not load, jieba-wasm takes over and the reason is told", async () => {
  const on = await start("absent-parts.mjs", { ABSENT: "nodejieba" });
  await on.open(uri, PAGE);
  const status = await on.full(uri);
  expect(status).toMatchObject({ segmenter: "jieba-wasm", fallbackReason: "no native code for nodejieba" });
  expect(status.mentions).toBeGreaterThan(100);
});

test("where no segmenter loads the layout is answered all the same, edit after edit", async () => {
  const on = await start("absent-parts.mjs", { ABSENT: "nodejieba,jieba.wasm,jieba_rs_wasm_bg.wasm" });
  await on.open(uri, PAGE);
  const first = await on.pull(uri);
  expect(new Set(first.map(({ code }) => code))).toContain("layout/wrapped-line");
  await on.until(() => on.log.find((line) => line.includes("no file jieba")));
  await on.change(uri, [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "新\n\n" },
  ]);
  const again = await on.pull(uri);
  expect(again.length).toBeGreaterThan(30);
  const status = await on.until(() => on.statuses.findLast(({ version }) => version === 2));
  expect(status).toMatchObject({ state: "layout", segmenter: null, mentions: 0 });
  expect(status.fallbackReason).toContain("no file jieba");
  await on.command("newsmark.server.merge", { uri, position: { line: 0, character: 0 }, scope: "page" });
  expect(on.appliedEdits).toBe(1);
});

test("a passage that the segmenter throws on costs its own mentions, and no other's", async () => {
  const on = await start("throwing-segmenter.mjs", {});
  await on.open(uri, "有毒的一段，记者罗芸12月1日到了。\n\n好的一段，12月2日。\n");
  await on.full(uri);
  const times = (await on.pull(uri))
    .filter(({ code }) => code === "entity/time")
    .map(({ range }) => on.document(uri).getText(range));
  expect(times).toContain("12月2日");
  await on.until(() => on.log.find((line) => line.includes("a poisonous passage")));
});
