import { documentSpan } from "../text/offsets.js";
import { alignTo } from "./align-text.js";
import type { AnnotatedDocument, DocumentMention, DocumentPassage, DocumentWord } from "./annotated-document.js";
import { CONLL_U_FILE, conllUDocuments, type SentenceLines, type TokenLine } from "./conll-u-lines.js";
import { unescapeBlanks } from "./escapes.js";
import { problem, success, type FormatInput, type FormatProblem, type FormatResult } from "./format.js";
import { fragmentsOf, inOrder, mentionOf } from "./fragments.js";
import { allOf } from "./json-input.js";
import { isTag, TagReader } from "./tag-scheme.js";

/**
 * Reads CoNLL-U: documents, paragraphs as passages, words with XPOS (else UPOS) as their tags, mentions from `NER` in
 * MISC. Lemmas, features and dependencies are not kept.
 */
export function readConllU({ id, files, original }: FormatInput): FormatResult<readonly AnnotatedDocument[]> {
  const read = conllUDocuments(files.get(CONLL_U_FILE) ?? "");
  if (!read.ok) return read;
  const several = read.value.length > 1;
  return allOf(
    read.value.map((document, at) => {
      const name = document.id ?? (several ? `${id}-${String(at + 1)}` : id);
      const built = new DocumentBuilder(name).build(document.sentences);
      return built.ok ? alignTo(built.value, several ? null : original) : built;
    }),
  );
}

/** Puts a document's text together, token by token. */
class DocumentBuilder {
  readonly #parts: string[] = [];
  #length = 0;
  readonly #words: DocumentWord[] = [];
  readonly #mentions: DocumentMention[] = [];
  readonly #problems: FormatProblem[] = [];
  /** Where each paragraph's first token begins and its last one ends. */
  readonly #paragraphs: { start: number; end: number }[] = [];
  #keepsLines = false;
  #hasTags = false;

  constructor(readonly id: string) {}

