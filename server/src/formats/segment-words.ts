import type { Segmenter } from "../segment/segmenter.js";
import type { AnnotatedDocument, DocumentPassage, DocumentWord } from "./annotated-document.js";
import { JoinedPassage } from "./joined-passage.js";

/** A document with the words of its passages; one that has words is given back as it is. */
export const withWords = (document: AnnotatedDocument, segmenter: Segmenter): AnnotatedDocument =>
  document.words === null
    ? { ...document, words: document.passages.flatMap((passage) => wordsOf(document.text, passage, segmenter)) }
    : document;

/** The texts whose words `withWords` asks for. */
export const textsOfWords = ({ text, passages }: AnnotatedDocument): readonly string[] =>
  passages.map((passage) => new JoinedPassage(text, passage).text);

/** A passage's words, found on its lines joined. */
function wordsOf(text: string, passage: DocumentPassage, segmenter: Segmenter): readonly DocumentWord[] {
  const joined = new JoinedPassage(text, passage);
  return segmenter.tag(joined.text).flatMap(({ text: word, tag, start }) => {
    if (word === "") return [];
    return [{ span: joined.inDocument({ start, end: start + word.length }), tag }];
  });
}
