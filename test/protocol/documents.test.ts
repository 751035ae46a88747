import { afterAll, beforeAll, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import { articlesRequest, decorationsRequest, serverCommands } from "../../server/src/protocol/messages.js";
import { PAGE, TestClient } from "./test-client.js";

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.stop());

const at = (line: number, character: number) => ({ line, character });
const span = (line: number, character: number, endLine: number, endCharacter: number) => ({
  start: at(line, character),
  end: at(endLine, endCharacter),
});

/** What a fresh server would say of a text: asked under another name. */
async function freshFindings(text: string): Promise<unknown> {
  const uri = `file:///fresh-${String(Math.random())}.news`;
  await client.open(uri, text);
  const findings = await client.fullDiagnostics(uri);
  await client.close(uri);
  return findings;
}

test("edits made one by one give the findings of the final text", async () => {
  const uri = "file:///edited.news";
  await client.open(uri, PAGE);
  const edits = [
    { range: span(0, 0, 0, 1), text: "" },
    { range: span(3, 4, 5, 2), text: "新的一行\n又一行" },
    { range: span(10, 0, 10, 0), text: "\n\n" },
    { range: span(100, 2, 102, 5), text: "" },
    { range: span(7, 0, 9, 0), text: "𠮷野家在重庆开业。\n" },
  ];
  for (const edit of edits) await client.change(uri, [edit]);
  expect(await client.fullDiagnostics(uri)).toEqual(await freshFindings(client.text(uri)));
});

test("findings stay while an edit is looked at, each at its new place", async () => {
  const uri = "file:///shifted.news";
  await client.open(uri, PAGE);
  const before = await client.fullDiagnostics(uri);
  await client.change(uri, [{ range: span(0, 0, 0, 0), text: "新闻\n\n" }]);
  const atOnce = await client.pull(uri);
  expect(atOnce.length).toBeGreaterThanOrEqual(before.length);
});

test("many changes in one notification, in any order and out of range, are taken as an editor takes them", async () => {
  const uri = "file:///wild.news";
  await client.open(uri, PAGE);
  await client.change(uri, [
    { range: span(400, 0, 9999, 9), text: "末尾\n" },
    { range: span(20, 3, 20, 99), text: "" },
    { range: span(20, 3, 20, 3), text: "一\r" },
    { range: span(20, 3, 21, 0), text: "二" },
    { range: span(5, 2, 3, 1), text: "倒着写的范围" },
    { range: span(0, 0, 0, 0), text: "甲" },
    { range: span(0, 0, 0, 0), text: "乙" },
    { range: span(99999, 0, 99999, 0), text: "最后" },
  ]);
  await client.full(uri);
  await client.command(serverCommands.label, { uri, range: span(0, 0, 0, 1), label: "PER" });
  expect(client.text(uri).startsWith("<persName>乙</persName>甲")).toBe(true);
  expect(await client.fullDiagnostics(uri)).toEqual(await freshFindings(client.text(uri)));
});

test("closing and opening again gives the same findings", async () => {
  const uri = "file:///again.news";
  await client.open(uri, PAGE);
  const first = await client.fullDiagnostics(uri);
  await client.close(uri);
  client.statuses.length = 0;
  await client.open(uri, PAGE);
  expect(await client.fullDiagnostics(uri)).toEqual(first);
});

test.each(["\r\n", "\r"])("a page with line ends %j has the findings of the same page with LF", async (eol) => {
  const uri = `file:///line-ends-${encodeURIComponent(eol)}.news`;
  await client.open(uri, PAGE.replace(/\n/gu, eol));
  expect(await client.fullDiagnostics(uri)).toEqual(await freshFindings(PAGE));
});

test("documents that are not open get empty answers", async () => {
  const textDocument = { uri: "file:///unknown.news" };
  const position = at(0, 0);
  const range = span(0, 0, 1, 0);
  const options = { tabSize: 2, insertSpaces: true };
  const asked: (readonly [string, object, unknown])[] = [
    ["textDocument/diagnostic", { textDocument }, { kind: "full", items: [] }],
    ["textDocument/codeAction", { textDocument, range, context: { diagnostics: [] } }, []],
    ["textDocument/documentSymbol", { textDocument }, []],
    ["textDocument/foldingRange", { textDocument }, []],
    ["textDocument/selectionRange", { textDocument, positions: [position] }, []],
    ["textDocument/hover", { textDocument, position }, null],
    ["textDocument/documentHighlight", { textDocument, position }, null],
    ["textDocument/semanticTokens/full", { textDocument }, { data: [] }],
    ["textDocument/semanticTokens/full/delta", { textDocument, previousResultId: "1" }, { data: [] }],
    ["textDocument/semanticTokens/range", { textDocument, range }, { data: [] }],
    ["textDocument/formatting", { textDocument, options }, []],
    ["textDocument/rangeFormatting", { textDocument, range, options }, []],
    [decorationsRequest, { uri: textDocument.uri, ranges: [range] }, null],
    [articlesRequest, { uri: textDocument.uri }, []],
    ["workspace/executeCommand", { command: serverCommands.stripMarkers, arguments: [textDocument] }, null],
    ["workspace/executeCommand", { command: "newsmark.server.unknown", arguments: [] }, null],
  ];
  for (const [method, params, answer] of asked) expect(await client.request(method, params), method).toEqual(answer);
});

test("a command that can not be carried out says so, and the log says why", async () => {
  await expect(client.command(serverCommands.merge, "nonsense")).rejects.toThrow("log tells why");
  await client.until(() => client.log.find((line) => line.startsWith("command: ")));
});

test("a request that is cancelled is left, and the server goes on", async () => {
  const uri = "file:///cancelled.news";
  await client.open(uri, PAGE.repeat(8));
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri }, range: span(0, 0, 1, 0), context: { diagnostics: [] } };
  const asked = client.connection.sendRequest("textDocument/codeAction", params, source.token);
  source.cancel();
  await expect(asked).rejects.toThrow("cancelled");
  await client.close(uri);
  expect(await client.pull(uri)).toEqual([]);
});

test("edits that come faster than they can be looked at end in the findings of the final text", async () => {
  const uri = "file:///fast.news";
  await client.open(uri, PAGE);
  for (let count = 0; count < 300; count++)
    await client.change(uri, [{ range: span(count, 1, count, 1), text: count % 3 === 0 ? "\n" : "字" }]);
  expect(await client.fullDiagnostics(uri)).toEqual(await freshFindings(client.text(uri)));
});
