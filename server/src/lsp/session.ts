import type { Connection } from "vscode-languageserver/node";
import type { Settings } from "../analysis/settings.js";
import type { AnnotationsSource } from "./annotations-source.js";
import type { CorpusSource } from "./corpus-source.js";
import type { Log } from "./log.js";
import type { PageAnalyses } from "./page-analyses.js";
import type { PageDocuments } from "./page-documents.js";
import type { Publisher } from "./publisher.js";
import type { WorkspacesSource } from "./workspaces-source.js";

/** What the handlers of one connection share. */
export interface Session {
  readonly connection: Connection;
  readonly documents: PageDocuments;
  readonly pages: PageAnalyses;
  readonly publisher: Publisher;
  readonly workspaces: WorkspacesSource;
  readonly annotations: AnnotationsSource;
  /** Null where there are no folders to look through. */
  readonly corpus: CorpusSource | null;
  readonly settingsOf: (uri: string) => Promise<Settings>;
  readonly log: Log;
  /** Has all open pages looked at anew: settings or what people have told changed. */
  readonly lookAgain: () => void;
}
