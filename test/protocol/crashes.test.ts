import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PAGE, TestClient } from "./test-client.js";

const FRAGILE = pathToFileURL(join(import.meta.dirname, "fragile-nodejieba.mjs")).href;
const hasNodejieba = (() => {
  try {
    createRequire(import.meta.url).resolve("nodejieba");
    return true;
  } catch {
    return false;
  }
})();

let stateFolder = "";
beforeEach(() => {
  stateFolder = mkdtempSync(join(tmpdir(), "newsmark-"));
});
afterEach(() => {
  rmSync(stateFolder, { recursive: true, force: true });
});

const uri = "file:///page.news";
const ended = (client: TestClient): Promise<NodeJS.Signals | number | null> =>
  new Promise((resolve) => {
    client.process.once("exit", (code, signal) => {
      resolve(signal ?? code);
    });
  });

describe.runIf(hasNodejieba)("a passage on which native code ends the process", () => {
  const start = () => TestClient.start({ stateFolder, env: { NODE_OPTIONS: `--import=${FRAGILE}` } });
  const diesOn = async (text: string) => {
    const client = await start();
    const death = ended(client);
    await client.open(uri, text);
    expect(await death).toBe("SIGKILL");
    client.connection.dispose();
  };

  test("is left to the fallback by the next server, and no other passage is", async () => {
    await diesOn("有毒的一段。\n\n好的一段。");
    const client = await start();
    await client.open(uri, "有毒的一段。\n\n好的一段。\n\n又一段。");
    const status = await client.full(uri);
    expect(status).toMatchObject({ segmenter: "nodejieba", fallbackReason: null });
    await client.stop();
  });

  test("does not end one server after another while somebody types in it", async () => {
    await diesOn("有毒的一段。\n\n好的一段。");
    await diesOn("有毒的一段啊。\n\n好的一段。");
    const client = await start();
    await client.open(uri, "有毒的一段啊啊。\n\n好的一段。");
    const status = await client.full(uri);
    expect(status.segmenter).toBe("jieba-wasm");
    expect(status.fallbackReason).toBe("nodejieba has ended the process 2 times within ten minutes");
    await client.stop();
  });

  test("is remembered by its digest: no word of it is written down", async () => {
    await diesOn("有毒的一段。");
    const client = await start();
    await client.open(uri, "好的一段。");
    await client.full(uri);
    await client.stop();
    const notes = readFileSync(join(stateFolder, "crashes.json"), "utf8");
    expect(notes).toMatch(/"passage": "[0-9a-f]{64}"/u);
    expect(notes).not.toContain("毒");
  });
});

test("a server killed while it computes findings leaves nothing behind that the next one stumbles over", async () => {
  const first = await TestClient.start({ stateFolder, env: { NEWSMARK_SEGMENTER: "wasm" } });
  const text = PAGE.repeat(10);
  await first.open(uri, text);
  const death = ended(first);
  first.process.kill("SIGKILL");
  expect(await death).toBe("SIGKILL");
  first.connection.dispose();

  // The editor keeps the text: it opens the page again with the edits made meanwhile.
  const second = await TestClient.start({ stateFolder, env: { NEWSMARK_SEGMENTER: "wasm" } });
  await second.open(uri, `新的一行\n${text}`, 7);
  const status = await second.full(uri);
  expect(status.version).toBe(7);
  expect(second.log).toEqual([expect.stringContaining("NEWSMARK_SEGMENTER=wasm")]);
  await second.stop();
});

test("a state folder that can not be written is done without", async () => {
  const env = { NEWSMARK_SEGMENTER: "" };
  const client = await TestClient.start({ stateFolder: join(stateFolder, "\0"), env });
  await client.open(uri, "好的一段。");
  expect((await client.full(uri)).fallbackReason ?? "").not.toContain("null bytes");
  await client.stop();
});
