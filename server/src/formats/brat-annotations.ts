import { anchor, type WrittenAnnotation } from "../standoff/anchor.js";
import type { Annotation } from "../standoff/annotation.js";
import { AnnotationSet } from "../standoff/annotation-set.js";
import { quoteOf } from "../standoff/runs.js";
import { CodePointIndex } from "../text/code-points.js";
import { span, type Span } from "../text/offsets.js";
import { readBratLines, type BratMention } from "./brat-lines.js";
import type { FormatProblem } from "./format.js";

/** A line of an `.ann` file: an annotation by its name, or a line that is kept as it stands. */
export type AnnotationRow =
  { readonly kind: "annotation"; readonly id: string } | { readonly kind: "kept"; readonly line: string };

/** An `.ann` file as the editor works on it: every line of it is in the rows. */
export interface AnnotationFile {
  readonly rows: readonly AnnotationRow[];
  readonly annotations: AnnotationSet;
  /** Lines that could not be read. They are kept as they stand. */
  readonly problems: readonly FormatProblem[];
  /** The 1-based line of each annotation. */
  readonly lineOf: ReadonlyMap<string, number>;
}

/** Names that lines refer to each other by: T mentions, E events, R relations, A and M attributes. */
const NAME = /\b[TERAM]\d+\b/gu;

/**
 * Reads an `.ann` file beside its text. A mention whose words stand no more at its place is looked for by them (see
 * `anchor`). A line that can not be read is a problem, and is kept as it stands like those of relations and notes.
 */
export function readAnnotations(content: string, text: string): AnnotationFile {
  const { mentions, problems } = readBratLines(content);
  const unreadable = new Set(problems.flatMap(({ line }) => (line === null ? [] : [line])));
  const readable = new Map(mentions.filter(({ line }) => !unreadable.has(line)).map((each) => [each.line, each]));
  const lines = linesOf(content);
  const rows = lines.map((line, index): AnnotationRow => {
    const mention = readable.get(index + 1);
    return mention ? { kind: "annotation", id: mention.id } : { kind: "kept", line };
  });
  const written = writtenIn(text, [...readable.values()]);
  const lineOf = new Map([...readable.values()].map(({ id, line }) => [id, line]));
  return { rows, annotations: new AnnotationSet(anchor(text, written)), problems, lineOf };
}

/** The lines of mentions as annotations of a text, not compared with it. */
export function writtenIn(text: string, mentions: readonly BratMention[]): readonly WrittenAnnotation[] {
  const points = new CodePointIndex(text);
  return mentions.map(({ id, label, fragments, quote }) => ({
    id,
    label,
    quote,
    fragments: fragments.map(({ start, end }) => span(points.toUtf16(start), points.toUtf16(end))),
  }));
}

/**
 * An `.ann` file of a text's annotations: those of the rows in their places, new ones after them. An annotation without
 * a place stands as it stood. What refers to an annotation that a person removed goes with it.
 */
export function writeAnnotations(rows: readonly AnnotationRow[], { all }: AnnotationSet, text: string): string {
  const points = new CodePointIndex(text);
  const byId = new Map(all.map((annotation) => [annotation.id, annotation]));
  const known = new Set(rows.flatMap((row) => (row.kind === "annotation" ? [row.id] : [])));
  const gone = withReferrers(rows, new Set([...known].filter((id) => !byId.has(id))));
  const lines = rows.flatMap((row) => {
    if (row.kind === "kept") return gone.has(nameOf(row.line)) ? [] : [row.line];
    const annotation = byId.get(row.id);
    return annotation ? [lineFor(annotation, text, points)] : [];
  });
  const fresh = all.filter(({ id }) => !known.has(id)).map((annotation) => lineFor(annotation, text, points));
  return [...lines, ...fresh].map((line) => `${line}\n`).join("");
}

function lineFor({ id, label, place }: Annotation, text: string, points: CodePointIndex): string {
  const runs = place.kind === "placed" ? place.fragments : notEmpty(place.near);
  const quote = place.kind === "placed" ? quoteOf(text, runs) : place.quote.text.replace(/[\r\n]+/gu, " ");
  const places = runs.map((run) => {
    const start = points.fromUtf16(run.start);
    return `${String(start)} ${String(Math.max(points.fromUtf16(run.end), start + 1))}`;
  });
  return `${id}\t${label} ${places.join(";")}\t${quote}`;
}

/**
 * Runs that the format can hold where the words are gone: one, if it be empty. Each is written at least one code point
 * long, which a run within a character beyond the BMP is not by itself.
 */
function notEmpty(runs: readonly Span[]): readonly Span[] {
  const whole = runs.filter(({ start, end }) => start < end);
  const start = runs[0]?.start ?? 0;
  return whole.length > 0 ? whole : [span(start, start)];
}

/** The names of lines that refer, at one remove or more, to what is gone, and what is gone itself. */
function withReferrers(rows: readonly AnnotationRow[], gone: ReadonlySet<string>): ReadonlySet<string> {
  if (gone.size === 0) return gone;
  const referrers = new Map<string, string[]>();
  for (const row of rows) {
    if (row.kind !== "kept") continue;
    for (const name of referredBy(row.line)) referrers.set(name, [...(referrers.get(name) ?? []), nameOf(row.line)]);
  }
  const all = new Set(gone);
  for (const name of all) for (const referrer of referrers.get(name) ?? []) all.add(referrer);
  return all;
}

/** What a kept line is called; lines that share a sign (`*`) are called by their content. */
function nameOf(line: string): string {
  const [name = ""] = line.split("\t", 1);
  return name === "*" || name === "#" ? line : name;
}

/** What a kept line refers to: not what is only named in the text of a note. */
function referredBy(line: string): readonly string[] {
  const [, content = ""] = line.split("\t");
  return /^[REAMN#*]/u.test(line) ? (content.match(NAME) ?? []) : [];
}

/** A file's lines, without a byte order mark and the empty line after its last line end. */
function linesOf(content: string): readonly string[] {
  const lines = content.replace(/^\uFEFF/u, "").split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}
