import type { Connection } from "vscode-languageserver/node";
import { DEFAULT_SETTINGS, resolveSettings, type Settings } from "../analysis/settings.js";
import type { Log } from "./log.js";

const SECTION = "newsmark";

/** The settings of each page, asked of the client once and kept until they change. */
export class SettingsSource {
  readonly #kept = new Map<string, Promise<Settings>>();
  /** What a client that can not be asked told on its own. */
  #told: unknown = undefined;
  #canAsk = false;

  constructor(
    readonly connection: Connection,
    readonly log: Log,
  ) {}

  /** The client is ready to be asked (after `initialized`); what was answered before is asked anew. */
  startAsking(): void {
    this.#canAsk = true;
    this.#kept.clear();
  }

  /** Settings changed: `told` is what the notification carried. */
  changed(told: unknown): void {
    this.#kept.clear();
    if (typeof told === "object" && told !== null && SECTION in told) this.#told = told[SECTION];
  }

  /** A page's settings; never rejects. */
  of(uri: string): Promise<Settings> {
    const kept = this.#kept.get(uri);
    if (kept) return kept;
    const settings = this.#ask(uri);
    this.#kept.set(uri, settings);
    return settings;
  }

  /** A page was closed. */
  forget(uri: string): void {
    this.#kept.delete(uri);
  }

  async #ask(uri: string): Promise<Settings> {
    try {
      const input: unknown = this.#canAsk
        ? await this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION })
        : this.#told;
      const { settings, problems } = resolveSettings(input);
      for (const { path, message } of problems) this.log.warn(`setting ${SECTION}.${path}: ${message}`);
      return settings;
    } catch (error) {
      this.log.error(`settings of ${uri}`, error);
      return DEFAULT_SETTINGS;
    }
  }
}
