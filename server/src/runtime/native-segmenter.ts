import type * as NodejiebaModule from "nodejieba";
import type { Segmenter } from "../segment/segmenter.js";
import { placeCut } from "../segment/words.js";

/** What of nodejieba segments. */
type Nodejieba = Pick<typeof NodejiebaModule, "cut" | "tag">;

/** How many words' tags are remembered, two megabytes of them at most; when there are more, all are asked for anew. */
const MOST_WORDS = 30_000;

/**
 * nodejieba as a segmenter, with its dictionary loaded. A tag depends on its word alone, and nodejieba takes longer to
 * hand over words with their tags than to find both; so it is asked for words, and only once for the tag of each.
 */
export function nativeSegmenter({ cut, tag }: Nodejieba): Segmenter {
  const tags = new Map<string, string>();
  const tagIn = (text: string, word: string): string => {
    const known = tags.get(word);
    if (known !== undefined) return known;
    if (tags.size >= MOST_WORDS) tags.clear();
    // What is a word in its text may be several by itself, and then only the text gives its tag.
    const alone = tag(word);
    for (const each of alone.length === 1 ? alone : tag(text)) tags.set(each.word, each.tag);
    return tags.get(word) ?? UNKNOWN;
  };
  return {
    name: "nodejieba",
    tag: (text) => (text === "" ? [] : placeCut(text, cut(text, true), (word) => tagIn(text, word))),
  };
}

/** jieba's tag of what it knows nothing of. */
const UNKNOWN = "x";
