import type { CancellationToken, Connection, Diagnostic } from "vscode-languageserver/node";
import { addMentionsInSlices, analyzeLayout } from "../analysis/analyze.js";
import type { Settings } from "../analysis/settings.js";
import type { Workspace } from "../analysis/workspace.js";
import type { FolderChecked, FolderCheckProgress } from "../protocol/folder-messages.js";
import { readAnnotations } from "../formats/brat-annotations.js";
import { annotationPath, readAnnotationFile } from "../runtime/annotation-files.js";
import type { AnnotationSet } from "../standoff/annotation-set.js";
import { ALL_RULES } from "../rules/all-rules.js";
import { check } from "../rules/check.js";
import { PageFindings } from "../rules/page-findings.js";
import { diagnosticsOf } from "../service/diagnostics.js";
import { span } from "../text/offsets.js";
import type { FolderPage, FolderPages } from "./folder-pages.js";
import type { Log } from "./log.js";
import type { PageDocuments } from "./page-documents.js";
import type { Publisher } from "./publisher.js";
import type { RecognizerSource } from "./recognizer-source.js";
import { runInSlices } from "./slices.js";

/** What checking folders needs of the server. */
export interface FolderCheckContext {
  readonly connection: Connection;
  readonly documents: PageDocuments;
  readonly folderPages: FolderPages;
  readonly recognizer: RecognizerSource;
  readonly publisher: Publisher;
  readonly log: Log;
  readonly folders: () => readonly string[];
  readonly settingsOf: (uri: string) => Promise<Settings>;
  /** Lets go of what was asked about a page that is not open. */
  readonly forgetSettings: (uri: string) => void;
  readonly workspaceOf: (uri: string) => Promise<Workspace>;
  readonly onProgress: (progress: FolderCheckProgress) => void;
}

/**
 * The findings of the pages that are not open, told when they are asked for: notes and what is graver, for hints of a
 * whole folder are no list that anybody reads. A page that is opened tells its own; what a file that changed had holds no more.
 */
export class FolderCheck {
  /** The pages that findings were told of. */
  readonly #told = new Set<string>();

  constructor(readonly context: FolderCheckContext) {}

  /** Checks all pages of the open folders; what was found stays when it is stopped. */
  async run(token: CancellationToken): Promise<FolderChecked> {
    const { documents, folderPages, log, folders, onProgress } = this.context;
    const pages = (await folderPages.below(folders(), log)).filter(({ uri }) => !documents.get(uri));
    const wanted = new Set(pages.map(({ uri }) => uri));
    for (const uri of this.#told) if (!wanted.has(uri)) this.forget(uri);
    let findings = 0;
    let done = 0;
    for (const page of pages) {
      onProgress({ done, all: pages.length });
      const diagnostics = await this.#diagnosticsOf(page, token);
      if (diagnostics === null) break;
      // It may have been opened meanwhile.
      if (!documents.get(page.uri)) await this.#tell(page.uri, diagnostics);
      findings += diagnostics.length;
      done++;
    }
    return { pages: done, findings };
  }

  /** A page was opened, or its file changed. */
  forget(uri: string): void {
    if (!this.#told.has(uri)) return;
    this.#tell(uri, []).catch((error: unknown) => {
      this.context.log.error(`taking back the findings of ${uri}`, error);
    });
  }

  /** A page's findings; null when the check is stopped. */
  async #diagnosticsOf(page: FolderPage, token: CancellationToken): Promise<readonly Diagnostic[] | null> {
    const { folderPages, settingsOf, forgetSettings, workspaceOf, recognizer, publisher, log } = this.context;
    const { uri } = page;
    const text = await folderPages.textOf(page, log);
    if (token.isCancellationRequested) return null;
    if (text === null) return [];
    const settings = await settingsOf(uri);
    forgetSettings(uri);
    const workspace = await workspaceOf(uri);
    const annotations = settings.annotations === "standoff" ? await annotationsOf(page, text) : undefined;
    const layout = analyzeLayout(text, settings, { ...workspace, ...(annotations && { annotations }) });
    const loaded = await recognizer.get();
    const analysis =
      loaded.state === "loaded"
        ? await runInSlices(addMentionsInSlices(layout, loaded.host.forPage()), () => token.isCancellationRequested)
        : layout;
    if (!analysis) return null;
    const found = check(analysis, ALL_RULES, (rule, error) => {
      log.error(`rule ${rule.id} on ${uri}`, error);
    });
    const findings = PageFindings.listed(
      found.filter(({ severity }) => severity !== "hint"),
      span(0, text.length),
    );
    const { language, ruleAddress } = publisher;
    const checked = { uri, version: 0, analysis, findings };
    return diagnosticsOf(checked, { language, ruleAddress, nearLine: 0 }).items;
  }

  async #tell(uri: string, diagnostics: readonly Diagnostic[]): Promise<void> {
    if (diagnostics.length > 0) this.#told.add(uri);
    else if (!this.#told.delete(uri)) return;
    await this.context.connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  }
}

/** What is annotated beside a page. */
async function annotationsOf({ path }: FolderPage, text: string): Promise<AnnotationSet> {
  return readAnnotations(await readAnnotationFile(annotationPath(path)), text).annotations;
}
