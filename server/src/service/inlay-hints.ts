import { InlayHintKind, type InlayHint } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import { partAt } from "../analysis/assemble.js";
import type { Span } from "../text/offsets.js";
import type { Language } from "./language.js";
import { toRange } from "./positions.js";

/** The label after each mention that ends within a stretch; a marked one has its tags, and gets none. */
export const inlayHintsIn = (analysis: Analysis, of: Span, language: Language): InlayHint[] =>
  partAt(analysis, of)
    .mentions.filter(({ span: { end }, marked }) => !marked && end > of.start && end <= of.end)
    .map(({ label, span }) => ({
      position: toRange(analysis.source, span).end,
      label,
      kind: InlayHintKind.Type,
      paddingLeft: true,
      tooltip: analysis.settings.labels.nameOf(label)[language],
    }));
