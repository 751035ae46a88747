import { FoldingRangeKind, type FoldingRange } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import { articlesOf } from "./articles.js";

/**
 * What folds: articles, sections under a crosshead, and passages of several lines. At most `limit`, articles first,
 * in source order.
 */
export function foldingRangesOf(analysis: Analysis, limit = Infinity): FoldingRange[] {
  const articles = articlesOf(analysis);
  const ranges: FoldingRange[] = [
    ...articles.map(({ range, title }) => ({
      startLine: range.start.line,
      endLine: range.end.line,
      kind: FoldingRangeKind.Region,
      collapsedText: title,
    })),
    ...articles.flatMap(({ crossheads }) =>
      crossheads.map(({ section, title }) => ({
        startLine: section.start.line,
        endLine: section.end.line,
        collapsedText: title,
      })),
    ),
    ...analysis.passages.map(({ lines }) => ({
      startLine: (lines[0]?.number ?? 1) - 1,
      endLine: (lines.at(-1)?.number ?? 1) - 1,
    })),
  ];
  return ranges
    .filter(({ startLine, endLine }) => startLine < endLine)
    .slice(0, limit)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
