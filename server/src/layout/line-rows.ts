import { CharacterClass, classOf } from "./character-class.js";
import type { LineFacts } from "./line-facts.js";

/** What tells the rows of a list, a table or verse from the lines of prose. */
export interface Rows {
  /** How many lines of its block in a row hold no mark that parts a sentence or its clauses, this one among them; 0 where it has one. */
  readonly unmarked: Uint16Array;
  /** How many lines of its block in a row end with such a mark, this one among them; 0 where it does not. */
  readonly marked: Uint16Array;
  /** 1 where the line opens with a label: 报名地址：…, 时间 … */
  readonly labelled: Uint8Array;
}

/** More rows in a run are not counted. */
export const MOST_COUNTED = 1000;

const MARKS = (1 << CharacterClass.comma) | (1 << CharacterClass.terminal);

/** A label has no more characters, in UTF-16 units. */
export const LONGEST_LABEL = 7;

/** Looks at the lines of a page as rows. Linear. */
export function rowsOf(facts: LineFacts): Rows {
  const { count, holds, last, sentence, gap } = facts;
  const rows = {
    unmarked: new Uint16Array(count),
    marked: new Uint16Array(count),
    labelled: new Uint8Array(count),
  };
  // Where the runs that are open began.
  let unmarked = 0;
  let marked = 0;
  for (let at = 0; at < count; at++) {
    const held = holds[at] ?? 0;
    const isUnmarked = (held & MARKS) === 0;
    const isMarked = !isUnmarked && (sentence[at] === 1 || classOf(last[at] ?? 0) === CharacterClass.comma);
    const closes = gap[at] !== 0;
    if (!isUnmarked || closes) unmarked = closeRun(rows.unmarked, unmarked, isUnmarked ? at + 1 : at, at + 1);
    if (!isMarked || closes) marked = closeRun(rows.marked, marked, isMarked ? at + 1 : at, at + 1);
    if ((held & (1 << CharacterClass.pause)) !== 0 && startsWithLabel(facts, at)) rows.labelled[at] = 1;
  }
  return rows;
}

/** Notes the length of a run for each of its lines; gives where the next may begin. */
function closeRun(runs: Uint16Array, first: number, end: number, next: number): number {
  const length = Math.min(end - first, MOST_COUNTED);
  for (let at = first; at < end; at++) runs[at] = length;
  return next;
}

function startsWithLabel({ classes, starts }: LineFacts, line: number): boolean {
  const start = starts[line] ?? 0;
  const end = Math.min(start + LONGEST_LABEL, (starts[line + 1] ?? 0) - 1);
  for (let at = start; at < end; at++) {
    if (classes[at] === CharacterClass.pause) return at > start;
    if (classes[at] !== CharacterClass.han && classes[at] !== CharacterClass.space) return false;
  }
  return false;
}

/** Whether two rows begin or end alike: with the same character, or both with a figure. Takes UTF-16 code units. */
export const isAlike = (one: number, other: number): boolean =>
  one === other || (classOf(one) === CharacterClass.digit && classOf(other) === CharacterClass.digit);
