import { CodePointIndex } from "../text/code-points.js";
import { documentSpan, type DocumentSpan } from "../text/offsets.js";
import type { AnnotatedDocument, DocumentMention } from "./annotated-document.js";
import { writtenIn } from "./brat-annotations.js";
import { readBratLines, type BratMention } from "./brat-lines.js";
import { plainDocument } from "./plain-document.js";
import { mentionOf } from "./fragments.js";
import {
  failure,
  problem,
  success,
  unless,
  type FilesBySuffix,
  type Format,
  type FormatInput,
  type FormatProblem,
  type FormatResult,
  type QuotedMentions,
} from "./format.js";
import { encodable } from "./encodable.js";

const ANNOTATIONS = ".ann";
const TEXT = ".txt";

/**
 * brat's standoff: `page.ann` beside `page.txt`, https://brat.nlplab.org/standoff.html. Offsets are code points of the
 * text; a mention across a line end has a fragment on each line. Lines other than `T` lines (relations, events,
 * attributes, normalizations, equivalences, notes) are kept as they are and given back after the mentions.
 */
export const brat: Format = {
  id: "brat",
  title: "brat standoff",
  extensions: [ANNOTATIONS, TEXT],
  offsetUnit: "code-point",
  series: null,
  needsOriginal: "always",
  needsWords: false,
  write: writeBrat,
  read: readBrat,
  readQuotes: readBratQuotes,
};

/** Characters that brat or its readers end a line at, besides LF and CR: a fragment holds none. */
const LINE_SEPARATORS = "\v\f\u001c\u001d\u001e\u0085\u2028\u2029";

const TYPE_NAME = /^[^\s;|]+$/u;

function writeBrat(document: AnnotatedDocument): FormatResult<FilesBySuffix> {
  const { text, mentions, foreign } = document;
  const problems: FormatProblem[] = [...encodable(text, TEXT)];
  const points = new CodePointIndex(text);
  const names = new MentionNames(mentions);
  const lines = mentions.map((mention) => {
    if (!TYPE_NAME.test(mention.label)) problems.push(badLabel(mention));
    const runs = mention.fragments.flatMap(({ start, end }) => withoutSeparators(text, start, end));
    if (mentionOf(text, mention.label, runs)?.text !== mention.text) problems.push(notOnOneLine(mention));
    const places = runs.map(({ start, end }) => `${String(points.fromUtf16(start))} ${String(points.fromUtf16(end))}`);
    const quote = runs.map(({ start, end }) => text.slice(start, end)).join(" ");
    return `${names.next(mention)}\t${mention.label} ${places.join(";")}\t${quote}\n`;
  });
  const kept = foreign.filter(({ format }) => format === brat.id).flatMap((each) => each.lines);
  return unless(
    problems,
    () =>
      new Map([
        [ANNOTATIONS, lines.join("") + kept.map((line) => `${line}\n`).join("")],
        [TEXT, text],
      ]),
  );
}

function readBrat({ id, files, original }: FormatInput): FormatResult<readonly AnnotatedDocument[]> {
  const text = files.get(TEXT) ?? original;
  if (text === null)
    return failure(
      problem("text", "the text that the annotations speak of is missing", "Put the .txt file beside the .ann file"),
    );
  const { mentions: found, foreign, problems } = readBratLines(files.get(ANNOTATIONS) ?? "");
  const points = new CodePointIndex(text);
  const length = points.fromUtf16(text.length);
  const bad: FormatProblem[] = [...problems];
  const mentions: DocumentMention[] = [];
  for (const each of found) {
    const mention = placed(each, text, points, length, bad);
    if (mention) mentions.push(mention);
  }
  if (bad.length > 0) return { ok: false, problems: bad };
  return success([
    {
      ...plainDocument(id, text, "source", mentions),
      foreign: foreign.length > 0 ? [{ format: brat.id, lines: foreign }] : [],
    },
  ]);
}

function readBratQuotes({ files, original }: FormatInput): FormatResult<QuotedMentions> {
  const text = files.get(TEXT) ?? original ?? "";
  const { mentions, problems } = readBratLines(files.get(ANNOTATIONS) ?? "");
  return unless(problems, () => ({ text, mentions: writtenIn(text, mentions) }));
}

/** A mention at its place in the text; null, with a problem, where the text is not there. */
function placed(
  { id, label, fragments, quote, line }: BratMention,
  text: string,
  points: CodePointIndex,
  length: number,
  problems: FormatProblem[],
): DocumentMention | null {
  const outside = fragments.find(({ end }) => end > length);
  if (outside) {
    problems.push(
      problem(
        "offset",
        `${id} ends at character ${String(outside.end)}, but the text has ${String(length)}`,
        "Check that the .txt file is the one that was annotated; offsets count characters (code points)",
        { file: ANNOTATIONS, line },
      ),
    );
    return null;
  }
  const runs = fragments.map(({ start, end }) => documentSpan(points.toUtf16(start), points.toUtf16(end)));
  const standing = runs.map(({ start, end }) => text.slice(start, end)).join(" ");
  if (standing !== quote && onOneLine(standing) !== onOneLine(quote)) {
    problems.push(
      problem(
        "quote",
        `${id} says “${quote}”, but “${standing}” stands at its place`,
        "The text changed after it was annotated: go back to the text that was annotated, or anchor the annotations anew",
        { file: ANNOTATIONS, line },
      ),
    );
    return null;
  }
  return mentionOf(text, label, runs, id);
}

/** brat puts a space where a quote would hold a line end. */
const onOneLine = (text: string): string => text.replace(/\s+/gu, " ");

function withoutSeparators(text: string, start: number, end: number): readonly DocumentSpan[] {
  const runs: DocumentSpan[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !LINE_SEPARATORS.includes(text.charAt(at))) continue;
    if (from < at) runs.push(documentSpan(from, at));
    from = at + 1;
  }
  return runs;
}

/** Gives each mention its own name: the one it came with, else the next free number. */
class MentionNames {
  readonly #taken: Set<string>;
  readonly #used = new Set<string>();
  #number = 0;

  constructor(mentions: readonly DocumentMention[]) {
    this.#taken = new Set(mentions.flatMap(({ id }) => (id === null ? [] : [id])));
  }

  next({ id }: DocumentMention): string {
    if (id !== null && /^T\d+$/u.test(id) && !this.#used.has(id)) {
      this.#used.add(id);
      return id;
    }
    do this.#number++;
    while (this.#taken.has(`T${String(this.#number)}`));
    return `T${String(this.#number)}`;
  }
}

const badLabel = (mention: DocumentMention): FormatProblem =>
  problem(
    "unrepresentable",
    `brat's type names hold no white space, but a mention is labelled “${mention.label}”`,
    "Give the label a name without spaces",
    { mention },
  );

const notOnOneLine = (mention: DocumentMention): FormatProblem =>
  problem(
    "unrepresentable",
    `a line of brat's ends at line separators, but one stands in ${mention.label} “${mention.text}”`,
    "Take the separator (form feed, U+2028 and the like) out of the text, or leave it out of the mention",
    { mention },
  );
