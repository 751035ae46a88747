import { logicalOffset } from "../text/offsets.js";
import type { Word } from "./segmenter.js";

/** A word as a segmenter's library gives it: without its place. */
export interface TaggedText {
  readonly word: string;
  readonly tag: string;
}

/**
 * Places a library's words in the text they came from. Libraries replace a lone surrogate by U+FFFD, so the words'
 * texts are sliced from the original.
 * @throws Error when the words do not add up to the text's length.
 */
export function placeWords(text: string, words: Iterable<TaggedText>): readonly Word[] {
  const placed: Word[] = [];
  let at = 0;
  for (const { word, tag } of words) {
    placed.push({ text: text.slice(at, at + word.length), tag, start: logicalOffset(at) });
    at += word.length;
  }
  if (at !== text.length) throw new Error(`the segmenter gave back ${String(at)} of ${String(text.length)} characters`);
  return placed;
}
