import { readFileSync } from "node:fs";
import { z } from "zod";
import { BEGIN, END, INSIDE, MODEL_LABELS, SINGLE, tagOf } from "../entities/model/tags.js";

const sentence = z.object({
  text: z.string(),
  entities: z.array(z.object({ start: z.number(), end: z.number(), label: z.string() })),
});

/** A text with its labelled mentions. */
export type Sentence = z.infer<typeof sentence>;

/** A corpus as training takes it. */
export interface Corpus {
  readonly name: string;
  readonly sentences: readonly Sentence[];
  /** How much a sentence counts: 1 is full. */
  readonly weight: number;
  /** Whether its labels include TIME; where not, what is outside may be a time. */
  readonly timed: boolean;
}

/** Reads a corpus of `{text, entities}` lines. */
export function readSentences(file: string): Sentence[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => sentence.parse(JSON.parse(line)));
}

/** The tag of each character of a sentence; labels that the model does not know are left out. */
export function goldTags({ text, entities }: Sentence): Uint8Array {
  const tags = new Uint8Array(text.length);
  for (const { start, end, label } of entities) {
    const index = MODEL_LABELS.indexOf(label);
    if (index < 0) continue;
    if (end - start === 1) tags[start] = tagOf(index, SINGLE);
    else {
      tags.fill(tagOf(index, INSIDE), start, end);
      tags[start] = tagOf(index, BEGIN);
      tags[end - 1] = tagOf(index, END);
    }
  }
  return tags;
}
