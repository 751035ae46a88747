import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { editAt } from "./edits.js";
import { median, SIZES, type Size } from "./figures.js";
import { LanguageClient, type Heard } from "./language-client.js";
import { overLimit, took, type Timed } from "./limit.js";
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

/** How long a language server takes. */
export interface ServerTimes {
  /** From `didOpen` to the first diagnostics. */
  readonly open: Timed;
  /** From `didChange` to its diagnostics, the median of many edits; null where the page was not even opened. */
  readonly edit: Timed | null;
}

/**
 * Drives remark's language server with a page of that size, over stdio: the page and the edits that ours gets.
 * @param limit the longest that one answer is waited for, in milliseconds; then the server is ended
 */
export async function measureRemark(packages: string, size: Size, limit: number): Promise<ServerTimes> {
  const args = ["--input-type=module", "--eval", SCRIPT, "--", "remark", "--stdio"];
  const client = await LanguageClient.start({ command: process.execPath, args, folder: packages }, {});
  try {
    const warm = uriIn(packages, "warm.md");
    const warmed = await client.within(limit, () => open(client, warm, benchPage(SIZES["100 KB"], 11)));
    if (warmed === null) return { open: overLimit(limit), edit: null };
    await client.close(warm);
    const opens: number[] = [];
    let last = { uri: warm, text: "" };
    for (const seed of [21, 22, 23]) {
      last = { uri: uriIn(packages, `page-${String(seed)}.md`), text: benchPage(SIZES[size], seed) };
      const { uri, text } = last;
      const opened = await client.within(limit, async () => {
        await client.idle(QUIET);
        return open(client, uri, text);
      });
      if (opened === null) return { open: overLimit(limit), edit: null };
      opens.push(opened);
    }
    return { open: took(median(opens)), edit: await measureEdits(client, last.uri, last.text, limit) };
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

async function measureEdits(client: LanguageClient, uri: string, text: string, limit: number): Promise<Timed> {
  let document = TextDocument.create(uri, "markdown", 1, text);
  const times: number[] = [];
  for (let at = 0; at < EDITS; at++) {
    const edit = editAt(document, at, EDITS);
    const version = document.version + 1;
    document = TextDocument.update(document, [edit], version);
    const time = await client.within(limit, async () => {
      await client.idle(QUIET);
      const told = client.next(isAbout(uri));
      const from = performance.now();
      await client.change(uri, version, edit.range, edit.text);
      await told;
      return performance.now() - from;
    });
    if (time === null) return overLimit(limit);
    times.push(time);
  }
  return took(median(times));
}

const isAbout =
  (uri: string) =>
  ({ method, params }: Heard): boolean =>
    method === "textDocument/publishDiagnostics" &&
    typeof params === "object" &&
    params !== null &&
    "uri" in params &&
    params.uri === uri;
