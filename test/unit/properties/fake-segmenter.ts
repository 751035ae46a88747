import type { Segmenter, Word } from "../../../server/src/segment/segmenter.js";
import { placeWords } from "../../../server/src/segment/words.js";

const TAGS = ["n", "v", "nr", "n", "ns", "v", "nt", "n"];

/**
 * A segmenter that needs no dictionary: words of one to three characters, their lengths and tags after the characters
 * themselves (names are of Han characters only), so that the same text always gives the same words.
 */
export const fakeSegmenter: Segmenter = {
  name: "jieba-wasm",
  tag(text): readonly Word[] {
    const words: { word: string; tag: string }[] = [];
    for (let at = 0; at < text.length;) {
      const unit = text.charCodeAt(at);
      const word = text.slice(at, at + 1 + (unit % 3));
      words.push({ word, tag: /^\p{Script=Han}{2,3}$/u.test(word) ? (TAGS[unit % TAGS.length] ?? "n") : "x" });
      at += word.length;
    }
    return placeWords(text, words);
  },
};
