import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { TestClient } from "./test-client.js";

const EXAMPLE = join(import.meta.dirname, "../../docs/examples/outside-recognizer.mjs");
const TEXT = "第二十届中国西部国际博览会昨日开幕，王建国到会。\n\n会后各代表团参观了展馆。\n";

let folder = "";
let client: TestClient;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsmark-"));
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(entities: object): Promise<string> {
  client = await TestClient.start({
    env: { NEWSMARK_SEGMENTER: "wasm" },
    folder: pathToFileURL(folder).href,
    settings: { labels: { EVENT: { name: { en: "event", zh: "事件" } } }, entities },
  });
  const uri = pathToFileURL(join(folder, "page.news")).href;
  await client.open(uri, TEXT);
  return uri;
}

/** The findings about mentions, as `text rule`. */
async function names(uri: string): Promise<readonly string[]> {
  const findings = await client.fullDiagnostics(uri);
  return findings
    .filter(({ code }) => String(code).startsWith("entity/"))
    .map(({ range, code }) => `${client.document(uri).getText(range)} ${String(code)}`);
}

const EVENT = "第二十届中国西部国际博览会 entity/other";

test("what the reader's own recognizer finds comes into the page, and follows edits", async () => {
  const uri = await start({ command: [process.execPath, EXAMPLE] });
  await expect.poll(() => names(uri), { timeout: 10_000 }).toContain(EVENT);
  expect(client.statuses[0]?.labels.map(({ label }) => label)).toContain("EVENT");
  const hover = await client.request<{ contents: { value: string } }>("textDocument/hover", {
    textDocument: { uri },
    position: { line: 0, character: 3 },
  });
  expect(hover.contents.value).toMatch(/event \(EVENT\)[\s\S]*the recognizer of your own[\s\S]*90%/u);
  const start0 = { line: 0, character: 0 };
  await client.change(uri, [{ range: { start: start0, end: start0 }, text: "昨天，" }]);
  await expect.poll(() => names(uri), { timeout: 10_000 }).toContain(EVENT);
  expect(client.warnings).toEqual([]);
});

test("one that fails is told of once, and the page is answered without it", async () => {
  const uri = await start({ command: [process.execPath, "-e", 'console.error("no model"); process.exit(2)'] });
  expect((await names(uri)).some((name) => name.includes("王建国"))).toBe(true);
  await client.until(() => client.warnings.length > 0);
  expect(client.warnings).toEqual([expect.stringMatching(/ended \(exit code 2: no model\)/u)]);
  const start0 = { line: 0, character: 0 };
  await client.change(uri, [{ range: { start: start0, end: start0 }, text: "昨天，" }]);
  await client.full(uri);
  expect(client.warnings).toHaveLength(1);
});

test("none runs that a folder's file names", async () => {
  const ran = join(folder, "ran");
  const command = [process.execPath, "-e", `require("fs").writeFileSync(${JSON.stringify(ran)}, "")`];
  writeFileSync(join(folder, "newsmark.config.json"), JSON.stringify({ entities: { command } }));
  const uri = await start({});
  await client.full(uri);
  const file = pathToFileURL(join(folder, "newsmark.config.json")).href;
  const problems = client.pushed.get(file)?.map(({ message }) => message);
  expect(problems).toEqual([expect.stringMatching(/your own settings only/u)]);
  expect(client.statuses.filter(({ state }) => state === "full")).toHaveLength(1);
  expect(() => {
    rmSync(ran);
  }).toThrow(/ENOENT/u);
});
