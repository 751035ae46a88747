import type { WrittenAnnotation } from "../standoff/anchor.js";
import { contextOf } from "../standoff/ink.js";
import { span } from "../text/offsets.js";
import type { AnnotatedDocument } from "./annotated-document.js";
import { wholeSpan } from "./fragments.js";

/** A document's mentions as annotations of its text, with the words around each, in the text's order. */
export const writtenMentions = ({ text, mentions }: AnnotatedDocument): readonly WrittenAnnotation[] =>
  mentions.map((mention, index) => {
    const { start, end } = wholeSpan(mention);
    return {
      id: `T${String(index + 1)}`,
      label: mention.label,
      fragments: mention.fragments.map((run) => span(run.start, run.end)),
      quote: mention.text,
      ...contextOf(text, start, end),
    };
  });
