import { stat } from "node:fs/promises";
import { dirname, extname, relative, sep } from "node:path";
import { annotationsOfSheet, withDecidedMentions } from "../../analysis/marked-mentions.js";
import { ALL_FORMATS } from "../../formats/all-formats.js";
import type { AnnotatedDocument } from "../../formats/annotated-document.js";
import { brat } from "../../formats/brat.js";
import { readAnnotations } from "../../formats/brat-annotations.js";
import { describeProblem, type Format } from "../../formats/format.js";
import { recognizeFormat, type Attempt } from "../../formats/recognize-format.js";
import { stripMarkers } from "../../markers/strip-markers.js";
import { annotationPath, readAnnotationFile } from "../../runtime/annotation-files.js";
import { findPages, PAGE_EXTENSIONS } from "../../runtime/pages/find-pages.js";
import { fileBeside, formatFiles } from "../../runtime/pages/format-files.js";
import { PageFileError, readPage } from "../../runtime/pages/page-files.js";
import { applyEdits } from "../../text/edits.js";
import { lastAtOrBefore } from "../../text/source-text.js";
import type { Engine, Warn } from "../engine.js";
import { annotatedText, type AnnotatedText } from "./annotated-text.js";

/** A document as one annotator has it. */
export interface AnnotatorDocument {
  /** What it is known by in both annotators' files. */
  readonly id: string;
  /** The file it stands in. */
  readonly file: string;
  /** @throws PageFileError when it can not be read. */
  readonly read: () => Promise<AnnotatedText>;
}

/** What an annotator has, by the documents' ids. */
export type AnnotatorDocuments = ReadonlyMap<string, AnnotatorDocument>;

/** Pages with markers, or with `page.ann` beside them: what brat's format is, and more. */
export const PAGE = "page";

/** The formats that annotators' files may be in, but for pages. */
export const READABLE_FORMATS = ALL_FORMATS.filter(({ read, id }) => read !== null && id !== brat.id);

/**
 * What a file or folder holds. Documents in files of their own are called by their way from the folder, without the
 * extension; those of a file of many by the names that it gives them.
 * @param from the format; null goes by the files' extensions
 * @throws PageFileError when there is nothing, or when two files speak of one document.
 */
export async function documentsOf(
  path: string,
  from: string | null,
  engine: Engine,
  warn: Warn,
): Promise<AnnotatorDocuments> {
  const { files, skipped } = await findPages([path], extensionsOf(from));
  skipped.forEach(warn);
  const root = (await stat(path)).isDirectory() ? path : dirname(path);
  const documents = new Map<string, AnnotatorDocument>();
  for (const file of files)
    for (const document of await documentsIn(file, root, from, engine, warn)) {
      const before = documents.get(document.id);
      if (before)
        throw new PageFileError(
          `${before.file} and ${document.file} both speak of ${document.id}. Say with --from which format is meant.`,
        );
      documents.set(document.id, document);
    }
  return documents;
}

function extensionsOf(from: string | null): ReadonlySet<string> {
  if (from === PAGE) return PAGE_EXTENSIONS;
  const formats = READABLE_FORMATS.filter(({ id }) => from === null || id === from);
  return new Set([
    ...(from === null ? PAGE_EXTENSIONS : []),
    ...formats.flatMap(({ extensions }) => extensions[0] ?? []),
  ]);
}

async function documentsIn(
  file: string,
  root: string,
  from: string | null,
  engine: Engine,
  warn: Warn,
): Promise<readonly AnnotatorDocument[]> {
  const id = stemOf(relative(root, file).split(sep).join("/"));
  const extension = extname(file);
  if (extension === ".ann") {
    const page = await fileBeside(file, PAGE_EXTENSIONS);
    if (page === null) throw new PageFileError(`${file}: its text is missing. Put the .txt file beside it.`);
    return documentsIn(page, root, PAGE, engine, warn);
  }
  if (from === PAGE || (from === null && PAGE_EXTENSIONS.has(extension)))
    return [{ id, file, read: () => readAnnotatedPage(file, engine, warn) }];
  const formats = READABLE_FORMATS.filter((format) =>
    from === null ? format.extensions[0] === extension : format.id === from,
  );
  const documents = await readFormats(file, id, formats, engine, warn);
  const alone = documents.length === 1;
  return documents.map((document) => ({
    id: alone ? id : stemOf(document.id),
    file,
    read: () => Promise.resolve(annotatedText(document.text, document.mentions)),
  }));
}

/** A page's name without its extension; another dot in it is its own. */
const stemOf = (name: string): string => {
  const extension = extname(name);
  return /^\.\p{L}+$/u.test(extension) ? name.slice(0, -extension.length) : name;
};

/** The mentions that markers in a page say, and those annotated beside it. */
async function readAnnotatedPage(file: string, engine: Engine, warn: Warn): Promise<AnnotatedText> {
  const { text } = await readPage(file);
  const { analyze } = await engine.forPage(file, warn);
  const { annotations } = readAnnotations(await readAnnotationFile(annotationPath(file)), text);
  for (const { id, label, place } of annotations.lost)
    warn(`${file}: the annotation ${id} (${label} “${place.quote.text}”) has no place in the text, and is left out`);
  const layout = analyze(text, annotations);
  const removals = stripMarkers(layout.page);
  const ends = removals.map(({ span }) => span.end);
  let sum = 0;
  const removed = removals.map(({ span }) => (sum += span.end - span.start));
  return annotatedText(
    text,
    withDecidedMentions(layout, [], annotationsOfSheet(annotations, layout.source, layout.extent)),
    applyEdits(text, removals),
    (at) => at - (removed[lastAtOrBefore(ends, at)] ?? 0),
  );
}

/** The documents of a file that is in one of these formats. */
async function readFormats(
  file: string,
  id: string,
  formats: readonly Format[],
  engine: Engine,
  warn: Warn,
): Promise<readonly AnnotatedDocument[]> {
  const { settings } = await engine.forPage(file, warn);
  const page = await fileBeside(file, PAGE_EXTENSIONS);
  const original = page === null ? null : (await readPage(page)).text;
  const attempts: Attempt[] = [];
  for (const format of formats) {
    const result = format.read?.({ id, files: await formatFiles(file, format), original, labels: settings.labels });
    if (result) attempts.push({ format, result });
  }
  const found = recognizeFormat(attempts);
  if (found.kind === "read") return found.documents;
  if (found.kind === "several") {
    const names = found.formats.map((format) => format.id).join(", ");
    throw new PageFileError(`${file}: may be in any of the formats ${names}. Say which with --from.`);
  }
  if (found.format === null)
    throw new PageFileError(`${file}: no format has files of that name. Say with --from which it is.`);
  const problems = found.problems.slice(0, 3).map(describeProblem).join(" ");
  throw new PageFileError(`${file}: could not be read as ${found.format.title}: ${problems}`);
}
