import { pathToFileURL } from "node:url";
import { MessageType, ShowMessageNotification, type Connection } from "vscode-languageserver/node";
import type { Settings } from "../analysis/settings.js";
import type { Dismissal } from "../entities/dismissals.js";
import { annotationStateNotification, type AnnotationState } from "../protocol/messages.js";
import { AnnotationRecovery } from "../runtime/annotation-recovery.js";
import { FileRefusal } from "../runtime/workspace-files.js";
import type { Language } from "../service/language.js";
import { NO_ANNOTATIONS, NO_CHANGE, type AnnotationChange, type AnnotationSet } from "../standoff/annotation-set.js";
import type { HistoryEntry } from "./annotation-history.js";
import { annotationProblems } from "./annotation-problems.js";
import type { Log } from "./log.js";
import { MESSAGES } from "./messages.js";
import { PageAnnotations } from "./page-annotations.js";
import type { PageDocument } from "./page-document.js";
import { pathOf } from "./paths.js";
import { UnfiledHistory } from "./unfiled-history.js";

/** The files whose change is watched for: annotations, and the pages whose text they speak of. */
export const ANNOTATION_FILES_GLOB = "**/*.{ann,txt,news,newstext}";

/** The same, as the end of a URI. */
export const ANNOTATION_FILE = /\.(?:ann|txt|news|newstext)$/u;

/** What the source needs of the server. */
export interface AnnotationsContext {
  readonly connection: Connection;
  readonly log: Log;
  readonly settingsOf: (uri: string) => Promise<Settings>;
  /** Has a page looked at anew: its annotations changed. */
  readonly lookAgain: (uri: string) => void;
}

/** The annotations beside the open pages. */
export class AnnotationsSource {
  readonly #context: AnnotationsContext;
  readonly #pages = new Map<string, { readonly annotations: PageAnnotations; document: PageDocument }>();
  /** The open pages that are no files. */
  readonly #unfiled = new Map<string, UnfiledHistory>();
  #language: Language = "en";
  #recovery: AnnotationRecovery | null = null;

  constructor(context: AnnotationsContext) {
    this.#context = context;
  }

  /** The language to report in, and where to keep what must outlive the server. */
  configure(language: Language, stateFolder: string | null): void {
    this.#language = language;
    this.#recovery = stateFolder === null ? null : new AnnotationRecovery(stateFolder);
  }

  /** A page was opened or changed. */
  update(document: PageDocument): void {
    const known = this.#pages.get(document.uri);
    if (known) {
      known.document = document;
      known.annotations.changed(document);
      if (known.annotations.hasHistory) this.#tellState(document.uri, known.annotations);
      if (known.annotations.set.lost.length > 0) this.#report(document.uri);
      return;
    }
    const path = pathOf(document.uri);
    if (path === null) this.#updateUnfiled(document);
    else this.#pages.set(document.uri, { annotations: new PageAnnotations(path, document, this.#recovery), document });
  }

