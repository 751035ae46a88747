/** What kind of character a code unit is, to the recognizer. */
export const OUTSIDE = 0;
export const HAN = 1;
export const DIGIT = 2;
export const NUMERAL = 3;
export const LATIN = 4;
export const SPACE = 5;
/** The marks come last: each kind from here on ends a clause, but for the dot within names. */
export const MARK = 6;
export const DOT = 7;
export const OPENING = 8;
export const CLOSING = 9;

const MEMBERS: readonly (readonly [number, string])[] = [
  [NUMERAL, "〇零一二三四五六七八九十百千万亿两"],
  [SPACE, " \t　"],
  [DOT, "·"],
  [OPENING, "“‘《〈（【［"],
  [CLOSING, "”’》〉）】］"],
];

/** The kind of each UTF-16 code unit; surrogates count as Han, which nearly all of them are halves of. */
function characterKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(MARK);
  kinds.fill(HAN, 0x3400, 0xa000).fill(HAN, 0xd800, 0xe000).fill(HAN, 0xf900, 0xfb00);
  kinds.fill(DIGIT, 0x30, 0x3a).fill(LATIN, 0x41, 0x5b).fill(LATIN, 0x61, 0x7b);
  kinds.fill(LATIN, 0xc0, 0x250);
  for (const [kind, members] of MEMBERS) for (const member of members) kinds[member.charCodeAt(0)] = kind;
  return kinds;
}

/** The kind of each UTF-16 code unit. */
export const KINDS = characterKinds();

const DIGIT_CODE = 0x30;
const lowerCase = (code: number): number => String.fromCharCode(code).toLowerCase().charCodeAt(0);

/** What each code unit is looked up as: all figures as one, Latin letters without their case. */
export const SEEN = Uint16Array.from(KINDS, (kind, code) =>
  kind === DIGIT ? DIGIT_CODE : kind === LATIN ? lowerCase(code) : code,
);
