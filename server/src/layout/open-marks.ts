import { CharacterClass, closerOf } from "./character-class.js";
import type { LineFacts } from "./line-facts.js";

/** An opened mark is looked for no further than this many lines on. */
const OPEN_REACH = 12;

/** The closing mark of a quotation, which is not counted in depth: dumps often print it for the opening one too. */
const CLOSING_QUOTE = 0x201d;

const MARKS = (1 << CharacterClass.opener) | (1 << CharacterClass.closer);

/** Marks the lines at whose end a bracket or quote stands open that is closed soon after. Linear. */
export function openMarks(facts: LineFacts): Uint8Array {
  const { units, classes, starts, holds } = facts;
  const open = new Uint8Array(facts.count);
  let closer = 0;
  let since = 0;
  let depth = 0;
  for (let at = 0; at < facts.count; at++) {
    if (((holds[at] ?? 0) & MARKS) === 0) continue;
    if (closer !== 0 && at - since > OPEN_REACH) closer = 0;
    const end = starts[at + 1] ?? 0;
    for (let i = starts[at] ?? 0; i < end; i++) {
      const of = classes[i];
      if (of !== CharacterClass.opener && of !== CharacterClass.closer) continue;
      const unit = units[i] ?? 0;
      if (of === CharacterClass.opener) {
        const answer = closerOf(unit);
        if (answer === closer && closer !== 0 && answer !== CLOSING_QUOTE) depth++;
        else if (closer === 0 || answer === closer) {
          closer = answer;
          since = at;
          depth = 1;
        }
      } else if (unit === closer && --depth === 0) {
        open.fill(1, since, at);
        closer = 0;
      }
    }
  }
  return open;
}
