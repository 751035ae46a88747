import { fold, type Folding } from "../entities/model/folding.js";
import type { Segmenter } from "../segment/segmenter.js";
import { goldTags, type Corpus } from "./corpus.js";
import type { Prepared } from "./examples.js";

/** The sentences of a corpus, folded and segmented. */
export function prepare(corpus: Corpus, folding: Folding, segmenter: Segmenter): Prepared[] {
  return corpus.sentences.map((sentence) => {
    const text = fold(sentence.text, folding);
    const words = segmenter.tag(text);
    const { weight, timed, style, costs } = corpus;
    return { original: sentence.text, text, words, tags: goldTags(sentence), weight, timed, style, costs };
  });
}
