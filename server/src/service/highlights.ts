import { DocumentHighlightKind, type DocumentHighlight } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import type { Offset } from "../text/offsets.js";
import { mentionAt } from "./checked-page.js";
import { toRange } from "./positions.js";

/** The mentions of the page that are the same as the one at a place: one highlight for each run; null where there is none. */
export function highlightsAt(analysis: Analysis, at: Offset): DocumentHighlight[] | null {
  const here = mentionAt(analysis, at);
  if (!here) return null;
  return analysis.mentions
    .filter(({ text, label }) => text === here.text && label === here.label)
    .flatMap(({ fragments }) => fragments)
    .map((fragment) => ({ range: toRange(analysis.source, fragment), kind: DocumentHighlightKind.Text }));
}
