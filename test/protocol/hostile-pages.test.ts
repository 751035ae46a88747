import { afterAll, beforeAll, expect, test } from "vitest";
import { serverCommands } from "../../server/src/protocol/messages.js";
import { TestClient } from "./test-client.js";

let client: TestClient;
beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.stop());

/** Opens a text, asks all that an editor asks of a page in view, and closes it. */
async function goThrough(name: string, text: string): Promise<{ readonly findings: number; readonly seconds: number }> {
  const uri = `file:///${name}.news`;
  const start = performance.now();
  await client.open(uri, text);
  const status = await client.full(uri);
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
  const whole = { start: range.start, end: client.document(uri).positionAt(text.length) };
  const [, , , folds, symbols] = await Promise.all([
    client.pull(uri),
    client.codeActions(uri, whole, { only: ["source.fixAll"] }),
    client.request("textDocument/semanticTokens/range", { textDocument, range }),
    client.request<unknown[]>("textDocument/foldingRange", { textDocument }),
    client.request<unknown[]>("textDocument/documentSymbol", { textDocument }),
    client.request("newsmark/decorations", { uri, ranges: [range] }),
    client.request("textDocument/hover", { textDocument, position: range.start }),
    client.request("textDocument/selectionRange", { textDocument, positions: [range.start] }),
  ]);
  expect([folds, symbols].every(Array.isArray)).toBe(true);
  await client.close(uri);
  const { warning, information, hint } = status.findings;
  return { findings: warning + information + hint, seconds: (performance.now() - start) / 1000 };
}

const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
const next = random(20_221_202);
const units = (length: number, most: number): string =>
  String.fromCharCode(...Array.from({ length }, () => Math.floor(next() * most)));

const DEEP = 100_000;
const pages: readonly (readonly [string, () => string])[] = [
  ["nothing", () => ""],
  ["random bytes", () => Array.from({ length: 40 }, () => units(5_000, 256)).join("")],
  ["random UTF-16 code units", () => Array.from({ length: 40 }, () => units(5_000, 65_536)).join("")],
  ["200,000 empty lines", () => "\n".repeat(200_000)],
  ["markers nested 100,000 deep", () => `${"<div>\n".repeat(DEEP)}文。\n${"</div>\n".repeat(DEEP)}`],
  ["markers nested 100,000 deep on one line", () => `${"<persName>".repeat(DEEP)}文${"</persName>".repeat(DEEP)}`],
  ["100,000 markers that nobody closes", () => "<persName>张三".repeat(DEEP)],
  ["100,000 crossed markers", () => "<persName>张<placeName>三</persName>市</placeName>\n".repeat(DEEP / 2)],
  ["a tag that does not end", () => `<div ${'type="article" '.repeat(DEEP)}`],
  ["100,000 opening quotes", () => "《“（".repeat(DEEP)],
];

test.each(pages)("the server goes on after a page of %s", { timeout: 60_000 }, async (name, text) => {
  await goThrough(encodeURIComponent(name), text());
});

test("a line of five million characters is looked through, and can be edited", { timeout: 120_000 }, async () => {
  const uri = "file:///one-line.news";
  await client.open(uri, "重庆市大渡口区社区逐步恢复生产，".repeat(312_500));
  expect(client.text(uri)).toHaveLength(5_000_000);
  await client.pull(uri);
  const at = { line: 0, character: 2_500_000 };
  await client.change(uri, [{ range: { start: at, end: at }, text: "\n" }]);
  const status = await client.full(uri);
  expect(status.mentions).toBeGreaterThan(100_000);
  await client.command(serverCommands.merge, { uri, position: at, scope: "page" });
  await client.close(uri);
});

test.each([
  ["in a row", "（记者", 100_000],
  ["on lines of their own", "□本报记者\n", 25_000],
  ["as leads of lines", "本报讯 （记者\n", 25_000],
])("the openings of bylines, %s, take time in proportion", { timeout: 120_000 }, async (name, opening, count) => {
  const seconds: number[] = [];
  for (const times of [1, 2, 4])
    seconds.push(
      (await goThrough(`${encodeURIComponent(name)}-${String(times)}`, opening.repeat(count * times))).seconds,
    );
  const [one = 0, , four = 0] = seconds;
  // In proportion it is 4 times as long, with the square 16 times.
  expect(four).toBeLessThan(Math.max(one, 0.5) * 8);
});
