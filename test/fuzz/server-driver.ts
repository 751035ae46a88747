import { strict as assert } from "node:assert";
import {
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
  type CodeAction,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver-protocol/node";
import {
  articlesRequest,
  decorationsRequest,
  readingRequest,
  serverCommands,
  type Decorations,
} from "../../server/src/protocol/messages.js";
import { codeActionDataSchema } from "../../server/src/service/code-action-data.js";
import type { TestClient } from "../protocol/test-client.js";
import type { PageDriver, Reach } from "./page-driver.js";
import { reachOfRule } from "./reach.js";
import type { Case, NewsmarkStep } from "./steps.js";

/** A page in a running server, driven over its protocol as VS Code drives it. */
export class ServerDriver implements PageDriver {
  readonly #uri: string;
  #checks = 0;

  private constructor(
    readonly client: TestClient,
    readonly name: string,
  ) {
    this.#uri = `file:///${name}.news`;
  }

  /** Opens a page under a name that no other page of the server has. */
  static async open(client: TestClient, name: string, { page }: Pick<Case, "page">): Promise<ServerDriver> {
    const driver = new ServerDriver(client, name);
    await client.open(driver.#uri, page);
    return driver;
  }

  get text(): string {
    return this.client.text(this.#uri);
  }

  async change(changes: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    await this.client.change(this.#uri, changes);
  }

  async reopen(): Promise<void> {
    const { text } = this;
    const { version } = this.client.document(this.#uri);
    await this.client.close(this.#uri);
    await this.client.open(this.#uri, text, version + 1);
  }

  async look(at: number): Promise<void> {
    const textDocument = { uri: this.#uri };
    const position = this.#position(at);
    const range = { start: position, end: { line: position.line + 40, character: 0 } };
    const source = new CancellationTokenSource();
    const answers = [
      this.client.pull(this.#uri),
      this.client.request("textDocument/hover", { textDocument, position }),
      this.client.request("textDocument/documentHighlight", { textDocument, position }),
      this.client.request("textDocument/documentSymbol", { textDocument }),
      this.client.request("textDocument/foldingRange", { textDocument }),
      this.client.request("textDocument/selectionRange", { textDocument, positions: [position] }),
      this.client.request("textDocument/semanticTokens/range", { textDocument, range }),
      this.client.request("textDocument/inlayHint", { textDocument, range }),
      this.client.request("textDocument/completion", { textDocument, position }),
      this.client.request(decorationsRequest, { uri: this.#uri, ranges: [range] }),
      this.client.request(articlesRequest, { uri: this.#uri }),
      this.client.request(readingRequest, { uri: this.#uri }),
    ];
    const full = this.client.connection.sendRequest("textDocument/semanticTokens/full", { textDocument }, source.token);
    source.cancel();
    await Promise.all([...answers, full.catch(() => null)]);
  }

  async perform(step: NewsmarkStep): Promise<Reach> {
    const uri = this.#uri;
    switch (step.kind) {
      case "fix":
        return this.#fix(step);
      case "fix-all":
        await this.#fixAll();
        return "characters";
      case "merge":
        await this.client.command(serverCommands.merge, { uri, position: this.#position(step.at), scope: step.scope });
        return "white-space";
      case "mark":
        await this.client.command(serverCommands.insertMarkers, {
          uri,
          position: this.#position(step.at),
          scope: step.scope,
        });
        return "markers";
      case "strip":
        await this.client.command(serverCommands.stripMarkers, { uri });
        return "markers";
      case "annotate": {
        const range = { start: this.#position(step.at), end: this.#position(step.at, step.length) };
        await this.client.command(serverCommands.annotate, { uri, range, action: step.action });
        return "markers";
      }
    }
  }

  /** What is told of the page after all edits is what is told of the final text when it is opened. */
  async check(): Promise<void> {
    const fresh = `file:///${this.name}-fresh-${String(++this.#checks)}.news`;
    await this.client.open(fresh, this.text);
    try {
      const [told, wanted] = [await this.#told(this.#uri), await this.#told(fresh)];
      assert.deepEqual(told, wanted, "all that is told is told of the final text");
    } finally {
      await this.client.close(fresh);
    }
  }

  async close(): Promise<void> {
    await this.client.close(this.#uri);
    this.client.statuses.length = 0;
  }

  /** Everything that a client is told of a page. */
  async #told(uri: string) {
    const textDocument = { uri };
    // What is rejected leaves the text as it is: the last status may be of before, until what waits for all is answered.
    await this.client.request("textDocument/prepareRename", { textDocument, position: { line: 0, character: 0 } });
    const { findings: counts, articles: count, wraps, mentions, leftOut } = await this.client.full(uri);
    const document = this.client.document(uri);
    const all = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
    const marks = await this.client.request<Decorations>(decorationsRequest, { uri, ranges: [all] });
    return {
      counts: { ...counts, count, wraps, mentions, leftOut },
      // Of too many findings those near the last edit are told, which is elsewhere in a page that was just opened.
      findings: leftOut > 0 ? [] : await this.client.pull(uri),
      marks: { ...marks, version: null },
      articles: await this.client.request(articlesRequest, { uri }),
      folds: await this.client.request("textDocument/foldingRange", { textDocument }),
    };
  }

  #position(at: number, length = 0) {
    const size = this.text.length;
    return this.client.document(this.#uri).positionAt(Math.min(size, (at % (size + 1)) + length));
  }

  async #fix(step: Extract<NewsmarkStep, { kind: "fix" }>): Promise<Reach> {
    const findings = await this.client.fullDiagnostics(this.#uri);
    const finding = findings[step.finding % Math.max(1, findings.length)];
    if (!finding) return "nothing";
    const actions = await this.client.codeActions(this.#uri, finding.range, { diagnostics: [finding] });
    const action = actions[step.action % Math.max(1, actions.length)];
    if (action?.data === undefined) return "nothing";
    await this.#perform(action);
    const data = codeActionDataSchema.parse(action.data);
    const rule = data.type === "fix" ? data.finding.rule : data.type === "kind" ? data.rule : null;
    return reachOfRule(rule, action.kind !== "quickfix");
  }

  async #fixAll(): Promise<void> {
    const start = this.#position(0);
    const fixAll = async (): Promise<void> => {
      const [action] = await this.client.codeActions(this.#uri, { start, end: start }, { only: ["source.fixAll"] });
      if (action) await this.#perform(action);
    };
    await fixAll();
    const once = this.text;
    await fixAll();
    assert.equal(this.text, once, "fixing all twice is fixing all once");
  }

  async #perform(action: CodeAction): Promise<void> {
    const { edit } = await this.client.resolve(action).catch((error: unknown): CodeAction => {
      if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed) return action;
      throw error;
    });
    if (edit) assert(await this.client.applyEdit(edit), "an edit is for the version that it was asked for");
  }
}
