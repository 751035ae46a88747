import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { countedKeys, writeBaseline } from "../../server/src/configuration/baseline.js";
import { ALL_RULES } from "../../server/src/rules/all-rules.js";
import { findingKey } from "../../server/src/rules/known-findings.js";
import { span } from "../../server/src/text/offsets.js";
import { TestClient } from "./test-client.js";

const TEXT = "全市经济工作会议昨日召开，今年增长 12 %，比去年高。\n";
const NAME = "newsmark.config.json";

let base = "";
let client: TestClient;
beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), "newsmark-"));
  for (const name of ["one", "two"]) mkdirSync(join(base, name));
  client = await TestClient.start({
    env: { NEWSMARK_SEGMENTER: "wasm" },
    folders: ["one", "two"].map((name) => uriOf(name)),
    settings: { rules: { "layout/stray-space": "error" } },
  });
});
afterEach(async () => {
  await client.stop();
  rmSync(base, { recursive: true, force: true });
});

const uriOf = (...names: readonly string[]): string => pathToFileURL(join(base, ...names)).href;

/** Writes a file as another program does, and tells the server. */
async function write(text: string, ...names: readonly string[]): Promise<void> {
  writeFileSync(join(base, ...names), text);
  const before = client.refreshes.diagnostics;
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf(...names), type: 2 }],
  });
  await client.until(() => client.refreshes.diagnostics > before);
}

/** How serious the page's stray space is: 1 an error to 4 a hint; null when it is not told. */
async function severityIn(folder: string): Promise<number | null> {
  const found = await client.fullDiagnostics(uriOf(folder, "page.news"));
  return found.find(({ code }) => code === "layout/stray-space")?.severity ?? null;
}

test("a project's configuration stands in place of the user's settings, in its folder only, and changes at once", async () => {
  for (const folder of ["one", "two"]) await client.open(uriOf(folder, "page.news"), TEXT);
  expect([await severityIn("one"), await severityIn("two")]).toEqual([1, 1]);
  await write('{ "rules": { "layout/stray-space": "warning" } }', "one", NAME);
  expect([await severityIn("one"), await severityIn("two")]).toEqual([2, 1]);
  await write('{ "rules": { "layout/stray-space": "off" } }', "two", NAME);
  expect([await severityIn("one"), await severityIn("two")]).toEqual([2, null]);
  await write('{ "overrides": [{ "files": ["page.*"], "rules": { "layout/stray-space": "hint" } }] }', "one", NAME);
  expect([await severityIn("one"), await severityIn("two")]).toEqual([4, null]);
});

test("a configuration's faults are shown where they stand, and taken back when mended", async () => {
  await client.open(uriOf("one", "page.news"), TEXT);
  await write('{\n  "rulez": {}\n}', "one", NAME);
  expect(await severityIn("one")).not.toBeNull();
  const faults = () => client.pushed.get(uriOf("one", NAME))?.map(({ range, message }) => [range.start, message]);
  expect(faults()).toEqual([
    [{ line: 1, character: 2 }, "There is no setting rulez, so it does not count. Did you mean rules?"],
  ]);
  await write("{}", "one", NAME);
  expect(await severityIn("one")).not.toBeNull();
  expect(faults()).toEqual([]);
});

test("what the baseline knows is not shown", async () => {
  const uri = uriOf("one", "page.news");
  await client.open(uri, TEXT);
  const findings = await client.fullDiagnostics(uri);
  const keys = findings.map(({ range, code }) => {
    const document = client.document(uri);
    const place = span(document.offsetAt(range.start), document.offsetAt(range.end));
    const rule = ALL_RULES.find(({ id }) => id === code)?.id ?? "no/rule";
    return findingKey({ rule, span: place }, TEXT);
  });
  await write(writeBaseline(new Map([["page.news", countedKeys(keys)]])), "one", "newsmark.baseline.json");
  await write('{ "baseline": "newsmark.baseline.json" }', "one", NAME);
  expect(keys.length).toBeGreaterThan(0);
  expect(await client.fullDiagnostics(uri)).toEqual([]);
});

test("a configuration or a baseline that is a link out of its folder is not read, and named", async () => {
  writeFileSync(join(base, "outside.json"), '{ "rules": { "layout/stray-space": "off" } }');
  symlinkSync(join(base, "outside.json"), join(base, "one", NAME));
  symlinkSync(join(base, "outside.json"), join(base, "two", "known.json"));
  writeFileSync(join(base, "two", NAME), '{ "baseline": "known.json" }');
  for (const folder of ["one", "two"]) {
    await client.open(uriOf(folder, "page.news"), TEXT);
    expect(await severityIn(folder)).not.toBeNull();
    const faults = await client.until(() => client.pushed.get(uriOf(folder, NAME)));
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining("leads out of its folder")]);
  }
});
