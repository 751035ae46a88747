import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  createProtocolConnection,
  RequestType,
  StreamMessageReader,
  StreamMessageWriter,
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  annotationStateNotification,
  pageStatusNotification,
  type AnnotationState,
  type PageStatus,
} from "../../server/src/protocol/messages.js";
import { SERVER_BUNDLE } from "../bundles.js";

/** The real page. */
export const PAGE = readFileSync(
  join(import.meta.dirname, "..", "fixtures", "pages", "chongqing-20221202.txt"),
  "utf8",
);

/** A text without its white space: what no layout fix may change. */
export const wordsOf = (text: string): string => text.replace(/\s/gu, "");

/** The answer to a request for diagnostics. */
export interface Report {
  readonly kind: "full" | "unchanged";
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

export interface ClientOptions {
  readonly locale?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What Node.js itself is started with, before the server's own arguments. */
  readonly nodeArguments?: readonly string[];
  /** False for a client that can not ask for diagnostics. */
  readonly pull?: boolean;
  /** What `workspace/configuration` is answered with. */
  readonly settings?: unknown;
  /** The same where it depends on the page. */
  readonly settingsOf?: (uri: string) => unknown;
  /** The folder that is open, as a URI. */
  readonly folder?: string;
  /** The folders that are open, where there is more than one. */
  readonly folders?: readonly string[];
  /** The folder in which the server keeps what it must know after it ended. */
  readonly stateFolder?: string;
  /** Whether to send `initialize` and `initialized` at once. */
  readonly initialize?: boolean;
}

/** A language client that drives the bundled server over stdio and keeps its documents as an editor would. */
export class TestClient {
  readonly documents = new Map<string, TextDocument>();
  readonly statuses: PageStatus[] = [];
  readonly annotationStates: AnnotationState[] = [];
  readonly pushed = new Map<string, readonly Diagnostic[]>();
  readonly log: string[] = [];
  readonly warnings: string[] = [];
  readonly refreshes = { diagnostics: 0, semanticTokens: 0 };
  /** How many edits the server asked for: each is one undo step. */
  appliedEdits = 0;
  /** What the client answers with, changed by tests. */
  settings: unknown;
  capabilities: InitializeResult["capabilities"] = {};
  readonly #waiting = new Set<() => void>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    readonly options: ClientOptions,
  ) {
    this.settings = options.settings ?? {};
  }

  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const child = spawn(process.execPath, [...(options.nodeArguments ?? []), SERVER_BUNDLE, "--stdio"], {
      env: { ...process.env, ...options.env },
      stdio: ["pipe", "pipe", "inherit"],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new TestClient(child, connection, options);
    client.#listen();
    if (options.initialize !== false) await client.initialize();
    return client;
  }

  async initialize(): Promise<void> {
    const { locale = "en", pull = true, folder, stateFolder } = this.options;
    const { folders = folder === undefined ? undefined : [folder] } = this.options;
    const capabilities: ClientCapabilities = {
      textDocument: { ...(pull && { diagnostic: {} }), codeAction: { dataSupport: true } },
      workspace: {
        applyEdit: true,
        configuration: true,
        workspaceEdit: { documentChanges: true },
        ...(pull && { diagnostics: { refreshSupport: true } }),
        semanticTokens: { refreshSupport: true },
      },
    };
    const answer = await this.request<InitializeResult>("initialize", {
      processId: process.pid,
      capabilities,
      initializationOptions: { locale, stateFolder },
      ...(folders && { workspaceFolders: folders.map((uri) => ({ uri, name: "folder" })) }),
    });
    this.capabilities = answer.capabilities;
    await this.connection.sendNotification("initialized", {});
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, "newstext", version, text));
    const textDocument = { uri, languageId: "newstext", version, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /** Tells the server that a page was saved, after writing it is the caller's. */
  async saved(uri: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
  }

  /** Makes changes as a user typing would: told to the server as they are, one notification. */
  async change(uri: string, changes: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    TextDocument.update(document, [...changes], version);
    const params = { textDocument: { uri, version }, contentChanges: changes };
    await this.connection.sendNotification("textDocument/didChange", params);
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest(new RequestType<unknown, R, void>(method), params);
  }

  /** Asks for a page's report of diagnostics. */
  report(uri: string, previousResultId?: string): Promise<Report> {
    return this.request("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a page as they are now. */
  async pull(uri: string): Promise<readonly Diagnostic[]> {
    return (await this.report(uri)).items ?? [];
  }

  /** The full diagnostics of a page's newest version. */
  async fullDiagnostics(uri: string): Promise<readonly Diagnostic[]> {
    await this.full(uri);
    return this.pull(uri);
  }

  /** Waits until a page's newest version is analyzed in full. */
  async full(uri: string): Promise<PageStatus> {
    const { version } = this.document(uri);
    return this.until(() =>
      this.statuses.findLast((each) => each.uri === uri && each.version === version && each.state === "full"),
    );
  }

  codeActions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    return this.request("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
  }

  /** Formats a page. */
  async format(uri: string): Promise<void> {
    const { version } = this.document(uri);
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await this.request<TextEdit[]>("textDocument/formatting", { textDocument: { uri }, options });
    await this.applyEdit({ documentChanges: [{ textDocument: { uri, version }, edits }] });
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.request("codeAction/resolve", action);
  }

  /** Resolves an action and applies its edit. */
  async perform(action: CodeAction): Promise<void> {
    const { edit } = await this.resolve(action);
    if (!edit) throw new Error(`“${action.title}” has no edit`);
    await this.applyEdit(edit);
  }

  command(command: string, ...args: unknown[]): Promise<unknown> {
    return this.request("workspace/executeCommand", { command, arguments: args });
  }

  /** Applies an edit as VS Code does: refuses one for another version, tells the server the changes last one first. */
  async applyEdit({ documentChanges }: WorkspaceEdit): Promise<boolean> {
    for (const change of documentChanges ?? []) {
      if (!("textDocument" in change)) throw new Error("not a change of a text");
      const { uri, version } = change.textDocument;
      if (version !== this.document(uri).version) return false;
      const edits = change.edits.filter((edit): edit is TextEdit => "newText" in edit);
      const changes = edits.map(({ range, newText }) => ({ range, text: newText }));
      changes.sort(
        (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
      );
      if (changes.length > 0) await this.change(uri, changes);
    }
    this.appliedEdits++;
    return true;
  }

  /** Waits until `find` finds something; looks again after each message from the server. */
  async until<T>(find: () => T | undefined | false): Promise<T> {
    for (;;) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest("shutdown");
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    await this.connection.sendNotification("exit");
    await ended;
    this.connection.dispose();
  }

  #listen(): void {
    const { connection } = this;
    const heard = (): void => {
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      for (const resolve of waiting) resolve();
    };
    connection.onNotification(pageStatusNotification, (status: PageStatus) => {
      this.statuses.push(status);
      heard();
    });
    connection.onNotification(annotationStateNotification, (state: AnnotationState) => {
      this.annotationStates.push(state);
      heard();
    });
    connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.pushed.set(uri, diagnostics);
        heard();
      },
    );
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.log.push(message);
      heard();
    });
    connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      this.warnings.push(message);
      heard();
    });
    connection.onRequest("workspace/configuration", ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map(({ scopeUri = "" }) => this.options.settingsOf?.(scopeUri) ?? this.settings),
    );
    connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes.diagnostics++;
      heard();
      return null;
    });
    connection.onRequest("workspace/semanticTokens/refresh", () => {
      this.refreshes.semanticTokens++;
      heard();
      return null;
    });
    connection.onRequest("workspace/applyEdit", async ({ edit }: ApplyWorkspaceEditParams) => ({
      applied: await this.applyEdit(edit),
    }));
    connection.listen();
  }
}
