import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type {
  CompletionItem,
  DocumentLink,
  InlayHint,
  LinkedEditingRanges,
  WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { TestClient } from "./test-client.js";

const TEXT = "<p><persName>陈志远</persName>12月1日回到家乡。</p>\n<fw>下转第二版</fw>\n";
let folder: string;
let uri: string;
let client: TestClient;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsmark-"));
  for (const page of ["01", "02"]) await writeFile(join(folder, `日报-${page}.news`), TEXT);
  uri = pathToFileURL(join(folder, "日报-01.news")).toString();
  client = await TestClient.start({ locale: "zh-cn" });
  await client.open(uri, TEXT);
  await client.full(uri);
});
afterAll(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

const positionOf = (word: string) => client.document(uri).positionAt(TEXT.indexOf(word));
const ask = <Answer>(request: string, params: object): Promise<Answer> =>
  client.request(`textDocument/${request}`, { textDocument: { uri }, ...params });

test("a marker's two names are edited together", async () => {
  const linked = await ask<LinkedEditingRanges>("linkedEditingRange", { position: positionOf("persName") });
  expect(linked.ranges.map((range) => client.document(uri).getText(range))).toEqual(["persName", "persName"]);
});

test("markers are offered within a tag, and nothing in prose", async () => {
  const inTag = await ask<CompletionItem[]>("completion", { position: positionOf("persName") });
  expect(inTag.map(({ label }) => label)).toContain("placeName");
  expect(await ask("completion", { position: positionOf("回到") })).toEqual([]);
});

test("a name is corrected by renaming it, as one versioned edit", async () => {
  const position = positionOf("志远");
  expect(await ask("prepareRename", { position })).toMatchObject({ placeholder: "陈志远" });
  const edit = await ask<WorkspaceEdit>("rename", { position, newName: "陈致远" });
  expect(edit.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 }, edits: [{ newText: "陈致远" }] }]);
  await expect(ask("rename", { position, newName: " " })).rejects.toThrow("不能作为名称");
});

test("labels are told as inlay hints", async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
  const hints = await ask<InlayHint[]>("inlayHint", { range });
  expect(hints.map(({ label }) => label)).toContain("TIME");
});

test("a continuation leads to its page in the same folder", async () => {
  const [link] = await ask<DocumentLink[]>("documentLink", {});
  expect(link?.target).toBe(pathToFileURL(join(folder, "日报-02.news")).toString());
});
