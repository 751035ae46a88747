/** Classes of characters that the layout and the rules share. */

/** Marks that end a sentence. */
export const SENTENCE_ENDS: ReadonlySet<string> = new Set("。！？!?…");

/** White space within a line, ASCII or not: space, tab, no-break space, ideographic space and the like. */
export const isSpace = (character: string): boolean => /^[^\S\n\r]$/u.test(character);

/** Whether nothing but white space (NUL and BOM included) stands in the text. */
export const isBlank = (text: string): boolean => /^[\s\0\uFEFF]*$/u.test(text);

/** A Han character, ideographic zero and iteration mark included. */
export const isHan = (character: string): boolean => /^[\p{Script=Han}〇々]$/u.test(character);
