import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { LSPErrorCodes, ResponseError, type DocumentLink } from "vscode-languageserver/node";
import { besideFile, neighbourFiles } from "../runtime/neighbour-files.js";
import type { CheckedPage } from "../service/checked-page.js";
import { completionsAt } from "../service/completion.js";
import { continuationPages, fileOfPage } from "../service/continuation-links.js";
import { inlayHintsIn } from "../service/inlay-hints.js";
import { linkedNamesAt } from "../service/linked-editing.js";
import { toRange, toSpan } from "../service/positions.js";
import { renamableAt, renameAt } from "../service/rename.js";
import { annotate } from "./annotation-commands.js";
import { MESSAGES } from "./messages.js";
import { guarded } from "./requests.js";
import type { Session } from "./session.js";
import { versionedEdit } from "./workspace-edits.js";

/** Answers what a writer asks of a page: what may be typed, what else changes with it, what a label is, where to go on. */
export function registerEditing(session: Session): void {
  registerTyping(session);
  registerRename(session);
  registerSigns(session);
}

function registerTyping({ connection, pages, publisher, log }: Session): void {
  connection.onCompletion(
    guarded(
      log,
      "completion",
      () => [],
      async ({ textDocument, position }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        return page ? completionsAt(page.analysis, page.analysis.source.offsetAt(position), publisher.language) : [];
      },
    ),
  );
  connection.languages.onLinkedEditingRange(
    guarded(
      log,
      "linked editing",
      () => null,
      async ({ textDocument, position }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        const ranges = page && linkedNamesAt(page.analysis, page.analysis.source.offsetAt(position));
        return ranges && { ranges, wordPattern: "[A-Za-z]*" };
      },
    ),
  );
}

function registerRename(session: Session): void {
  const { connection, pages, publisher, log } = session;
  connection.onPrepareRename(
    guarded(
      log,
      "rename",
      () => null,
      async ({ textDocument, position }, token) => {
        const page = await pages.full(textDocument.uri, token);
        return page && renamableAt(page.analysis, page.analysis.source.offsetAt(position));
      },
    ),
  );
  connection.onRenameRequest(
    guarded(
      log,
      "rename",
      () => null,
      async ({ textDocument, position, newName }, token) => {
        const page = await pages.full(textDocument.uri, token);
        const label = page?.analysis.settings.labels.called(newName.trim()) ?? null;
        if (page && label !== null && page.analysis.workspace.annotations) {
          const at = page.analysis.source.offsetAt(position);
          const action = { kind: "relabel", label, same: true } as const;
          await annotate(
            session,
            { uri: page.uri, version: page.version, span: { start: at, end: at }, action },
            token,
          );
          return null;
        }
        const edits = page && renameAt(page.analysis, page.analysis.source.offsetAt(position), newName);
        if (edits === "empty" || edits === "markup") {
          throw new ResponseError(LSPErrorCodes.RequestFailed, MESSAGES.noName[publisher.language]);
        }
        return page && edits && versionedEdit(page, edits);
      },
    ),
  );
}

function registerSigns({ connection, pages, publisher, log }: Session): void {
  connection.languages.inlayHint.on(
    guarded(
      log,
      "inlay hints",
      () => [],
      async ({ textDocument, range }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        if (!page) return [];
        publisher.answered("inlayHints", page);
        return inlayHintsIn(page.analysis, toSpan(page.analysis.source, range), publisher.language);
      },
    ),
  );
  connection.onDocumentLinks(
    guarded(
      log,
      "document links",
      () => [],
      async ({ textDocument }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        return page ? linksOf(page) : [];
      },
    ),
  );
}

/** A link for each continuation whose page lies in the same folder. */
async function linksOf({ uri, analysis }: CheckedPage): Promise<DocumentLink[]> {
  const named = continuationPages(analysis);
  if (named.length === 0 || !uri.startsWith("file:")) return [];
  const path = fileURLToPath(uri);
  const neighbours = await neighbourFiles(path);
  return named.flatMap(({ span, page }) => {
    const file = fileOfPage(basename(path), neighbours, page);
    if (file === null) return [];
    const target = pathToFileURL(besideFile(path, file)).toString();
    return [{ range: toRange(analysis.source, span), target, tooltip: file }];
  });
}
