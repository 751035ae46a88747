import * as vscode from "vscode";
import type { BaseLanguageClient, CloseHandlerResult } from "vscode-languageclient";
import { CloseAction, ErrorAction, InlayHintRequest, State } from "vscode-languageclient";
import type { AnnotationState, InitializationOptions, PageStatus } from "../../../server/src/protocol/messages.js";
import { annotationStateNotification, pageStatusNotification } from "../../../server/src/protocol/messages.js";
import {
  folderCheckProgressNotification,
  type FolderCheckProgress,
} from "../../../server/src/protocol/folder-messages.js";
import { corpusProgressNotification, type CorpusProgress } from "../../../server/src/protocol/corpus-messages.js";
import { shownMarks } from "../decorations/mark-settings.js";
import { newsTextSelector } from "../documents/news-text.js";
import { LastWords } from "./last-words.js";
import type { Launch, Launched } from "./launch.js";
import { RestartPolicy } from "./restart-policy.js";
import { trustedSettings } from "./trusted-settings.js";

/** What the server does at the moment; `failed` says why in one line. */
export type ServerState =
  | { readonly kind: "idle" }
  | { readonly kind: "starting" }
  | { readonly kind: "running" }
  | { readonly kind: "failed"; readonly cause: string };

/** How the server is run, and where it logs. */
export interface LanguageServerOptions {
  readonly launch: Launch;
  /** Where the server keeps what it must know after it ended, an absolute path. */
  readonly stateFolder: string;
  readonly log: vscode.LogOutputChannel;
  readonly policy?: RestartPolicy;
}

/** How long a process that closed its connection may take to say how it ended, in milliseconds. */
const ENDING_PATIENCE = 500;

/** The language server's life: started when first needed, started again when it dies, given up with a reason. */
export class LanguageServer implements vscode.Disposable {
  private launched: Launched | null = null;
  private currentState: ServerState = { kind: "idle" };
  private readonly policy: RestartPolicy;
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  private readonly pageStatusReceived = new vscode.EventEmitter<PageStatus>();
  private readonly folderCheckProgressReceived = new vscode.EventEmitter<FolderCheckProgress>();
  private readonly annotationStateReceived = new vscode.EventEmitter<AnnotationState>();
  private lastWords = new LastWords();
  private ending: Promise<void> = Promise.resolve();

  private readonly corpusProgressReceived = new vscode.EventEmitter<CorpusProgress>();

  readonly onDidChangeState = this.stateChanged.event;
  readonly onPageStatus = this.pageStatusReceived.event;
  readonly onFolderCheckProgress = this.folderCheckProgressReceived.event;
  readonly onAnnotationState = this.annotationStateReceived.event;
  readonly onCorpusProgress = this.corpusProgressReceived.event;

  constructor(private readonly options: LanguageServerOptions) {
    this.policy = options.policy ?? new RestartPolicy();
  }

  get state(): ServerState {
    return this.currentState;
  }

  /** The server's process, where one runs. */
  get processId(): number | undefined {
    return this.launched?.processId();
  }

  /** Starts the server unless it runs or was given up. */
  async ensureStarted(): Promise<void> {
    if (this.launched === null) await this.start();
  }

  /** Starts the server unless it runs, and waits until it does; rejects when it was given up. */
  async ensureRunning(): Promise<void> {
    await this.ensureStarted();
    if (this.launched?.client.isRunning() === true) return;
    if (this.currentState.kind === "failed") throw new Error(this.currentState.cause);
    await new Promise<void>((resolve, reject) => {
      const listening = this.onDidChangeState(({ kind }) => {
        if (kind !== "running" && kind !== "failed") return;
        listening.dispose();
        if (kind === "running") resolve();
        else reject(new Error(vscode.l10n.t("its server is not running, and “Newsmark: Restart Server” starts it")));
      });
    });
  }

  /** Starts the server anew because a human asked for it. */
  async restart(): Promise<void> {
    this.policy.reset();
    const { launched } = this;
    this.launched = null;
    if (launched !== null) await dispose(launched.client);
    await this.start();
  }

  /** Asks the server; rejects when it does not run. */
  async request<Result>(method: string, params: unknown, token?: vscode.CancellationToken): Promise<Result> {
    const client = this.launched?.client;
    if (client?.isRunning() !== true)
      throw new Error(vscode.l10n.t("its server is not running, and “Newsmark: Restart Server” starts it"));
    // An explicit `undefined` would be sent as a second parameter.
    return token === undefined
      ? client.sendRequest<Result>(method, params)
      : client.sendRequest<Result>(method, params, token);
  }

  /** Has the server carry out one of its commands. */
  async execute(command: string, argument: unknown): Promise<void> {
    await this.request("workspace/executeCommand", { command, arguments: [argument] });
  }

  /** Has the server ask for the settings anew. */
  refreshSettings(): void {
    const client = this.launched?.client;
    if (client?.isRunning() !== true) return;
    client.sendNotification("workspace/didChangeConfiguration", { settings: null }).catch((error: unknown) => {
      this.logFailure("settings", error);
    });
  }

