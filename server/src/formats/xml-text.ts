/** What XML 1.0 can hold of a text: https://www.w3.org/TR/xml/#charsets. Half a character is none. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);

/**
 * A text as XML content, nothing lost: white space that XML would change is escaped, and a character that XML 1.0 can
 * not hold becomes TEI's `<g n="U+000C"/>`.
 */
export function xmlContent(text: string): string {
  let written = "";
  for (const character of text) {
    const escape = ESCAPES.get(character);
    if (escape !== undefined) written += escape;
    else if (NOT_XML.test(character)) written += `<g n="U+${hexOf(character)}"/>`;
    else written += character;
  }
  return written;
}

/** A text as the value of an attribute within double quotes; what XML can not hold is named in it: `U+000C`. */
export const xmlValue = (text: string): string =>
  Array.from(text, (character) =>
    NOT_XML.test(character) ? `U+${hexOf(character)}` : (ESCAPES.get(character) ?? character),
  ).join("");

/** The character that a `<g>`'s `n` names; null where it names none. */
export function namedCharacter(name: string | undefined): string | null {
  const hex = /^U\+([0-9A-F]{4})$/u.exec(name ?? "")?.[1];
  return hex === undefined ? null : String.fromCharCode(Number.parseInt(hex, 16));
}

const hexOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
