import { splitsCharacter } from "../text/characters.js";
import { fold } from "./fold.js";
import { COMMON_SURNAMES, COMPOUND_SURNAMES, RARE_SURNAMES } from "./surnames.js";
import { NO_SURNAME } from "./vocabulary.js";

/** The most characters of a run that `splitNames` takes apart; a byline names people in shorter runs. */
const LONGEST_RUN = 48;

/** The most UTF-16 units of a name: four characters, two of them beyond the BMP. */
const LONGEST_NAME = 6;

/** What a way to split costs; the cheapest wins: few names, common or compound surnames, given names of two characters. */
const COST = { name: 1, rareSurname: 1.5, shortGivenName: 0.6, compoundSurname: -0.2 } as const;

/** Whether the text is a Chinese surname of one or two characters, Simplified or Traditional (张, 張, 诸葛). */
export function isSurname(text: string): boolean {
  const folded = fold(text);
  return COMMON_SURNAMES.has(folded) || RARE_SURNAMES.has(folded) || COMPOUND_SURNAMES.has(folded);
}

/**
 * Splits a run of Chinese names that nothing separates (孙辰茜潘洁) into names of a surname and a given name of one or
 * two characters, in order, together the whole run. Null where no such split exists. A foreign name with its dot
 * (马克·吐温) is one name. Time grows linearly with the run.
 */
export function splitNames(run: string): readonly string[] | null {
  if (run.length < 2 || run.length > LONGEST_RUN) return null;
  if (run.includes("·")) return isForeignName(run) ? [run] : null;
  const folded = fold(run);
  const best: ({ readonly cost: number; readonly from: number } | null)[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= run.length; end++) {
    best.push(null);
    for (let length = 2; length <= LONGEST_NAME && length <= end; length++) {
      const before = best[end - length];
      const cost = before ? nameCost(folded.slice(end - length, end)) : null;
      const known = best[end];
      if (!before || cost === null || (known && known.cost <= before.cost + cost)) continue;
      best[end] = { cost: before.cost + cost, from: end - length };
    }
  }
  const names: string[] = [];
  for (let end = run.length; end > 0;) {
    const step = best[end];
    if (!step) return null;
    names.unshift(run.slice(step.from, end));
    end = step.from;
  }
  return names;
}

/** Whether the text reads as one name: surname and given name, or a foreign name with its dot. */
export function isPersonName(text: string): boolean {
  return splitNames(text)?.length === 1;
}

/** The first characters of a text. */
export const firstCharacters = (text: string, count: number): string =>
  Array.from(text.slice(0, 2 * count))
    .slice(0, count)
    .join("");

/** How many characters a text has, a rare one of two UTF-16 units counted once. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at++) if (splitsCharacter(text, at)) count--;
  return count;
}

/** Whether a rare character is cut in half at an edge of the text. */
const isCutAtEdge = (text: string): boolean =>
  (isHalf(text.charCodeAt(0)) && !splitsCharacter(text, 1)) ||
  (isHalf(text.charCodeAt(text.length - 1)) && !splitsCharacter(text, text.length - 1));

const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** What it costs to take the folded text as one name of 2 to 4 characters; null when it can not be one. */
function nameCost(name: string): number | null {
  if (isCutAtEdge(name)) return null;
  const count = characterCount(name);
  if (count > 4) return null;
  const first = name.charAt(0);
  const surname = COMMON_SURNAMES.has(first) ? 0 : RARE_SURNAMES.has(first) ? COST.rareSurname : null;
  const compound = count > 2 && COMPOUND_SURNAMES.has(name.slice(0, 2));
  if (compound) return COST.name + COST.compoundSurname;
  if (surname === null) return null;
  if (count === 2 && NO_SURNAME.has(name)) return null;
  if (count === 2) return COST.name + COST.shortGivenName + surname;
  return count === 3 ? COST.name + surname : null;
}

const isForeignName = (text: string): boolean => text.length <= 24 && !text.startsWith("·") && !text.endsWith("·");