  /** Has the editor ask for the inlay hints anew. */
  refreshInlayHints(): void {
    const feature = this.launched?.client.getFeature(InlayHintRequest.method);
    for (const document of vscode.workspace.textDocuments) {
      feature?.getProvider(document)?.onDidChangeInlayHints.fire();
    }
  }

  /** Writes to the log that something asked of the server failed, unless the server is away: that is logged once. */
  logFailure(what: string, error: unknown): void {
    if (this.launched?.client.isRunning() === true) this.options.log.error(`${what}: ${messageOf(error)}`);
  }

  async dispose(): Promise<void> {
    const { launched } = this;
    this.launched = null;
    if (launched !== null) await dispose(launched.client);
    this.stateChanged.dispose();
    this.pageStatusReceived.dispose();
    this.annotationStateReceived.dispose();
    this.folderCheckProgressReceived.dispose();
    this.corpusProgressReceived.dispose();
  }

  private async start(): Promise<void> {
    const launched = this.launch();
    this.launched = launched;
    this.setState({ kind: "starting" });
    try {
      await launched.client.start();
    } catch (error) {
      if (this.launched === launched && this.currentState.kind !== "failed") this.giveUp(messageOf(error));
    }
  }

  private launch(): Launched {
    const initializationOptions: InitializationOptions = {
      locale: vscode.env.language,
      stateFolder: this.options.stateFolder,
    };
    const launched: Launched = this.options.launch(
      {
        documentSelector: newsTextSelector,
        outputChannel: this.options.log,
        initializationOptions,
        errorHandler: {
          error: () => ({ action: ErrorAction.Continue, handled: true }),
          closed: () => this.closed(launched),
        },
        initializationFailedHandler: () => false,
        middleware: {
          provideInlayHints: (document, range, token, next) =>
            shownMarks(document.uri).labels ? next(document, range, token) : [],
          workspace: {
            configuration: async (params, token, next) => {
              const answers: unknown = await next(params, token);
              return Array.isArray(answers)
                ? answers.map((each) => trustedSettings(each, vscode.workspace.isTrusted))
                : [];
            },
          },
        },
      },
      {
        said: (line) => {
          this.options.log.info(line);
        },
        complained: (line) => {
          this.lastWords.add(`${line}\n`);
          this.options.log.error(line);
        },
      },
    );
    const { client } = launched;
    client.onNotification(pageStatusNotification, (status: PageStatus) => {
      this.pageStatusReceived.fire(status);
    });
    client.onNotification(folderCheckProgressNotification, (progress: FolderCheckProgress) => {
      this.folderCheckProgressReceived.fire(progress);
    });
    client.onNotification(annotationStateNotification, (state: AnnotationState) => {
      this.annotationStateReceived.fire(state);
    });
    client.onNotification(corpusProgressNotification, (progress: CorpusProgress) => {
      this.corpusProgressReceived.fire(progress);
    });
    client.onDidChangeState(({ newState }) => {
      if (this.launched !== launched) return;
      if (newState === State.Running) this.running(launched);
      else if (newState === State.Starting) this.setState({ kind: "starting" });
    });
    return launched;
  }

  private running(launched: Launched): void {
    this.lastWords = new LastWords();
    this.ending = launched.watchEnd(this.lastWords);
    this.setState({ kind: "running" });
  }

  private async closed(launched: Launched): Promise<CloseHandlerResult> {
    if (this.launched !== launched) return { action: CloseAction.DoNotRestart, handled: true };
    await Promise.race([this.ending, new Promise((resolve) => setTimeout(resolve, ENDING_PATIENCE))]);
    const cause = this.lastWords.cause() ?? vscode.l10n.t("no cause was given");
    const verdict = this.policy.died(Date.now());
    if (verdict.kind === "restart") {
      this.options.log.warn(`The server ended (${cause}); it is started again.`);
      return { action: CloseAction.Restart, handled: true, message: `The server ended: ${cause}` };
    }
    this.giveUp(cause);
    return { action: CloseAction.DoNotRestart, handled: true, message: `The server was given up: ${cause}` };
  }

  private giveUp(cause: string): void {
    this.setState({ kind: "failed", cause });
    this.options.log.error(`The server was given up: ${cause}`);
    void this.tellFailure(cause);
  }

  private async tellFailure(cause: string): Promise<void> {
    const restart = vscode.l10n.t("Restart Server");
    const show = vscode.l10n.t("Show Log");
    const choice = await vscode.window.showErrorMessage(
      vscode.l10n.t("Newsmark's server keeps stopping and was left off: {0}. Your text is untouched.", cause),
      restart,
      show,
    );
    if (choice === restart) await this.restart();
    else if (choice === show) this.options.log.show();
  }

  private setState(state: ServerState): void {
    this.currentState = state;
    this.stateChanged.fire(state);
  }
}

async function dispose(client: BaseLanguageClient): Promise<void> {
  try {
    await client.dispose();
  } catch {
    // A client that failed to start, or that is starting again, has nothing left to stop.
  }
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
