import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { editAt } from "./edits.js";
import { median, SIZES, type Size } from "./figures.js";
import { LanguageClient, type Heard } from "./language-client.js";
import { benchPage } from "./pages.js";

/** Starts unified's language server with remark and its recommended rules, as remark's own server does. */
const SCRIPT = `
import { createUnifiedLanguageServer } from "unified-language-server";
import { remark } from "remark";
import recommended from "remark-preset-lint-recommended";
createUnifiedLanguageServer({
  configurationSection: "remark",
  processorName: "remark",
  processorSpecifier: "remark",
  defaultProcessor: remark(),
  packageField: "remarkConfig",
  rcName: ".remarkrc",
  ignoreName: ".remarkignore",
  pluginPrefix: "remark",
  plugins: [recommended],
});
`;

/** Each edit takes it long, so there are fewer than of ours. */
const EDITS = 20;
/** A server that said and did nothing for so long is idle, in milliseconds. */
const QUIET = 100;

/** How long a language server takes, in milliseconds. */
export interface ServerTimes {
  /** From `didOpen` to the first diagnostics. */
  readonly open: number;
  /** From `didChange` to its diagnostics; the median of many edits. */
  readonly edit: number;
}

/** Drives remark's language server with a page of that size, over stdio: the page and the edits that ours gets. */
export async function measureRemark(packages: string, size: Size): Promise<ServerTimes> {
  const args = ["--input-type=module", "--eval", SCRIPT, "--", "remark", "--stdio"];
  const client = await LanguageClient.start({ command: process.execPath, args, folder: packages }, {});
  try {
    const warm = uriIn(packages, "warm.md");
    await open(client, warm, benchPage(SIZES["100 KB"], 11));
    await client.close(warm);
    const opens: number[] = [];
    let last = { uri: warm, text: "" };
    for (const seed of [21, 22, 23]) {
      await client.idle(QUIET);
      last = { uri: uriIn(packages, `page-${String(seed)}.md`), text: benchPage(SIZES[size], seed) };
      opens.push(await open(client, last.uri, last.text));
    }
    return { open: median(opens), edit: median(await measureEdits(client, last.uri, last.text)) };
  } finally {
    await client.stop();
  }
}

const uriIn = (folder: string, name: string): string => pathToFileURL(join(folder, name)).href;

async function open(client: LanguageClient, uri: string, text: string): Promise<number> {
  const told = client.next(isAbout(uri));
  const from = performance.now();
  await client.open(uri, "markdown", text);
  await told;
  return performance.now() - from;
}

async function measureEdits(client: LanguageClient, uri: string, text: string): Promise<readonly number[]> {
  let document = TextDocument.create(uri, "markdown", 1, text);
  const times: number[] = [];
  for (let at = 0; at < EDITS; at++) {
    const edit = editAt(document, at, EDITS);
    const version = document.version + 1;
    document = TextDocument.update(document, [edit], version);
    await client.idle(QUIET);
    const told = client.next(isAbout(uri));
    const from = performance.now();
    await client.change(uri, version, edit.range, edit.text);
    await told;
    times.push(performance.now() - from);
  }
  return times;
}

const isAbout =
  (uri: string) =>
  ({ method, params }: Heard): boolean =>
    method === "textDocument/publishDiagnostics" &&
    typeof params === "object" &&
    params !== null &&
    "uri" in params &&
    params.uri === uri;
