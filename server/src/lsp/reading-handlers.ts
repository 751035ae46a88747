import { documentSymbolsOf } from "../service/document-symbols.js";
import { foldingRangesOf } from "../service/folding.js";
import { highlightsAt } from "../service/highlights.js";
import { hoverAt } from "../service/hover.js";
import { selectionRangeAt } from "../service/selection-ranges.js";
import { guarded } from "./requests.js";
import type { Session } from "./session.js";

/** Answers what a reader asks of a page: its outline, folds, selections, what a place is, where a name stands. */
export function registerReading({ connection, pages, publisher, log }: Session): void {
  connection.onDocumentSymbol(
    guarded(
      log,
      "document symbols",
      () => [],
      async ({ textDocument }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        return page ? documentSymbolsOf(page.analysis, publisher.language) : [];
      },
    ),
  );
  connection.onFoldingRanges(
    guarded(
      log,
      "folding ranges",
      () => [],
      async ({ textDocument }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        return page ? foldingRangesOf(page.analysis, publisher.foldingLimit) : [];
      },
    ),
  );
  connection.onSelectionRanges(
    guarded(
      log,
      "selection ranges",
      () => [],
      async ({ textDocument, positions }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        if (!page) return [];
        return positions.map((position) => selectionRangeAt(page.analysis, page.analysis.source.offsetAt(position)));
      },
    ),
  );
  connection.onHover(
    guarded(
      log,
      "hover",
      () => null,
      async ({ textDocument, position }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        if (!page) return null;
        return hoverAt(page, page.analysis.source.offsetAt(position), publisher);
      },
    ),
  );
  connection.onDocumentHighlight(
    guarded(
      log,
      "document highlights",
      () => null,
      async ({ textDocument, position }, token) => {
        const page = await pages.newest(textDocument.uri, token);
        return page && highlightsAt(page.analysis, page.analysis.source.offsetAt(position));
      },
    ),
  );
}
