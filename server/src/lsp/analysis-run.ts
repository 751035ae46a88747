import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type { Analysis, AnalyzedSheet } from "../analysis/analysis.js";
import { addMentionsInSlices, analyzeLayoutInSlices, KnownMentions, type Before } from "../analysis/analyze.js";
import { assemble } from "../analysis/assemble.js";
import type { Settings } from "../analysis/settings.js";
import type { Workspace } from "../analysis/workspace.js";
import type { LayoutMemory } from "../layout/layout-memory.js";
import type { PageRecognizer } from "../runtime/recognizer-host.js";
import { PageFindings } from "../rules/page-findings.js";
import type { Rule } from "../rules/rule.js";
import { carriedFindings, withCarriedMentions } from "../service/carry-over.js";
import type { CheckedPage } from "../service/checked-page.js";
import type { Log } from "./log.js";
import type { PageDocument } from "./page-document.js";
import type { RecognizerSource } from "./recognizer-source.js";
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

/** What is known of an older version of a page, its findings included. */
export interface KnownBefore extends Before {
  readonly findings: PageFindings | null;
}

/** So much text, in UTF-16 code units, is read so soon that no answer is given before. */
const READ_AT_ONCE = 3000;

/**
 * How long a page just opened is left alone when its first sheet has been answered, in milliseconds: the answer is larger
 * than what a pipe takes at once, and goes on its way between one slice of work and the next only.
 */
const ANSWER_GOES_OUT = 20;
/** How long a long page is read before it is shown what was found so far, in milliseconds. */
const SHOWN_EVERY = 1000;

