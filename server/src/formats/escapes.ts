import { isBlank } from "./fragments.js";

const NAMED: ReadonlyMap<string, string> = new Map([
  [" ", "\\s"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\\", "\\\\"],
]);
const MEANT: ReadonlyMap<string, string> = new Map([...NAMED].map(([character, escape]) => [escape, character]));

/**
 * A text whose white space, backslashes and halves of characters are escaped, so that it stands in a column: `\s` a
 * space, `\t`, `\n`, `\r`, `\\`, and `\u3000` and the like for other white space.
 */
export function escapeBlanks(text: string): string {
  let escaped = "";
  for (const character of text) {
    const named = NAMED.get(character);
    if (named !== undefined) escaped += named;
    else if (isBlank(character) || /^\p{Surrogate}$/u.test(character)) escaped += codeEscape(character);
    else escaped += character;
  }
  return escaped;
}

/** The text that an escaped one stands for; what is no escape stands as it is. Linear. */
export const unescapeBlanks = (escaped: string): string =>
  escaped.replace(/\\(?:[stnr\\]|u[0-9a-f]{4})/gu, (found) => MEANT.get(found) ?? characterOf(found));

const codeEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

const characterOf = (escape: string): string => String.fromCharCode(Number.parseInt(escape.slice(2), 16));
