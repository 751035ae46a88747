import { UnitSet } from "../text/unit-set.js";
import { CharacterClass } from "./character-class.js";
import { lengthOf, textOf, type LineFacts } from "./line-facts.js";

/** What a line's own characters say of it, in bounded looks at its beginning and end. */

const LIST_NUMBER =
  /^(?:[（(][一二三四五六七八九十\d０-９]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、．]|[\d０-９]{1,2}[.．、](?![\d０-９])|第[一二三四五六七八九十百\d]{1,4}[条條章节節]|[①-⑳⑴-⒇])/u;
const LIST_FIRSTS = new UnitSet(
  "（(一二三四五六七八九十0123456789０１２３４５６７８９第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
);

/** Whether the line opens with a list number: 一、 （一） 1. 第三条. */
export const startsList = (facts: LineFacts, at: number): boolean =>
  LIST_FIRSTS.has(facts.first[at] ?? 0) && LIST_NUMBER.test(textOf(facts, at));

/** Whether the line's first clause is of a character or two: 象。连日来… No paragraph begins so. */
export function startsWithTail({ classes, starts }: LineFacts, line: number): boolean {
  const start = starts[line] ?? 0;
  const end = Math.min(start + 3, starts[line + 1] ?? 0);
  if (classes[start] !== CharacterClass.han) return false;
  for (let at = start + 1; at < end; at++) {
    if (classes[at] === CharacterClass.comma || classes[at] === CharacterClass.terminal) return true;
    if (classes[at] !== CharacterClass.han) return false;
  }
  return false;
}

/** At least this many characters, every other one a space. */
const FEWEST_SPACED = 7;

/** Whether the line is letter-spaced: 观 音 峡. */
export function isLetterSpaced(facts: LineFacts, line: number): boolean {
  if (((facts.holds[line] ?? 0) & (1 << CharacterClass.space)) === 0 || lengthOf(facts, line) < FEWEST_SPACED)
    return false;
  const end = facts.starts[line + 1] ?? 0;
  for (let at = (facts.starts[line] ?? 0) + 1; at < end; at += 2)
    if (facts.classes[at] !== CharacterClass.space) return false;
  return true;
}

/** The text is looked at no further back from its end than this, in UTF-16 units. */
const PROSE_REACH = 80;

const PARTS = (1 << CharacterClass.comma) | (1 << CharacterClass.terminal);

/** Whether the line breaks off within prose: a comma or full stop stands within it, none at its end. */
export function breaksOffProse({ classes, starts, holds }: LineFacts, line: number): boolean {
  const start = starts[line] ?? 0;
  const end = starts[line + 1] ?? 0;
  if (((holds[line] ?? 0) & PARTS) === 0 || classes[end - 1] !== CharacterClass.han) return false;
  if (end - start <= PROSE_REACH) return true;
  for (let at = end - 1; at >= end - PROSE_REACH; at--)
    if (classes[at] === CharacterClass.comma || classes[at] === CharacterClass.terminal) return true;
  return false;
}
