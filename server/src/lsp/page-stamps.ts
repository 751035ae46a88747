import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { resolveSettings, type Settings } from "../analysis/settings.js";
import type { LabelNames, NamedLook } from "../corpus/corpus-counts.js";
import { annotationPath } from "../runtime/annotation-files.js";
import { Configurations, settingsOfPage } from "../runtime/load-configuration.js";
import { findWorkspaceRoot } from "../runtime/load-workspace.js";
import { dictionaryPath, dismissalsPath } from "../runtime/workspace-files.js";

/** What makes the stamps of pages: what each depends on, asked for once a look through the folder. */
export class PageStamps {
  readonly #configurations = new Configurations();
  readonly #folders = new Map<string, Promise<string>>();
  readonly #labels = new Map<string, NamedLook>();

  /**
   * @param engine the file of the engine: another one may answer otherwise
   * @param personal the reader's own settings
   */
  constructor(
    readonly engine: string,
    readonly personal: unknown,
  ) {}

  /** What the labels of the pages asked about are called and look like, in the order that they are first met. */
  get labels(): LabelNames {
    return this.#labels;
  }

  /** Tells what a page's analysis depends on; null when there is no such file. */
  async of(page: string): Promise<string | null> {
    const file = await fileStamp(page);
    if (file === "") return null;
    const [beside, folder, engine] = await Promise.all([
      fileStamp(annotationPath(page)),
      this.#toldIn(dirname(page)),
      this.#once(this.engine, () => fileStamp(this.engine)),
    ]);
    return [file, beside, digest(JSON.stringify(await this.#settingsOf(page))), folder, engine].join(" ");
  }

  async #settingsOf(page: string): Promise<Settings> {
    const configuration = await this.#configurations.of(page);
    const settings = configuration
      ? settingsOfPage(configuration, page, this.personal)
      : resolveSettings(this.personal).settings;
    for (const { label, name, color, underline, bars } of settings.labels.all)
      this.#labels.set(label, { name, look: { color, underline, bars } });
    return settings;
  }

  /** What people have told in the folder `.newsmark` that counts for a folder's pages. */
  #toldIn(folder: string): Promise<string> {
    return this.#once(folder, async () => {
      const root = await findWorkspaceRoot(folder);
      if (root === null) return "";
      return (await Promise.all([dictionaryPath(root), dismissalsPath(root)].map(fileStamp))).join(" ");
    });
  }

  #once(key: string, find: () => Promise<string>): Promise<string> {
    const known = this.#folders.get(key) ?? find();
    this.#folders.set(key, known);
    return known;
  }
}

/** A file's size and time of change; empty when there is none. */
const fileStamp = (path: string): Promise<string> =>
  stat(path).then(
    ({ size, mtimeMs }) => `${String(size)}:${String(mtimeMs)}`,
    () => "",
  );

const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
