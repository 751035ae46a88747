import { CharacterClass, classOf } from "../layout/character-class.js";
import { splitsCharacter } from "../text/characters.js";
import { span, type Span } from "../text/offsets.js";

/** Characters that a reader of lines may end one at: no run holds any. */
const LINE_ENDS = "\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029";

/** Whether a code unit is white space as the layout sees it. */
export const isBlank = (unit: number): boolean => classOf(unit) === CharacterClass.space;

/** The runs of a stretch on its lines, without white space at their edges; none where there is nothing else. Linear. */
export function runsIn(text: string, start: number, end: number): readonly Span[] {
  const runs: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !LINE_ENDS.includes(text.charAt(at))) continue;
    const run = withoutBlankEdges(text, from, at);
    if (run.start < run.end) runs.push(run);
    from = at + 1;
  }
  return runs;
}

/** Whether nothing but white space stands between runs: they are one stretch, but for line ends. */
export function isOneStretch(text: string, runs: readonly Span[]): boolean {
  return runs.every((run, index) => {
    const next = runs[index + 1];
    if (!next) return true;
    for (let at: number = run.end; at < next.start; at++) if (!isBlank(text.charCodeAt(at))) return false;
    return true;
  });
}

/** The runs with the characters whole that they begin or end within: half of one can not be said, nor written to a file. */
export const ofWholeCharacters = (text: string, runs: readonly Span[]): readonly Span[] =>
  runs.some(({ start, end }) => splitsCharacter(text, start) || splitsCharacter(text, end))
    ? runs.map(({ start, end }) =>
        span(start - (splitsCharacter(text, start) ? 1 : 0), end + (splitsCharacter(text, end) ? 1 : 0)),
      )
    : runs;

/** The runs' words as a file quotes them: a space where a line ends. */
export const quoteOf = (text: string, runs: readonly Span[]): string =>
  runs.map(({ start, end }) => text.slice(start, end)).join(" ");

function withoutBlankEdges(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return span(from, to);
}