/** What a run needs. */
export interface RunContext {
  readonly document: PageDocument;
  readonly recognizer: RecognizerSource;
  readonly rules: readonly Rule[];
  readonly settingsOf: (uri: string) => Promise<Settings>;
  readonly workspaceOf: (uri: string) => Promise<Workspace>;
  readonly log: Log;
  readonly nextId: () => number;
  /** What is known of an older version: it is not worked out again, and shown until the new results are there. */
  readonly before: KnownBefore | null;
  /** What laying out older versions left for this one. */
  readonly memory: LayoutMemory;
  readonly onResult: (page: AnalyzedPage) => void;
  /** Told now and then how much of a page is looked through: sheets done, sheets in all. */
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
  readonly #first: Promise<AnalyzedPage | null>;
  #start: () => void = () => undefined;
  #answerFirst: (page: AnalyzedPage) => void = () => undefined;
  #stopped = false;
  #failed = false;
  #milliseconds = 0;
  /** What is known so far of the page's sheets, from its start on. */
  readonly #sheets: AnalyzedSheet[] = [];
  #recognizer: PageRecognizer | null = null;
  /** How many of the sheets it was told of ahead. */
  #ahead = 0;
  #layout: Analysis | null = null;
  #findings: PageFindings | null = null;

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
    const first = new Promise<AnalyzedPage>((resolve) => (this.#answerFirst = resolve));
    this.layout = started.then(() => this.#guard(() => this.#layOut()));
    this.#first = Promise.race([first, this.layout]);
    this.full = this.layout.then((page) => {
      if (!page || page.analysis.stage === "full") return page;
      return this.#guard(async () => (await this.#complete()) ?? (this.#stopped ? null : page));
    });
  }

  /** Whether the run ended with an error, which is in the log. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The result at the layout stage; before it is there, that of the beginning of a long page that was just opened. */
  get first(): Promise<AnalyzedPage | null> {
    return this.#layout ? this.layout : this.#first;
  }

  /** What a run of a newer version need not work out again; null before the layout is done. */
  get known(): Omit<KnownBefore, "edits"> | null {
    return this.#layout && { sheets: this.#sheets, findings: this.#findings };
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
    this.#recognizer?.stop();
    this.#start();
  }

  async #layOut(): Promise<AnalyzedPage | null> {
    const { document, before, recognizer } = this.#context;
    const settings = await this.#context.settingsOf(document.uri);
    const workspace = await this.#context.workspaceOf(document.uri);
    const { state } = recognizer;
    if (state.state === "loaded") this.#recognizer = state.host.forPage();
    const layout = await this.#run(this.#sheetBySheet(settings, workspace));
    if (!layout) return null;
    this.#layout = layout;
    const known = new KnownMentions(layout, before?.sheets ?? []);
    if (this.#recognizer && !known.lacks(layout, READ_AT_ONCE)) return this.#complete();
    const carried = before ? withCarriedMentions(layout, before) : layout;
    const found = await this.#check(carried);
    if (!found) return null;
    const late = before?.findings
      ? carriedFindings(carried, { ...before, findings: before.findings }, this.#context.rules)
      : [];
    return this.#publish(carried, found.and(late, carried.extent));
  }

  /** The layout of the page; on the way, the first findings of one that was just opened. */
  *#sheetBySheet(settings: Settings, workspace: Workspace): Generator<Promise<void> | void, Analysis> {
    const { source } = this.#context.document;
    const { before, memory } = this.#context;
    const work = analyzeLayoutInSlices(source, settings, workspace, before, memory);
    for (let step = work.next(); ; step = work.next()) {
      if (step.done === true) return step.value;
      this.#sheets.push(step.value);
      this.#readAhead();
      yield;
      if (before || this.#sheets.length > 1 || step.value.sheet.length === source.length) continue;
      const beginning = assemble([...this.#sheets], { source, settings, workspace, segmenter: null });
      this.#answerFirst(this.#page(beginning, (this.#findings = yield* this.#rulesOn(beginning))));
      yield wait(ANSWER_GOES_OUT);
    }
  }

  /** The full result; null where no segmenter can be had, or when the run is stopped. */
  async #complete(): Promise<AnalyzedPage | null> {
    const loaded = await this.#context.recognizer.get();
    const layout = this.#layout;
    if (this.#stopped || loaded.state !== "loaded" || !layout) return null;
    this.#recognizer ??= loaded.host.forPage();
    this.#readAhead();
    const analysis = await this.#run(this.#readBySheet(layout, this.#recognizer));
    const findings = analysis && (await this.#check(analysis));
    return findings && this.#publish(analysis, findings);
  }

  /** Has the sheets of a page that was just opened read while others are laid out. */
  #readAhead(): void {
    const { before, document } = this.#context;
    if (before || !this.#recognizer) return;
    for (const { sheet, own } of this.#sheets.slice(this.#ahead)) {
      const isReadAlone = own.passages.length === 1 && sheet.length === document.source.length;
      if (own.settings.entities.enabled && !isReadAlone)
        this.#recognizer.ahead(own.passages.map(({ text }) => text.text));
    }
    this.#ahead = this.#sheets.length;
  }

  /** The full analysis; on the way, what a long page is known to hold so far. */
  *#readBySheet(layout: Analysis, recognizer: PageRecognizer): Generator<unknown, Analysis> {
    const { source, settings, workspace } = layout;
    const { onProgress, document, before } = this.#context;
    const work = addMentionsInSlices(layout, recognizer, before?.sheets);
    let done = 0;
    let shown = performance.now();
    for (let step = work.next(); ; step = work.next()) {
      if (step.done === true) return step.value;
      if (step.value === null || step.value instanceof Promise) {
        yield step.value;
        continue;
      }
      this.#sheets[done++] = step.value;
      onProgress(document.uri, done, layout.sheets.length);
      yield;
      if (before || performance.now() - shown < SHOWN_EVERY) continue;
      const soFar = assemble([...this.#sheets], { source, settings, workspace, segmenter: null });
      this.#publish(soFar, yield* this.#rulesOn(soFar));
      shown = performance.now();
    }
  }

  /** What the rules find. Null when stopped. */
  #check(analysis: Analysis): Promise<PageFindings | null> {
    return this.#run(this.#rulesOn(analysis));
  }

  /** What the rules find; a rule that fails costs a line in the log and its own findings. */
  #rulesOn(analysis: Analysis): Generator<void, PageFindings> {
    const { log, document, rules, before } = this.#context;
    const failed = (rule: Rule, error: unknown): void => {
      log.error(`rule ${rule.id} on ${document.uri}`, error);
    };
    return PageFindings.inSlices(analysis, rules, this.#findings ?? before?.findings ?? null, failed);
  }

  /** Runs work in slices, and counts its time; null when the run is stopped. */
  async #run<T>(work: Generator<unknown, T>): Promise<T | null> {
    if (this.#stopped) return null;
    const from = performance.now();
    const result = await runInSlices(work, () => this.#stopped);
    this.#milliseconds += performance.now() - from;
    return result;
  }

  #publish(analysis: Analysis, findings: PageFindings): AnalyzedPage {
    const page = this.#page(analysis, findings);
    this.#findings = findings;
    this.#context.onResult(page);
    return page;
  }

  #page(analysis: Analysis, findings: PageFindings): AnalyzedPage {
    const { document, nextId } = this.#context;
    return {
      uri: document.uri,
      version: document.version,
      analysis,
      findings,
      id: nextId(),
      milliseconds: Math.round(this.#milliseconds),
      lastEdit: document.lastEdit,
    };
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
