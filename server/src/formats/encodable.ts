import { problem, type FormatProblem } from "./format.js";

/** A text that UTF-8 can not hold, since half a character stands in it: what a file would lose. Empty when there is none. */
export function encodable(text: string, file: string | null = null): readonly FormatProblem[] {
  const found = /\p{Surrogate}/u.exec(text);
  if (!found) return [];
  const line = text.slice(0, found.index).split(/\r\n|\r|\n/u).length;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase();
  return [
    problem(
      "unrepresentable",
      `half a character (U+${code}) stands in line ${String(line)} of the text, which no UTF-8 file can hold`,
      "Remove it from the text",
      { file, line },
    ),
  ];
}
