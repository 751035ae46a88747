import { afterAll, beforeAll, expect, test } from "vitest";
import type {
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from "vscode-languageserver-protocol/node";
import {
  articlesRequest,
  decorationsRequest,
  type ArticleNode,
  type Decorations,
} from "../../server/src/protocol/messages.js";
import { PAGE, TestClient } from "./test-client.js";

const uri = "file:///page.news";
const textDocument = { uri };
let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start({ locale: "en" });
  await client.open(uri, PAGE);
  await client.full(uri);
});
afterAll(() => client.stop());

const positionOf = (word: string, into = 0) => client.document(uri).positionAt(PAGE.indexOf(word) + into);
const textOf = (range: Range): string => client.document(uri).getText(range);

test("a hover tells what a name is, how sure that is, and how it was found", async () => {
  const [name] = await mentionsOf("LOC");
  if (!name) throw new Error("the page names no place");
  const hover = await client.request<Hover>("textDocument/hover", { textDocument, position: name.start });
  expect(JSON.stringify(hover.contents)).toContain(`**${textOf(name)}** · place (LOC)`);
  expect(JSON.stringify(hover.contents)).toMatch(/A suggestion from .*; confidence \d+%\./u);
  expect(hover.range).toEqual(name);
});

test("a hover tells why a line end is a wrap, and the rule that says so", async () => {
  const position = { line: 0, character: PAGE.indexOf("\n") };
  const { contents } = await client.request<Hover>("textDocument/hover", { textDocument, position });
  expect(JSON.stringify(contents)).toMatch(/wrap.*confidence \d+%.*broken over 4 lines.*layout\/wrapped/u);
});

test("the outline has the articles, each with its name within its range", async () => {
  const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
  const articles = await client.request<ArticleNode[]>(articlesRequest, { uri });
  expect(symbols.map(({ name }) => name)).toEqual(articles.map(({ title }) => title));
  expect(symbols.every(({ name, range, selectionRange }) => name !== "" && holds(range, selectionRange))).toBe(true);
  for (const { range, children = [] } of symbols)
    for (const child of children)
      expect(holds(range, child.range) && holds(child.range, child.selectionRange)).toBe(true);
});

test("articles and passages fold, nested or apart", async () => {
  const folds = await client.request<FoldingRange[]>("textDocument/foldingRange", { textDocument });
  expect(folds.length).toBeGreaterThan(50);
  const open: number[] = [];
  for (const { startLine, endLine } of folds) {
    expect(startLine).toBeLessThan(endLine);
    while ((open.at(-1) ?? Infinity) < startLine) open.pop();
    expect(endLine).toBeLessThanOrEqual(open.at(-1) ?? Infinity);
    open.push(endLine);
  }
});

test("a selection grows from the word over the sentence, passage and article to the page", async () => {
  const positions = [positionOf("方建明", 1), positionOf("肖必", 1), { line: 9999, character: 3 }];
  const chains = await client.request<SelectionRange[]>("textDocument/selectionRange", { textDocument, positions });
  expect(chains).toHaveLength(3);
  const [texts = []] = chains.map((chain) => steps(chain).map(({ range }) => textOf(range)));
  expect(texts.length).toBeGreaterThanOrEqual(4);
  expect(texts.at(-1)).toBe(PAGE);
  expect(texts.some((text) => text.startsWith("12月1日\n上午，") && text.endsWith("开门营\n业。"))).toBe(true);
  for (const chain of chains)
    for (const { range, parent } of steps(chain)) if (parent) expect(holds(parent.range, range)).toBe(true);
});

