import { availableParallelism } from "node:os";
import { relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { CancellationToken } from "vscode-languageserver/node";
import { corpusCounts, numbersOf, type LabelNames } from "../corpus/corpus-counts.js";
import { placesIn, type PlaceQuery } from "../corpus/concordance.js";
import { recordOf, type PageContent } from "../corpus/page-record.js";
import type {
  Corpus,
  CorpusPage,
  CorpusProgress,
  Place,
  Places,
  ReadCorpusParams,
} from "../protocol/corpus-messages.js";
import { recordTask, type RecordOptions, type RecordResult } from "../runtime/bulk/record-task.js";
import { WorkerPool } from "../runtime/bulk/worker-pool.js";
import { PageCache } from "../runtime/page-cache.js";
import { pagesBelow } from "../runtime/pages/find-pages.js";
import { readPage } from "../runtime/pages/page-files.js";
import type { Language } from "../service/language.js";
import { asPage, CorpusPages, type KnownFile } from "./corpus-pages.js";
import type { Log } from "./log.js";
import type { PageAnalyses } from "./page-analyses.js";
import type { PageDocuments } from "./page-documents.js";
import { PageStamps } from "./page-stamps.js";
import { pathOf } from "./paths.js";

/** More processes than this are of little use: each holds a dictionary of 250 MB. */
const MOST_PROCESSES = 3;

/** What looking through folders needs of the server. */
export interface CorpusContext {
  readonly documents: PageDocuments;
  readonly pages: PageAnalyses;
  readonly log: Log;
  /** The open folders, as paths. */
  readonly folders: () => readonly string[];
  /** What the client says of a folder. */
  readonly personalOf: (uri: string) => Promise<unknown>;
  readonly onProgress: (progress: CorpusProgress) => void;
  /** The command line's bundle, which the processes that share the work run. */
  readonly engine: string;
}

/** A file of an open folder, and what is known of it. */
interface FoundFile {
  readonly folder: string;
  readonly path: string;
  readonly file: KnownFile;
}

/** A file that is to be looked at. */
interface StaleFile {
  readonly path: string;
  readonly stamp: string;
}

/**
 * The pages of the open folders. They are analyzed by processes of their own, which give way to the editor and end when
 * all is done, so that the open pages are answered as ever; what was found is kept, and only files that changed are
 * looked at again.
 */
export class CorpusSource {
  readonly #context: CorpusContext;
  readonly #pages = new Map<string, CorpusPages>();
  readonly #found = new Map<string, FoundFile>();
  #labels: LabelNames = new Map();
  #state: Corpus["state"] = "unread";
  #language: Language = "en";
  #stateFolder: string | null = null;
  /** The last look through the folders: the next waits for it. */
  #reading: Promise<unknown> = Promise.resolve();

  constructor(context: CorpusContext) {
    this.#context = context;
  }

  /** The language to answer in, and where to keep what was found; without that folder there is no corpus. */
  configure(language: Language, stateFolder: string | null): void {
    this.#language = language;
    this.#stateFolder = stateFolder;
  }

  /** Looks through the open folders; what is there when it is stopped stays. */
  read(params: ReadCorpusParams, token: CancellationToken): Promise<Corpus> {
    const reading = this.#reading.then(() => this.#read(params, token));
    this.#reading = reading.catch(() => undefined);
    return reading;
  }

  /** What is known so far. */
  now(): Corpus {
    const found = this.#inOrder();
    const uriOf = this.#uris();
    const tallies = found.flatMap(({ file }) => (file.kind === "page" ? [file.tally] : []));
    const counts = corpusCounts(tallies, this.#labels);
    const labels = counts.labels.map((label) => ({ ...label, name: label.name[this.#language] }));
    return { state: this.#state, pages: found.flatMap((each) => pageOf(each, uriOf(each.path))), ...counts, labels };
  }

  /** Places of the pages; of an open page as it stands in the editor. */
  async places(query: PlaceQuery, limit: number, token: CancellationToken): Promise<Places> {
    const places: Place[] = [];
    let found = 0;
    let pages = 0;
    const uriOf = this.#uris();
    for (const { folder, path, file } of this.#inOrder()) {
      if (token.isCancellationRequested) break;
      if (file.kind !== "page") continue;
      const uri = uriOf(path);
      const content = await this.#contentOf(folder, path, uri, query, token);
      const here = content ? placesIn(content, query) : [];
      found += here.length;
      if (here.length > 0) pages++;
      for (const place of here.slice(0, limit - places.length))
        places.push({ uri, path: pathWithin(folder, path), ...place });
    }
    return { places, found, pages };
  }

  async #read({ onlyIfKnown, taken, left }: ReadCorpusParams, token: CancellationToken): Promise<Corpus> {
    const folders = onlyIfKnown ? await this.#knownFolders() : this.#context.folders();
    if (this.#stateFolder === null || folders.length === 0 || token.isCancellationRequested) return this.now();
    this.#state = "partly";
    for (const { folder, path } of this.#found.values()) if (!folders.includes(folder)) this.#found.delete(path);
    for (const folder of folders) await this.#readFolder(folder, { taken: paths(taken), left: paths(left) }, token);
    if (!isStopped(token)) this.#state = "read";
    return this.now();
  }

  async #readFolder(
    folder: string,
    { taken, left }: { readonly taken: ReadonlySet<string>; readonly left: ReadonlySet<string> },
    token: CancellationToken,
  ): Promise<void> {
    const known = this.#pagesOf(folder);
    const { files, skipped } = await pagesBelow(folder);
    skipped.forEach((message) => {
      this.#context.log.warn(message);
    });
    const personal = await this.#context.personalOf(pathToFileURL(folder).href);
    const stamps = new PageStamps(this.#context.engine, personal);
    const recalled: FoundFile[] = [];
    const stale: StaleFile[] = [];
    for (const path of files.filter((each) => !left.has(each))) {
      if (token.isCancellationRequested) return;
      const stamp = await stamps.of(path);
      if (stamp === null) continue;
      const whole = taken.has(path) ? `${stamp} taken` : stamp;
      const file = await known.recall(path, whole);
      if (file) recalled.push({ folder, path, file });
      else stale.push({ path, stamp: whole });
    }
    this.#labels = new Map([...this.#labels, ...stamps.labels]);
    this.#replace(folder, recalled);
    const all = recalled.length + stale.length;
    let done = recalled.length;
    this.#context.onProgress({ done, all });
    await this.#look(known, stale, { personal, taken: [...taken] }, token, (path, file) => {
      this.#found.set(path, { folder, path, file });
      this.#context.onProgress({ done: ++done, all });
    });
    if (!isStopped(token)) await known.keepOnly(files);
  }

  /** Looks at files: those that are open as they stand on the disk here, the others in processes of their own. */
  async #look(
    known: CorpusPages,
    stale: readonly StaleFile[],
    options: RecordOptions,
    token: CancellationToken,
    onFile: (path: string, file: KnownFile) => void,
  ): Promise<void> {
    const left: StaleFile[] = [];
    const uriOf = this.#uris();
    for (const { path, stamp } of stale) {
      const result = await this.#openPage(path, uriOf(path), token);
      if (result) onFile(path, await known.take(path, stamp, result));
      else left.push({ path, stamp });
    }
    if (left.length === 0 || token.isCancellationRequested) return;
    const size = Math.max(1, Math.min(MOST_PROCESSES, availableParallelism() - 1, left.length));
    const pool = new WorkerPool(recordTask, options, { module: this.#context.engine, size, inBackground: true });
    const stopped = new Promise<void>((resolve) => {
      token.onCancellationRequested(() => {
        resolve();
      });
    });
    const worked = Promise.all(
      left.map(async ({ path, stamp }) => {
        const outcome = await pool.work(path);
        if (token.isCancellationRequested) return;
        outcome.warnings.forEach((warning) => {
          this.#context.log.warn(warning);
        });
        if (outcome.failed) onFile(path, { kind: "failed", reason: outcome.reason });
        else onFile(path, await known.take(path, stamp, outcome.result));
      }),
    );
    try {
      await Promise.race([worked, stopped]);
    } finally {
      pool.close();
    }
  }

  /** An open page whose text is that on the disk is analyzed already; null for every other file. */
  async #openPage(path: string, uri: string, token: CancellationToken): Promise<RecordResult | null> {
    const document = this.#context.documents.get(uri);
    if (!document) return null;
    const saved = await readPage(path).catch(() => null);
    if (saved?.text.replace(/^\uFEFF/u, "") !== document.text) return null;
    const page = await this.#context.pages.full(uri, token);
    return page?.version === document.version ? asPage(recordOf(page.analysis)) : null;
  }

  async #contentOf(
    folder: string,
    path: string,
    uri: string,
    query: PlaceQuery,
    token: CancellationToken,
  ): Promise<PageContent | null> {
    const open = await this.#context.pages.full(uri, token);
    if (open) return recordOf(open.analysis).content;
    const words = query.kind === "text" ? JSON.stringify(query.text).slice(1, -1) : "";
    return this.#pagesOf(folder).content(path, (body) => body.includes(words));
  }

  /** The files of a folder are these, and no others. */
  #replace(folder: string, files: readonly FoundFile[]): void {
    for (const [path, found] of this.#found) if (found.folder === folder) this.#found.delete(path);
    for (const file of files) this.#found.set(file.path, file);
  }

  #inOrder(): readonly FoundFile[] {
    return [...this.#found.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
  }

  /** Gives a file's URI, as the client writes it where it is open. */
  #uris(): (path: string) => string {
    const open = new Map(this.#context.documents.all().map(({ uri }) => [pathOf(uri), uri]));
    return (path) => open.get(path) ?? pathToFileURL(path).href;
  }

  #pagesOf(folder: string): CorpusPages {
    const known = this.#pages.get(folder) ?? new CorpusPages(new PageCache(this.#stateFolder ?? "", folder));
    this.#pages.set(folder, known);
    return known;
  }

  /** The open folders that were looked through before. */
  async #knownFolders(): Promise<readonly string[]> {
    if (this.#stateFolder === null) return [];
    const folders = this.#context.folders();
    const known = await Promise.all(folders.map((folder) => this.#pagesOf(folder).cache.isThere()));
    return folders.filter((_, index) => known[index]);
  }
}

/** Asked anew each time: work goes on between. */
const isStopped = (token: CancellationToken): boolean => token.isCancellationRequested;

const paths = (uris: readonly string[]): ReadonlySet<string> => new Set(uris.flatMap((uri) => pathOf(uri) ?? []));

const pathWithin = (folder: string, path: string): string => relative(folder, path).split(sep).join("/");

/** What the client is told of a file; nothing of one that is no page. */
function pageOf({ folder, path, file }: FoundFile, uri: string): readonly CorpusPage[] {
  if (file.kind === "other") return [];
  const names = { uri, folder: pathToFileURL(folder).href, path: pathWithin(folder, path) };
  if (file.kind === "failed")
    return [{ ...names, articles: 0, wraps: 0, mended: 0, mentions: 0, undecided: 0, problem: file.reason }];
  const numbers = numbersOf(file.tally);
  return [{ ...names, ...numbers, mended: file.mostWraps - numbers.wraps, problem: null }];
}
