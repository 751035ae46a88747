import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver-protocol/node";
import { reviewRequest, type Review } from "../../server/src/protocol/review-messages.js";
import { TestClient } from "./test-client.js";

const TEXT = "市审计局负责人王建国介绍，王建国昨天到了石桥镇。\n\n王建国说，石桥镇的路修好了。\n";

let folder = "";
let client: TestClient;
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
const fileOf = (name: string): string => readFileSync(join(folder, ".newsmark", name), "utf8");

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "newsmark-"));
  client = await TestClient.start({ env: { NEWSMARK_SEGMENTER: "wasm" }, folder: pathToFileURL(folder).href });
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The names that findings ask to mark, as `text rule`. */
async function names(uri: string): Promise<string[]> {
  const findings = await client.fullDiagnostics(uri);
  return findings
    .filter(({ code }) => String(code).startsWith("entity/"))
    .map(({ range, code }) => `${client.document(uri).getText(range)} ${String(code)}`);
}

async function choose(uri: string, name: string, title: RegExp): Promise<void> {
  const at = client.document(uri).positionAt(client.text(uri).indexOf(name));
  const actions: CodeAction[] = await client.codeActions(uri, { start: at, end: at });
  const action = actions.find((each) => title.test(each.title));
  if (!action?.command) throw new Error(`none of ${actions.map((each) => each.title).join(", ")}`);
  const before = client.refreshes.diagnostics;
  const given: unknown[] = action.command.arguments ?? [];
  await client.command(action.command.command, ...given);
  await client.until(() => client.refreshes.diagnostics > before);
}

test("a mention that is none at one place stays one elsewhere, and everywhere means everywhere", async () => {
  const uri = uriOf("page.news");
  await client.open(uri, TEXT);
  const count = (found: readonly string[]) => found.filter((each) => each === "王建国 entity/person").length;
  expect(count(await names(uri))).toBe(3);
  await choose(uri, "王建国介绍", /^Not an entity here$/u);
  expect(count(await names(uri))).toBe(2);
  await choose(uri, "王建国昨天", /^“王建国” is never an entity$/u);
  expect(count(await names(uri))).toBe(0);
  expect(fileOf("dismissed.json")).not.toContain("审计局");

  await client.close(uri);
  await client.open(uri, `${TEXT}\n王建国来了。\n`, 2);
  expect(count(await names(uri))).toBe(0);
});

test("a word of the dictionary is found with its label, and a changed file counts at once", async () => {
  const uri = uriOf("page.news");
  await client.open(uri, TEXT);
  expect(await names(uri)).toContain("王建国 entity/person");
  await choose(uri, "王建国", /^Add “王建国” to the dictionary$/u);
  expect(fileOf("dictionary.txt")).toBe("王建国 PER\n");

  writeFileSync(join(folder, ".newsmark", "dictionary.txt"), "王建国 ORG\n一 二 三\n");
  const before = client.refreshes.diagnostics;
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [] });
  await client.until(() => client.refreshes.diagnostics > before);
  expect(await names(uri)).toContain("王建国 entity/organization");
  const problems = client.pushed.get(pathToFileURL(join(folder, ".newsmark", "dictionary.txt")).href);
  expect(problems?.map(({ range, message }) => [range.start.line, message])).toEqual([
    [1, "“二 三” is no frequency, tag or label. Write: name [frequency] [tag] LABEL."],
  ]);
});

test("dismissals that can not be read are not written over", async () => {
  mkdirSync(join(folder, ".newsmark"));
  writeFileSync(join(folder, ".newsmark", "dismissed.json"), '{"version": 1, "dismissed": [{"mine": true}]}');
  const uri = uriOf("page.news");
  await client.open(uri, TEXT);
  await client.full(uri);
  const decision = { kind: "dismiss", scope: "everywhere", text: "王建国", label: "PER", context: "" };
  await client.command("newsmark.server.decide", { uri, decision });
  await client.until(() => client.warnings.some((message) => message.includes("dismissed.json")));
  expect(fileOf("dismissed.json")).toContain('"mine"');
});

test("without a folder a decision is refused with a word why", async () => {
  const uri = "untitled:page";
  await client.open(uri, TEXT);
  await client.full(uri);
  const decision = { kind: "add-to-dictionary", text: "王建国", label: "PER" };
  await client.command("newsmark.server.decide", { uri, decision });
  await client.until(() => client.warnings.some((message) => message.includes("open folder")));
});

