/** Classes of characters that the layout and the rules share. */

/** Whether a place in a text lies between the two halves of one character. */
export const splitsCharacter = (text: string, at: number): boolean =>
  isHighSurrogate(text.charCodeAt(at - 1)) && isLowSurrogate(text.charCodeAt(at));

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Marks that end a sentence. */
export const SENTENCE_ENDS: ReadonlySet<string> = new Set("。！？!?…");

/** White space within a line, ASCII or not: space, tab, no-break space, ideographic space and the like. */
export const isSpace = (character: string): boolean => /^[^\S\n\r]$/u.test(character);

/** Whether nothing but white space (NUL and BOM included) stands in the text. */
export const isBlank = (text: string): boolean => /^[\s\0\uFEFF]*$/u.test(text);

/** A Han character, ideographic zero and iteration mark included. */
export const isHan = (character: string): boolean => /^[\p{Script=Han}〇々]$/u.test(character);
