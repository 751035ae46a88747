import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { EXPORT_FORMATS } from "../../server/src/protocol/export-formats.js";
import type { ImportAnswer } from "../../server/src/protocol/messages.js";
import { PAGE, TestClient } from "./test-client.js";

const TEXT = "市审计局负责人王建国介绍，王建国昨天到了石桥镇。\n\n王建国说，石桥\n镇的路修好了。\n";

let folder = "";
let client: TestClient;
let uri = "";
const pathOf = (name: string): string => join(folder, name);
const put = (name: string, content: string): void => {
  writeFileSync(pathOf(name), content);
};
const annotations = (): string => (existsSync(pathOf("page.ann")) ? readFileSync(pathOf("page.ann"), "utf8") : "");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsmark-"));
  uri = pathToFileURL(pathOf("page.txt")).href;
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(mode: "inline" | "standoff", text = TEXT, locale = "en"): Promise<void> {
  client = await TestClient.start({
    env: { NEWSMARK_SEGMENTER: "wasm" },
    folder: pathToFileURL(folder).href,
    settings: { annotations: mode },
    locale,
  });
  put("page.txt", text);
  await client.open(uri, text);
  await client.full(uri);
}

const importFile = (
  name: string,
  { format = null, document = null }: { format?: string | null; document?: number | null } = {},
): Promise<ImportAnswer> =>
  client.request("workspace/executeCommand", {
    command: "newsmark.server.importAnnotations",
    arguments: [{ uri, path: pathOf(name), format, document }],
  });

