import { setImmediate } from "node:timers/promises";
import type { CancellationToken, SymbolInformation } from "vscode-languageserver/node";
import { analyzeLayout } from "../analysis/analyze.js";
import { DEFAULT_SETTINGS } from "../analysis/settings.js";
import type { Language } from "../service/language.js";
import { mayMean, pageSymbolsOf, type PageSymbol } from "../service/page-symbols.js";
import type { FolderPage, FolderPages } from "./folder-pages.js";
import type { Log } from "./log.js";
import type { PageAnalyses } from "./page-analyses.js";
import { cancelled } from "./requests.js";

/** More than this is no list that anybody reads; a longer query finds the rest. */
const MOST_SYMBOLS = 2000;

/** What looking for symbols needs of the server. */
export interface SymbolsContext {
  readonly pages: PageAnalyses;
  readonly folderPages: FolderPages;
  readonly log: Log;
  /** The open folders, as paths. */
  readonly folders: () => readonly string[];
}

/**
 * The articles and the people in bylines of all pages of the open folders: of open pages as they stand in the editor, of
 * others from the disk. A page is laid out once, and again when its file has changed.
 */
export class SymbolsSource {
  readonly #known = new Map<string, { readonly stamp: string; readonly symbols: readonly PageSymbol[] }>();

  constructor(readonly context: SymbolsContext) {}

  /** What may be meant by a query, in the order of the pages. */
  async find(query: string, language: Language, token: CancellationToken): Promise<SymbolInformation[]> {
    const found: SymbolInformation[] = [];
    const { folders, folderPages, log } = this.context;
    const pages = await folderPages.below(folders(), log);
    this.#keepOnly(pages);
    for (const page of pages) {
      if (token.isCancellationRequested) throw cancelled();
      for (const { name, kind, range, container } of await this.#symbolsOf(page, token)) {
        if (!mayMean(name, query)) continue;
        found.push({ name, kind, location: { uri: page.uri, range }, containerName: container[language] });
        if (found.length >= MOST_SYMBOLS) return found;
      }
    }
    return found;
  }

  async #symbolsOf(page: FolderPage, token: CancellationToken): Promise<readonly PageSymbol[]> {
    const open = await this.context.pages.newest(page.uri, token);
    if (open) return pageSymbolsOf(open.analysis);
    const known = this.#known.get(page.uri);
    if (known?.stamp === page.stamp) return known.symbols;
    const text = await this.context.folderPages.textOf(page, this.context.log);
    // Where articles and bylines stand does not depend on settings.
    const symbols = text === null ? [] : pageSymbolsOf(analyzeLayout(text, DEFAULT_SETTINGS));
    this.#known.set(page.uri, { stamp: page.stamp, symbols });
    // Other messages come first.
    await setImmediate();
    return symbols;
  }

  #keepOnly(pages: readonly FolderPage[]): void {
    const wanted = new Set(pages.map(({ uri }) => uri));
    for (const uri of this.#known.keys()) if (!wanted.has(uri)) this.#known.delete(uri);
  }
}
