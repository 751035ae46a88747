import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Style } from "../entities/model/features.js";
import { BEGIN, END, INSIDE, MODEL_LABELS, SINGLE, tagOf } from "../entities/model/tags.js";

const sentence = z.object({
  text: z.string(),
  entities: z.array(z.object({ start: z.number(), end: z.number(), label: z.string() })),
});

/** A text with its labelled mentions. */
export type Sentence = z.infer<typeof sentence>;

/** What reading a character otherwise than it is labelled costs, in natural log-odds: within the gold's names, and elsewhere. */
export interface Costs {
  readonly within: number;
  readonly outside: number;
}

/** A corpus as training takes it. */
export interface Corpus {
  readonly name: string;
  readonly sentences: readonly Sentence[];
  /** How much a sentence counts: 1 is full. */
  readonly weight: number;
  /** Whether its labels include TIME; where not, what is outside may be a time. */
  readonly timed: boolean;
  /** Whose habits its labels follow. */
  readonly style: Style;
  /** By how much its labels are to beat other readings. */
  readonly costs: Costs;
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

const LEVEL = /(?:省|市|自治区|自治州|地区|区|县|镇|乡|街道|社区)(?=\p{Script=Han}{2,}$)/gu;
const NAMED_LEVEL = /[省市区县州镇乡村路街]$/u;

/**
 * The sentence with each place of several levels (河北省张北县大河乡) as several places, which is how most of the
 * corpora label them.
 */
export function withLevelsApart({ text, entities }: Sentence): Sentence {
  return {
    text,
    entities: entities.flatMap((entity) => {
      const name = text.slice(entity.start, entity.end);
      if (entity.label !== "LOC" || !NAMED_LEVEL.test(name)) return [entity];
      const ends = [...name.matchAll(LEVEL)]
        .map(({ index, 0: level }) => index + level.length)
        .filter((end) => end > 1);
      return [0, ...ends].map((start, at) => ({
        label: entity.label,
        start: entity.start + start,
        end: entity.start + (ends[at] ?? name.length),
      }));
    }),
  };
}

/** One sentence in so many is kept from learning. */
const KEPT_APART = 25;

/** A corpus in two: what is learned, and what is kept to tune the model with. */
export function keepApart(corpus: Corpus): { readonly rest: Corpus; readonly kept: Corpus } {
  const isKept = (at: number): boolean => at % KEPT_APART === KEPT_APART - 1;
  return {
    rest: { ...corpus, sentences: corpus.sentences.filter((_, at) => !isKept(at)) },
    kept: { ...corpus, sentences: corpus.sentences.filter((_, at) => isKept(at)) },
  };
}
