import { anchor, type WrittenAnnotation } from "./anchor.js";
import type { Annotation } from "./annotation.js";
import { followText } from "./follow-text.js";
import { inkOf } from "./ink.js";
import { quoteOf } from "./runs.js";

/**
 * Annotations that a file tells of a text, placed on another one that holds the same words, or nearly. Where only white
 * space differs, each stands exactly on its words; else what lies outside the differences stands, and the rest is looked
 * for by its quote and the words around it. What finds no place is lost, and among what is given.
 * @param spokenOf the text that the file's offsets count in
 */
export function carryOnto(
  written: readonly WrittenAnnotation[],
  spokenOf: string,
  text: string,
): readonly Annotation[] {
  const there = anchor(spokenOf, written);
  const here = followText(there, spokenOf, text);
  if (inkOf(spokenOf) === inkOf(text)) return here;
  const again = anchor(
    text,
    here.map(({ id, label, place }): WrittenAnnotation => {
      if (place.kind === "placed")
        return { id, label, fragments: place.fragments, quote: quoteOf(text, place.fragments) };
      const { text: quote, before, after } = place.quote;
      return { id, label, fragments: place.near, quote, before, after };
    }),
  );
  // Words that are only like the quote stay so, wherever the text around them moved.
  return again.map((annotation, index) => {
    const { place } = there[index] ?? annotation;
    const like = place.kind === "placed" && place.by === "likeness" && annotation.place.kind === "placed";
    return like ? { ...annotation, place: { ...annotation.place, by: "likeness" } } : annotation;
  });
}
