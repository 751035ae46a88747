import { isBlank } from "./fragments.js";

const NAMED: ReadonlyMap<string, string> = new Map([
  [" ", "\\s"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\\", "\\\\"],
]);
/** The bar that parts attributes in CoNLL-U is escaped as UDPipe does it. */
const BAR = "\\p";
const MEANT: ReadonlyMap<string, string> = new Map([
  ...[...NAMED].map(([character, escape]) => [escape, character] as const),
  [BAR, "|"],
]);

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
  escaped.replace(/\\(?:[stnrp\\]|u[0-9a-f]{4})/gu, (found) => MEANT.get(found) ?? characterOf(found));

/** The same for the value of an attribute in CoNLL-U, where a bar begins the next one: `\p`. */
export const escapeAttribute = (text: string): string => escapeBlanks(text).replaceAll("|", BAR);

const codeEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

const characterOf = (escape: string): string => String.fromCharCode(Number.parseInt(escape.slice(2), 16));
