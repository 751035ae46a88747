import type { AnnotatedDocument } from "./annotated-document.js";
import { readConllU } from "./conll-u-read.js";
import { encodable } from "./encodable.js";
import { escapeAttribute } from "./escapes.js";
import {
  ONE_AFTER_ANOTHER,
  problem,
  type FilesBySuffix,
  type Format,
  type FormatProblem,
  type FormatResult,
} from "./format.js";
import { layersOf } from "./layers.js";
import { passageWords, type PassageWord, type PassageWords } from "./passage-words.js";
import { sentencesOf, type Sentence } from "./sentences.js";
import { tagFor } from "./tag-scheme.js";
import { universalTag } from "./universal-tags.js";

/**
 * CoNLL-U, https://universaldependencies.org/format.html: a word a line, sentences, paragraphs and documents told by
 * comments. `text` is the logical text, on one line. Mentions are BIO tags in MISC: `NER=B-PER`; those within others
 * have `NER2` and so on. White space is kept in MISC as UDPipe keeps it: `SpacesAfter`, `SpacesBefore`,
 * `SpacesInToken`; a line end where the logical text has nothing is in `BreakAfter`.
 */
export const conllU: Format = {
  id: "conll-u",
  title: "CoNLL-U",
  extensions: [".conllu"],
  offsetUnit: "none",
  series: ONE_AFTER_ANOTHER,
  needsOriginal: "better",
  needsWords: true,
  write: writeConllU,
  read: readConllU,
};

function writeConllU(document: AnnotatedDocument): FormatResult<FilesBySuffix> {
  const problems: FormatProblem[] = [...encodable(document.text), ...document.mentions.flatMap(badLabel)];
  if (problems.length > 0) return { ok: false, problems };
  const passages = passageWords(document, conllU.title);
  if (!passages.ok) return passages;
  return { ok: true, value: new Map([[".conllu", new ConllUWriter(document, passages.value).lines()]]) };
}

/** Writes a document's words; each sentence knows where the text before it ended. */
class ConllUWriter {
  readonly #written: string[] = [];
  readonly #name: string;
  #sentence = 0;
  /** Where the text ends that is written so far. */
  #at = 0;

  constructor(
    readonly document: AnnotatedDocument,
    readonly passages: readonly PassageWords[],
  ) {
    this.#name = document.id.replace(/[\s/]+/gu, "_");
  }

  /** The file; empty where the text holds no word, since comments without a sentence are not in the format. */
  lines(): string {
    const { id, text } = this.document;
    const inked = this.passages.filter(({ words }) => words.length > 0);
    if (inked.length === 0) return "";
    this.#written.push(`# newdoc id = ${id.replace(/\s+/gu, " ").trim()}\n`);
    for (const [index, passage] of inked.entries()) {
      const next = inked[index + 1];
      this.#passage(passage, next ? startOf(next) : text.length);
    }
    return this.#written.join("");
  }

  #passage(passage: PassageWords, end: number): void {
    this.#written.push("# newpar\n");
    const layers = layersOf(passage.mentions.map(({ mention }) => mention));
    const layerOf = new Map(layers.flatMap((layer, at) => layer.map((mention) => [mention, at] as const)));
    const tags = passage.words.map((): string[] => []);
    for (const { mention, first, last } of passage.mentions) {
      const layer = layerOf.get(mention) ?? 0;
      const name = layer === 0 ? "NER" : `NER${String(layer + 1)}`;
      for (let word = first; word <= last; word++)
        tags[word]?.push(`${name}=${tagFor("BIO", mention.label, word - first, last - first + 1)}`);
    }
    for (const sentence of sentencesOf(passage)) this.#sentenceOf(passage, sentence, end, tags);
  }

  #sentenceOf(
    { words, joined }: PassageWords,
    { first, end }: Sentence,
    passageEnd: number,
    tags: readonly (readonly string[])[],
  ): void {
    const { text } = this.document;
    const own = words.slice(first, end);
    const joint = (index: number): string => {
      const [word, next] = [words[index], words[index + 1]];
      return word && next ? joined.text.slice(word.end, next.start) : "";
    };
    const spoken = own.map(({ form }, at) => (at < own.length - 1 && joint(first + at) !== "" ? `${form} ` : form));
    this.#sentence++;
    this.#written.push(`# sent_id = ${this.#name}-${String(this.#sentence)}\n`, `# text = ${spoken.join("")}\n`);
    for (const [at, word] of own.entries()) {
      const index = first + at;
      const span = joined.inDocument(word);
      const next = words[index + 1];
      const gapEnd = next ? joined.inDocument(next).start : passageEnd;
      const gap = text.slice(span.end, gapEnd);
      const after = next ? spacesAfter(gap, joint(index) !== "") : lastSpaces(gap);
      const before = text.slice(this.#at, span.start);
      const within = text.slice(span.start, span.end);
      const misc = [
        ...(tags[index] ?? []),
        ...(before === "" ? [] : [`SpacesBefore=${escapeAttribute(before)}`]),
        ...(within === word.form ? [] : [`SpacesInToken=${escapeAttribute(within)}`]),
        ...after,
      ];
      this.#written.push(wordLine(at + 1, word, misc));
      this.#at = gapEnd;
    }
    this.#written.push("\n");
  }
}

const startOf = ({ joined, words }: PassageWords): number => {
  const [first] = words;
  return first ? joined.inDocument(first).start : 0;
};

/** What stands after a word, as attributes; `isSpace` where the logical text has white space there too. */
function spacesAfter(gap: string, isSpace: boolean): readonly string[] {
  if (gap === "") return ["SpaceAfter=No"];
  if (!isSpace) return ["SpaceAfter=No", `BreakAfter=${escapeAttribute(gap)}`];
  return gap === " " ? [] : [`SpacesAfter=${escapeAttribute(gap)}`];
}

/** What stands after a passage's last word: a reader would take it for a line end where nothing says so. */
const lastSpaces = (gap: string): readonly string[] => [
  gap === "" ? "SpaceAfter=No" : `SpacesAfter=${escapeAttribute(gap)}`,
];

/** The tag of a word of a person's, place's or organization's name. */
const OF_A_NAME = /^NER\d*=[BI]-(?:PER|LOC|ORG)$/u;

function wordLine(id: number, { form, tag }: PassageWord, misc: readonly string[]): string {
  const universal = universalTag(tag, form);
  // A segmenter has no part of speech for names that it does not know: being a name is one.
  const known = universal === "X" && misc.some((each) => OF_A_NAME.test(each)) ? "PROPN" : universal;
  const columns = [id, form, "_", known, tag, "_", "_", "_", "_"];
  return `${[...columns, misc.length > 0 ? misc.join("|") : "_"].join("\t")}\n`;
}

function badLabel(mention: AnnotatedDocument["mentions"][number]): readonly FormatProblem[] {
  if (/^[^\s|]+$/u.test(mention.label)) return [];
  const message = `an attribute holds no white space and no bar, but a mention is labelled “${mention.label}”`;
  return [problem("unrepresentable", message, "Give the label a name without them", { mention })];
}
