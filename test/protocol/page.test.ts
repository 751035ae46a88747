import { afterAll, beforeAll, expect, test } from "vitest";
import { serverCommands } from "../../server/src/protocol/messages.js";
import { PAGE, TestClient, wordsOf } from "./test-client.js";

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ locale: "zh-cn" });
});
afterAll(() => client.stop());

const start = { line: 0, character: 0 };

test("a page's layout is answered before its mentions", async () => {
  const uri = "file:///first.news";
  await client.open(uri, PAGE);
  const early = await client.pull(uri);
  await client.request("textDocument/semanticTokens/full", { textDocument: { uri } });
  expect(early.some(({ code }) => code === "layout/wrapped-line")).toBe(true);
  expect(client.statuses.every(({ state, mentions }) => state === "layout" && mentions === 0)).toBe(true);
  const status = await client.full(uri);
  expect(status).toMatchObject({ segmenter: "nodejieba", fallbackReason: null, leftOut: 0 });
  expect(status.mentions).toBeGreaterThan(50);
  await client.until(() => client.refreshes.diagnostics > 0 && client.refreshes.semanticTokens > 0);
});

test("a report that has not changed is not sent again", async () => {
  const uri = "file:///unchanged.news";
  await client.open(uri, PAGE);
  await client.full(uri);
  const first = await client.report(uri);
  expect(first.kind).toBe("full");
  expect(await client.report(uri, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
  await client.change(uri, [{ range: { start, end: start }, text: "　" }]);
  await client.full(uri);
  expect((await client.report(uri, first.resultId)).kind).toBe("full");
});

test("a broken passage is mended by its quick fix", async () => {
  const uri = "file:///mend.news";
  await client.open(uri, PAGE);
  const [finding] = (await client.fullDiagnostics(uri)).filter(({ code }) => code === "layout/wrapped-line");
  if (!finding) throw new Error("no wrapped line was found");
  const actions = await client.codeActions(uri, finding.range, { diagnostics: [finding] });
  const merge = actions.find(({ title }) => title === "合并本段");
  expect(merge).toMatchObject({ isPreferred: true, kind: "quickfix", diagnostics: [finding] });
  expect(merge?.edit).toBeUndefined();
  if (merge) await client.perform(merge);
  const after = await client.fullDiagnostics(uri);
  const inside = after.filter(
    ({ code, range }) => code === finding.code && range.start.line <= finding.range.start.line,
  );
  expect(inside).toEqual([]);
  expect(wordsOf(client.text(uri))).toBe(wordsOf(PAGE));
});

test("an action for an older version is refused", async () => {
  const uri = "file:///older.news";
  await client.open(uri, PAGE);
  await client.full(uri);
  const [action] = await client.codeActions(uri, { start, end: start });
  if (!action) throw new Error("no action was offered");
  await client.change(uri, [{ range: { start, end: start }, text: "新" }]);
  await expect(client.resolve(action)).rejects.toThrow("版面在此期间已改动");
});

test("each wrong place has an action once, and each action that edits names the version", async () => {
  const uri = "file:///actions.news";
  await client.open(uri, PAGE);
  const findings = await client.fullDiagnostics(uri);
  for (const { range } of findings.filter(({ code }) => String(code).startsWith("layout/")).slice(0, 20)) {
    const actions = await client.codeActions(uri, range);
    const bulk = actions.filter(({ isPreferred }) => isPreferred !== true).map(({ title }) => title);
    expect(new Set(bulk).size).toBe(bulk.length);
    for (const action of actions.filter(({ data }) => data !== undefined)) {
      const { edit } = await client.resolve(action);
      expect(edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    }
  }
});

test("the page is merged by one edit, which changes white space only", async () => {
  const uri = "file:///merge.news";
  await client.open(uri, PAGE);
  const before = client.appliedEdits;
  await client.command(serverCommands.merge, { uri, position: start, scope: "page" });
  expect(client.appliedEdits).toBe(before + 1);
  expect(wordsOf(client.text(uri))).toBe(wordsOf(PAGE));
  expect(client.text(uri).split("\n").length).toBeLessThan(PAGE.split("\n").length - 200);
  const status = await client.full(uri);
  await client.command(serverCommands.merge, { uri, position: start, scope: "page" });
  expect(client.appliedEdits).toBe(before + 1);
  expect(status.wraps).toBeLessThan(30);
});

test("an article is merged and marked from its first line's indent, too", async () => {
  const uri = "file:///indented.news";
  expect(PAGE).toMatch(/^\s/u);
  await client.open(uri, PAGE);
  await client.full(uri);
  await client.command(serverCommands.merge, { uri, position: start, scope: "article" });
  expect(client.text(uri)).toContain("精准防控的基础上");
  await client.full(uri);
  await client.command(serverCommands.insertMarkers, { uri, position: start, scope: "article" });
  expect(client.text(uri)).toContain('<div type="article">');
});

test("fixing all twice is fixing all once", async () => {
  const uri = "file:///fix-all.news";
  await client.open(uri, PAGE);
  const fixAll = async (): Promise<string> => {
    await client.full(uri);
    const [action] = await client.codeActions(uri, { start, end: start }, { only: ["source.fixAll"] });
    if (!action) throw new Error("fix all was not offered");
    expect(action.kind).toBe("source.fixAll.newsmark");
    await client.perform(action);
    return client.text(uri);
  };
  const once = await fixAll();
  expect(once).not.toBe(PAGE);
  expect(await fixAll()).toBe(once);
  expect(wordsOf(once)).toBe(wordsOf(PAGE));
});

test("formatting joins what is certain, as the merge of the page does", async () => {
  const uri = "file:///format.news";
  await client.open(uri, PAGE);
  await client.format(uri);
  const formatted = client.text(uri);
  await client.open("file:///format-merge.news", PAGE);
  await client.command(serverCommands.merge, { uri: "file:///format-merge.news", position: start, scope: "page" });
  expect(formatted).toBe(client.text("file:///format-merge.news"));
});

test.each(["\n", "\r\n"])(
  "all markers are inserted by one edit, and stripping gives the page back (%j)",
  async (eol) => {
    const uri = `file:///markers-${String(eol.length)}.news`;
    const page = PAGE.replace(/\n/gu, eol);
    await client.open(uri, page);
    const before = client.appliedEdits;
    await client.command(serverCommands.insertMarkers, { uri, position: start, scope: "page" });
    expect(client.appliedEdits).toBe(before + 1);
    const marked = client.text(uri);
    expect(marked).toMatch(/<div type="article">/u);
    expect(marked).toMatch(/<byline>本报讯 （通讯员 /u);
    const faults = (await client.fullDiagnostics(uri)).filter(({ code }) => String(code).startsWith("marker/"));
    expect(faults).toEqual([]);
    await client.command(serverCommands.stripMarkers, { uri });
    expect(client.text(uri)).toBe(page);
  },
);

test("a stretch is labelled, relabelled, and the label taken off again", async () => {
  const uri = "file:///label.news";
  await client.open(uri, PAGE);
  const label = async (word: string, name: string): Promise<void> => {
    const at = client.text(uri).indexOf(word);
    const range = {
      start: client.document(uri).positionAt(at),
      end: client.document(uri).positionAt(at + word.length),
    };
    await client.command(serverCommands.label, { uri, range, label: name });
  };
  await label("方建明", "PER");
  expect(client.text(uri)).toContain("<persName>方建明</persName>");
  await label("方建明", "LOC");
  expect(client.text(uri)).toContain("<placeName>方建明</placeName>");
  await label("方建明", "LOC");
  expect(client.text(uri)).toBe(PAGE);
});

test.each([
  ["在本段前拆分稿件", 17, 2],
  ["与下一稿件合并", 17, 1],
])("articles are reshaped by markers around them: %s", async (title, line, count) => {
  const uri = `file:///reshape-${String(count)}.news`;
  await client.open(uri, PAGE);
  await client.full(uri);
  const at = { line, character: 0 };
  const actions = await client.codeActions(uri, { start: at, end: at }, { only: ["refactor"] });
  const action = actions.find((each) => each.title === title);
  if (!action) throw new Error(`“${title}” was not offered`);
  await client.perform(action);
  expect(client.text(uri).match(/^<div type="article">$/gmu)).toHaveLength(count);
  expect(client.text(uri).replace(/<[^>]*>\n/gu, "")).toBe(PAGE);
});

test.each(["entity/", "byline/", "article/"])(
  "a finding of %s… is answered by its marker and found no more",
  async (group) => {
    const uri = `file:///mark-${group.slice(0, -1)}.news`;
    await client.open(uri, PAGE);
    const [finding] = (await client.fullDiagnostics(uri)).filter(({ code }) => String(code).startsWith(group));
    if (!finding) throw new Error(`nothing was found by ${group}`);
    const actions = await client.codeActions(uri, finding.range, { diagnostics: [finding] });
    const mark = actions.find(({ isPreferred, diagnostics = [] }) => isPreferred === true && diagnostics.length > 0);
    if (!mark) throw new Error("nothing is offered for it");
    await client.perform(mark);
    const after = (await client.fullDiagnostics(uri)).filter(
      ({ code, message }) => code === finding.code && message === finding.message,
    );
    expect(after.filter(({ range }) => range.start.line === finding.range.start.line)).toEqual([]);
    await client.command(serverCommands.stripMarkers, { uri });
    expect(client.text(uri)).toBe(PAGE);
  },
);

test("all findings of a kind are answered at once", async () => {
  const uri = "file:///kind.news";
  await client.open(uri, PAGE);
  const [finding] = (await client.fullDiagnostics(uri)).filter(({ code }) => code === "entity/place");
  if (!finding) throw new Error("the page names no place");
  const actions = await client.codeActions(uri, finding.range);
  const all = actions.find(({ title }) => title === "处理全版全部“地名未标记”");
  if (!all) throw new Error(`not offered, but ${actions.map(({ title }) => title).join(", ")}`);
  await client.perform(all);
  const after = await client.fullDiagnostics(uri);
  expect(after.filter(({ code }) => code === "entity/place")).toEqual([]);
  expect(after.filter(({ code }) => String(code).startsWith("marker/"))).toEqual([]);
});
