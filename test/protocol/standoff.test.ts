import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CodeAction, WorkspaceEdit } from "vscode-languageserver-protocol/node";
import type { AnnotateAction, Decorations } from "../../server/src/protocol/messages.js";
import { TestClient } from "./test-client.js";

const TEXT = "市审计局负责人王建国介绍，王建国昨天到了石桥镇。\n\n王建国说，石桥镇的路修好了。\n";

let folder = "";
let client: TestClient;
let uri = "";
const pathOf = (name: string): string => join(folder, name);
const uriOf = (name: string): string => pathToFileURL(pathOf(name)).href;
const annotations = (): string => (existsSync(pathOf("page.ann")) ? readFileSync(pathOf("page.ann"), "utf8") : "");

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "newsmark-"));
  uri = uriOf("page.txt");
  client = await TestClient.start({
    env: { NEWSMARK_SEGMENTER: "wasm" },
    folder: pathToFileURL(folder).href,
    settings: { annotations: "standoff" },
    stateFolder: pathOf(".state"),
  });
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(text = TEXT, file?: string): Promise<void> {
  writeFileSync(pathOf("page.txt"), text);
  if (file !== undefined) writeFileSync(pathOf("page.ann"), file);
  await client.open(uri, text);
  await client.full(uri);
}

const placeOf = (words: string, from = 0) => {
  const document = client.document(uri);
  const start = client.text(uri).indexOf(words, from);
  return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
};

const annotate = (words: string, action: AnnotateAction, from = 0): Promise<unknown> =>
  client.command("newsmark.server.annotate", { uri, range: placeOf(words, from), action });

/** What is drawn full, as `words label`. */
async function decided(): Promise<readonly string[]> {
  await client.full(uri);
  const document = client.document(uri);
  const all = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
  const { mentions } = await client.request<Decorations>("newsmark/decorations", { uri, ranges: [all] });
  return mentions
    .filter((mention) => mention.decided)
    .map(({ ranges, label }) => `${ranges.map((range) => document.getText(range)).join("|")} ${label}`);
}

const edit = (words: string, text: string): Promise<void> => client.change(uri, [{ range: placeOf(words), text }]);

async function save(): Promise<void> {
  writeFileSync(pathOf("page.txt"), client.text(uri));
  await client.saved(uri);
}

async function written(): Promise<string> {
  const before = annotations();
  await save();
  for (let tries = 0; annotations() === before && tries < 100; tries++) await new Promise((go) => setTimeout(go, 20));
  return annotations();
}

test("an accepted mention is written beside the page at once, when the page itself is saved", async () => {
  await open();
  await annotate("王建国", { kind: "accept", same: false });
  expect(annotations()).toBe("T1\tPER 7 10\t王建国\n");
  expect(await decided()).toEqual(["王建国 PER"]);
  expect(client.appliedEdits).toBe(0);
  expect(client.text(uri)).toBe(TEXT);
});

test("annotations move with edits and are written when the page is saved, not before", async () => {
  await open();
  await annotate("石桥镇的", { kind: "label", label: "LOC" });
  const before = annotations();
  await edit("市审计局", "重庆市审计局");
  await annotate("王建国", { kind: "accept", same: true });
  expect(annotations()).toBe(before);
  expect(await written()).toBe(
    "T1\tLOC 33 37\t石桥镇的\nT2\tPER 9 12\t王建国\nT3\tPER 15 18\t王建国\nT4\tPER 28 31\t王建国\n",
  );
});

test("merging lines moves offsets and makes the runs of a mention one", async () => {
  const text = "从11\n月30日起，大渡口区\n有序恢复。\n";
  await open(text, "T1\tTIME 1 3;4 8\t11 月30日\nT2\tLOC 10 14\t大渡口区\n");
  expect(await decided()).toEqual(["11|月30日 TIME", "大渡口区 LOC"]);
  await client.change(uri, [{ range: { start: { line: 0, character: 3 }, end: { line: 1, character: 0 } }, text: "" }]);
  expect(await decided()).toEqual(["11月30日 TIME", "大渡口区 LOC"]);
  expect(await written()).toBe("T1\tTIME 1 7\t11月30日\nT2\tLOC 9 13\t大渡口区\n");
});