  #updateUnfiled(document: PageDocument): void {
    const known = this.#unfiled.get(document.uri) ?? new UnfiledHistory(document);
    known.document = document;
    this.#unfiled.set(document.uri, known);
    if (known.hasHistory) this.#tellState(document.uri, known);
  }

  /** A page was closed. */
  close(uri: string): void {
    const page = this.#pages.get(uri)?.annotations;
    this.#pages.delete(uri);
    this.#unfiled.delete(uri);
    page?.closed().catch((error: unknown) => {
      this.#context.log.error(`closing ${page.path}`, error);
    });
  }

  /** The annotations of a page that keeps them beside it; undefined for others. Never rejects. */
  async of(uri: string): Promise<AnnotationSet | undefined> {
    const { annotations: mode } = await this.#context.settingsOf(uri);
    if (mode !== "standoff") return undefined;
    return (await this.loaded(uri))?.set ?? NO_ANNOTATIONS;
  }

  /** A page's annotations, read; null for a page that is no file, or when they can not be read, which is told. */
  async loaded(uri: string): Promise<PageAnnotations | null> {
    const page = this.#pages.get(uri)?.annotations;
    if (!page) return null;
    const first = !page.isLoaded;
    try {
      await page.load();
      if (first) this.#report(uri);
      return page;
    } catch (error) {
      this.#failed(`reading ${page.path}`, error, MESSAGES.annotationsNotRead[this.#language]);
      return null;
    }
  }

  /** Changes a page's annotations, to be taken back by `undo`. */
  async act(uri: string, change: AnnotationChange, dismissals: readonly Dismissal[]): Promise<boolean> {
    const page = await this.loaded(uri);
    if (!page) return false;
    page.act(change, dismissals);
    await this.#acted(uri, page);
    return true;
  }

  /** Keeps what was told the workspace about a page, to be taken back by `undo`; its annotations are as they were. */
  remember(uri: string, dismissals: readonly Dismissal[]): void {
    const page = this.#pages.get(uri)?.annotations;
    const unfiled = this.#unfiled.get(uri);
    page?.act(NO_CHANGE, dismissals);
    unfiled?.remember(dismissals);
    const history = page ?? unfiled;
    if (history) this.#tellState(uri, history);
    this.#context.lookAgain(uri);
  }

  /** Takes the last change back, or makes it again; null when there is none. */
  async undo(uri: string, redo: boolean): Promise<HistoryEntry | null> {
    const page = this.#pages.get(uri)?.annotations;
    const entry = page?.undo(redo) ?? null;
    if (page && entry) await this.#acted(uri, page);
    return page ? entry : this.#undoUnfiled(uri, redo);
  }

  #undoUnfiled(uri: string, redo: boolean): HistoryEntry | null {
    const page = this.#unfiled.get(uri);
    const entry = page?.undo(redo) ?? null;
    if (page && entry) this.#tellState(uri, page);
    return entry;
  }

  /** A page was saved. */
  async saved(uri: string): Promise<void> {
    const page = this.#pages.get(uri)?.annotations;
    if (!page) return;
    await this.#written(uri, page, () => page.saved());
  }

  /** Files of annotations or of pages changed on the disk. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    const paths = new Set(uris.map(pathOf));
    for (const [uri, { annotations }] of this.#pages) {
      if (!paths.has(annotations.path) && !paths.has(annotations.page)) continue;
      try {
        if (!(await annotations.outside())) continue;
        this.#report(uri);
        this.#tellState(uri, annotations);
        this.#context.lookAgain(uri);
      } catch (error) {
        this.#failed(`reading ${annotations.path}`, error, MESSAGES.annotationsNotRead[this.#language]);
      }
    }
  }

  async #acted(uri: string, page: PageAnnotations): Promise<void> {
    this.#tellState(uri, page);
    this.#context.lookAgain(uri);
    await this.#written(uri, page, () => page.write());
  }

  async #written(uri: string, page: PageAnnotations, write: () => Promise<void>): Promise<void> {
    try {
      await write();
      if (page.isLoaded) this.#report(uri);
    } catch (error) {
      this.#failed(`writing ${page.path}`, error, MESSAGES.annotationsNotWritten[this.#language]);
    }
  }

  #report(uri: string): void {
    const known = this.#pages.get(uri);
    if (!known) return;
    const { annotations, document } = known;
    const diagnostics = annotationProblems(annotations.content, annotations.set, document.text, this.#language);
    const file = pathToFileURL(annotations.path).href;
    this.#send(this.#context.connection.sendDiagnostics({ uri: file, diagnostics: [...diagnostics] }));
  }

  #tellState(uri: string, { version, next }: Pick<PageAnnotations, "version" | "next">): void {
    const state: AnnotationState = { uri, version, ...next };
    this.#send(this.#context.connection.sendNotification(annotationStateNotification, state));
  }

  #failed(what: string, error: unknown, message: string): void {
    this.#context.log.error(what, error);
    const reason = error instanceof FileRefusal ? error.reason[this.#language] : "";
    this.#send(
      this.#context.connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: [message, reason].filter((part) => part !== "").join(" "),
      }),
    );
  }

  #send(sending: Promise<void>): void {
    sending.catch((error: unknown) => {
      this.#context.log.error("telling of annotations", error);
    });
  }
}