  build(sentences: readonly SentenceLines[]): FormatResult<AnnotatedDocument> {
    const spans: { tokens: readonly TokenLine[]; places: ReadonlyMap<TokenLine, { start: number; end: number }> }[] =
      [];
    for (const [index, sentence] of sentences.entries()) {
      const next = sentences[index + 1];
      const last = next === undefined || next.beginsParagraph;
      const begins = index === 0 || sentence.beginsParagraph;
      spans.push({ tokens: sentence.tokens, places: this.#sentence(sentence, begins, last ? "\n" : " ") });
    }
    if (this.#problems.length > 0) return { ok: false, problems: this.#problems };
    const text = this.#parts.join("");
    for (const { tokens, places } of spans) this.#mentionsOf(text, tokens, places);
    return success({
      id: this.id,
      text,
      textKind: this.#keepsLines ? "source" : "clean",
      passages: this.#paragraphs.map(({ start, end }, at) =>
        passageOf(text, start, end, this.#paragraphs[at + 1]?.start),
      ),
      articles: [],
      bylines: [],
      mentions: inOrder(this.#mentions),
      words: this.#hasTags ? this.#words : null,
      foreign: [],
    });
  }

  #sentence(
    { text, tokens }: SentenceLines,
    beginsParagraph: boolean,
    atEnd: string,
  ): ReadonlyMap<TokenLine, { start: number; end: number }> {
    const places = new Map<TokenLine, { start: number; end: number }>();
    let covered = 0;
    let place = { start: this.#length, end: this.#length };
    let spoken = 0;
    for (const [index, token] of tokens.entries()) {
      if (token.kind === "word" && token.first <= covered) {
        places.set(token, place);
        continue;
      }
      const { misc, form } = token;
      this.#append(unescapeBlanks(misc.get("SpacesBefore") ?? ""));
      const within = misc.get("SpacesInToken");
      if (within !== undefined) this.#keepsLines ||= /\\[nr]/u.test(within);
      const start = this.#length;
      this.#append(within === undefined ? form : unescapeBlanks(within));
      place = { start, end: this.#length };
      places.set(token, place);
      if (token.kind === "range") covered = token.last;
      if (index === 0 && beginsParagraph) this.#paragraphs.push({ ...place });
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph) paragraph.end = this.#length;
      if (token.tag !== null) this.#hasTags = true;
      this.#words.push({ span: documentSpan(place.start, place.end), tag: token.tag ?? "x" });
      spoken = this.#check(text, spoken, token);
      const rest = text?.slice(spoken) ?? "";
      const isLast = !tokens.slice(index + 1).some(({ kind, first }) => kind === "range" || first > covered);
      this.#append(isLast ? this.#after(token, atEnd) : this.#after(token, text === null ? " " : blanksAt(rest)));
    }
    return places;
  }

  /** What stands after a token: as its attributes say, else `otherwise`. */
  #after({ misc }: TokenLine, otherwise: string): string {
    const lineEnd = misc.get("BreakAfter");
    if (lineEnd !== undefined) this.#keepsLines = true;
    const given = lineEnd ?? misc.get("SpacesAfter");
    if (given !== undefined) return unescapeBlanks(given);
    return misc.get("SpaceAfter") === "No" ? "" : otherwise;
  }

  /** Whether the token is what comes next in the sentence's text; where it ends in that. */
  #check(text: string | null, at: number, { form, line }: TokenLine): number {
    if (text === null) return 0;
    const start = at + blanksAt(text.slice(at)).length;
    if (!text.startsWith(form, start))
      this.#problems.push(
        problem(
          "text",
          `“${form}” does not come next in the sentence's text, where “${text.slice(start, start + 10)}” does`,
          "Make the words and the text comment agree",
          { file: CONLL_U_FILE, line },
        ),
      );
    return start + form.length;
  }

  #append(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }

  #mentionsOf(
    text: string,
    tokens: readonly TokenLine[],
    places: ReadonlyMap<TokenLine, { start: number; end: number }>,
  ): void {
    const readers = new Map<string, TagReader>();
    for (const { misc } of tokens)
      for (const [name, value] of misc)
        if (/^NER\d*$/iu.test(name) && isTag(value) && !readers.has(name)) readers.set(name, new TagReader());
    for (const [name, reader] of readers) {
      for (const index of taggedTokens(tokens, name)) {
        const tag = tokens[index]?.misc.get(name) ?? "O";
        reader.take(isTag(tag) ? tag : "O", index);
      }
      reader.close();
      for (const { label, first, last } of reader.runs) {
        const [from, to] = [tokens[first], tokens[last]].map((token) => token && places.get(token));
        if (from && to) this.#mentions.push(...mentionIn(text, label, from.start, to.end));
      }
    }
  }
}

/** The tokens whose tags count, by index: a token of several words with a tag of its own stands for its words. */
function taggedTokens(tokens: readonly TokenLine[], name: string): readonly number[] {
  let covered = 0;
  return tokens.flatMap(({ kind, first, last, misc }, index) => {
    if (kind === "word") return first <= covered ? [] : [index];
    if (!misc.has(name)) return [];
    covered = last;
    return [index];
  });
}

const mentionIn = (text: string, label: string, start: number, end: number): readonly DocumentMention[] => {
  const mention = mentionOf(text, label, fragmentsOf(text, start, end));
  return mention ? [mention] : [];
};

/** The spaces that a text begins with. */
const blanksAt = (text: string): string => /^\s*/u.exec(text)?.[0] ?? "";

function passageOf(text: string, start: number, end: number, next: number | undefined): DocumentPassage {
  const lines = fragmentsOf(text, start, end);
  const joints = lines.slice(1).map((line, at): "wrap" | "column" => {
    const gap = text.slice(lines[at]?.end ?? 0, line.start);
    return hasBlankLine(gap) ? "column" : "wrap";
  });
  const gap = next === undefined ? null : text.slice(end, next);
  return { role: null, lines, joints, breakAfter: gap === null ? null : hasBlankLine(gap) ? "block" : "paragraph" };
}

const hasBlankLine = (gap: string): boolean => (gap.match(/\r\n|\r|\n/gu)?.length ?? 0) > 1;
