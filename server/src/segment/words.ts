import { logicalOffset } from "../text/offsets.js";
import type { Word } from "./segmenter.js";

/** A word as a segmenter's library gives it: without its place. */
export interface TaggedText {
  readonly word: string;
  readonly tag: string;
}

/** Half a character beyond the BMP without the other half. */
const LONE = /\p{Surrogate}/u;

/**
 * Places a library's tagged words in the text they came from.
 * @throws Error when the words do not add up to the text's length.
 */
export const placeWords = (text: string, words: readonly TaggedText[]): readonly Word[] =>
  placeCut(
    text,
    words.map(({ word }) => word),
    (_, at) => words[at]?.tag ?? "",
  );

/**
 * Places a library's words in the text they came from. Libraries replace a lone surrogate by U+FFFD, so where there is
 * one the words' texts are sliced from the original.
 * @throws Error when the words do not add up to the text's length.
 */
export function placeCut(
  text: string,
  words: readonly string[],
  tagOf: (word: string, at: number) => string,
): readonly Word[] {
  const isDamaged = LONE.test(text);
  let start = 0;
  const placed = words.map((word, at): Word => {
    const own = isDamaged ? text.slice(start, start + word.length) : word;
    const result = { text: own, tag: tagOf(word, at), start: logicalOffset(start) };
    start += word.length;
    return result;
  });
  if (start !== text.length)
    throw new Error(`the segmenter gave back ${String(start)} of ${String(text.length)} characters`);
  return placed;
}
