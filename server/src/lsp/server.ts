import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver/node";
import { z } from "zod";
import type { Settings } from "../analysis/settings.js";
import { corpusProgressNotification, type CorpusProgress } from "../protocol/corpus-messages.js";
import { folderCheckProgressNotification, type FolderCheckProgress } from "../protocol/folder-messages.js";
import type { LoadOptions } from "../runtime/load-segmenter.js";
import type { OutsideOptions, OutsideRecognizer } from "../runtime/outside-recognizer.js";
import type { LoadedHost, Warn } from "../runtime/recognizer-host.js";
import { WORKSPACE_FOLDER } from "../runtime/workspace-files.js";
import { ALL_RULES } from "../rules/all-rules.js";
import { languageOf } from "../service/language.js";
import { abilitiesOf, type ClientAbilities } from "./client-abilities.js";
import { registerCommands } from "./commands.js";
import { registerFeatures } from "./features.js";
import { ANNOTATION_FILE, ANNOTATION_FILES_GLOB, AnnotationsSource } from "./annotations-source.js";
import { registerCorpus } from "./corpus-handlers.js";
import type { CorpusContext, CorpusSource } from "./corpus-source.js";
import { FolderCheck } from "./folder-check.js";
import type { FolderPages } from "./folder-pages.js";
import { registerFolders } from "./folder-handlers.js";
import { createLog } from "./log.js";
import { OutsideSource } from "./outside-source.js";
import { PageAnalyses } from "./page-analyses.js";
import { createPageDocuments } from "./page-documents.js";
import { Progress } from "./progress.js";
import { Publisher } from "./publisher.js";
import { RecognizerSource } from "./recognizer-source.js";
import type { RuleAddress } from "./rule-address.js";
import { SERVER_CAPABILITIES } from "./server-capabilities.js";
import type { Session } from "./session.js";
import { CONFIGURATION_FILES_GLOB, SettingsSource } from "./settings-source.js";
import { SymbolsSource } from "./symbols-source.js";
import { throttled } from "./throttled.js";
import { WORKSPACE_FILES_GLOB, WorkspacesSource } from "./workspaces-source.js";

/** What the server takes from the machine it runs on. */
export interface ServerOptions {
  readonly loadRecognizer: (options: LoadOptions, warn: Warn) => Promise<LoadedHost>;
  /** Where the rules' pages of documentation stand; null when there are none. */
  readonly ruleAddress: RuleAddress | null;
  /** Finds and reads the pages of the open folders. */
  readonly folderPages: FolderPages;
  /** Starts recognizers of the reader's own; null where there are no programs. */
  readonly startRecognizer: ((options: OutsideOptions) => OutsideRecognizer) | null;
  /** Looks through whole folders; null where there are none to look through. */
  readonly corpus: ((context: Omit<CorpusContext, "engine">) => CorpusSource) | null;
}

const initializationOptions = z.object({ locale: z.string(), stateFolder: z.string() }).partial().catch({});

/** How often the client is told how far a look through its folders is, in milliseconds. */
const PROGRESS_EVERY = 100;

