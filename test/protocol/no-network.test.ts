import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serverCommands } from "../../server/src/protocol/messages.js";
import { COMMAND_LINE_BUNDLE } from "../bundles.js";
import { PAGE, TestClient } from "./test-client.js";

const NOTE = pathToFileURL(join(import.meta.dirname, "note-network.mjs")).href;

let folder = "";
let env: Readonly<Record<string, string>> = {};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsmark-"));
  env = { NODE_OPTIONS: `--import=${NOTE}`, NETWORK_LOG: join(folder, "network") };
  writeFileSync(join(folder, "network"), "");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const noted = (): string => readFileSync(join(folder, "network"), "utf8");
const node = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: folder, env: { ...process.env, ...env }, encoding: "utf8" });

test.each([
  ["a connection", 'require("node:net").connect(1, "127.0.0.1").on("error", () => {})', "TCPWRAP"],
  ["a request", 'require("node:http").get("http://127.0.0.1:1").on("error", () => {})', "TCPWRAP"],
  ["a fetch", 'fetch("http://127.0.0.1:34567").catch(() => {})', "TCPWRAP"],
  ["a look-up", 'require("node:dns").lookup("localhost", () => {})', "GETADDRINFOREQWRAP"],
  ["a datagram", 'require("node:dgram").createSocket("udp4").unref()', "UDPWRAP"],
])("%s would be noted", (_, script, type) => {
  node("--eval", script);
  expect(noted()).toContain(type);
});

test("the server opens no socket", async () => {
  mkdirSync(join(folder, ".newsmark"));
  writeFileSync(join(folder, ".newsmark", "dictionary.txt"), "层发科技 ORG\n");
  const client = await TestClient.start({ env, folder: pathToFileURL(folder).href, stateFolder: folder });
  const uri = pathToFileURL(join(folder, "page.news")).href;
  await client.open(uri, `${PAGE}\n<graphic url="http://example.com/a.png"/>\n`);
  const position = { line: 0, character: 1 };
  await client.fullDiagnostics(uri);
  await client.request("textDocument/hover", { textDocument: { uri }, position });
  await client.request("textDocument/documentLink", { textDocument: { uri } }).catch(() => null);
  await client.command(serverCommands.insertMarkers, { uri, position, scope: "page" });
  const decision = { kind: "add-to-dictionary", text: "石桥镇", label: "LOC" };
  await client.command(serverCommands.decide, { uri, decision });
  await client.fullDiagnostics(uri);
  await client.stop();
  expect(readFileSync(join(folder, ".newsmark", "dictionary.txt"), "utf8")).toContain("石桥镇");
  expect(noted()).toBe("");
});

test("the command line opens no socket", { timeout: 60_000 }, () => {
  for (const name of ["a.txt", "b.txt"]) writeFileSync(join(folder, name), PAGE);
  const runs = [["--version"], ["analyze", "a.txt"], ["check", "."], ["fix", "."]].map((args) =>
    node(COMMAND_LINE_BUNDLE, ...args),
  );
  expect(runs.map(({ status }) => status)).toEqual([0, 0, 1, 0]);
  expect(readFileSync(join(folder, "a.txt"), "utf8")).not.toBe(PAGE);
  expect(noted()).toBe("");
});
