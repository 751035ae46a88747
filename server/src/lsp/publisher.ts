import type { Connection, Diagnostic } from "vscode-languageserver/node";
import { pageStatusNotification, type PageStatus } from "../protocol/messages.js";
import { DIAGNOSTIC_LIMIT, diagnosticsOf } from "../service/diagnostics.js";
import type { Language } from "../service/language.js";
import { labelStyles } from "../service/label-styles.js";
import { pageCounts } from "../service/page-counts.js";
import type { AnalyzedPage } from "./analysis-run.js";
import type { ClientAbilities } from "./client-abilities.js";
import type { RecognizerSource } from "./recognizer-source.js";
import type { RuleAddress } from "./rule-address.js";

/** What the client told at `initialize`, as far as answers depend on it. */
export interface PublishOptions {
  readonly abilities: ClientAbilities;
  readonly language: Language;
  readonly ruleAddress: RuleAddress | null;
}

/** Tells the client of new results: their counts, the findings where it can not ask, a call to ask again where it can. */
export class Publisher {
  readonly #connection: Connection;
  readonly #recognizer: RecognizerSource;
  /** Pages whose last answer of a kind was given before the full result was there. */
  readonly #early = {
    diagnostics: new Set<string>(),
    semanticTokens: new Set<string>(),
    inlayHints: new Set<string>(),
  };
  #options: PublishOptions | null = null;

  constructor(connection: Connection, recognizer: RecognizerSource) {
    this.#connection = connection;
    this.#recognizer = recognizer;
  }

  /** Takes up what the client told at `initialize`. */
  configure(options: PublishOptions): void {
    this.#options = options;
  }

  get language(): Language {
    return this.#options?.language ?? "en";
  }

  get ruleAddress(): RuleAddress | null {
    return this.#options?.ruleAddress ?? null;
  }

  get foldingLimit(): number {
    return this.#options?.abilities.foldingLimit ?? Infinity;
  }

  /** A page's diagnostics as an answer writes them. */
  diagnostics(page: AnalyzedPage): Diagnostic[] {
    const nearLine = page.analysis.source.lineAt(page.lastEdit) - 1;
    const { language, ruleAddress } = this;
    return [...diagnosticsOf(page, { language, ruleAddress, nearLine }).items];
  }

  /** An answer is given from this result; when it is an early one, the client is called again for the full one. */
  answered(kind: "diagnostics" | "semanticTokens" | "inlayHints", { uri, analysis }: AnalyzedPage): void {
    if (analysis.stage === "layout") this.#early[kind].add(uri);
    else this.#early[kind].delete(uri);
  }

  /** What was answered for a page holds no more: the client is called again for the next full result. */
  outdated(uri: string): void {
    for (const pages of Object.values(this.#early)) pages.add(uri);
  }

  /** Tells of a new result. */
  publish(page: AnalyzedPage): void {
    const { abilities } = this.#options ?? {};
    this.#connection.sendNotification(pageStatusNotification, this.#status(page)).catch(ignore);
    if (abilities?.pullsDiagnostics !== true) {
      const { uri, version } = page;
      this.#connection.sendDiagnostics({ uri, version, diagnostics: this.diagnostics(page) }).catch(ignore);
    }
    this.#callAgain(page.uri);
  }

  /** A page was closed. */
  forget(uri: string): void {
    for (const pages of Object.values(this.#early)) pages.delete(uri);
    if (this.#options?.abilities.pullsDiagnostics === true) return;
    this.#connection.sendDiagnostics({ uri, diagnostics: [] }).catch(ignore);
  }

  #callAgain(uri: string): void {
    const { abilities } = this.#options ?? {};
    const { diagnostics, semanticTokens, inlayHint } = this.#connection.languages;
    if (this.#early.diagnostics.delete(uri) && abilities?.refreshesDiagnostics === true) {
      diagnostics.refresh().catch(ignore);
    }
    if (this.#early.semanticTokens.delete(uri) && abilities?.refreshesSemanticTokens === true) {
      semanticTokens.refresh().catch(ignore);
    }
    if (this.#early.inlayHints.delete(uri) && abilities?.refreshesInlayHints === true) {
      inlayHint.refresh().catch(ignore);
    }
  }

  #status(page: AnalyzedPage): PageStatus {
    const { state } = this.#recognizer;
    const fallbackReason =
      state.state === "loaded" ? state.fallbackReason : state.state === "failed" ? state.reason : null;
    return {
      uri: page.uri,
      version: page.version,
      state: page.analysis.stage,
      ...pageCounts(page),
      leftOut: Math.max(0, page.findings.length - DIAGNOSTIC_LIMIT),
      milliseconds: page.milliseconds,
      segmenter: state.state === "loaded" ? state.host.segmenter : null,
      fallbackReason,
      labels: labelStyles(page.analysis.settings.labels, this.language),
    };
  }
}

/** A client that will not listen, or is gone, asks again in its own time. */
const ignore = (): void => undefined;
