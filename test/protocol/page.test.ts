import { afterAll, beforeAll, expect, test } from "vitest";
import { PAGE, TestClient } from "./test-client.js";

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ locale: "zh-cn" });
});
afterAll(() => client.stop());

test("a page's layout is answered before its mentions", async () => {
  const uri = "file:///first.news";
  await client.open(uri, PAGE);
  const early = await client.pull(uri);
  expect(early.some(({ code }) => code === "layout/wrapped-line")).toBe(true);
  expect(client.statuses.every(({ state }) => state === "layout")).toBe(true);
  const status = await client.full(uri);
  expect(status).toMatchObject({ segmenter: "nodejieba", fallbackReason: null });
  await client.until(() => client.refreshes.diagnostics > 0);
});

test("a broken passage is mended by its quick fix", async () => {
  const uri = "file:///mend.news";
  await client.open(uri, PAGE);
  const [finding] = (await client.fullDiagnostics(uri)).filter(({ code }) => code === "layout/wrapped-line");
  if (!finding) throw new Error("no wrapped line was found");
  const actions = await client.codeActions(uri, finding.range);
  const merge = actions.find(({ isPreferred }) => isPreferred === true);
  expect(merge?.title).toBe("合并本段");
  expect(merge?.edit).toBeUndefined();
  if (merge) await client.perform(merge);
  const after = await client.fullDiagnostics(uri);
  expect(after.filter(({ code, range }) => code === finding.code && range.start.line === 0)).toEqual([]);
  expect(client.text(uri).replace(/\s/gu, "")).toBe(PAGE.replace(/\s/gu, ""));
});
