import type { Connection } from "vscode-languageserver/node";
import type { Log } from "./log.js";
import type { PageAnalyses } from "./page-analyses.js";
import type { PageDocuments } from "./page-documents.js";
import type { Publisher } from "./publisher.js";

/** What the handlers of one connection share. */
export interface Session {
  readonly connection: Connection;
  readonly documents: PageDocuments;
  readonly pages: PageAnalyses;
  readonly publisher: Publisher;
  readonly log: Log;
}
