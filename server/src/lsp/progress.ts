import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver/node";
import type { Language } from "../service/language.js";

/** Pages with fewer sheets are done before a progress bar could be read. */
const LONG_PAGE = 12;

/** Shows how far the analyses of long pages are. */
export class Progress {
  readonly #connection: Connection;
  readonly #reporters = new Map<string, Promise<WorkDoneProgressServerReporter>>();
  #enabled = false;
  #language: Language = "en";

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Takes up what the client told at `initialize`. */
  configure(enabled: boolean, language: Language): void {
    this.#enabled = enabled;
    this.#language = language;
  }

  /** Tells that so many of a page's sheets are looked through. */
  report(uri: string, done: number, all: number): void {
    if (!this.#enabled || all < LONG_PAGE) return;
    const reporter = this.#reporters.get(uri) ?? this.#begin(uri);
    void reporter.then((started) => {
      started.report(Math.round((100 * done) / all));
    }, ignore);
  }

  /** The page is done, or closed. */
  end(uri: string): void {
    const reporter = this.#reporters.get(uri);
    this.#reporters.delete(uri);
    void reporter?.then((started) => {
      started.done();
    }, ignore);
  }

  #begin(uri: string): Promise<WorkDoneProgressServerReporter> {
    const reporter = this.#connection.window.createWorkDoneProgress().then((created) => {
      created.begin(this.#language === "zh" ? "Newsmark：正在分析版面" : "Newsmark: analyzing the page", 0);
      return created;
    });
    this.#reporters.set(uri, reporter);
    return reporter;
  }
}

/** A client that refuses the bar goes without it. */
const ignore = (): void => undefined;
