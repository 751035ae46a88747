import type { Analysis } from "../analysis/analysis.js";
import type { Span } from "../text/offsets.js";
import { movedEdge, type EdgeMove } from "./moved-edge.js";
import { stretchInPassage } from "./stretch-in-passage.js";

/** A stretch of a page as words, with its runs in the source. */
export interface ShapedStretch {
  readonly span: Span;
  readonly text: string;
  readonly fragments: readonly Span[];
}

/** A stretch with one edge moved by a character or a word; null where that leads nowhere. Nothing is changed. */
export function reshaped(analysis: Analysis, of: Span, move: EdgeMove): ShapedStretch | null {
  const place = stretchInPassage(analysis, of);
  const moved = place && movedEdge(place.passage.text.text, place.span, move);
  if (!place || !moved) return null;
  const { text } = place.passage;
  return {
    span: text.sourceSpan(moved),
    text: text.text.slice(moved.start, moved.end),
    fragments: text.fragments(moved),
  };
}
