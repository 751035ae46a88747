import { afterEach, expect, test } from "vitest";
import { PAGE, TestClient, type ClientOptions } from "./test-client.js";

const running: TestClient[] = [];
async function start(options: ClientOptions): Promise<TestClient> {
  const client = await TestClient.start({ ...options, env: { NEWSMARK_SEGMENTER: "wasm" } });
  running.push(client);
  return client;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((client) => client.stop()));
});

const uri = "file:///page.news";

test("the fallback segmenter is told with its reason", async () => {
  const client = await start({});
  await client.open(uri, PAGE);
  const status = await client.full(uri);
  expect(status.segmenter).toBe("jieba-wasm");
  expect(status.fallbackReason).toContain("NEWSMARK_SEGMENTER");
});

test("a client that can not ask is sent the findings, and none when the page is closed", async () => {
  const client = await start({ pull: false });
  await client.open(uri, PAGE);
  await client.full(uri);
  const findings = await client.until(() => client.pushed.get(uri));
  expect(findings.length).toBeGreaterThan(30);
  await client.close(uri);
  await client.until(() => client.pushed.get(uri)?.length === 0);
});

test.each([
  ["en", "This passage is broken over 4 lines. Merge them."],
  ["fr", "This passage is broken over 4 lines. Merge them."],
  ["zh-cn", "本段被折成 4 行，可合并为一段。"],
  ["zh-TW", "本段被折成 4 行，可合并为一段。"],
])("findings come in the reader's language: %s", async (locale, message) => {
  const client = await start({ locale });
  await client.open(uri, PAGE);
  expect((await client.pull(uri)).map((finding) => finding.message)).toContain(message);
});

test("settings are asked for each page, and changing them changes the findings", async () => {
  const client = await start({ settings: { rules: { "layout/wrapped-line": "off" } } });
  await client.open(uri, PAGE);
  const codes = async (): Promise<Set<unknown>> => new Set((await client.fullDiagnostics(uri)).map(({ code }) => code));
  expect(await codes()).not.toContain("layout/wrapped-line");
  client.settings = { rules: { "layout/wrapped-line": "warning" }, entities: { minConfidence: "high" } };
  client.statuses.length = 0;
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  expect(await codes()).toContain("layout/wrapped-line");
  await client.until(() => client.log.find((line) => line.includes("entities.minConfidence")));
});

test("a client that speaks too early is answered, and the server goes on", async () => {
  const client = await start({ initialize: false });
  await client.open(uri, PAGE);
  expect((await client.pull(uri)).length).toBeGreaterThan(30);
  await client.initialize();
  await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: "file:///closed.news" } });
  await expect(client.request("newsmark/unknown", {})).rejects.toThrow("Unhandled method");
  expect((await client.pull(uri)).length).toBeGreaterThan(30);
});