test("a mention is relabelled, grown, shrunk and taken off, and keeps its name meanwhile", async () => {
  await open();
  await annotate("石桥镇", { kind: "label", label: "LOC" });
  await annotate("石桥镇", { kind: "relabel", label: "ORG", same: false });
  expect(annotations()).toBe("T1\tORG 20 23\t石桥镇\n");
  await annotate("石桥镇", { kind: "resize", edge: "start", by: "character", grow: true });
  expect(annotations()).toBe("T1\tORG 19 23\t了石桥镇\n");
  await annotate("石桥镇", { kind: "resize", edge: "start", by: "word", grow: false });
  await annotate("石桥镇", { kind: "resize", edge: "end", by: "character", grow: false });
  expect(annotations()).toBe("T1\tORG 20 22\t石桥\n");
  await client.command("newsmark.server.label", { uri, range: placeOf("石桥"), label: "ORG" });
  expect(annotations()).toBe("");
  expect(client.text(uri)).toBe(TEXT);
});

test("undo and redo take annotations back and make them again, in step with the text", async () => {
  await open();
  const state = async () => {
    await client.full(uri);
    return client.annotationStates.at(-1);
  };
  await annotate("王建国", { kind: "accept", same: false });
  expect(await state()).toMatchObject({ canUndo: true, canRedo: false });
  await edit("介绍", "说");
  expect(await state()).toMatchObject({ canUndo: false });
  await edit("说", "介绍");
  expect(await state()).toMatchObject({ canUndo: true });
  await client.command("newsmark.server.undoAnnotation", { uri, redo: false });
  expect(await decided()).toEqual([]);
  expect(await state()).toMatchObject({ canUndo: false, canRedo: true });
  await client.command("newsmark.server.undoAnnotation", { uri, redo: true });
  expect(await decided()).toEqual(["王建国 PER"]);
});

test("a rejected suggestion is dismissed, all of the same at once, and undoing brings it back", async () => {
  await open();
  const suggested = async () =>
    (await client.fullDiagnostics(uri)).filter(({ range }) => client.document(uri).getText(range) === "王建国").length;
  expect(await suggested()).toBe(3);
  await annotate("王建国", { kind: "reject", same: true });
  expect(await suggested()).toBe(0);
  await client.command("newsmark.server.undoAnnotation", { uri, redo: false });
  expect(await suggested()).toBe(3);
});

test("quick fixes change annotations, not the text", async () => {
  await open();
  const at = placeOf("王建国").start;
  const actions: CodeAction[] = await client.codeActions(uri, { start: at, end: at });
  const mark = actions.find(({ title }) => title.startsWith("Mark every “王建国”"));
  expect(mark?.edit).toBeUndefined();
  await client.command(mark?.command?.command ?? "", ...((mark?.command?.arguments ?? []) as unknown[]));
  expect((await decided()).filter((each) => each === "王建国 PER")).toHaveLength(3);
  expect(client.text(uri)).toBe(TEXT);
});

test("a file changed outside is taken in, and what was not written yet is kept with it", async () => {
  await open(TEXT, "T1\tPER 7 10\t王建国\n");
  await edit("修好", "修");
  await annotate("石桥镇", { kind: "label", label: "LOC" });
  writeFileSync(pathOf("page.ann"), "T1\tPER 7 10\t王建国\nT2\tORG 0 4\t市审计局\n");
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf("page.ann"), type: 2 }],
  });
  await client.until(() => client.annotationStates.length > 0);
  expect(await written()).toBe("T1\tPER 7 10\t王建国\nT2\tORG 0 4\t市审计局\nT3\tLOC 20 23\t石桥镇\n");
});

test("what a text changed outside leaves without a place is listed, kept, and removed only when asked for", async () => {
  const file = "T1\tPER 7 10\t王建国\nT2\tPER 40 43\t李小明\nnot a line\nT3\tLOC 31 34\t石桥镇\n";
  await open(`新加的一行。\n${TEXT}`, file);
  expect(await decided()).toContain("石桥镇 LOC");
  const problems = () => client.pushed.get(uriOf("page.ann")) ?? [];
  expect(problems().map(({ range }) => range.start.line)).toEqual([2, 1]);
  expect(problems()[1]?.message).toContain("李小明");
  await annotate("审计局", { kind: "label", label: "ORG" });
  expect(annotations()).toContain("T2\tPER 40 43\t李小明\nnot a line\n");
  await edit("路修好", "路李小明修好");
  expect(await decided()).toContain("李小明 PER");
  await edit("李小明", "");
  await client.command("newsmark.server.removeLostAnnotations", { uri });
  expect(await written()).not.toContain("李小明");
});

