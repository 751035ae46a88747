import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PAGE, TestClient } from "./test-client.js";

const TEXT = "记者从重庆层发科技有限公司获悉，山城音乐节将在大渡口区举行。\n\n层发科技负责人介绍了情况。\n";

let folder = "";
let client: TestClient;
let uri = "";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "newsmark-"));
  mkdirSync(join(folder, ".newsmark"));
  writeFileSync(join(folder, ".newsmark", "dictionary.txt"), "# 名称\n重庆层发科技有限公司 ORG\n山城音乐节 EVENT\n");
  uri = pathToFileURL(join(folder, "page.news")).href;
  client = await TestClient.start({ folder: pathToFileURL(folder).href });
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function hoverOn(words: string, from = 0): Promise<string> {
  const document = client.document(uri);
  const position = document.positionAt(document.getText().indexOf(words, from) + 1);
  const params = { textDocument: { uri }, position };
  const hover = await client.request<{ contents: { value: string } }>("textDocument/hover", params);
  return hover.contents.value;
}

async function configure(settings: object): Promise<void> {
  client.settings = settings;
  const before = client.statuses.length;
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await client.until(() => client.statuses.slice(before).some(({ state }) => state === "full"));
}

test("a hover tells what a suggestion rests on: the dictionary's line, the gazetteer's place, the full form", async () => {
  await client.open(uri, TEXT);
  await client.full(uri);
  expect(await hoverOn("山城音乐节")).toContain("A suggestion from the project's dictionary, line 3;");
  expect(await hoverOn("重庆层发科技")).toContain("A suggestion from the project's dictionary, line 2;");
  expect(await hoverOn("大渡口区")).toContain("the gazetteer of places has “大渡口区”");
  expect(await hoverOn("层发科技负责人")).toContain("it is short for “重庆层发科技有限公司”");
});

test("a line of the dictionary with a label that the project lacks is told at that line, until there is one", async () => {
  await client.open(uri, TEXT);
  await client.full(uri);
  const problems = () => client.pushed.get(pathToFileURL(join(folder, ".newsmark", "dictionary.txt")).href);
  await client.until(() => problems()?.length === 1);
  expect(problems()?.[0]).toMatchObject({
    range: { start: { line: 2 } },
    message: expect.stringContaining("no label EVENT") as unknown,
  });
  await configure({ labels: { EVENT: { name: "event" } } });
  await client.until(() => problems()?.length === 0);
});

test("the lowest confidence trades findings about mentions for sureness, at once", async () => {
  const count = async (): Promise<number> =>
    (await client.fullDiagnostics(uri)).filter(({ code }) => String(code).startsWith("entity/")).length;
  await client.open(uri, PAGE);
  const before = await count();
  await configure({ entities: { minConfidence: 0.9 } });
  const few = await count();
  await configure({ entities: { minConfidence: 0.2 } });
  const many = await count();
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(before);
  expect(many).toBeGreaterThan(few);
  expect(many).toBeGreaterThanOrEqual(before);
});