/** Starts a server on a connection. Everything it knows hangs on this call: two servers share nothing. */
export function startServer(connection: Connection, options: ServerOptions): void {
  const log = createLog(connection.console);
  const documents = createPageDocuments();
  const settings = new SettingsSource(connection, log);
  const settingsOf = (uri: string): Promise<Settings> => settings.of(uri);
  const workspaces = new WorkspacesSource(connection, log, settingsOf);
  let stateFolder: string | null = null;
  const recognizer = new RecognizerSource((warn) => options.loadRecognizer({ stateFolder }, warn), log);
  const publisher = new Publisher(connection, recognizer);
  const progress = new Progress(connection);
  const pages = new PageAnalyses({
    recognizer,
    rules: ALL_RULES,
    log,
    settingsOf,
    workspaceOf: async (uri) => {
      const [workspace, known, beside, answers] = await Promise.all([
        workspaces.of(uri),
        settings.knownOf(uri),
        annotations.of(uri),
        outside.answersFor(uri),
      ]);
      return {
        ...workspace,
        ...(known && { known }),
        ...(beside && { annotations: beside }),
        ...(answers && { outside: answers }),
      };
    },
    onResult: (page) => {
      publisher.publish(page);
      outside.want(page);
      if (page.analysis.stage === "full") progress.end(page.uri);
    },
    onProgress: (uri, done, all) => {
      progress.report(uri, done, all);
    },
  });
  const noWatch = (error: unknown): void => {
    log.error("asking to be told of changed settings", error);
  };
  let abilities: ClientAbilities = abilitiesOf({ capabilities: {} });
  const lookAgain = (): void => {
    for (const { uri } of documents.all()) publisher.outdated(uri);
    pages.refresh();
  };
  const lookAgainAt = (uri: string): void => {
    publisher.outdated(uri);
    pages.refresh(uri);
  };
  const annotations = new AnnotationsSource({
    connection,
    log,
    settingsOf,
    lookAgain: lookAgainAt,
  });
  const corpus = options.corpus?.({
    documents,
    pages,
    log,
    folders: () => workspaces.folders,
    personalOf: (uri) => settings.personal(uri),
    onProgress: throttled(PROGRESS_EVERY, (told: CorpusProgress) => {
      connection.sendNotification(corpusProgressNotification, told).catch(() => undefined);
    }),
  });
  const { folderPages } = options;
  const symbols = new SymbolsSource({ pages, folderPages, log, folders: () => workspaces.folders });
  const folderCheck = new FolderCheck({
    connection,
    documents,
    folderPages,
    recognizer,
    publisher,
    log,
    folders: () => workspaces.folders,
    settingsOf,
    forgetSettings: (uri) => {
      if (!documents.get(uri)) settings.forget(uri);
    },
    workspaceOf: async (uri) => {
      const [workspace, known] = await Promise.all([workspaces.of(uri), settings.knownOf(uri)]);
      return { ...workspace, ...(known && { known }) };
    },
    onProgress: throttled(PROGRESS_EVERY, (told: FolderCheckProgress) => {
      connection.sendNotification(folderCheckProgressNotification, told).catch(() => undefined);
    }),
  });
  const outside = new OutsideSource({
    connection,
    log,
    settingsOf,
    lookAgain: lookAgainAt,
    start: options.startRecognizer,
  });
  const session: Session = {
    connection,
    documents,
    pages,
    publisher,
    workspaces,
    annotations,
    corpus: corpus ?? null,
    settingsOf,
    log,
    lookAgain,
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    abilities = abilitiesOf(params);
    const { locale, stateFolder: folder = null } = initializationOptions.parse(params.initializationOptions);
    stateFolder = folder;
    const language = languageOf(locale ?? params.locale);
    workspaces.configure(
      (params.workspaceFolders ?? []).map(({ uri }) => uri),
      language,
    );
    settings.configure(language);
    outside.configure(language);
    annotations.configure(language, stateFolder);
    corpus?.configure(language, stateFolder);
    publisher.configure({ abilities, language, ruleAddress: options.ruleAddress });
    progress.configure(abilities.showsProgress, language);
    return { capabilities: SERVER_CAPABILITIES, serverInfo: { name: "newsmark" } };
  });

  connection.onInitialized(() => {
    if (abilities.registersConfiguration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: "newsmark" }).catch(noWatch);
    }
    if (abilities.registersFileWatching) {
      const watchers = [WORKSPACE_FILES_GLOB, CONFIGURATION_FILES_GLOB, ANNOTATION_FILES_GLOB].map((globPattern) => ({
        globPattern,
      }));
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(noWatch);
    }
    if (abilities.tellsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspaces.changeFolders(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        );
        lookAgain();
      });
    }
    if (abilities.hasConfiguration) {
      settings.startAsking();
      workspaces.changed();
      pages.refresh();
    }
  });

  connection.onDidChangeConfiguration(({ settings: told }) => {
    settings.changed(told);
    workspaces.changed();
    outside.changed();
    lookAgain();
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    void annotations.filesChanged(uris);
    for (const uri of uris) folderCheck.forget(uri);
    // Pages and their annotations say nothing about other pages.
    const others = uris.filter((uri) => !ANNOTATION_FILE.test(uri) || uri.includes(`/${WORKSPACE_FOLDER}/`));
    const news = await Promise.all(others.map((uri) => workspaces.isNews(uri)));
    if (uris.length > 0 && !news.includes(true)) return;
    workspaces.changed();
    settings.filesChanged(changes.flatMap(({ uri, type }) => (type === FileChangeType.Deleted ? [uri] : [])));
    lookAgain();
  });

  connection.onShutdown(() => {
    pages.dispose();
    outside.dispose();
  });

  documents.onDidChangeContent(({ document }) => {
    folderCheck.forget(document.uri);
    annotations.update(document);
    pages.update(document);
  });
  documents.onDidSave(({ document }) => {
    void annotations.saved(document.uri);
  });
  documents.onDidClose(({ document }) => {
    pages.close(document.uri);
    annotations.close(document.uri);
    settings.forget(document.uri);
    outside.forget(document.uri);
    publisher.forget(document.uri);
    progress.end(document.uri);
  });

  registerFeatures(session);
  registerCorpus(session);
  registerCommands(session, recognizer);
  registerFolders(session, { symbols, check: folderCheck, publisher });
  documents.listen(connection);
  connection.listen();
}
