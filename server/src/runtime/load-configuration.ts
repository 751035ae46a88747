import { access } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Settings } from "../analysis/settings.js";
import type { KnownFindings } from "../analysis/workspace.js";
import { EMPTY_BASELINE, parseBaseline, type Baseline } from "../configuration/baseline.js";
import { CONFIGURATION_NAMES, type Configuration } from "../configuration/configuration.js";
import { pageSettings } from "../configuration/page-settings.js";
import {
  EMPTY_CONFIGURATION,
  parseConfiguration,
  type ConfigurationProblem,
} from "../configuration/parse-configuration.js";
import { messageOf } from "./describe-error.js";
import { FileRefusal, readWithin } from "./workspace-files.js";

/** A text in the languages that Newsmark speaks. */
type Bilingual = ConfigurationProblem["message"];

/** A project's configuration file, read. */
export interface LoadedConfiguration {
  readonly file: string;
  readonly text: string;
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  readonly baseline: Baseline;
}

/** The configurations of the folders that pages lie in, each read once until `clear`. One for editor and command line. */
export class Configurations {
  readonly #byFolder = new Map<string, Promise<LoadedConfiguration | null>>();
  readonly #byFile = new Map<string, Promise<LoadedConfiguration>>();

  /** The configuration of a page: the nearest at or above its folder; null when there is none. */
  of(page: string): Promise<LoadedConfiguration | null> {
    return this.#in(dirname(resolve(page)));
  }

  /** Files changed: all is read again when it is next asked for. */
  clear(): void {
    this.#byFolder.clear();
    this.#byFile.clear();
  }

  #in(folder: string): Promise<LoadedConfiguration | null> {
    const known = this.#byFolder.get(folder) ?? this.#find(folder);
    this.#byFolder.set(folder, known);
    return known;
  }

  async #find(folder: string): Promise<LoadedConfiguration | null> {
    for (const name of CONFIGURATION_NAMES) {
      const file = join(folder, name);
      if (await isThere(file)) {
        const loaded = this.#byFile.get(file) ?? load(file);
        this.#byFile.set(file, loaded);
        return loaded;
      }
    }
    return dirname(folder) === folder ? null : this.#in(dirname(folder));
  }
}

/** A page's settings by its project's configuration. `personal`: the reader's own, see `pageSettings`. */
export const settingsOfPage = (loaded: LoadedConfiguration, page: string, personal?: unknown): Settings =>
  pageSettings(loaded.configuration, pathFrom(dirname(loaded.file), page), personal);

/** The findings of a page that the baseline knows. */
export function knownOfPage(
  { file, configuration, baseline }: LoadedConfiguration,
  page: string,
): KnownFindings | undefined {
  if (configuration.baseline === null) return undefined;
  return baseline.get(pathFrom(dirname(resolve(dirname(file), configuration.baseline)), page));
}

/** A page's path from a folder, with `/` between names: what overrides and baselines know it by. */
export const pathFrom = (folder: string, page: string): string => relative(folder, resolve(page)).split(sep).join("/");

async function load(file: string): Promise<LoadedConfiguration> {
  const folder = dirname(file);
  let text = "";
  try {
    text = await readWithin(folder, file);
  } catch (error) {
    const problems = [{ start: 0, end: 0, message: reasonOf(error) }];
    return { file, text, configuration: EMPTY_CONFIGURATION, problems, baseline: EMPTY_BASELINE };
  }
  const { configuration, problems } = parseConfiguration(text);
  const { baseline, problem } = await loadBaseline(folder, configuration.baseline);
  const start = Math.max(0, text.indexOf('"baseline"'));
  const faults = problem === null ? [] : [{ start, end: start + '"baseline"'.length, message: problem }];
  return { file, text, configuration, problems: [...problems, ...faults], baseline };
}

async function loadBaseline(
  folder: string,
  path: string | null,
): Promise<{ readonly baseline: Baseline; readonly problem: Bilingual | null }> {
  if (path === null) return { baseline: EMPTY_BASELINE, problem: null };
  try {
    const baseline = parseBaseline(await readWithin(folder, resolve(folder, path)));
    if (baseline) return { baseline, problem: null };
  } catch (error) {
    const { en, zh } = reasonOf(error);
    return { baseline: EMPTY_BASELINE, problem: { en: `baseline: ${en}`, zh: `baseline：${zh}` } };
  }
  return {
    baseline: EMPTY_BASELINE,
    problem: {
      en: `baseline: ${path} is no baseline. Make one with newsmark check --update-baseline.`,
      zh: `baseline：${path} 不是基线文件。请用 newsmark check --update-baseline 生成。`,
    },
  };
}

function reasonOf(error: unknown): Bilingual {
  if (error instanceof FileRefusal) return error.reason;
  const why = messageOf(error);
  return { en: `It could not be read (${why}).`, zh: `无法读取（${why}）。` };
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
