import type { LabelSet } from "../entities/labels.js";
import type { WrittenAnnotation } from "../standoff/anchor.js";
import type { AnnotatedDocument, DocumentMention } from "./annotated-document.js";

/** What a format's offsets count; `none` where it holds no offsets. */
export type OffsetUnit = "utf16" | "code-point" | "none";

/**
 * What is wrong:
 * `syntax`: the file is not in the format;
 * `offset`: a place that the text does not have;
 * `quote`: a mention whose text is not what stands at its place;
 * `text`: the text is missing, or is not the text that the file speaks of;
 * `unrepresentable`: something that the format can not hold;
 * `unplaced`: a mention that has no place in the text asked for.
 */
export type ProblemKind = "syntax" | "offset" | "quote" | "text" | "unrepresentable" | "unplaced";

/** Why something could not be read or written. */
export interface FormatProblem {
  readonly kind: ProblemKind;
  /** What and why, a sentence without its full stop. */
  readonly message: string;
  /** What to do, a sentence without its full stop. */
  readonly advice: string;
  /** The suffix of the file it is in; null when it is in none. */
  readonly file: string | null;
  /** 1-based; null when it is in no line. */
  readonly line: number | null;
  /** The mention concerned; null when there is none. */
  readonly mention: DocumentMention | null;
}

/** What reading or writing gives: all of it, or what is in the way. Never a part. */
export type FormatResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly FormatProblem[] };

/** The contents of files by suffix, e.g. `.ann`: for `page`, `page.ann`. */
export type FilesBySuffix = ReadonlyMap<string, string>;

/** What a format reads. */
export interface FormatInput {
  /** What the document is called where the files do not say. */
  readonly id: string;
  /** All of the format's files that there are. */
  readonly files: FilesBySuffix;
  /** The text that the files speak of; null where it is not at hand. Formats that hold no text need it. */
  readonly original: string | null;
  /** The project's labels, for formats that say labels by elements; those without configuration when left out. */
  readonly labels?: LabelSet;
}

/** What a format is written with besides the document. */
export interface WriteOptions {
  /** The project's labels, for formats that say labels by elements. */
  readonly labels: LabelSet;
}

/** How several documents stand in one file. */
export interface Series {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  /** What a document's own file says of it, without what the series says once. */
  readonly part: (content: string) => string;
}

/** A series whose documents follow each other: their files' contents put together. */
export const ONE_AFTER_ANOTHER: Series = { head: "", between: "", tail: "", part: (content) => content };

/** What a file says of a text that stands beside it, whether or not it still fits. */
export interface QuotedMentions {
  /** The text that the offsets count in. */
  readonly text: string;
  readonly mentions: readonly WrittenAnnotation[];
}

/** A format that annotations are exchanged in. Pure: strings in, strings out. */
export interface Format {
  /** Its name on the command line. */
  readonly id: string;
  readonly title: string;
  /** The suffixes of its files, the one with the mentions first. */
  readonly extensions: readonly string[];
  readonly offsetUnit: OffsetUnit;
  /** How a file holds several documents; null where each has files of its own. */
  readonly series: Series | null;
  /** Whether reading wants the text beside the files: `never`, `always`, or `better` where it is more exact with it. */
  readonly needsOriginal: "never" | "better" | "always";
  /** Set where mentions are no part of the format, as in plain text. */
  readonly mentions?: "left-out";
  /** Whether writing wants the text segmented into words. */
  readonly needsWords: boolean;
  /** Null where the format is not exported. All of the document's mentions are in what it gives, or it fails. */
  readonly write: ((document: AnnotatedDocument, options?: WriteOptions) => FormatResult<FilesBySuffix>) | null;
  /** Null where the format is not imported. */
  readonly read: ((input: FormatInput) => FormatResult<readonly AnnotatedDocument[]>) | null;
  /** Set where files speak of a text beside them that may have changed since: reads without comparing with it. */
  readonly readQuotes?: (input: FormatInput) => FormatResult<QuotedMentions>;
}

/** A problem; what is left out is null. */
export const problem = (
  kind: ProblemKind,
  message: string,
  advice: string,
  where: Partial<Pick<FormatProblem, "file" | "line" | "mention">> = {},
): FormatProblem => ({ kind, message, advice, file: null, line: null, mention: null, ...where });

/** A result that has its value. */
export const success = <Value>(value: Value): FormatResult<Value> => ({ ok: true, value });

/** A result that is none. */
export const failure = (...problems: readonly FormatProblem[]): FormatResult<never> => ({ ok: false, problems });

/** The value, or the problems where there are any. */
export const unless = <Value>(problems: readonly FormatProblem[], value: () => Value): FormatResult<Value> =>
  problems.length > 0 ? { ok: false, problems } : success(value());

/** A problem in one line: where, what, and what to do. */
export function describeProblem({ file, line, message, advice }: FormatProblem): string {
  const where = [file, line].filter((part) => part !== null).join(":");
  return `${where === "" ? "" : `${where}: `}${message}. ${advice}.`;
}
