import type { LineEnd, SourceText } from "../text/source-text.js";

/** How many lines end in each way; the last line, which has no end, is not counted. */
export function countLineEnds(source: SourceText): ReadonlyMap<LineEnd, number> {
  const counts = new Map<LineEnd, number>();
  if (!source.text.includes("\r")) return source.lineCount > 1 ? counts.set("\n", source.lineCount - 1) : counts;
  for (const { lineEnd } of source.lines()) {
    if (lineEnd !== "") counts.set(lineEnd, (counts.get(lineEnd) ?? 0) + 1);
  }
  return counts;
}

/** The line end that most lines of a text have; of equally frequent ones the first. LF when there is none. */
export function usualLineEnd(source: SourceText): LineEnd {
  let usual: LineEnd = "\n";
  let most = 0;
  for (const [lineEnd, count] of countLineEnds(source)) {
    if (count > most) [usual, most] = [lineEnd, count];
  }
  return usual;
}
