import type { InitializeParams } from "vscode-languageserver/node";

/** What the client can do, as far as the server asks. */
export interface ClientAbilities {
  /** Asks for diagnostics itself; else they are sent. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly refreshesInlayHints: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatching: boolean;
  readonly tellsFolders: boolean;
  readonly showsProgress: boolean;
  /** The greatest number of folding ranges, Infinity when it does not say. */
  readonly foldingLimit: number;
}

/** Reads a client's abilities; what it does not name it can not do. */
export function abilitiesOf({ capabilities }: Pick<InitializeParams, "capabilities">): ClientAbilities {
  const { textDocument, workspace, window } = capabilities;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Infinity,
  };
}
