import { performance } from "node:perf_hooks";
import type { Analysis } from "../analysis/analysis.js";
import { addMentionsInSlices, analyzeLayout } from "../analysis/analyze.js";
import { withDecidedMentions } from "../analysis/marked-mentions.js";
import type { Settings } from "../analysis/settings.js";
import type { Workspace } from "../analysis/workspace.js";
import { check } from "../rules/check.js";
import type { Finding, Rule } from "../rules/rule.js";
import { carriedFindings, carriedMentions } from "../service/carry-over.js";
import type { CheckedPage } from "../service/checked-page.js";
import type { MovedSpans } from "../text/moved-spans.js";
import type { Log } from "./log.js";
import type { PageDocument } from "./page-document.js";
import type { ResourcesSource } from "./resources-source.js";
import { runInSlices } from "./slices.js";

/** A page's newest findings. */
export interface AnalyzedPage extends CheckedPage {
  /** Tells this result from every other one of this server. */
  readonly id: number;
  /** How long the work took so far, in milliseconds. */
  readonly milliseconds: number;
  /** Where the reader last changed the page: an offset in its text. */
  readonly lastEdit: number;
}

/** What a run needs. */
export interface RunContext {
  readonly document: PageDocument;
  readonly resources: ResourcesSource;
  readonly rules: readonly Rule[];
  readonly settingsOf: (uri: string) => Promise<Settings>;
  readonly workspaceOf: (uri: string) => Promise<Workspace>;
  readonly log: Log;
  readonly nextId: () => number;
  /** The last full result and the edits since, for what is carried over until the new one is there. */
  readonly before: { readonly page: AnalyzedPage; readonly edits: readonly MovedSpans[] } | null;
  readonly onResult: (page: AnalyzedPage) => void;
  /** Told now and then how much of a page is looked through: passages done, passages in all. */
  readonly onProgress: (uri: string, done: number, all: number) => void;
}

/**
 * The analysis of one version of a page: laid out first, full when the segmenter is there. Stops within a slice when
 * it is told to.
 */
export class AnalysisRun {
  /** The result at the layout stage; null when the run was stopped before, or failed. */
  readonly layout: Promise<AnalyzedPage | null>;
  /** The full result, or the layout's where no segmenter can be had; null when the run was stopped before, or failed. */
  readonly full: Promise<AnalyzedPage | null>;
  readonly #context: RunContext;
  #start: () => void = () => undefined;
  #stopped = false;
  #failed = false;
  #milliseconds = 0;

  /** @param pause how long the run waits for a newer version before it begins, in milliseconds */
  constructor(context: RunContext, pause: number) {
    this.#context = context;
    const started = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pause);
      this.#start = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.layout = started.then(() => this.#guard(() => this.#layOut()));
    this.full = this.layout.then((layout) => layout && this.#guard(() => this.#complete(layout)));
  }

  /** Whether the run ended with an error, which is in the log. */
  get failed(): boolean {
    return this.#failed;
  }

  /** How long the work took so far, in milliseconds. */
  get milliseconds(): number {
    return this.#milliseconds;
  }

  /** Somebody waits: begin without a pause. */
  hurry(): void {
    this.#start();
  }

  /** Nobody waits any more. */
  stop(): void {
    this.#stopped = true;
    this.#start();
  }

  async #layOut(): Promise<AnalyzedPage | null> {
    const { document, before, rules } = this.#context;
    const settings = await this.#context.settingsOf(document.uri);
    const workspace = await this.#context.workspaceOf(document.uri);
    if (this.#stopped) return null;
    const from = performance.now();
    const layout = analyzeLayout(document.text, settings, workspace);
    const findings = await this.#check(layout);
    if (!findings) return null;
    this.#milliseconds += performance.now() - from;
    if (!before) return this.#publish(layout, findings);
    // What people decided is known at once; suggestions are shown where they were until they are looked for anew.
    const suggested = carriedMentions(before.page.analysis, layout, before.edits).filter(({ marked }) => !marked);
    const mentions = withDecidedMentions(layout, suggested, workspace.annotations);
    const carried = carriedFindings(before.page, before.edits, rules);
    return this.#publish({ ...layout, mentions }, inOrder([...findings, ...carried]));
  }

  async #complete(layout: AnalyzedPage): Promise<AnalyzedPage | null> {
    const loaded = await this.#context.resources.get();
    if (this.#stopped) return null;
    if (loaded.state !== "loaded") return layout;
    const from = performance.now();
    const all = layout.analysis.passages.length;
    const work = addMentionsInSlices(layout.analysis, loaded.resources);
    const analysis = await runInSlices(
      work,
      () => this.#stopped,
      (done) => {
        this.#context.onProgress(layout.uri, done, all);
      },
    );
    const findings = analysis && (await this.#check(analysis));
    if (!analysis || !findings) return null;
    this.#milliseconds += performance.now() - from;
    return this.#publish(analysis, findings);
  }

  /** What the rules find; a rule that fails costs a line in the log and its own findings. Null when stopped. */
  #check(analysis: Analysis): Promise<readonly Finding[] | null> {
    const { log, document, rules } = this.#context;
    function* inTurn(): Generator<void, readonly Finding[]> {
      const findings: Finding[] = [];
      for (const rule of rules) {
        try {
          for (const finding of check(analysis, [rule])) findings.push(finding);
        } catch (error) {
          log.error(`rule ${rule.id} on ${document.uri}`, error);
        }
        yield;
      }
      return inOrder(findings);
    }
    return runInSlices(inTurn(), () => this.#stopped);
  }

  #publish(analysis: Analysis, findings: readonly Finding[]): AnalyzedPage {
    const { document, nextId, onResult } = this.#context;
    const page: AnalyzedPage = {
      uri: document.uri,
      version: document.version,
      analysis,
      findings,
      id: nextId(),
      milliseconds: Math.round(this.#milliseconds),
      lastEdit: document.lastEdit,
    };
    onResult(page);
    return page;
  }

  async #guard(work: () => Promise<AnalyzedPage | null>): Promise<AnalyzedPage | null> {
    if (this.#stopped) return null;
    try {
      return await work();
    } catch (error) {
      this.#failed = true;
      this.#context.log.error(`analyzing ${this.#context.document.uri}`, error);
      return null;
    }
  }
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
