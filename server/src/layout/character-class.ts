/** What a character is to the layout: enough to tell a line's end from a sentence's. */
export const CharacterClass = {
  other: 0,
  han: 1,
  digit: 2,
  latin: 3,
  /** Ends a sentence: 。！？… */
  terminal: 4,
  /** Parts a sentence: ，、 */
  comma: 5,
  /** ； and ： */
  pause: 6,
  opener: 7,
  closer: 8,
  /** Stands before a byline or a list item: □■●◆ */
  bullet: 9,
  dash: 10,
  space: 11,
  /** Belongs to the figure before it: % ％ ℃ · and the point. */
  figureMark: 12,
} as const;

/** One of the values of {@link CharacterClass}. */
export type CharacterClassValue = (typeof CharacterClass)[keyof typeof CharacterClass];

const MEMBERS: readonly (readonly [CharacterClassValue, string])[] = [
  [CharacterClass.terminal, "。！？!?…｡"],
  [CharacterClass.comma, "，、,､"],
  [CharacterClass.pause, "；：;:"],
  [CharacterClass.opener, "“‘（《〈【『「〔［｛([{〖"],
  [CharacterClass.closer, "”’）》〉】』」〕］｝)]}〗"],
  [CharacterClass.bullet, "□■◎●◆◇○▲△▼▽★☆◀▶►◄·•※"],
  [CharacterClass.dash, "—－–―─━"],
  [CharacterClass.figureMark, "%％‰℃°．.／/"],
];

const RANGES: readonly (readonly [CharacterClassValue, number, number])[] = [
  [CharacterClass.han, 0x3400, 0x9fff],
  [CharacterClass.han, 0xf900, 0xfaff],
  [CharacterClass.han, 0xd840, 0xd8bf],
  [CharacterClass.han, 0x3005, 0x3007],
  [CharacterClass.digit, 0x30, 0x39],
  [CharacterClass.digit, 0xff10, 0xff19],
  [CharacterClass.latin, 0x41, 0x5a],
  [CharacterClass.latin, 0x61, 0x7a],
  [CharacterClass.latin, 0xc0, 0x24f],
  [CharacterClass.latin, 0xff21, 0xff3a],
  [CharacterClass.latin, 0xff41, 0xff5a],
  [CharacterClass.space, 0x09, 0x0d],
  [CharacterClass.space, 0x20, 0x20],
  [CharacterClass.space, 0x85, 0x85],
  [CharacterClass.space, 0xa0, 0xa0],
  [CharacterClass.space, 0x1680, 0x1680],
  [CharacterClass.space, 0x2000, 0x200a],
  [CharacterClass.space, 0x2028, 0x2029],
  [CharacterClass.space, 0x202f, 0x202f],
  [CharacterClass.space, 0x205f, 0x205f],
  [CharacterClass.space, 0x3000, 0x3000],
  [CharacterClass.space, 0xfeff, 0xfeff],
  [CharacterClass.space, 0, 0],
];

const CLASSES: Readonly<Uint8Array> = classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [value, first, last] of RANGES) table.fill(value, first, last + 1);
  for (const [value, members] of MEMBERS) for (const member of members) table[member.charCodeAt(0)] = value;
  return table;
}

/** The class of a UTF-16 code unit; the surrogates of rare Han characters count as Han. */
export const classOf = (unit: number): number => CLASSES[unit] ?? CharacterClass.other;

const CLOSES: ReadonlyMap<number, number> = new Map(
  ["“”", "‘’", "（）", "《》", "〈〉", "【】", "『』", "「」", "〔〕", "［］", "()", "[]"].map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
);

/** The closing mark that answers an opening one, as a code unit; 0 for any other character. */
export const closerOf = (opener: number): number => CLOSES.get(opener) ?? 0;

const HALF_CELLS: Readonly<Uint8Array> = halfCellTable();

function halfCellTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = measureUnit(unit);
  return table;
}

function measureUnit(unit: number): number {
  if (unit < 0x80) return unit < 0x20 ? 0 : 1;
  if (unit >= 0xff61 && unit <= 0xffdc) return 1;
  if ((unit >= 0x300 && unit <= 0x36f) || (unit >= 0x200b && unit <= 0x200f) || unit === 0xfeff) return 0;
  return unit >= 0xdc00 && unit <= 0xdfff ? 0 : 2;
}

/** Width of a code unit in half cells, as `cells` of text/width.ts counts it. */
export const halfCells = (unit: number): number => HALF_CELLS[unit] ?? 2;