const doccano = (...documents: readonly { id: string; text: string; label: unknown[] }[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join("");

test("mentions come in as markers, in one step to undo, also across a line end", async () => {
  await open("inline");
  put("from.ann", "T1\tPER 7 10\t王建国\nT2\tLOC 31 33;34 35\t石桥 镇\n");
  const answer = await importFile("from.ann");
  expect(answer).toEqual({ kind: "done", placed: 2, already: 0, left: 0, list: null });
  expect(client.text(uri)).toBe(
    "市审计局负责人<persName>王建国</persName>介绍，王建国昨天到了石桥镇。\n\n王建国说，<placeName>石桥\n镇</placeName>的路修好了。\n",
  );
  expect(client.appliedEdits).toBe(1);
  expect(client.warnings.at(-1)).toBe("2 mentions from from.ann placed on the page.");
  await client.full(uri);
  expect(await importFile("from.ann")).toMatchObject({ placed: 0, already: 2, left: 0 });
});

test("mentions come in beside the text, in one step to undo, and what is there stays", async () => {
  await open("standoff");
  await client.command("newsmark.server.annotate", {
    uri,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
    action: { kind: "label", label: "ORG" },
  });
  put(
    "labels.jsonl",
    doccano({
      id: "page",
      text: TEXT,
      label: [
        [7, 10, "PER"],
        [13, 16, "PER"],
      ],
    }),
  );
  expect(await importFile("labels.jsonl")).toMatchObject({ kind: "done", placed: 2 });
  expect(annotations()).toBe("T1\tORG 0 4\t市审计局\nT2\tPER 7 10\t王建国\nT3\tPER 13 16\t王建国\n");
  expect(client.text(uri)).toBe(TEXT);
  await client.command("newsmark.server.undoAnnotation", { uri, redo: false });
  expect(annotations()).toBe("T1\tORG 0 4\t市审计局\n");
});

test("mentions of another version of the text are found by their quotes; the rest is listed and kept", async () => {
  await open("standoff", `新加的一行。\n${TEXT}`);
  put("from.txt", TEXT.replace("介绍", "李小明介绍"));
  put("from.ann", "T1\tPER 7 10\t王建国\nT2\tPER 10 13\t李小明\nT3\tLOC 23 26\t石桥镇\nR1\tknows Arg1:T1 Arg2:T2\n");
  const answer = await importFile("from.ann");
  expect(answer).toMatchObject({ kind: "done", placed: 2, left: 1 });
  const list = answer.kind === "done" ? (answer.list ?? "") : "";
  expect(list).toContain("PER\t李小明\tits words are not found");
  expect(list).toContain("【李小明】");
  expect(list).toContain("R1 knows");
  expect(annotations()).toBe("T1\tPER 14 17\t王建国\nT2\tLOC 27 30\t石桥镇\nT3\tPER 10 13\t李小明\n");
  const told = client.pushed.get(pathToFileURL(pathOf("page.ann")).href) ?? [];
  expect(told.map(({ message }) => message)).toEqual([expect.stringContaining("李小明")]);
});

test("offsets that do not fit the text are replaced by the quotes, of brat and of Web Annotation", async () => {
  await open("standoff");
  put("wrong.ann", "T1\tPER 0 3\t王建国说\nT2\tLOC 900 903\t市审计局\n");
  expect(await importFile("wrong.ann")).toMatchObject({ kind: "done", left: 0 });
  const annotation = (exact: string, start: number, prefix: string) => ({
    id: `#${exact}`,
    type: "Annotation",
    body: { value: "LOC" },
    target: {
      selector: [
        { type: "TextPositionSelector", start, end: start + exact.length },
        { type: "TextQuoteSelector", exact, prefix, suffix: "" },
      ],
    },
  });
  const items = [annotation("石桥镇", 2, "昨天到了"), annotation("昨天", 3, "")];
  put("page.jsonld", JSON.stringify({ type: "AnnotationPage", items }));
  rmSync(pathOf("page.txt"));
  expect(await importFile("page.jsonld")).toMatchObject({ kind: "done", placed: 2, left: 0 });
  expect(annotations()).toContain("LOC 20 23\t石桥镇");
});

test("what no marker can say is listed, in Chinese for a Chinese reader", async () => {
  const marked = TEXT.replace("王建国介绍", "<persName>王建国</persName>介绍");
  await open("inline", marked, "zh-cn");
  const label = [
    [7, 10, "ORG"],
    [9, 12, "PER"],
    [0, 4, "FOOD"],
    [20, 23, "LOC"],
    [18, 30, "ORG"],
    [4, 7, "PER"],
    [13, 16, "PER"],
  ];
  put("labels.jsonl", doccano({ id: "x", text: TEXT, label }));
  const answer = await importFile("labels.jsonl");
  expect(answer).toMatchObject({ kind: "done", placed: 3, already: 0, left: 4 });
  const list = answer.kind === "done" ? (answer.list ?? "") : "";
  for (const reason of ["已被人工标为其他标签", "与其他标记交叉", "没有这一标签", "无法写成标记"])
    expect(list).toContain(reason);
  expect(client.warnings.at(-1)).toBe("已将 labels.jsonl 中的 3 个实体标到版面上；4 个未能放置。");
});

test("of a file of several documents the page's own is taken, by its name or its words; else it is asked for", async () => {
  await open("standoff");
  const other = { id: "other", text: "别的文字，没有关系。\n", label: [[0, 2, "ORG"]] };
  put("a.jsonl", doccano(other, { id: "2022/page", text: TEXT, label: [[7, 10, "PER"]] }));
  expect(await importFile("a.jsonl")).toMatchObject({ kind: "done", placed: 1 });
  put("b.jsonl", doccano(other, { id: "b2", text: TEXT.replace(/\s/gu, ""), label: [[7, 10, "PER"]] }));
  expect(await importFile("b.jsonl")).toMatchObject({ kind: "done", already: 1 });
  put("c.jsonl", doccano(other, { id: "c2", text: `又${TEXT}`, label: [[8, 11, "PER"]] }));
  expect(await importFile("c.jsonl")).toMatchObject({ kind: "documents", documents: [{ id: "other" }, { id: "c2" }] });
  expect(await importFile("c.jsonl", { document: 1 })).toMatchObject({ kind: "done", already: 1 });
});

test("another page's file, a file of no format, an empty one and a missing one change nothing and say why", async () => {
  await open("standoff");
  put(
    "other.jsonl",
    doccano({
      id: "x",
      text: "李小明到北京，见了王建国",
      label: [
        [0, 3, "PER"],
        [4, 6, "LOC"],
        [7, 9, "PER"],
      ],
    }),
  );
  expect(await importFile("other.jsonl")).toEqual({ kind: "refused" });
  expect(client.warnings.at(-1)).toContain("of 3 mentions only 0 have their words on this page");
  put("broken.xml", "<TEI><text>");
  expect(await importFile("broken.xml")).toEqual({ kind: "refused" });
  expect(client.warnings.at(-1)).toContain("could not be read");
  put("none.jsonl", doccano({ id: "x", text: TEXT, label: [] }));
  expect(await importFile("none.jsonl")).toEqual({ kind: "refused" });
  expect(client.warnings.at(-1)).toContain("no mentions");
  expect(await importFile("absent.ann")).toEqual({ kind: "refused" });
  expect(client.warnings.at(-1)).toContain("absent.ann");
  put("page.ann", "T1\tPER 7 10\t王建国\n");
  expect(await importFile("page.ann")).toEqual({ kind: "refused" });
  expect(client.warnings.at(-1)).toContain("own annotations");
  expect(client.text(uri)).toBe(TEXT);
});

test("the real page comes back from every format with all of its mentions", async () => {
  await open("standoff", PAGE);
  const exported = EXPORT_FORMATS.filter(({ id }) => id !== "text" && id !== "csv");
  const back: string[] = [];
  let expected = "";
  for (const { id, extension } of exported)
    for (const text of ["source", "clean"]) {
      const name = `${id}-${text}.${extension}`;
      await client.command("newsmark.server.exportPage", { uri, format: id, text, path: pathOf(name) });
      const told = client.warnings.at(-1) ?? "";
      const answer = await importFile(name, { format: id });
      if (answer.kind !== "done" || answer.left > 0 || !told.includes(`: ${String(answer.placed)} mentions`))
        back.push(`${name}: ${JSON.stringify(answer)}`);
      const written = annotations();
      expected ||= written;
      if (written !== expected) back.push(`${name} gives other annotations`);
      await client.command("newsmark.server.undoAnnotation", { uri, redo: false });
      await client.until(() => client.annotationStates.at(-1)?.canUndo === false);
      await client.command("newsmark.server.undoAnnotation", { uri, redo: false });
    }
  expect(back).toEqual([]);
  expect(expected.split("\n").length).toBeGreaterThan(100);
}, 120_000);
