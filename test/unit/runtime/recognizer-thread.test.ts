import { join } from "node:path";
import { expect, test } from "vitest";
import { runInSlices } from "../../../server/src/lsp/slices.js";
import type { PageRecognizer } from "../../../server/src/runtime/recognizer-host.js";
import { RecognizerThread } from "../../../server/src/runtime/recognizer-thread.js";

const SCRIPT = join(import.meta.dirname, "fake-recognizer.mjs");

async function start(stateFolder: string | null = null) {
  const asked: string[] = [];
  const { host } = await RecognizerThread.start(SCRIPT, { stateFolder }, (message) => asked.push(message));
  return { host, page: host.forPage(), asked };
}

/** The number of the answer that passages got. */
async function answerFor(page: PageRecognizer, ...texts: readonly string[]): Promise<number | undefined> {
  const mentions = await runInSlices(page.recognize(texts), () => false);
  expect(mentions).toHaveLength(texts.length);
  return mentions?.[0]?.[0]?.span.start;
}

test("passages are read in the other thread, and warnings come from there", async () => {
  const { host, page, asked } = await start();
  expect(host.segmenter).toBe("nodejieba");
  expect(await answerFor(page, "甲", "乙")).toBe(0);
  expect(asked).toEqual(["asked for 甲乙"]);
  expect(await runInSlices(page.recognizeAlone("一二三四五六七八九十"), () => false)).toMatchObject({
    isNewspaper: true,
  });
  expect(await host.words(["甲", "乙"])).toEqual([
    [{ text: "甲", tag: "x", start: 0 }],
    [{ text: "乙", tag: "x", start: 0 }],
  ]);
});

test("what was told of ahead is read once, in the order in which it was told, and beside it what was not", async () => {
  const { page, asked } = await start();
  for (const text of ["一", "二", "三", "四", "五", "六"]) page.ahead([text, "。"]);
  expect(await answerFor(page, "一", "。")).toBe(0);
  expect(await answerFor(page, "新")).toBeGreaterThan(3);
  expect(await answerFor(page, "二", "。")).toBe(1);
  await answerFor(page, "三", "。", "四", "。");
  for (const text of ["五", "六"]) await answerFor(page, text, "。");
  expect(asked.filter((message) => message !== "asked for 新")).toEqual(
    ["一", "二", "三", "四", "五", "六"].map((text) => `asked for ${text}。`),
  );
});

test("who waits when nobody wants the page any more is let go, and what was not begun is not read", async () => {
  const { page, host, asked } = await start();
  for (let at = 0; at < 20; at++) page.ahead([String(at)]);
  page.stop();
  for (let at = 0; at < 20; at++) await runInSlices(page.recognize([String(at)]), () => false);
  await answerFor(host.forPage(), "另");
  expect(asked).toEqual([...["0", "1", "2", "3"].map((text) => `asked for ${text}`), "asked for 另"]);
});

test("a request that fails fails for who asked", async () => {
  const { page } = await start();
  await expect(answerFor(page, "毒")).rejects.toThrow("a poisonous passage");
  expect(await answerFor(page, "好")).toBe(1);
});

test("a thread that can not load, or is not there, is told as the reason", async () => {
  await expect(start("missing")).rejects.toThrow("no dictionary");
  const absent = join(import.meta.dirname, "absent.mjs");
  await expect(RecognizerThread.start(absent, { stateFolder: null }, () => undefined)).rejects.toThrow("absent.mjs");
});