test("all mentions of the same name are highlighted", async () => {
  const names = await mentionsOf("LOC");
  const counts = names.map((name) => names.filter((other) => textOf(other) === textOf(name)).length);
  const most = Math.max(...counts);
  const name = names[counts.indexOf(most)];
  if (!name) throw new Error("the page names no place");
  const highlights = await client.request<DocumentHighlight[]>("textDocument/documentHighlight", {
    textDocument,
    position: name.start,
  });
  expect(most).toBeGreaterThan(2);
  expect(new Set(highlights.map(({ range }) => textOf(range)))).toEqual(new Set([textOf(name)]));
  expect(highlights).toHaveLength(most);
});

test("semantic tokens of the whole, of ranges and by difference agree", async () => {
  const whole = await client.request<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
  const tokens = decoded(whole.data);
  expect(tokens.length).toBeGreaterThan(50);
  for (const [index, { line, character, length }] of tokens.entries()) {
    const next = tokens[index + 1];
    expect(length).toBeGreaterThan(0);
    if (next?.line === line) expect(next.character).toBeGreaterThanOrEqual(character + length);
    expect(textOf({ start: { line, character }, end: { line, character: character + length } })).toHaveLength(length);
  }
  const inRange = async (from: number, to: number) => {
    const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
    const part = await client.request<SemanticTokens>("textDocument/semanticTokens/range", { textDocument, range });
    return decoded(part.data).filter(({ line }) => line >= from && line < to);
  };
  const halves = [...(await inRange(0, 200)), ...(await inRange(200, 1000))];
  expect(halves).toEqual(tokens);
  await client.change(uri, [
    { range: { start: { line: 60, character: 0 }, end: { line: 60, character: 0 } }, text: "重庆日报\n" },
  ]);
  await client.full(uri);
  const previousResultId = whole.resultId;
  const delta = await client.request<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
    textDocument,
    previousResultId,
  });
  const fresh = await client.request<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
  const data = [...whole.data];
  for (const { start, deleteCount, data: added = [] } of delta.edits) data.splice(start, deleteCount, ...added);
  expect(data).toEqual(fresh.data);
  await client.change(uri, [
    { range: { start: { line: 60, character: 0 }, end: { line: 61, character: 0 } }, text: "" },
  ]);
});

test("decorations are those in view", async () => {
  await client.full(uri);
  const lines = (from: number, to: number) => ({
    start: { line: from, character: 0 },
    end: { line: to, character: 0 },
  });
  const ask = (ranges: Range[]) => client.request<Decorations>(decorationsRequest, { uri, ranges });
  const all = await ask([lines(0, 9999)]);
  const top = await ask([lines(0, 20)]);
  expect(all.version).toBe(client.document(uri).version);
  expect(all.wraps.length).toBeGreaterThan(250);
  expect(all.mentions.length).toBeGreaterThan(50);
  expect(all.wraps.filter(({ line }) => line <= 20)).toEqual(top.wraps);
  expect(all.wraps.find(({ kind, blank }) => kind === "column" && blank !== null)).toBeDefined();
  expect(all.mentions.filter(({ ranges: [first] }) => (first?.start.line ?? Infinity) <= 20)).toEqual(top.mentions);
  expect((await ask([])).wraps).toEqual([]);
});

/** The mentions of a label that stand on one line. */
async function mentionsOf(label: string): Promise<Range[]> {
  const ranges = [{ start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } }];
  const { mentions } = await client.request<Decorations>(decorationsRequest, { uri, ranges });
  return mentions.filter((each) => each.label === label && each.ranges.length === 1).flatMap((each) => each.ranges);
}

function holds(outer: Range, inner: Range): boolean {
  const document = client.document(uri);
  return (
    document.offsetAt(outer.start) <= document.offsetAt(inner.start) &&
    document.offsetAt(inner.end) <= document.offsetAt(outer.end)
  );
}

function steps(chain: SelectionRange): SelectionRange[] {
  return [chain, ...(chain.parent ? steps(chain.parent) : [])];
}

function decoded(data: readonly number[]): { line: number; character: number; length: number; type: number }[] {
  const tokens = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    tokens.push({ line, character, length, type });
  }
  return tokens;
}
