import { pathToFileURL } from "node:url";
import { DiagnosticSeverity, type Connection, type Diagnostic } from "vscode-languageserver/node";
import { DEFAULT_SETTINGS, resolveSettings, type Settings } from "../analysis/settings.js";
import type { KnownFindings } from "../analysis/workspace.js";
import { CONFIGURATION_NAMES } from "../configuration/configuration.js";
import {
  Configurations,
  knownOfPage,
  settingsOfPage,
  type LoadedConfiguration,
} from "../runtime/load-configuration.js";
import type { Language } from "../service/language.js";
import { SourceText } from "../text/source-text.js";
import type { Log } from "./log.js";
import { pathOf } from "./paths.js";

const SECTION = "newsmark";

/** The files whose change is watched for: configurations, and baselines by the name they have unless told otherwise. */
export const CONFIGURATION_FILES_GLOB = `**/{${[...CONFIGURATION_NAMES, "*baseline*.json"].join(",")}}`;

/**
 * The settings of each page, kept until they change: those of its project's configuration file where there is one, as
 * on the command line, else what the client tells.
 */
export class SettingsSource {
  readonly #kept = new Map<string, Promise<Settings>>();
  readonly #configurations = new Configurations();
  /** The configuration files with faults that the client was told of. */
  readonly #faulty = new Set<string>();
  /** What a client that can not be asked told on its own. */
  #told: unknown = undefined;
  #canAsk = false;
  #language: Language = "en";

  constructor(
    readonly connection: Connection,
    readonly log: Log,
  ) {}

  /** The language to report in. */
  configure(language: Language): void {
    this.#language = language;
  }

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

  /** Configuration files or baselines changed, and some were removed: those have no faults any more. */
  filesChanged(removed: readonly string[]): void {
    this.#kept.clear();
    this.#configurations.clear();
    for (const uri of removed) {
      const path = pathOf(uri);
      if (path === null || !this.#faulty.delete(path)) continue;
      this.connection.sendDiagnostics({ uri, diagnostics: [] }).catch((error: unknown) => {
        this.log.error(`taking back the faults of ${uri}`, error);
      });
    }
  }

  /** A page's settings; never rejects. */
  of(uri: string): Promise<Settings> {
    const kept = this.#kept.get(uri);
    if (kept) return kept;
    const settings = this.#settingsOf(uri);
    this.#kept.set(uri, settings);
    return settings;
  }

  /** The findings of a page that its project's baseline knows; never rejects. */
  async knownOf(uri: string): Promise<KnownFindings | undefined> {
    const path = pathOf(uri);
    const loaded = path === null ? null : await this.#configurations.of(path);
    return path !== null && loaded ? knownOfPage(loaded, path) : undefined;
  }

  /** What the client says of a page or a folder, whatever configuration there is. */
  async personal(uri: string): Promise<unknown> {
    if (!this.#canAsk) return this.#told;
    const answer: unknown = await this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
    return answer;
  }

  /** A page was closed. */
  forget(uri: string): void {
    this.#kept.delete(uri);
  }

  async #settingsOf(uri: string): Promise<Settings> {
    try {
      const path = pathOf(uri);
      const loaded = path === null ? null : await this.#configurations.of(path);
      const personal = await this.personal(uri);
      if (path !== null && loaded) {
        await this.#report(loaded);
        return settingsOfPage(loaded, path, personal);
      }
      const { settings, problems } = resolveSettings(personal);
      for (const { path: setting, message } of problems) this.log.warn(`setting ${SECTION}.${setting}: ${message}`);
      return settings;
    } catch (error) {
      this.log.error(`settings of ${uri}`, error);
      return DEFAULT_SETTINGS;
    }
  }

  /** Shows a configuration's faults where they stand, and takes back those that are mended. */
  async #report({ file, text, problems }: LoadedConfiguration): Promise<void> {
    if (problems.length === 0 && !this.#faulty.delete(file)) return;
    if (problems.length > 0) this.#faulty.add(file);
    const source = new SourceText(text);
    const diagnostics = problems.map(({ start, end, message }): Diagnostic => ({
      range: { start: source.positionAt(start), end: source.positionAt(end) },
      message: message[this.#language],
      severity: DiagnosticSeverity.Warning,
      source: "Newsmark",
    }));
    await this.connection.sendDiagnostics({ uri: pathToFileURL(file).href, diagnostics });
  }
}
