import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ALL_FORMATS } from "../../server/src/formats/all-formats.js";
import { EXPORT_FORMATS, IMPORT_EXTENSIONS } from "../../server/src/protocol/export-formats.js";
import { TestClient } from "./test-client.js";

const TEXT = "<p>记者<persName>陈志远</persName>从<date>12\n月1日</date>起在家乡。</p>\n";
const PLAIN = "记者陈志远从12\n月1日起在家乡。\n";

let folder: string;
let uri: string;
let client: TestClient;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsmark-"));
  const page = join(folder, "日报.txt");
  await writeFile(page, TEXT);
  uri = pathToFileURL(page).toString();
  client = await TestClient.start({ locale: "en" });
  await client.open(uri, TEXT);
  await client.full(uri);
});
afterAll(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

const exportTo = (format: string, text: string, name: string): Promise<unknown> =>
  client.request("workspace/executeCommand", {
    command: "newsmark.server.exportPage",
    arguments: [{ uri, format, text, path: join(folder, name) }],
  });

const content = (name: string): Promise<string> => readFile(join(folder, name), "utf8");

test("the editor offers every format, under its own name and suffix", () => {
  const offered = EXPORT_FORMATS.map(({ id, title, extension }) => [id, title, `.${extension}`]);
  const known = ALL_FORMATS.map(({ id, title, extensions }) => [id, title, extensions[0]]);
  expect([...offered].sort()).toEqual([...known].sort());
});

test("the editor offers files of every format that mentions are read from", () => {
  const read = ALL_FORMATS.filter((format) => format.read !== null && format.mentions !== "left-out");
  const known = read.map(({ extensions }) => extensions[0]?.slice(1));
  expect([...IMPORT_EXTENSIONS].sort()).toEqual([...new Set(known)].sort());
});

test("a page is exported to the file that was named, and what belongs to it beside that", async () => {
  await exportTo("brat", "source", "出.ann");
  expect(await content("出.txt")).toBe(PLAIN);
  expect(await content("出.ann")).toContain("PER 2 5\t陈志远");
  await exportTo("conll-u", "clean", "出.conllu");
  expect(await content("出.conllu")).toContain("# text = 记者陈志远从12月1日起在家乡。");
});

test("an export never replaces a file that was not named", async () => {
  await exportTo("brat", "clean", "日报.ann");
  expect(await content("日报.txt")).toBe(TEXT);
  await expect(content("日报.ann")).rejects.toThrow();
});
