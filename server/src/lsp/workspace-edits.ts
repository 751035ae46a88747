import type { WorkspaceEdit } from "vscode-languageserver/node";
import type { CheckedPage } from "../service/checked-page.js";
import { toProtocolEdit } from "../service/positions.js";
import type { TextEdit } from "../text/edits.js";

/** Edits of a page as one change of just that version of it: the client refuses it for any other. */
export const versionedEdit = (page: CheckedPage, edits: readonly TextEdit[]): WorkspaceEdit => ({
  documentChanges: [
    {
      textDocument: { uri: page.uri, version: page.version },
      edits: edits.map((edit) => toProtocolEdit(page.analysis.source, edit)),
    },
  ],
});
