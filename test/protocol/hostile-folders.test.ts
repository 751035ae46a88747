import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serverCommands } from "../../server/src/protocol/messages.js";
import { TestClient, type ClientOptions } from "./test-client.js";

const TEXT = "市审计局负责人王建国介绍，层发科技昨天到了石桥镇。\n";

let base = "";
let client: TestClient | null = null;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "newsmark-"));
});
afterEach(async () => {
  await client?.stop();
  client = null;
  rmSync(base, { recursive: true, force: true });
});

const folderNamed = (name: string): string => {
  mkdirSync(join(base, name, ".newsmark"), { recursive: true });
  return join(base, name);
};
const dictionaryOf = (folder: string): string => join(folder, ".newsmark", "dictionary.txt");
const uriOf = (folder: string, page = "page.news"): string => pathToFileURL(join(folder, page)).href;

async function start(options: ClientOptions = {}): Promise<TestClient> {
  client = await TestClient.start({
    env: { NEWSMARK_SEGMENTER: "wasm" },
    folder: pathToFileURL(base).href,
    ...options,
  });
  return client;
}

/** The names found on a page in a folder, as `text rule`. */
async function namesIn(on: TestClient, folder: string): Promise<readonly string[]> {
  const uri = uriOf(folder);
  await on.open(uri, TEXT);
  const findings = await on.fullDiagnostics(uri);
  return findings
    .filter(({ code }) => String(code).startsWith("entity/"))
    .map(({ range, code }) => `${on.document(uri).getText(range)} ${String(code)}`);
}

const addWord = (on: TestClient, folder: string) =>
  on.command(serverCommands.decide, {
    uri: uriOf(folder),
    decision: { kind: "add-to-dictionary", text: "石桥镇", label: "LOC" },
  });

test("a dictionary of a million lines is read", { timeout: 60_000 }, async () => {
  const folder = folderNamed("large");
  const word = (number: number): string =>
    String.fromCharCode(0x4e00 + (number % 1_000), 0x5200 + Math.floor(number / 1_000), 0x9f20);
  for (let from = 0; from < 1_000_000; from += 100_000)
    appendFileSync(
      dictionaryOf(folder),
      Array.from({ length: 100_000 }, (_, at) => `${word(from + at)} ORG\n`).join(""),
    );
  appendFileSync(dictionaryOf(folder), "层发科技 WORK\n");
  expect(await namesIn(await start(), folder)).toContain("层发科技 entity/work");
});

test("a million lines that can not be read are told in a hundred, and counted", { timeout: 60_000 }, async () => {
  const folder = folderNamed("bad");
  writeFileSync(dictionaryOf(folder), `层发科技 WORK\n${"a b c d\n".repeat(1_000_000)}`);
  const on = await start();
  expect(await namesIn(on, folder)).toContain("层发科技 entity/work");
  const problems = await on.until(() => on.pushed.get(pathToFileURL(dictionaryOf(folder)).href));
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)?.message).toContain("999900 more entries");
});

test("files that are no UTF-8 text are named, and never written over", async () => {
  const folder = folderNamed("binary");
  const gbk = Buffer.from([0xd6, 0xd8, 0xc7, 0xec, 0x20, 0x4c, 0x4f, 0x43, 0x0a]);
  writeFileSync(dictionaryOf(folder), gbk);
  const on = await start();
  await namesIn(on, folder);
  const problems = await on.until(() => on.pushed.get(pathToFileURL(dictionaryOf(folder)).href));
  expect(problems.map(({ message }) => message)).toEqual(["This file is not UTF-8. Convert it to UTF-8."]);
  await addWord(on, folder);
  await on.until(() => on.warnings.find((warning) => warning.includes("could not be written")));
  expect(readFileSync(dictionaryOf(folder))).toEqual(gbk);
});

test.each([
  ["deep", "[".repeat(1_000_000)],
  ["of one line of forty megabytes", `{"version": 1, "dismissed": [${'{"scope": 3},'.repeat(3_000_000)}{}]}`],
])("dismissals %s do not cost the dictionary", { timeout: 60_000 }, async (_, text) => {
  const folder = folderNamed("dismissals");
  writeFileSync(dictionaryOf(folder), "层发科技 WORK\n");
  writeFileSync(join(folder, ".newsmark", "dismissed.json"), text);
  expect(await namesIn(await start(), folder)).toContain("层发科技 entity/work");
});

test("a link that leads out of the folder is neither read nor written", async () => {
  const secret = join(base, "secret.txt");
  writeFileSync(secret, "王建国 WORK\n");
  const byFile = folderNamed("by-file");
  symlinkSync(secret, dictionaryOf(byFile));
  const elsewhere = folderNamed("elsewhere");
  const byFolder = join(base, "by-folder");
  mkdirSync(byFolder);
  symlinkSync(join(elsewhere, ".newsmark"), join(byFolder, ".newsmark"));

  const on = await start();
  for (const folder of [byFile, byFolder]) {
    expect(await namesIn(on, folder)).not.toContain("王建国 entity/work");
    await addWord(on, folder);
  }
  expect(on.warnings).toHaveLength(2);
  expect(readFileSync(secret, "utf8")).toBe("王建国 WORK\n");
  expect(existsSync(dictionaryOf(elsewhere))).toBe(false);
});

test.runIf(process.platform !== "win32")("a pipe or a folder in a file's place is not waited for", async () => {
  const pipe = folderNamed("pipe");
  execFileSync("mkfifo", [dictionaryOf(pipe)]);
  const directory = folderNamed("directory");
  mkdirSync(dictionaryOf(directory));
  const file = join(base, "file");
  mkdirSync(file);
  writeFileSync(join(file, ".newsmark"), "");
  const on = await start();
  for (const folder of [pipe, directory, file]) expect(await namesIn(on, folder)).toContain("王建国 entity/person");
});

test("two folders have each their own settings and dictionary", async () => {
  const one = folderNamed("one");
  const other = folderNamed("other");
  writeFileSync(dictionaryOf(one), "层发科技 WORK\n");
  const settingsOf = (uri: string) =>
    uri.startsWith(pathToFileURL(other).href) ? { rules: { "entity/person": "off" } } : {};
  const on = await start({ folders: [one, other].map((folder) => pathToFileURL(folder).href), settingsOf });
  const inOne = await namesIn(on, one);
  const inOther = await namesIn(on, other);
  expect(inOne).toEqual(expect.arrayContaining(["王建国 entity/person", "层发科技 entity/work"]));
  expect(inOther.some((name) => name.endsWith("entity/person"))).toBe(false);
  expect(inOther).not.toContain("层发科技 entity/work");
});