test("markers become annotations and annotations markers, and nothing is lost on the way", async () => {
  const marked =
    "<p>市审计局的<orgName><placeName>石桥镇</placeName>政府</orgName>说，<persName>王建国</persName>来了。</p>\n";
  await open(marked);
  await client.command("newsmark.server.convertAnnotations", { uri, to: "standoff" });
  expect(client.text(uri)).toBe("<p>市审计局的石桥镇政府说，王建国来了。</p>\n");
  const beside = ["石桥镇政府 ORG", "石桥镇 LOC", "王建国 PER"];
  expect(await decided()).toEqual(beside);
  expect((await written()).split("\n").filter((line) => line.startsWith("T"))).toHaveLength(3);
  await client.command("newsmark.server.convertAnnotations", { uri, to: "inline" });
  expect(client.text(uri)).toBe(marked);
  expect(await written()).toBe("");
});

test("the same commands change markers where annotations are kept in the text", async () => {
  client.settings = { annotations: "inline" };
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: {} });
  await open();
  await annotate("王建国", { kind: "accept", same: true });
  expect(client.text(uri)).toBe(TEXT.replaceAll("王建国", "<persName>王建国</persName>"));
  await annotate("王建国", { kind: "resize", edge: "start", by: "character", grow: true });
  expect(client.text(uri)).toContain("负责<persName>人王建国</persName>介绍");
  await annotate("人王建国", { kind: "relabel", label: "ORG", same: false });
  expect(client.text(uri)).toContain("负责<orgName>人王建国</orgName>介绍");
  await annotate("人王建国", { kind: "reject", same: false });
  expect(client.text(uri)).toContain("负责人王建国介绍");
  expect(annotations()).toBe("");
});

test("annotations of a text that is not saved yet outlive the server, and the text's closing without saving ends them", async () => {
  await open();
  await edit("市审计局", "重庆市审计局");
  await annotate("石桥镇", { kind: "label", label: "LOC" });
  expect(annotations()).toBe("");
  const text = client.text(uri);
  const ended = new Promise((resolve) => client.process.once("exit", resolve));
  client.process.kill("SIGKILL");
  await ended;
  client.connection.dispose();

  client = await TestClient.start({ ...client.options });
  await client.open(uri, text);
  expect(await decided()).toEqual(["石桥镇 LOC"]);
  expect(await written()).toBe("T1\tLOC 22 25\t石桥镇\n");

  await edit("重庆市", "市");
  await annotate("王建国", { kind: "accept", same: false });
  await client.close(uri);
  await client.open(uri, text);
  expect(await decided()).toEqual(["石桥镇 LOC"]);
});

test("a file that can not be read is told of and left as it is", async () => {
  writeFileSync(pathOf("page.ann"), Buffer.from([0x54, 0x31, 0xff, 0xfe]));
  await open();
  await client.until(() => client.warnings.some((message) => message.includes("can not be read")));
  await annotate("王建国", { kind: "accept", same: false });
  expect(readFileSync(pathOf("page.ann"))).toEqual(Buffer.from([0x54, 0x31, 0xff, 0xfe]));
  expect(client.text(uri)).toBe(TEXT);
});

test("marking an article marks its structure and leaves mentions to the annotations, and a new name keeps its label", async () => {
  await open("本报讯（记者 罗芸）王建国昨天到了石桥镇，路修好了。\n");
  await annotate("王建国", { kind: "label", label: "PER" });
  await client.command("newsmark.server.insertMarkers", { uri, position: { line: 0, character: 3 }, scope: "page" });
  expect(client.text(uri)).toContain("<byline>");
  expect(client.text(uri)).not.toContain("<persName>");
  expect(await decided()).toEqual(["王建国 PER"]);
  const position = placeOf("王建国").start;
  const renamed = await client.request<WorkspaceEdit>("textDocument/rename", {
    textDocument: { uri },
    position,
    newName: "李小明",
  });
  await client.applyEdit(renamed);
  expect(await decided()).toEqual(["李小明 PER"]);
});
