/** How two lines are put together. */
export interface Joint {
  /** What comes between the two: nothing between Chinese characters, a space between Latin words. */
  readonly newText: "" | " ";
  /** False where the page does not tell whether a space belongs there: a Latin word may itself be cut in two. */
  readonly certain: boolean;
}

const LETTER = /\p{Script=Latin}/u;
const FIGURE = /\d/u;
/** Signs after which the next Latin word is set off by a space. */
const SPACED_AFTER = /[,;:.!?)\]'"]/u;
/** Signs that hold a compound together. */
const BINDING = /[-/&]/u;

/** Han characters and their punctuation, with which most lines begin: neither letters nor figures. */
export const isChinese = (character: string): boolean => character >= "\u2E80" && character <= "\u9FFF";

/** How lines go together where the second begins with such a character. */
export const CLOSED: Joint = { newText: "", certain: true };

/**
 * How the text before a line end and the text after it go together. A space before the line end is evidence:
 * `Microsoft ⏎Office` keeps its space, `Microsoft⏎Office` gets one but is not certain. Figures are closed up.
 *
 * @param before the line's text, with the white space at its end
 * @param after the next line's text, with the white space at its start
 */
export function jointOf(before: string, after: string): Joint {
  const right = after.trimStart().at(0) ?? "";
  if (isChinese(right)) return CLOSED;
  const left = before.trimEnd().at(-1) ?? "";
  const spaced = before.endsWith(" ");
  if (LETTER.test(right)) {
    if (LETTER.test(left) || SPACED_AFTER.test(left)) return { newText: " ", certain: spaced };
    if (BINDING.test(left)) return { newText: "", certain: false };
  }
  if (FIGURE.test(right) && LETTER.test(left)) return { newText: spaced ? " " : "", certain: spaced };
  return CLOSED;
}
