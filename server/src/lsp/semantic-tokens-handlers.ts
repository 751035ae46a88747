import type { SemanticTokens, SemanticTokensDelta, SemanticTokensDeltaParams } from "vscode-languageserver/node";
import { toSpan } from "../service/positions.js";
import { semanticTokensEdits, semanticTokensOf } from "../service/semantic-tokens.js";
import type { AnalyzedPage } from "./analysis-run.js";
import { guarded } from "./requests.js";
import type { Session } from "./session.js";

/** Answers with semantic tokens: whole, as the difference to the last answer, or of a range. */
export function registerSemanticTokens({ connection, documents, pages, publisher, log }: Session): void {
  /** The last whole answer for each page, which a delta counts from. */
  const last = new Map<string, SemanticTokens & { readonly resultId: string }>();
  const whole = (page: AnalyzedPage): SemanticTokens & { readonly resultId: string } => {
    const tokens = { resultId: String(page.id), data: semanticTokensOf(page.analysis) };
    last.set(page.uri, tokens);
    publisher.answered("semanticTokens", page);
    return tokens;
  };

  documents.onDidClose(({ document }) => {
    last.delete(document.uri);
  });
  connection.languages.semanticTokens.on(
    guarded(
      log,
      "semantic tokens",
      () => ({ data: [] }),
      async ({ textDocument }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        return page ? whole(page) : { data: [] };
      },
    ),
  );
  connection.languages.semanticTokens.onDelta(
    guarded<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>(
      log,
      "semantic tokens' difference",
      () => ({ data: [] }),
      async ({ textDocument, previousResultId }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        if (!page) return { data: [] };
        const before = last.get(textDocument.uri);
        const after = whole(page);
        if (before?.resultId !== previousResultId) return after;
        return { resultId: after.resultId, edits: semanticTokensEdits(before.data, after.data) };
      },
    ),
  );
  connection.languages.semanticTokens.onRange(
    guarded(
      log,
      "semantic tokens of a range",
      () => ({ data: [] }),
      async ({ textDocument, range }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        if (!page) return { data: [] };
        publisher.answered("semanticTokens", page);
        return { data: semanticTokensOf(page.analysis, toSpan(page.analysis.source, range)) };
      },
    ),
  );
}
