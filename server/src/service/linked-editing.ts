import type { Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import { partAt } from "../analysis/assemble.js";
import type { Tag } from "../markers/marked-page.js";
import { walkElements } from "../markers/walk-elements.js";
import { span, type Offset, type Span } from "../text/offsets.js";
import { touches } from "./checked-page.js";
import { toRange } from "./positions.js";

/** The two names of a marker whose opening or closing name a place lies in: what is typed in one goes for both. */
export function linkedNamesAt(analysis: Analysis, at: Offset): Range[] | null {
  const { page, source } = partAt(analysis, span(at, at));
  for (const { open, close } of walkElements(page.elements)) {
    if (open.span.start > at) return null;
    if (open === close || close.span.end < at) continue;
    const names = [nameOf(open), nameOf(close)];
    if (names.some((name) => touches(name, at))) return names.map((name) => toRange(source, name));
  }
  return null;
}

function nameOf({ kind, name, span: { start } }: Tag): Span {
  const from = start + (kind === "close" ? 2 : 1);
  return span(from, from + name.length);
}
