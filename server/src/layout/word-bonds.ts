import { CharacterClass, classOf } from "./character-class.js";
import type { LineFacts } from "./line-facts.js";

/** Lines whose pairs of characters are gathered together: a page or so. */
const CHUNK = 600;
/** Bits of the table of pairs; a power of two. */
const BITS = 1 << 18;

/**
 * Whether the two characters at each break (last of the line, first of the next) stand side by side elsewhere in the
 * page: then they are likely one word cut in two. 1 yes, -1 no, 0 where one of them is no Han character.
 * The page's own text is the dictionary, so names and Traditional characters are known too. Linear.
 */
export function wordBonds(facts: LineFacts): Int8Array {
  const bonds = new Int8Array(facts.count);
  const seen = new Uint8Array(BITS >> 3);
  for (let start = 0; start < facts.count; start += CHUNK) {
    const end = Math.min(facts.count, start + CHUNK);
    seen.fill(0);
    for (let at = start; at < end; at++) gather(facts, at, seen);
    for (let at = start; at < end && at + 1 < facts.count; at++) {
      const last = facts.last[at] ?? 0;
      const first = facts.first[at + 1] ?? 0;
      if (classOf(last) !== CharacterClass.han || classOf(first) !== CharacterClass.han) continue;
      bonds[at] = has(seen, last, first) ? 1 : -1;
    }
  }
  return bonds;
}

/** More characters of a line than this add nothing. */
const REACH = 2000;

function gather({ units, starts }: LineFacts, at: number, seen: Uint8Array): void {
  const from = starts[at] ?? 0;
  const to = Math.min(starts[at + 1] ?? 0, from + REACH);
  let before = units[from] ?? 0;
  for (let i = from + 1; i < to; i++) {
    const unit = units[i] ?? 0;
    if (unit >= FIRST_HAN && before >= FIRST_HAN) {
      const bit = slot(before, unit);
      seen[bit >> 3] = (seen[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
    before = unit;
  }
}

const FIRST_HAN = 0x3400;

const slot = (one: number, other: number): number => (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 14;

const has = (seen: Uint8Array, one: number, other: number): boolean => {
  const bit = slot(one, other);
  return ((seen[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
};
