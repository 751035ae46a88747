import { LSPErrorCodes, RequestType, ResponseError } from "vscode-languageserver/node";
import { checkFolderRequest, type CheckFolderParams, type FolderChecked } from "../protocol/folder-messages.js";
import type { FolderCheck } from "./folder-check.js";
import type { Publisher } from "./publisher.js";
import { MESSAGES } from "./messages.js";
import { guarded } from "./requests.js";
import type { Session } from "./session.js";
import type { SymbolsSource } from "./symbols-source.js";

/** What answers about whole folders. */
export interface FolderSources {
  readonly symbols: SymbolsSource;
  readonly check: FolderCheck;
  readonly publisher: Publisher;
}

/** Answers what is asked of all pages of the open folders: a name's places, the findings. */
export function registerFolders({ connection, log }: Session, { symbols, check, publisher }: FolderSources): void {
  connection.onWorkspaceSymbol(
    guarded(
      log,
      "workspace symbols",
      () => [],
      ({ query }, token) => symbols.find(query, publisher.language, token),
    ),
  );
  connection.onRequest(
    new RequestType<CheckFolderParams, FolderChecked, void>(checkFolderRequest),
    guarded(
      log,
      "checking the folder",
      () => {
        throw new ResponseError(LSPErrorCodes.RequestFailed, MESSAGES.failed[publisher.language]);
      },
      (_, token) => check.run(token),
    ),
  );
}
