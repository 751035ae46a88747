import { TextDocumentSyncKind, type ServerCapabilities } from "vscode-languageserver/node";
import { serverCommands } from "../protocol/messages.js";
import { COMPLETION_TRIGGERS } from "../service/completion.js";
import { CODE_ACTION_KINDS } from "../service/code-actions.js";
import { SEMANTIC_TOKENS_LEGEND } from "../service/semantic-tokens.js";

/** What the server tells a client that it can do. */
export const SERVER_CAPABILITIES: ServerCapabilities = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  diagnosticProvider: { identifier: "newsmark", interFileDependencies: false, workspaceDiagnostics: false },
  codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  hoverProvider: true,
  documentHighlightProvider: true,
  completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] },
  linkedEditingRangeProvider: true,
  renameProvider: { prepareProvider: true },
  inlayHintProvider: true,
  documentLinkProvider: {},
  semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: { delta: true }, range: true },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  executeCommandProvider: { commands: Object.values(serverCommands) },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
