import { documentSpan, type DocumentSpan } from "../text/offsets.js";
import { lastAtOrBefore } from "../text/source-text.js";
import type { AnnotatedDocument, DocumentMention } from "./annotated-document.js";
import { inOrder, mentionOf } from "./fragments.js";
import { failure, problem, unless, type FormatProblem, type FormatResult } from "./format.js";

/**
 * A document of a page's own text as one of its clean text: one passage a line, a blank line between articles, printed
 * order. Fails where a mention holds text that is in no passage. A clean document is given back as it is.
 */
export function cleanDocument(document: AnnotatedDocument): FormatResult<AnnotatedDocument> {
  if (document.textKind === "clean") return { ok: true, value: document };
  const map = new CleanText(document);
  const problems: FormatProblem[] = [];
  const mentions = document.mentions.flatMap((mention) =>
    moveMention(mention, map.text, (run) => map.toClean(run), problems),
  );
  return unless(problems, () => ({
    ...document,
    text: map.text,
    textKind: "clean",
    passages: document.passages.map((passage, at) => ({ ...passage, lines: map.lines.slice(at, at + 1), joints: [] })),
    bylines: document.bylines.map((byline) => ({ ...byline, span: whole(map.toClean(byline.span)) })),
    mentions: inOrder(mentions),
    words: document.words?.map((word) => ({ ...word, span: whole(map.toClean(word.span)) })) ?? null,
  }));
}

/**
 * What a document of a page's text or of its clean text says, in the structure of the page: its passages, articles and
 * bylines. `page` is of the page's own text. The text stays the one that the document has. Fails where the document's
 * text is neither of the two.
 */
export function withStructure(document: AnnotatedDocument, page: AnnotatedDocument): FormatResult<AnnotatedDocument> {
  const { mentions, foreign } = document;
  if (document.text === page.text)
    return { ok: true, value: { ...page, id: document.id, mentions, foreign, words: document.words ?? page.words } };
  const clean = cleanDocument({ ...page, mentions: [] });
  if (!clean.ok) return clean;
  if (document.text !== clean.value.text) return failure(otherText(document.text, clean.value.text));
  const words = document.words ?? clean.value.words;
  return { ok: true, value: { ...clean.value, id: document.id, mentions, foreign, words } };
}

/**
 * A document of a page's clean text as one of the page's own text: each mention on the lines that it came from. `page`
 * is of the page's own text. A document that is of the page's own text already is given the page's structure.
 */
export function sourceDocument(document: AnnotatedDocument, page: AnnotatedDocument): FormatResult<AnnotatedDocument> {
  if (document.text === page.text) return withStructure(document, page);
  const map = new CleanText(page);
  if (document.text !== map.text) return failure(otherText(document.text, map.text));
  const problems: FormatProblem[] = [];
  const mentions = document.mentions.flatMap((mention) =>
    moveMention(mention, page.text, (run) => map.toSource(run), problems),
  );
  const words = document.words?.map((word) => ({ ...word, span: whole(map.toSource(word.span)) })) ?? page.words;
  return unless(problems, () => ({
    ...page,
    id: document.id,
    mentions: inOrder(mentions),
    words,
    foreign: document.foreign,
  }));
}

/** A document's clean text and the map between the two texts. Linear to build, logarithmic to ask. */
class CleanText {
  readonly text: string;
  /** Each passage's line in the clean text. */
  readonly lines: readonly DocumentSpan[];
  /** Where each line of the source begins in either text, and its length. */
  readonly #sourceStarts: number[] = [];
  readonly #cleanStarts: number[] = [];
  readonly #lengths: number[] = [];

  constructor({ text, passages, articles }: AnnotatedDocument) {
    const lastOfArticle = new Set(articles.map(({ last }) => last));
    const parts: string[] = [];
    const lines: DocumentSpan[] = [];
    let at = 0;
    for (const [index, passage] of passages.entries()) {
      const from = at;
      for (const { start, end } of passage.lines) {
        parts.push(text.slice(start, end));
        this.#sourceStarts.push(start);
        this.#cleanStarts.push(at);
        this.#lengths.push(end - start);
        at += end - start;
      }
      lines.push(documentSpan(from, at));
      const gap = lastOfArticle.has(index) && index < passages.length - 1 ? "\n\n" : "\n";
      parts.push(gap);
      at += gap.length;
    }
    this.text = parts.join("");
    this.lines = lines;
  }

  /** The runs of the clean text that a run of the source is in it; what is in no passage is left out. */
  toClean(run: DocumentSpan): readonly DocumentSpan[] {
    return this.#mapped(run, this.#sourceStarts, this.#cleanStarts);
  }

  /** The runs of the source that a run of the clean text came from. */
  toSource(run: DocumentSpan): readonly DocumentSpan[] {
    return this.#mapped(run, this.#cleanStarts, this.#sourceStarts);
  }

  #mapped({ start, end }: DocumentSpan, from: readonly number[], to: readonly number[]): readonly DocumentSpan[] {
    const runs: DocumentSpan[] = [];
    for (let at = Math.max(0, lastAtOrBefore(from, start)); at < from.length; at++) {
      const own = from[at] ?? 0;
      if (own >= end) break;
      const first = Math.max(start, own);
      const last = Math.min(end, own + (this.#lengths[at] ?? 0));
      const shift = (to[at] ?? 0) - own;
      if (first < last) runs.push(documentSpan(first + shift, last + shift));
    }
    return runs;
  }
}

function moveMention(
  mention: DocumentMention,
  text: string,
  move: (run: DocumentSpan) => readonly DocumentSpan[],
  problems: FormatProblem[],
): readonly DocumentMention[] {
  const moved = mentionOf(text, mention.label, mention.fragments.flatMap(move), mention.id);
  if (moved?.text === mention.text) return [moved];
  problems.push(
    problem(
      "unplaced",
      `the mention ${mention.label} “${mention.text}” does not lie within the page's passages`,
      "Move its edges so that it holds no white space at the edge of a line, and no other text outside passages",
      { mention },
    ),
  );
  return [];
}

const whole = (runs: readonly DocumentSpan[]): DocumentSpan => documentSpan(runs[0]?.start ?? 0, runs.at(-1)?.end ?? 0);

/** Says where two texts part. */
function otherText(text: string, expected: string): FormatProblem {
  let at = 0;
  while (at < Math.min(text.length, expected.length) && text[at] === expected[at]) at++;
  const line = expected.slice(0, at).split(/\r\n|\r|\n/u).length;
  return problem(
    "text",
    `the annotations speak of another text than the page's: the two part in line ${String(line)} of the text`,
    "Annotate the page's text as it is now, or go back to the text that was annotated",
    { line },
  );
}
