/** Maps each UTF-16 code unit to the one that the recognizer sees in its place. */
export type Folding = Uint16Array;

/**
 * The folding of full-width to half-width forms and of the variants in `pairs` (Traditional to Simplified characters:
 * code unit, its replacement, …). One code unit always becomes one code unit, so that offsets stay.
 */
export function makeFolding(pairs: Uint16Array): Folding {
  const folding = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = 0xff01; code <= 0xff5e; code++)
    if (!STAYING.has(String.fromCharCode(code))) folding[code] = code - 0xfee0;
  folding[0x3000] = 0x20;
  folding[0xa0] = 0x20;
  for (const [from, to] of PUNCTUATION) folding[from.charCodeAt(0)] = to.charCodeAt(0);
  for (let at = 0; at + 1 < pairs.length; at += 2) folding[pairs[at] ?? 0] = pairs[at + 1] ?? 0;
  return folding;
}

/** Marks that print alike and mean the same; corpora differ in which they use. */
const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ["「", "“"],
  ["」", "”"],
  ["『", "‘"],
  ["』", "’"],
  ["〝", "“"],
  ["〞", "”"],
  ["•", "·"],
  ["・", "·"],
  ["‧", "·"],
  ["∙", "·"],
  ["─", "—"],
  ["―", "—"],
  ["(", "（"],
  [")", "）"],
  ["!", "！"],
  ["?", "？"],
  [";", "；"],
  ["○", "〇"],
]);

/** Full-width marks that are the usual form in Chinese text, and so stay. */
const STAYING: ReadonlySet<string> = new Set("，！？：；（）");

const CHUNK = 8192;

/** The text as the recognizer sees it; as long as the text, and the text itself where nothing of it is folded. */
export function fold(text: string, folding: Folding): string {
  let same = 0;
  for (; same < text.length; same++) {
    const code = text.charCodeAt(same);
    if (folding[code] !== code) break;
  }
  if (same === text.length) return text;
  const parts = [text.slice(0, same)];
  const codes = new Uint16Array(Math.min(CHUNK, text.length - same));
  for (let from = same; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    for (let at = 0; at < length; at++) codes[at] = folding[text.charCodeAt(from + at)] ?? 0;
    parts.push(String.fromCharCode(...codes.subarray(0, length)));
  }
  return parts.join("");
}
