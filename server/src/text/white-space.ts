import { UnitSet } from "./unit-set.js";

/** What `\s` matches, and `trim()` takes off. */
const WHITE = new UnitSet(
  Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((unit) => /\s/u.test(unit)),
);

/** Where the white space ends that a stretch of a text begins with, in UTF-16 code units. */
export function spaceEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && WHITE.has(text.charCodeAt(at))) at++;
  return at;
}

/** Where the white space starts that a stretch of a text ends with. */
export function spaceStart(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && WHITE.has(text.charCodeAt(at - 1))) at--;
  return at;
}
