/**
 * The recognizer's inner loops, compiled to WebAssembly. An instance holds one model's tables and works in one memory;
 * server/src/entities/model/reader.ts lays the tables out and calls it.
 */
import { addFeatures, BLOCK, FEATURE_COUNT, STYLE_FEATURE_COUNT } from "./features";
import { passes, passWords } from "./gate";
import { BEGIN, chosen, decode, END, margins, OUTSIDE, scores, SINGLE } from "./decode";
import { SCORE_STRIDE, score } from "./table";
import { LONGEST_TEXT, starts, word, wordCount, WORD_PAD } from "./view";

export { codes, heads, kinds, LONGEST_TEXT, PAD, placed, places, show, starts, tags, timed, WORD_PAD } from "./view";
export { addFeatures, BLOCK, FEATURE_COUNT, hashes, STRIDE, STYLE_FEATURE_COUNT } from "./features";
export { facts, findFacts, GATE_FACT_COUNT, gate, gateWeights, passes } from "./gate";
export { commonIndex, rareIndex, table } from "./table";
export { transitions } from "./decode";

/** Where memory begins that the tables of a model's own size are laid out in. */
export const free: usize = __heap_base;

/** The names that were read, four integers each: where it starts and ends, its label's number, its margin. */
const NAME = 16;
export const names = memory.data(NAME * LONGEST_TEXT, 16);
let nameCount = 0;

const NEWSPAPER: u32 = 0;

/**
 * Reads the names of the text that is shown; gives how many there are. Of a newspaper's text only what passes the gate
 * is read, each run of words by itself.
 */
export function read(style: u32): i32 {
  const end = wordCount + WORD_PAD;
  const isGated = style === NEWSPAPER;
  nameCount = 0;
  if (isGated) passWords();
  for (let at = WORD_PAD; at < end;) {
    if (isGated && load<u8>(passes + at) === 0) {
      at++;
      continue;
    }
    let next = isGated ? at + 1 : end;
    while (next < end && load<u8>(passes + next) === 1) next++;
    const start = word(starts, at);
    const length = word(starts, next) - start;
    scoreStretch(start, start + length, at, style);
    if (decode(length, next < end)) addNames(start, length);
    at = next;
  }
  return nameCount;
}

/** Writes how well each tag suits each character of a stretch. */
function scoreStretch(start: i32, end: i32, firstWord: i32, style: u32): void {
  const perCharacter = FEATURE_COUNT + (style === NEWSPAPER ? 0 : STYLE_FEATURE_COUNT);
  let at = firstWord;
  for (let from = start; from < end; from += BLOCK) {
    while (word(starts, at + 1) <= from) at++;
    const to = min(from + BLOCK, end);
    addFeatures(from, to, at, style);
    score(to - from, perCharacter, scores + SCORE_STRIDE * (from - start));
  }
}

function addNames(start: i32, length: i32): void {
  let first = 0;
  let margin = i32.MAX_VALUE;
  for (let at = 0; at < length; at++) {
    const tag: i32 = load<u8>(chosen + at);
    if (tag === OUTSIDE) continue;
    const part = tag & ~3;
    if (part === BEGIN || part === SINGLE) {
      first = at;
      margin = i32.MAX_VALUE;
    }
    margin = min(margin, load<i32>(margins + (at << 2)));
    if (part !== END && part !== SINGLE) continue;
    const name = names + NAME * nameCount++;
    store<i32>(name, start + first);
    store<i32>(name, start + at + 1, 4);
    store<i32>(name, tag & 3, 8);
    store<i32>(name, margin, 12);
  }
}
