import * as vscode from "vscode";
import {
  corpusRequest,
  placesRequest,
  readCorpusRequest,
  type Corpus as CorpusCounts,
  type CorpusProgress,
  type PlaceQuery,
  type Places,
  type PlacesParams,
  type ReadCorpusParams,
} from "../../../server/src/protocol/corpus-messages.js";
import type { TakeUp } from "../documents/take-up.js";
import { messageOf, type LanguageServer } from "../server/language-server.js";
import { tellFailure } from "../status/tell-failure.js";

/** The files whose change may change a corpus. */
const WATCHED = "**/*.{news,newstext,txt,ann}";
/** How long files rest after a change before they are looked at, in milliseconds. */
const REST = 500;
/** How often counts are asked for while pages are looked through, in milliseconds. */
const GLANCE = 1000;
/** The most places that are shown at once. */
const MOST_PLACES = 2000;

const UNREAD: CorpusCounts = { state: "unread", pages: [], labels: [], names: [], widths: [], confidences: [] };

/** The pages of the open folders, as the server knows them; looked at again as they are saved. */
export class Corpus implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: readonly vscode.Disposable[];
  private counts = UNREAD;
  private underWay: { readonly stop: vscode.CancellationTokenSource; progress: CorpusProgress } | null = null;
  private glancing: ReturnType<typeof setTimeout> | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;

  /** The counts or the progress are others. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly server: LanguageServer,
    private readonly takeUp: TakeUp,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(WATCHED);
    const soon = (): void => {
      this.readSoon();
    };
    this.subscriptions = [
      watcher,
      watcher.onDidChange(soon),
      watcher.onDidCreate(soon),
      watcher.onDidDelete(soon),
      vscode.workspace.onDidChangeWorkspaceFolders(soon),
      takeUp.onDidDecide(soon),
      server.onCorpusProgress((progress) => {
        this.progressed(progress);
      }),
      server.onDidChangeState(({ kind }) => {
        if (kind === "running") this.readSoon();
      }),
    ];
  }

  /** What is known of the pages. */
  get now(): CorpusCounts {
    return this.counts;
  }

  /** How far a look through the pages is; null while none goes on. */
  get progress(): CorpusProgress | null {
    return this.underWay?.progress ?? null;
  }

  /**
   * Looks through the pages.
   * @param onlyIfKnown only where that was done before, and takes little time
   */
  async read(onlyIfKnown = false): Promise<void> {
    if (this.underWay) return;
    const stop = new vscode.CancellationTokenSource();
    this.underWay = { stop, progress: { done: 0, all: 0 } };
    this.tell();
    try {
      await this.server.ensureRunning();
      const params: ReadCorpusParams = {
        onlyIfKnown,
        taken: this.takeUp.decided("annotate"),
        left: this.takeUp.decided("leave"),
      };
      this.counts = await this.server.request<CorpusCounts>(readCorpusRequest, params, stop.token);
    } catch (error) {
      this.server.logFailure("corpus", error);
      if (stop.token.isCancellationRequested) await this.glance();
      // What was not asked for by a person fails in silence.
      else if (!onlyIfKnown) void tellFailure(failureOf(error));
    } finally {
      this.underWay = null;
      stop.dispose();
      this.tell();
    }
  }

  /** Stops looking; what was found stays. */
  stop(): void {
    this.underWay?.stop.cancel();
  }

  /** Places of the pages; none when the server can not say. */
  async places(query: PlaceQuery): Promise<Places> {
    const params: PlacesParams = { query, limit: MOST_PLACES };
    return this.server.request<Places>(placesRequest, params);
  }

  dispose(): void {
    clearTimeout(this.glancing);
    clearTimeout(this.resting);
    this.stop();
    this.subscriptions.forEach((subscription) => void subscription.dispose());
    this.changed.dispose();
  }

  private readSoon(): void {
    if (this.counts.state === "unread") return;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      if (this.underWay) this.readSoon();
      else void this.read();
    }, REST);
  }

  private progressed(progress: CorpusProgress): void {
    if (!this.underWay) return;
    this.underWay.progress = progress;
    this.changed.fire();
    this.glancing ??= setTimeout(() => {
      this.glancing = undefined;
      if (this.underWay) void this.glance();
    }, GLANCE);
  }

  private async glance(): Promise<void> {
    try {
      this.counts = await this.server.request<CorpusCounts>(corpusRequest, {});
      this.changed.fire();
    } catch (error) {
      this.server.logFailure("corpus", error);
    }
  }

  private tell(): void {
    const context = { "newsmark.corpusState": this.counts.state, "newsmark.readingCorpus": this.underWay !== null };
    for (const [key, value] of Object.entries(context)) void vscode.commands.executeCommand("setContext", key, value);
    this.changed.fire();
  }
}

const failureOf = (error: unknown): string =>
  vscode.l10n.t(
    "The pages could not be looked through: {0}. What was found before stays. Look again, or restart the server.",
    messageOf(error),
  );
