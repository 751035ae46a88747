import type { PassageWords } from "./passage-words.js";

/** A sentence of a passage: indices of its first word and of the one after its last. */
export interface Sentence {
  readonly first: number;
  readonly end: number;
}

const ENDS = /[。！？!?｡][”’」』）)》〉】\]"']*$/u;
const CLOSES = /^[。！？!?｡”’」』）)》〉】\]"']+$/u;

/** A passage's sentences: each ends with 。！？ and the closing marks after it, and none ends within a mention. */
export function sentencesOf({ words, mentions }: Pick<PassageWords, "words" | "mentions">): readonly Sentence[] {
  const within = new Uint8Array(words.length);
  for (const { first, last } of mentions) within.fill(1, first, last);
  const sentences: Sentence[] = [];
  let first = 0;
  let ended = false;
  for (const [index, { form }] of words.entries()) {
    ended = ENDS.test(form) || (ended && CLOSES.test(form));
    const next = words[index + 1];
    if (next && (!ended || within[index] === 1 || CLOSES.test(next.form))) continue;
    sentences.push({ first, end: index + 1 });
    first = index + 1;
    ended = false;
  }
  return sentences;
}
