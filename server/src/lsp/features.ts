import {
  CodeActionTriggerKind,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  RequestType,
  ResponseError,
  type CodeAction,
  type DocumentDiagnosticReport,
} from "vscode-languageserver/node";
import {
  articlesRequest,
  decorationsRequest,
  serverCommands,
  type ArticleNode,
  type ArticlesParams,
  type Decorations,
  type DecorationsParams,
  readingRequest,
  type Reading,
  type ReadingParams,
} from "../protocol/messages.js";
import { articlesOf } from "../service/articles.js";
import { codeActionDataSchema } from "../service/code-action-data.js";
import { codeActionsAt, editsOfAction, needsMentions } from "../service/code-actions.js";
import { decorationsOf } from "../service/decorations.js";
import { formattingEdits } from "../service/formatting.js";
import { toSpan } from "../service/positions.js";
import { readingPageOf } from "../service/reading-page.js";
import { registerBulk } from "./bulk-handlers.js";
import { registerEditing } from "./editing-handlers.js";
import { MESSAGES } from "./messages.js";
import { registerReading } from "./reading-handlers.js";
import { contentModified, guarded } from "./requests.js";
import { registerReview } from "./review-handlers.js";
import { registerSemanticTokens } from "./semantic-tokens-handlers.js";
import type { Session } from "./session.js";
import { versionedEdit } from "./workspace-edits.js";

/** Answers the client's requests. An unknown or closed document gets an empty answer. */
export function registerFeatures(session: Session): void {
  registerDiagnostics(session);
  registerCodeActions(session);
  registerReading(session);
  registerEditing(session);
  registerFormatting(session);
  registerViews(session);
  registerReview(session);
  registerBulk(session);
  registerSemanticTokens(session);
}

function registerDiagnostics({ connection, pages, publisher, log }: Session): void {
  const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    guarded(
      log,
      "diagnostics",
      () => none,
      async ({ textDocument, previousResultId }, token) => {
        const page = await pages.first(textDocument.uri, token);
        if (!page) return none;
        const resultId = String(page.id);
        publisher.answered("diagnostics", page);
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items: publisher.diagnostics(page) };
      },
    ),
  );
}

function registerCodeActions({ connection, pages, publisher, log }: Session): void {
  connection.onCodeAction(
    guarded(
      log,
      "code actions",
      () => [],
      async ({ textDocument, range, context }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        if (!page) return [];
        return codeActionsAt(page, {
          span: toSpan(page.analysis.source, range),
          only: context.only ?? null,
          diagnostics: context.diagnostics,
          language: publisher.language,
          automatic: context.triggerKind === CodeActionTriggerKind.Automatic,
          decideCommand: serverCommands.decide,
        });
      },
    ),
  );
  connection.onCodeActionResolve(
    guarded(
      log,
      "code action",
      (action) => action,
      async (action: CodeAction, token) => {
        const data = codeActionDataSchema.safeParse(action.data);
        if (!data.success) return action;
        const { uri } = data.data;
        const page = await (needsMentions(data.data) ? pages.full(uri, token) : pages.newest(uri, token));
        const { language } = publisher;
        if (page?.version !== data.data.version) throw contentModified(MESSAGES.changedSince[language]);
        const edits = editsOfAction(page, data.data);
        // Whether markers can stand around other articles is looked at when it is asked for, not before.
        if (!edits && data.data.type === "reshape")
          throw new ResponseError(LSPErrorCodes.RequestFailed, MESSAGES.markersCross[language]);
        if (!edits) throw contentModified(MESSAGES.changedSince[language]);
        return { ...action, edit: versionedEdit(page, edits) };
      },
    ),
  );
}

function registerFormatting({ connection, pages, log }: Session): void {
  connection.onDocumentFormatting(
    guarded(
      log,
      "formatting",
      () => [],
      async ({ textDocument }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        return page ? formattingEdits(page) : [];
      },
    ),
  );
  connection.onDocumentRangeFormatting(
    guarded(
      log,
      "formatting of a range",
      () => [],
      async ({ textDocument, range }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        return page ? formattingEdits(page, toSpan(page.analysis.source, range)) : [];
      },
    ),
  );
}

function registerViews({ connection, pages, publisher, log }: Session): void {
  connection.onRequest(
    new RequestType<DecorationsParams, Decorations | null, void>(decorationsRequest),
    guarded(
      log,
      "decorations",
      () => null,
      async ({ uri, ranges }, token) => {
        const page = await pages.newest(uri, token);
        return page && decorationsOf(page, ranges);
      },
    ),
  );
  connection.onRequest(
    new RequestType<ArticlesParams, readonly ArticleNode[], void>(articlesRequest),
    guarded(
      log,
      "articles",
      () => [],
      async ({ uri }, token) => {
        const page = await pages.newest(uri, token);
        return page ? articlesOf(page.analysis) : [];
      },
    ),
  );
  connection.onRequest(
    new RequestType<ReadingParams, Reading | null, void>(readingRequest),
    guarded(
      log,
      "reading view",
      () => null,
      async ({ uri }, token) => {
        const page = await pages.newest(uri, token);
        return page && readingPageOf(page, publisher.language);
      },
    ),
  );
}
