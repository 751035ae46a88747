import { basename, extname } from "node:path";
import type { LabelSet } from "../entities/labels.js";
import type { AnnotatedDocument } from "../formats/annotated-document.js";
import { ALL_FORMATS, formatNamed } from "../formats/all-formats.js";
import type { FilesBySuffix, Format, FormatInput, FormatProblem, FormatResult } from "../formats/format.js";
import { recognizeFormat, type Attempt } from "../formats/recognize-format.js";
import { writtenMentions } from "../formats/written-mentions.js";
import { formatFiles } from "../runtime/pages/format-files.js";
import type { WrittenAnnotation } from "../standoff/anchor.js";
import { inkOf } from "../standoff/ink.js";

/** What a file tells of one text. */
export interface ImportSource {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly WrittenAnnotation[];
  /** Lines that are no mentions (relations, notes): they can not be taken in. */
  readonly otherLines: readonly string[];
}

/** A file with annotations, read. */
export type ImportFile =
  | { readonly kind: "read"; readonly sources: readonly ImportSource[] }
  | { readonly kind: "several"; readonly formats: readonly Format[] }
  | { readonly kind: "none"; readonly title: string; readonly problems: readonly FormatProblem[] };

/** What a file is read for. */
export interface ImportPage {
  /** Its text without markers. */
  readonly text: string;
  readonly labels: LabelSet;
}

/** The formats that annotations are read from, and that hold any. */
const READ = ALL_FORMATS.filter(({ read, mentions }) => read !== null && mentions !== "left-out");

/**
 * Reads a file in the format that was asked for, else in the one that its name and content tell.
 * @throws PageFileError when it can not be read.
 */
export async function readImportFile(path: string, asked: string | null, page: ImportPage): Promise<ImportFile> {
  const id = stemOf(path);
  const attempts: Attempt[] = [];
  const inputs: { readonly format: Format; readonly input: FormatInput }[] = [];
  for (const format of candidates(path, asked)) {
    const files = await formatFiles(path, format);
    attempts.push({ format, result: readAs(format, id, files, page) });
    inputs.push({ format, input: { id, files, original: page.text, labels: page.labels } });
  }
  const found = recognizeFormat(attempts);
  if (found.kind === "several") return found;
  if (found.kind === "read") return { kind: "read", sources: found.documents.map(sourceOf) };
  // Offsets of another version of the text: the quotes are looked for.
  for (const { format, input } of inputs) {
    const quoted = format.readQuotes?.(input);
    if (quoted?.ok) return { kind: "read", sources: [{ id, ...quoted.value, otherLines: [] }] };
  }
  return { kind: "none", title: found.format?.title ?? "", problems: found.problems };
}

/** A path's name without folder and suffix. */
export const stemOf = (path: string): string => basename(path, extname(path));

/**
 * The one source that speaks of a page: the only one, the one of its name, or the one of its words; null where that is
 * open.
 */
export function sourceFor(sources: readonly ImportSource[], stem: string, text: string): ImportSource | null {
  if (sources.length === 1) return sources[0] ?? null;
  const named = sources.filter(({ id }) => id === stem || id.endsWith(`/${stem}`));
  if (named.length === 1) return named[0] ?? null;
  const ink = inkOf(text);
  const same = sources.filter((source) => inkOf(source.text) === ink);
  return same.length === 1 ? (same[0] ?? null) : null;
}

function candidates(path: string, asked: string | null): readonly Format[] {
  if (asked !== null) return READ.filter((format) => format === formatNamed(asked));
  const suffix = extname(path).toLowerCase();
  const named = READ.filter(({ extensions }) => extensions[0] === suffix);
  return named.length > 0 ? named : READ;
}

/** Formats that keep the text are read by it; the page's own helps where they do not. */
function readAs(
  format: Format,
  id: string,
  files: FilesBySuffix,
  { text, labels }: ImportPage,
): FormatResult<readonly AnnotatedDocument[]> {
  const read = (original: string | null) => format.read?.({ id, files, original, labels }) ?? { ok: true, value: [] };
  if (format.needsOriginal === "always") return read(text);
  const alone = read(null);
  if (alone.ok || format.needsOriginal === "never") return alone;
  const beside = read(text);
  return beside.ok ? beside : alone;
}

const sourceOf = (document: AnnotatedDocument): ImportSource => ({
  id: document.id,
  text: document.text,
  mentions: writtenMentions(document),
  otherLines: document.foreign.filter(({ format }) => format === "brat").flatMap(({ lines }) => lines),
});
