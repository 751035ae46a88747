import { isHan } from "../text/characters.js";
import { span, type Span } from "../text/offsets.js";
import { UnitSet } from "../text/unit-set.js";

/** The kinds of damage, surest sign first. */
const KINDS = [
  "mojibake",
  "replacement",
  "privateUse",
  "surrogate",
  "lineEnd",
  "control",
  "unassigned",
  "invisible",
] as const;

/** What is wrong with a stretch of a text. */
export type DamageKind = (typeof KINDS)[number];

/** A stretch of damaged text. */
export interface Damage {
  readonly kind: DamageKind;
  readonly span: Span;
}

/** What a continuation byte of UTF-8 (80 to BF) turns into when it is read as Latin-1 or Windows-1252. */
const CONTINUATION = "[\\x80-\\xBF€‚ƒ„…†‡ˆ‰Š‹Œ\\u017D‘’“”•–—˜™š›œ\\u017EŸ]";

/**
 * One pass finds what single characters or fixed strings show. `锟斤拷` is what a GBK reader makes of U+FFFD, `烫烫`
 * and `屯屯` of memory that was never written. CR, LF and tab are no damage.
 */
const SIGNS = new RegExp(
  [
    `(?<mojibake>(?:锟斤拷)+锟?|(?:烫{4,}|屯{4,})|(?:[Â-ô]${CONTINUATION}{1,3}){3,}|(?:â€|ï¼|ã€)${CONTINUATION})`,
    "(?<replacement>\\uFFFD+)",
    "(?<privateUse>\\p{Co}+)",
    "(?<surrogate>\\p{Cs}+)",
    "(?<lineEnd>[\\x0B\\f\\x85\\u2028\\u2029])",
    "(?<control>[\\0-\\x08\\x0E-\\x1F\\x7F]+)",
    "(?<unassigned>[\\x80-\\x84\\x86-\\x9F\\p{Noncharacter_Code_Point}]+)",
    "(?<invisible>[\\xAD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]+)",
  ].join("|"),
  "gu",
);

/** The damage in a text, in order. A byte order mark at its start is none. Linear. */
export function findDamage(text: string): readonly Damage[] {
  const found: Damage[] = [];
  for (const { 0: sign, index, groups } of text.matchAll(SIGNS)) {
    const kind = KINDS.find((each) => groups?.[each] !== undefined);
    const start = index === 0 && sign.startsWith("\uFEFF") ? 1 : index;
    const end = index + sign.length;
    if (kind && start < end) found.push({ kind, span: span(start, end) });
  }
  return found;
}

/**
 * The characters that GBK makes of a lead byte of UTF-8 for Chinese and the byte after it (E3 to E9, EF; 80 to BF):
 * every third byte pair of Chinese text that was decoded with the wrong encoding, and rare in any other text.
 */
const MISREAD_AS_GBK = new UnitSet(
  [0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef].flatMap((lead) =>
    Array.from({ length: 0x40 }, (_, at) => new TextDecoder("gbk").decode(Uint8Array.of(lead, 0x80 + at))).filter(
      isHan,
    ),
  ),
);

/** Whether a stretch of a text reads like UTF-8 that was decoded as GBK: `浠婂ぉ澶╂皵寰堝ソ`. */
export function isMisreadAsGbk(text: string, { start, end }: Span): boolean {
  let signs = 0;
  for (let at = start; at < end; at++) if (MISREAD_AS_GBK.has(text.charCodeAt(at))) signs++;
  return signs >= 4 && signs * 4 >= Array.from(text.slice(start, end)).filter(isHan).length;
}

/** Windows-1252's byte for each character that it has. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 0x100 }, (_, byte) => [new TextDecoder("windows-1252").decode(Uint8Array.of(byte)), byte]),
);

/** The Chinese text that was read as Windows-1252; null when it is not such a text. */
export function restoredFromLatin(text: string): string | null {
  const bytes = Array.from(text, (each) => BYTES.get(each) ?? each.charCodeAt(0));
  if (bytes.some((byte) => byte > 0xff)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
