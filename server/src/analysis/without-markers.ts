import { stripMarkers } from "../markers/strip-markers.js";
import { LogicalText } from "../text/logical-text.js";
import { span, type Span } from "../text/offsets.js";
import type { Analysis } from "./analysis.js";

/** A page's text without its markers, and the map between the page and it. */
export function withoutMarkers({ page, source }: Pick<Analysis, "page" | "source">): LogicalText {
  const kept: Span[] = [];
  let at = 0;
  for (const { span: removed } of stripMarkers(page)) {
    kept.push(span(at, removed.start));
    at = removed.end;
  }
  kept.push(span(at, source.length));
  return LogicalText.of(source.text, kept);
}