test("decisions taken in quick succession are all kept", async () => {
  const uri = uriOf("page.news");
  await client.open(uri, TEXT);
  await client.full(uri);
  const words = Array.from({ length: 20 }, (_, index) => `第${String(index)}号`);
  await Promise.all(
    words.map((text) =>
      client.command("newsmark.server.decide", { uri, decision: { kind: "add-to-dictionary", text, label: "WORK" } }),
    ),
  );
  expect(fileOf("dictionary.txt").trimEnd().split("\n").sort()).toEqual(words.map((word) => `${word} WORK`).sort());
});

test("what no line of the dictionary can hold is refused with a word why", async () => {
  const uri = uriOf("page.news");
  await client.open(uri, TEXT);
  await client.full(uri);
  const decision = { kind: "add-to-dictionary", text: "王 建国", label: "PER" };
  await client.command("newsmark.server.decide", { uri, decision });
  await client.until(() => client.warnings.some((message) => message.includes("white space")));
});

const changed = (uris: readonly string[]): Promise<void> =>
  client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: uris.map((uri) => ({ uri, type: 2 })),
  });

/** How many analyses of pages the server has told of, once it has done all that it was asked for. */
async function analyses(...uris: readonly string[]): Promise<number> {
  for (const uri of uris) await client.request("newsmark/review", { uri });
  return client.statuses.length;
}

test("a page is not looked at again because of what the server wrote itself, and is because of what others write", async () => {
  const [uri, other] = [uriOf("page.news"), uriOf("other.news")];
  const file = uriOf(".newsmark/dismissed.json");
  await client.open(uri, TEXT);
  await client.open(other, "石桥镇的路修好了。\n");
  await client.full(uri);
  await client.full(other);
  const at = client.document(uri).positionAt(TEXT.indexOf("王建国介绍"));
  await client.command("newsmark.server.annotate", { uri, range: { start: at, end: at }, action: { kind: "reject" } });
  await names(uri);
  const before = await analyses(uri, other);
  await changed([file]);
  expect(await analyses(uri, other)).toBe(before);

  const path = join(folder, ".newsmark", "dismissed.json");
  const own = fileOf("dismissed.json");
  writeFileSync(
    path,
    own.replace('"dismissed": [', '"dismissed": [\n    {"scope":"everywhere","text":"石桥镇","label":"LOC"},'),
  );
  await changed([file]);
  await client.until(() => client.statuses.length > before + 1);
  expect((await names(other)).filter((each) => each.startsWith("石桥镇"))).toEqual([]);
  // What others wrote is news even where the server wrote into the same file before it was told.
  writeFileSync(path, own);
  await client.command("newsmark.server.annotate", { uri, range: { start: at, end: at }, action: { kind: "accept" } });
  const decision = { kind: "dismiss", scope: "here", text: "审计局", label: "ORG", context: "x" };
  await client.command("newsmark.server.decide", { uri, decision });
  const later = await analyses(uri, other);
  await changed([file]);
  await client.until(() => client.statuses.length > later + 1);
});

test("on a page without a folder a rejection holds until the server ends, is told of once, and can be undone", async () => {
  const uri = "untitled:page";
  await client.open(uri, TEXT);
  const names = async (): Promise<number> => {
    const { items } = await client.request<Review>(reviewRequest, { uri });
    return items.filter(({ text }) => text === "王建国").length;
  };
  expect(await names()).toBe(3);
  for (const words of ["王建国介绍", "王建国昨天"]) {
    const at = client.document(uri).positionAt(TEXT.indexOf(words));
    await client.command("newsmark.server.annotate", {
      uri,
      range: { start: at, end: at },
      action: { kind: "reject" },
    });
  }
  expect(await names()).toBe(1);
  expect(client.warnings.filter((message) => message.includes("until this window closes"))).toHaveLength(1);
  expect(client.annotationStates.at(-1)).toMatchObject({ uri, canUndo: true });
  await client.command("newsmark.server.undoAnnotation", { uri, redo: false });
  expect(await names()).toBe(2);
  await client.close(uri);
  await client.open(uri, TEXT, 2);
  expect(await names()).toBe(2);
});
