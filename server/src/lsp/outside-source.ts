import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type ShowMessageParams,
} from "vscode-languageserver/node";
import type { Settings } from "../analysis/settings.js";
import type { OutsideMentions } from "../entities/outside-mentions.js";
import type { OutsideOptions, OutsideRecognizer } from "../runtime/outside-recognizer.js";
import type { Language } from "../service/language.js";
import type { AnalyzedPage } from "./analysis-run.js";
import type { Log } from "./log.js";

/** What the source needs of the server around it. */
export interface OutsideContext {
  readonly connection: Connection;
  readonly log: Log;
  readonly settingsOf: (uri: string) => Promise<Settings>;
  /** Starts a recognizer; null where there are no programs. */
  readonly start: ((options: OutsideOptions) => OutsideRecognizer) | null;
  /** Has a page looked at anew: there are answers. */
  readonly lookAgain: (uri: string) => void;
}

/**
 * The outside recognizers that readers name in their own settings. A page is answered without them first; their answers
 * come into its next analysis. Each version of a page asks once, so that a recognizer that fails is not asked in circles.
 */
export class OutsideSource {
  readonly #context: OutsideContext;
  /** The one that is named at the moment. */
  #current: { readonly key: string; readonly recognizer: OutsideRecognizer } | null = null;
  /** By page, the version that was asked about last, and its texts. */
  readonly #asked = new Map<string, { readonly version: number; readonly texts: Set<string> }>();
  #language: Language = "en";

  constructor(context: OutsideContext) {
    this.#context = context;
  }

  /** The language to report in. */
  configure(language: Language): void {
    this.#language = language;
  }

  /** The answers that are known for pages with these settings; undefined where no recognizer is named. */
  async answersFor(uri: string): Promise<OutsideMentions | undefined> {
    return this.#recognizerOf(await this.#context.settingsOf(uri))?.answers;
  }

  /** Asks about the passages of a page that have no answer yet. */
  want(page: AnalyzedPage): void {
    const { uri, version, analysis } = page;
    const recognizer = this.#recognizerOf(analysis.settings);
    if (!recognizer) return;
    const before = this.#asked.get(uri);
    const asked = before?.version === version ? before : { version, texts: new Set<string>() };
    this.#asked.set(uri, asked);
    const texts = new Set(analysis.passages.map(({ text }) => text.text));
    const missing = [...texts].filter((text) => !asked.texts.has(text) && recognizer.answers.get(text) === undefined);
    if (missing.length === 0) return;
    for (const text of missing) asked.texts.add(text);
    void Promise.all(missing.map((text) => recognizer.ask(text))).then((answers) => {
      if (answers.some((answer) => answer !== null) && this.#asked.get(uri) === asked) this.#context.lookAgain(uri);
    });
  }

  /** A page was closed. */
  forget(uri: string): void {
    this.#asked.delete(uri);
  }

  /** Settings changed: a recognizer that failed may be mended, and is tried at once. */
  changed(): void {
    if (this.#current?.recognizer.isReachable === false) this.dispose();
  }

  /** Ends the recognizer. */
  dispose(): void {
    this.#current?.recognizer.close();
    this.#current = null;
    this.#asked.clear();
  }

  #recognizerOf(settings: Settings): OutsideRecognizer | undefined {
    const { enabled, command, commandTimeout } = settings.entities;
    const [program, ...args] = command ?? [];
    const { connection, log, start } = this.#context;
    if (!enabled || program === undefined || !start) return undefined;
    const key = JSON.stringify([command, commandTimeout]);
    if (this.#current?.key === key) return this.#current.recognizer;
    this.dispose();
    const recognizer = start({
      command: [program, ...args],
      patience: commandTimeout * 1000,
      tell: (trouble) => {
        log.warn(trouble.en);
        const params: ShowMessageParams = { type: MessageType.Warning, message: trouble[this.#language] };
        connection.sendNotification(ShowMessageNotification.type, params).catch((error: unknown) => {
          log.error("telling of an outside recognizer", error);
        });
      },
    });
    this.#current = { key, recognizer };
    return recognizer;
  }
}
