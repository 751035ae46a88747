import { setTimeout } from "node:timers/promises";
import type { CancellationToken } from "vscode-languageserver/node";
import { LayoutMemory } from "../layout/layout-memory.js";
import { MovedSpans } from "../text/moved-spans.js";
import { AnalysisRun, type AnalyzedPage, type KnownBefore, type RunContext } from "./analysis-run.js";
import type { PageDocument } from "./page-document.js";
import { cancelled } from "./requests.js";

/** The longest time that an edit waits for the next one before the page is laid out anew, in milliseconds. */
const LONGEST_PAUSE = 200;
/** How long an answer waits for the full findings before it is given from the layout, in milliseconds. */
const PATIENCE = 40;
/** After so many edits without a result, nothing is known of the page any more. */
const MOST_EDITS = 10_000;

/** What the analyses need of the server. */
export type AnalysesContext = Pick<
  RunContext,
  "recognizer" | "rules" | "settingsOf" | "workspaceOf" | "log" | "onResult" | "onProgress"
>;

interface OpenPage {
  document: PageDocument;
  run: AnalysisRun;
  /** What the runs before the present one found out, and the edits since. */
  before: KnownBefore | null;
  /** What laying one version out leaves for the next. */
  readonly memory: LayoutMemory;
}

/** The analyses of the open pages: one run at a time for each, the newest version's; an older one stops. */
export class PageAnalyses {
  readonly #context: AnalysesContext;
  readonly #pages = new Map<string, OpenPage>();
  #lastId = 0;

  constructor(context: AnalysesContext) {
    this.#context = context;
  }

  /** Takes up a document that was opened or changed. */
  update(document: PageDocument): void {
    const open = this.#pages.get(document.uri);
    if (!open) {
      const memory = new LayoutMemory();
      this.#pages.set(document.uri, { document, run: this.#run(document, null, memory, 0), before: null, memory });
      return;
    }
    open.document = document;
    const edits = document.edits.map((batch) => new MovedSpans(batch));
    this.#restart(open, Math.min(LONGEST_PAUSE, open.run.milliseconds), edits);
  }

  /** Lets go of a closed document. */
  close(uri: string): void {
    this.#pages.get(uri)?.run.stop();
    this.#pages.delete(uri);
  }

  /** Analyses all open pages again, or one: settings, dictionaries or annotations changed. */
  refresh(uri?: string): void {
    for (const open of this.#pages.values()) {
      if (uri === undefined || open.document.uri === uri) this.#restart(open, 0);
    }
  }

  /** Stops all work. */
  dispose(): void {
    for (const { run } of this.#pages.values()) run.stop();
    this.#pages.clear();
  }

  /**
   * A page's newest result, at least laid out; null when it is not open. When the full findings are about to come, it
   * waits a moment for them.
   */
  async newest(uri: string, token: CancellationToken): Promise<AnalyzedPage | null> {
    const layout = await this.#wait(uri, token, (run) => run.layout);
    if (!layout || this.#context.recognizer.state.state !== "loaded") return layout;
    const full = await this.#wait(uri, token, (run) => Promise.race([run.full, setTimeout(PATIENCE, layout)]));
    return full ?? layout;
  }

  /** A page's newest result as `newest` gives it; of a long page just opened, that of its beginning. */
  async first(uri: string, token: CancellationToken): Promise<AnalyzedPage | null> {
    const page = await this.#wait(uri, token, (run) => run.first);
    const isBeginning = page && page.analysis.extent.end < page.analysis.source.length;
    return isBeginning ? page : this.newest(uri, token);
  }

  /** A page's full result; the layout's where no segmenter can be had; null when the page is not open. */
  full(uri: string, token: CancellationToken): Promise<AnalyzedPage | null> {
    return this.#wait(uri, token, (run) => run.full);
  }

  /** Waits for a result, and when a newer version came meanwhile, for that version's. */
  async #wait(
    uri: string,
    token: CancellationToken,
    resultOf: (run: AnalysisRun) => Promise<AnalyzedPage | null>,
  ): Promise<AnalyzedPage | null> {
    for (;;) {
      const run = this.#pages.get(uri)?.run;
      if (!run) return null;
      run.hurry();
      const page = await resultOf(run);
      if (token.isCancellationRequested) throw cancelled();
      if (this.#pages.get(uri)?.run === run && (page || run.failed)) return page;
    }
  }

  #restart(open: OpenPage, pause: number, edits: readonly MovedSpans[] = []): void {
    open.run.stop();
    const { known } = open.run;
    // What was stopped before it had findings knows less than the run before it.
    const before = known && (known.findings || !open.before) ? { ...known, edits: [] } : open.before;
    open.before = before && before.edits.length < MOST_EDITS ? { ...before, edits: [...before.edits, ...edits] } : null;
    open.run = this.#run(open.document, open.before, open.memory, pause);
  }

  #run(document: PageDocument, before: RunContext["before"], memory: LayoutMemory, pause: number): AnalysisRun {
    const context: RunContext = {
      ...this.#context,
      document,
      before,
      memory,
      nextId: () => ++this.#lastId,
      onResult: (page) => {
        const open = this.#pages.get(document.uri);
        if (open?.document !== document) return;
        this.#context.onResult(page);
      },
    };
    return new AnalysisRun(context, pause);
  }
}
