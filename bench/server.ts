import { join } from "node:path";
import type { CodeAction, Diagnostic } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { pageStatusNotification } from "../server/src/protocol/messages.js";
import { SERVER_ENVIRONMENT } from "../server/src/protocol/server-environment.js";
import { editAt } from "./edits.js";
import { median, quantile, SIZES, type Size } from "./figures.js";
import { LanguageClient, type Heard } from "./language-client.js";
import type { Figure } from "./results.js";
import { benchPage, ROOT, shortPage } from "./pages.js";

const SERVER = {
  command: process.execPath,
  args: [join(ROOT, "server", "out", "server.js"), "--stdio"],
  env: SERVER_ENVIRONMENT,
};

/** What VS Code tells, as far as answers depend on it. */
const CAPABILITIES = {
  textDocument: { diagnostic: {}, codeAction: { dataSupport: true } },
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
};

/** How many edits are made. */
const EDITS = 100;
/** A server that said and did nothing for so long is idle, in milliseconds. */
const QUIET = 25;

/** Starts the server anew: from there to the first mention of a short page, and its memory then. */
export async function measureStart(): Promise<readonly Figure[]> {
  const from = performance.now();
  const client = await startServer();
  await openFully(client, "file:///first.news", shortPage(1));
  const value = performance.now() - from;
  await client.idle(500);
  const { memory } = client;
  await client.stop();
  return [
    { name: "start-up to first mention", size: null, value, unit: "ms" },
    { name: "memory after a short page", size: null, value: memory, unit: "MB" },
  ];
}

/** Drives the server with a page of that size, over stdio, as VS Code does. */
export async function measureServer(size: Size): Promise<readonly Figure[]> {
  const client = await startServer();
  await openFully(client, "file:///warm.news", benchPage(SIZES["100 KB"], 11));
  await client.close("file:///warm.news");
  const opens = [];
  for (let at = 0; at < (SIZES[size] > 5_000_000 ? 1 : 3); at++) {
    if (at > 0) await client.close(uriOf(at - 1));
    await client.idle(QUIET);
    opens.push(await openFully(client, uriOf(at), benchPage(SIZES[size], 21 + at)));
  }
  const last = opens.length - 1;
  const uri = uriOf(last);
  const opened = client.memory;
  const actions = await measureActions(client, uri);
  const edits = await measureEdits(client, uri, benchPage(SIZES[size], 21 + last));
  await client.idle(200);
  const edited = client.memory;
  await client.stop();
  const ms = (name: string, value: number): Figure => ({ name, size, value, unit: "ms" });
  return [
    ms("open to layout findings", median(opens.map(({ first }) => first))),
    ms("open to all findings", median(opens.map(({ all }) => all))),
    ms("edit to first findings, median", median(edits.map(({ first }) => first))),
    ms(
      "edit to first findings, p95",
      quantile(
        edits.map(({ first }) => first),
        0.95,
      ),
    ),
    ms("edit to findings, median", median(edits.map(({ all }) => all))),
    ms(
      "edit to findings, p95",
      quantile(
        edits.map(({ all }) => all),
        0.95,
      ),
    ),
    ...actions.map(({ name, value }) => ms(name, value)),
    { name: "memory, page open", size, value: opened, unit: "MB" },
    { name: "memory, page edited", size, value: edited, unit: "MB" },
  ];
}

const uriOf = (at: number): string => `file:///page-${String(at)}.news`;

const startServer = (): Promise<LanguageClient> => LanguageClient.start(SERVER, CAPABILITIES);

/** How long an answer took: until the first findings came, and until all were there. In milliseconds. */
interface Answered {
  readonly first: number;
  readonly all: number;
}

async function openFully(client: LanguageClient, uri: string, text: string): Promise<Answered> {
  const from = performance.now();
  const full = client.next(isFull(uri, 1));
  await client.open(uri, "newstext", text);
  return answered(client, uri, from, full);
}

/** Asks for findings at once, and again where the full ones came later. */
async function answered(client: LanguageClient, uri: string, from: number, full: Promise<void>): Promise<Answered> {
  const fullAt = full.then(() => performance.now());
  await pull(client, uri);
  const firstAt = performance.now();
  if ((await fullAt) > firstAt) await pull(client, uri);
  return { first: firstAt - from, all: performance.now() - from };
}

const pull = (client: LanguageClient, uri: string): Promise<{ readonly items: readonly Diagnostic[] }> =>
  client.request("textDocument/diagnostic", { textDocument: { uri } });

const isFull =
  (uri: string, version: number) =>
  ({ method, params }: Heard): boolean =>
    method === pageStatusNotification &&
    typeof params === "object" &&
    params !== null &&
    "uri" in params &&
    params.uri === uri &&
    "version" in params &&
    params.version === version &&
    "state" in params &&
    params.state === "full";

async function measureEdits(client: LanguageClient, uri: string, text: string): Promise<readonly Answered[]> {
  let document = TextDocument.create(uri, "newstext", 1, text);
  const times: Answered[] = [];
  for (let at = 0; at < EDITS; at++) {
    const edit = editAt(document, at, EDITS);
    const version = document.version + 1;
    document = TextDocument.update(document, [edit], version);
    await client.idle(QUIET);
    const full = client.next(isFull(uri, version));
    const from = performance.now();
    await client.change(uri, version, edit.range, edit.text);
    times.push(await answered(client, uri, from, full));
  }
  return times;
}

/** The menu of a finding and the edit of its first action; and everything that “fix all” does. */
async function measureActions(
  client: LanguageClient,
  uri: string,
): Promise<readonly { readonly name: string; readonly value: number }[]> {
  const { items } = await pull(client, uri);
  const step = Math.max(1, Math.floor(items.length / 20));
  const menus: number[] = [];
  const resolved: number[] = [];
  for (const diagnostic of items.filter((_, at) => at % step === 0)) {
    await client.idle(QUIET);
    const from = performance.now();
    const actions = await codeActions(client, uri, diagnostic.range, { diagnostics: [diagnostic] });
    menus.push(performance.now() - from);
    const [action] = actions.filter(({ data }) => data !== undefined);
    if (!action) continue;
    const asked = performance.now();
    await client.request("codeAction/resolve", action);
    resolved.push(performance.now() - asked);
  }
  await client.idle(QUIET);
  const start = { line: 0, character: 0 };
  const from = performance.now();
  const [fixAll] = await codeActions(client, uri, { start, end: start }, { diagnostics: [], only: ["source.fixAll"] });
  if (fixAll) await client.request("codeAction/resolve", fixAll);
  return [
    { name: "code actions, median", value: median(menus) },
    { name: "code action's edit, median", value: median(resolved) },
    { name: "fix all", value: performance.now() - from },
  ];
}

const codeActions = (
  client: LanguageClient,
  uri: string,
  range: Diagnostic["range"],
  context: { readonly diagnostics: readonly Diagnostic[]; readonly only?: readonly string[] },
): Promise<CodeAction[]> => client.request("textDocument/codeAction", { textDocument: { uri }, range, context });
