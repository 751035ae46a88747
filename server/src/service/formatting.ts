import type { TextEdit as ProtocolTextEdit } from "vscode-languageserver-types";
import { safeJoins } from "../rules/merge-lines.js";
import { withoutOverlaps, type TextEdit } from "../text/edits.js";
import { overlaps, type Span } from "../text/offsets.js";
import type { CheckedPage } from "./checked-page.js";
import { toProtocolEdit } from "./positions.js";

/** The edits that join what can be joined with certainty: in the passages that touch `within`, or with null on the whole page. */
export function joinEdits({ analysis }: CheckedPage, within: Span | null): readonly TextEdit[] {
  const passages = analysis.passages.filter(({ span }) => within === null || overlaps(span, within));
  return withoutOverlaps(safeJoins(analysis, passages));
}

/** Formatting joins what can be joined with certainty and leaves all else as it is. */
export const formattingEdits = (page: CheckedPage, within: Span | null = null): ProtocolTextEdit[] =>
  joinEdits(page, within).map((edit) => toProtocolEdit(page.analysis.source, edit));
