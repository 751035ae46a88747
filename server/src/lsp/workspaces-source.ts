import { pathToFileURL } from "node:url";
import { basename, dirname } from "node:path";
import {
  DiagnosticSeverity,
  MessageType,
  ShowMessageNotification,
  type Connection,
  type Diagnostic,
} from "vscode-languageserver/node";
import { EMPTY_WORKSPACE, type Workspace } from "../analysis/workspace.js";
import type { Settings } from "../analysis/settings.js";
import { unknownLabels } from "../entities/unknown-labels.js";
import { NO_DISMISSALS } from "../entities/dismissals.js";
import { findWorkspaceRoot, loadWorkspace, type WorkspaceProblem } from "../runtime/load-workspace.js";
import {
  dictionaryPath,
  dismissalsPath,
  isWithin,
  readWithin,
  WORKSPACE_FOLDER,
  type FileChange,
} from "../runtime/workspace-files.js";
import type { Language } from "../service/language.js";
import { KnownContents } from "./known-contents.js";
import type { Log } from "./log.js";
import { MESSAGES } from "./messages.js";
import { pathOf } from "./paths.js";
import {
  changedDismissals,
  dismissalOf,
  writeDecision,
  writeDismissalChange,
  type DismissalChange,
  type KeptDecision,
} from "./write-decision.js";

/** The files whose change is watched for. */
export const WORKSPACE_FILES_GLOB = `**/${WORKSPACE_FOLDER}/{dictionary.txt,dismissed.json}`;

/**
 * What the people of each folder have told beside its pages: read once a folder and kept until its files change. A
 * page belongs to the nearest folder above it that has a `.newsmark` folder, as on the command line, else to the
 * folder that is open in the editor. What is dismissed on a page that belongs to none is known as long as this lives.
 */
export class WorkspacesSource {
  readonly #loaded = new Map<string, Promise<Workspace>>();
  #folders: readonly string[] = [];
  #language: Language = "en";
  readonly #contents = new KnownContents();
  /** What was dismissed on pages that belong to no folder. */
  #unfiled = NO_DISMISSALS;
  #toldUnfiled = false;
  /** The last decision on its way into a file: the next one waits for it, so that none is lost. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(
    readonly connection: Connection,
    readonly log: Log,
    readonly settingsOf: (uri: string) => Promise<Settings>,
  ) {}

  /** The client's folders, as paths. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** The client's folders, as URIs, and the language to report in. */
  configure(folders: readonly string[], language: Language): void {
    this.#folders = folders.flatMap((uri) => pathOf(uri) ?? []);
    this.#language = language;
  }

  /** Folders were opened and closed since. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.flatMap((uri) => pathOf(uri) ?? []));
    const come = added.flatMap((uri) => pathOf(uri) ?? []);
    this.#folders = [...this.#folders.filter((folder) => !gone.has(folder)), ...come];
  }

  /** What was told for a page; never rejects. */
  async of(uri: string): Promise<Workspace> {
    const root = await this.#rootOf(uri);
    if (root === null) return { ...EMPTY_WORKSPACE, dismissals: this.#unfiled };
    const known = this.#loaded.get(root);
    if (known) return known;
    const loading = this.#load(root, uri);
    this.#loaded.set(root, loading);
    return loading;
  }

  /** Files or settings changed: everything is read again when it is next asked for. */
  changed(): void {
    this.#loaded.clear();
  }

  /**
   * Whether a file that changed on the disk holds what the open pages were not looked at with yet: not so when the
   * server wrote it for one of them. Gives true for every other file.
   */
  async isNews(uri: string): Promise<boolean> {
    const path = pathOf(uri);
    if (path === null || basename(dirname(path)) !== WORKSPACE_FOLDER) return true;
    await this.#writing;
    try {
      return this.#contents.take(path, await readWithin(dirname(dirname(path)), path));
    } catch {
      return true;
    }
  }

  /**
   * Keeps a decision about a page; false when the page lies in no folder that could hold it.
   * @throws Error when the folder's files can not be written.
   */
  async decide(uri: string, decision: KeptDecision): Promise<boolean> {
    const root = await this.#rootOf(uri);
    if (root !== null) await this.#write(() => writeDecision(root, decision));
    else if (decision.kind === "add-to-dictionary") return false;
    else await this.#changeUnfiled({ added: [dismissalOf(decision)], removed: [] });
    return true;
  }

  /**
   * Adds dismissals to a page's folder or takes them back.
   * @throws Error when the folder's files can not be written.
   */
  async changeDismissals(uri: string, change: DismissalChange): Promise<void> {
    const root = await this.#rootOf(uri);
    await (root === null ? this.#changeUnfiled(change) : this.#write(() => writeDismissalChange(root, change)));
  }

  async #changeUnfiled(change: DismissalChange): Promise<void> {
    this.#unfiled = changedDismissals(this.#unfiled, change);
    if (this.#toldUnfiled) return;
    this.#toldUnfiled = true;
    const message = MESSAGES.keptForNow[this.#language];
    await this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  }

  async #write(write: () => Promise<FileChange>): Promise<void> {
    const written = this.#writing.then(async () => {
      this.#contents.written(await write());
    });
    this.#writing = written.catch(() => undefined);
    await written;
    this.changed();
  }

  async #rootOf(uri: string): Promise<string | null> {
    const path = pathOf(uri);
    if (path === null) return null;
    const open = this.#folders
      .filter((folder) => isWithin(path, folder))
      .sort((a, b) => b.length - a.length)
      .at(0);
    return (await findWorkspaceRoot(dirname(path))) ?? open ?? null;
  }

  /** What a folder's files tell; their faults are told by the labels that the page asking for it has. */
  async #load(root: string, uri: string): Promise<Workspace> {
    try {
      const { workspace, contents, problems } = await loadWorkspace(root);
      this.#contents.read(contents);
      const { labels } = await this.settingsOf(uri);
      const unknown = unknownLabels(workspace.dictionary, labels);
      const all = [...problems, ...unknown.map((problem) => ({ ...problem, file: dictionaryPath(root) }))];
      for (const file of [dictionaryPath(root), dismissalsPath(root)]) {
        await this.#report(
          file,
          all.filter((problem) => problem.file === file),
        );
      }
      return workspace;
    } catch (error) {
      this.log.error(`reading ${WORKSPACE_FOLDER} in ${root}`, error);
      return EMPTY_WORKSPACE;
    }
  }

  async #report(file: string, problems: readonly WorkspaceProblem[]): Promise<void> {
    const diagnostics = problems.map(({ line, message }): Diagnostic => {
      const start = { line: line - 1, character: 0 };
      const range = { start, end: { line, character: 0 } };
      return { range, message: message[this.#language], severity: DiagnosticSeverity.Warning, source: "Newsmark" };
    });
    await this.connection.sendDiagnostics({ uri: pathToFileURL(file).href, diagnostics });
  }
}
