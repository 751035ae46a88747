import { characterCount, firstCharacters, isPersonName, splitNames } from "./names.js";
import { placeAtEnd, looksLikePlace } from "./places.js";
import { COMPOUND_SURNAMES } from "./surnames.js";
import { DEPARTMENT_ENDS, NO_NAMES, NO_SURNAME, NOBODY } from "./vocabulary.js";

/** A stretch of the folded text, UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A run between separators, and whether only white space parts it from the one before. */
export interface NamePiece extends Stretch {
  readonly spaced: boolean;
}

/** The names read from a list of runs; `whole` is false when some run could not be read. */
export interface NameList {
  readonly names: readonly Stretch[];
  readonly whole: boolean;
}

/** The most characters of a name without a surname of the table (a pen name). */
const LONGEST_PEN_NAME = 4;

/** Reads the names of runs in a row: letter-spaced names are put together, unseparated ones taken apart. */
export function readNames(folded: string, pieces: readonly NamePiece[]): NameList {
  const names: Stretch[] = [];
  let whole = true;
  for (const stretch of joinLetterSpaced(folded, pieces)) {
    const text = folded.slice(stretch.start, stretch.end).replaceAll(" ", "");
    const split = namesIn(text);
    if (!split) whole = false;
    else names.push(...place(folded, stretch.start, split));
  }
  return { names, whole };
}

/** The names of one run; none for a department or for nobody, null when the run can not be read. */
function namesIn(text: string): readonly string[] | null {
  const split = splitNames(text);
  if (NOBODY.has(text)) return [];
  if (isDepartment(text) && split?.length !== 1) return [];
  if (split) return split;
  return text.length >= 2 && text.length <= LONGEST_PEN_NAME && !NO_NAMES.has(text) && !NO_SURNAME.has(text)
    ? [text]
    : null;
}

/** Whether the folded run names a department and no person: 群众工作部, 國際中心. */
export const isDepartment = (text: string): boolean =>
  text.length >= 3 && (DEPARTMENT_ENDS.has(text.charAt(text.length - 1)) || text.endsWith("中心"));

/** Puts 张 胜 男 and 欧阳 峰 together: characters that only spaces part, as far as they make one name. */
function joinLetterSpaced(folded: string, pieces: readonly NamePiece[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  let at = 0;
  while (at < pieces.length) {
    const first = pieces[at];
    if (!first) break;
    let count = 1;
    if (lengthOf(first) === 1 || COMPOUND_SURNAMES.has(folded.slice(first.start, first.end))) {
      while (pieces[at + count]?.spaced === true && lengthOf(pieces[at + count]) === 1) count++;
      if (count === 1 && isNameWithNext(folded, first, pieces[at + 1])) count = 2;
    }
    joined.push({ start: first.start, end: pieces[at + count - 1]?.end ?? first.end });
    at += count;
  }
  return joined;
}

/** 李 小明, 欧阳 小明. */
function isNameWithNext(folded: string, first: Stretch, next: NamePiece | undefined): boolean {
  if (!next?.spaced || lengthOf(next) > 2) return false;
  return isPersonName(folded.slice(first.start, first.end) + folded.slice(next.start, next.end));
}

const lengthOf = (stretch: Stretch | undefined): number => (stretch ? stretch.end - stretch.start : 0);

/** The places of names in the folded text from `from` on, where spaces may stand between their characters. */
function place(folded: string, from: number, names: readonly string[]): readonly Stretch[] {
  let at = from;
  return names.map((name) => {
    while (folded.charAt(at) === " ") at++;
    const start = at;
    for (let left = name.length; left > 0; at++) if (folded.charAt(at) !== " ") left--;
    return { start, end: at };
  });
}

/** Takes a run of names with a place at its end apart (戴雅真台北, 廖建智嘉市); null when it holds no place. */
export function splitPlace(folded: string, run: Stretch): { readonly names: Stretch; readonly place: Stretch } | null {
  const text = folded.slice(run.start, run.end);
  const known = placeAtEnd(text);
  const cut =
    known >= 2
      ? known
      : [3, 2, 4]
          .map((count) => firstCharacters(text, count))
          .find((name) => isPersonName(name) && looksLikePlace(text.slice(name.length)))?.length;
  if (cut === undefined || !splitNames(text.slice(0, cut))) return null;
  return { names: { start: run.start, end: run.start + cut }, place: { start: run.start + cut, end: run.end } };
}

/** Where the name that an open run begins with ends: 张亦筑 in 张亦筑工作; the run's end when it begins with none. */
export function firstNameEnd(folded: string, run: Stretch): number {
  const text = folded.slice(run.start, run.end);
  if (text.length <= LONGEST_PEN_NAME && isPersonName(text)) return run.end;
  const split = text.length <= 9 ? splitNames(text) : null;
  if (split?.every((name) => [2, 3].includes(characterCount(name)))) return run.end;
  const name = [3, 2].map((count) => firstCharacters(text, count)).find(isPersonName);
  return name === undefined ? run.end : run.start + name.length;
}
