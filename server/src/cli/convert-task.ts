import { mkdir, readFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { z } from "zod";
import type { AnnotatedDocument } from "../formats/annotated-document.js";
import { ALL_FORMATS, formatNamed } from "../formats/all-formats.js";
import type { Format, FormatResult } from "../formats/format.js";
import { allOf } from "../formats/json-input.js";
import type { PageTask } from "../runtime/bulk/page-task.js";
import { ENCODINGS, type Encoding } from "../runtime/pages/encodings.js";
import { PAGE_EXTENSIONS } from "../runtime/pages/find-pages.js";
import { fileNamed, formatFiles } from "../runtime/pages/format-files.js";
import { PageFileError, readPage, reasonOf, STANDARD_INPUT } from "../runtime/pages/page-files.js";
import { replaceFile } from "../runtime/replace-file.js";
import { convertDocument, convertPage, describeProblems, type Conversion, type Converted } from "./convert-document.js";
import { Engine, tellProblems, type PageEngine, type Warn } from "./engine.js";

/** What `--from` calls pages that are no format: text, with or without markers. */
export const PAGE = "page";

const names = ALL_FORMATS.map(({ id }) => id);

const optionsSchema = z.object({
  from: z.enum([PAGE, ...names]),
  to: z.enum(names),
  text: z.enum(["clean", "source"]).nullable(),
  /** Where files are written, below it as they lie below `root`; null for standard output. */
  out: z.string().nullable(),
  root: z.string(),
  /** Where the pages lie that were exported, below it as the files lie below `root`. */
  pages: z.string().nullable(),
  encoding: z.enum(ENCODINGS).nullable(),
  standardInputName: z.string().nullable(),
  recognizer: z.array(z.string()).nullable(),
});

/** How `newsmark convert` works. */
export type ConvertOptions = z.infer<typeof optionsSchema>;

const resultSchema = z.object({
  /** How many mentions are in what was written; null where the format holds none. */
  mentions: z.number().nullable(),
  /** What goes to standard output: of each document the file with the mentions. */
  contents: z.array(z.string()),
  /** The files that were written. */
  written: z.array(z.string()),
});

/** What became of a file. */
export type ConvertResult = z.infer<typeof resultSchema>;

/** The format of that name. @throws Error when there is none: the options were checked. */
export function format(id: string): Format {
  const found = formatNamed(id);
  if (!found) throw new Error(`there is no format ${id}`);
  return found;
}

/** What `newsmark convert` does with each file. */
export const convertTask: PageTask<ConvertOptions, ConvertResult> = {
  name: "convert",
  options: optionsSchema,
  result: resultSchema,
  start: async (options) => {
    const to = format(options.to);
    const full = options.from === PAGE || to.needsWords;
    const engine = await Engine.load(full ? "full" : "layout", options.standardInputName, {
      entities: { command: options.recognizer },
    });
    return { work: (file, warn) => convertFile(file, options, engine, warn) };
  },
};

async function convertFile(file: string, options: ConvertOptions, engine: Engine, warn: Warn): Promise<ConvertResult> {
  const pageEngine = await engine.forPage(file, warn);
  const { analyze, settings, configuration } = pageEngine;
  tellProblems(configuration, warn);
  const to = format(options.to);
  const { labels } = settings;
  const conversion: Conversion = { to, text: options.text, analyze, segmenter: engine.segmenter, labels };
  const name = engine.nameOf(file);
  const stem = basename(name, extname(name));
  const id = options.out === null ? documentName(name, stem, options.root) : stem;
  const converted =
    options.from === PAGE
      ? allOf([convertPage(await preparedText(file, options.encoding, pageEngine), id, conversion)])
      : await convertOther(file, id, options, conversion);
  if (!converted.ok) throw new PageFileError(`${name}: not converted: ${describeProblems(converted.problems)}`);
  const documents = converted.value;
  const mentions = to.mentions === "left-out" ? null : documents.reduce((sum, each) => sum + each.mentions, 0);
  if (options.out !== null)
    return { mentions, contents: [], written: await writeFiles(documents, file, stem, options, options.out) };
  const [main = ""] = to.extensions;
  return { mentions, contents: documents.map(({ files }) => files.get(main) ?? ""), written: [] };
}

/** A page's text, which the user's own recognizer has looked at. */
async function preparedText(file: string, encoding: Encoding | null, { prepare }: PageEngine): Promise<string> {
  const { text } = await readPage(file, encoding);
  await prepare(text);
  return text;
}

/** What a document of many is called: its file's way from the folder that all lie below. */
function documentName(name: string, stem: string, root: string): string {
  const folder = relative(root, dirname(resolve(name)))
    .split(sep)
    .join("/");
  return folder === "" || folder.startsWith("..") ? stem : `${folder}/${stem}`;
}

async function convertOther(
  file: string,
  id: string,
  { from, encoding, pages, root }: ConvertOptions,
  conversion: Conversion,
): Promise<FormatResult<readonly Converted[]>> {
  const source = format(from);
  const page = pages === null || file === STANDARD_INPUT ? null : await pageFor(file, pages, root, encoding);
  const files = await formatFiles(file, source, encoding);
  const documents: FormatResult<readonly AnnotatedDocument[]> = source.read?.({
    id,
    files,
    original: page,
    labels: conversion.labels,
  }) ?? {
    ok: true,
    value: [],
  };
  if (!documents.ok) return documents;
  return allOf(documents.value.map((document) => convertDocument(document, page, conversion)));
}

/** The page that a file was exported from. */
async function pageFor(file: string, pages: string, root: string, encoding: Encoding | null): Promise<string> {
  const stem = join(pages, relative(root, dirname(resolve(file))), basename(file, extname(file)));
  const page = await fileNamed(stem, PAGE_EXTENSIONS);
  if (page !== null) return (await readPage(page, encoding)).text;
  throw new PageFileError(`${file}: its page is missing (${stem}.txt). Give --pages the folder with the pages.`);
}

/** Writes documents' files, each in one step: in the folder that answers to the file's own, several in one of their own. */
async function writeFiles(
  documents: readonly Converted[],
  file: string,
  stem: string,
  { root }: ConvertOptions,
  out: string,
): Promise<string[]> {
  const own = file === STANDARD_INPUT ? out : join(out, relative(root, dirname(resolve(file))));
  const alone = documents.length === 1;
  const stems = documents.map((document) => (alone ? join(own, stem) : join(own, stem, fileName(document.id))));
  const twice = stems.find((each, at) => stems.indexOf(each) < at);
  if (twice !== undefined)
    throw new PageFileError(`${file}: two documents are called ${basename(twice)}. Give each an id of its own.`);
  const written: string[] = [];
  for (const [at, { files }] of documents.entries())
    for (const [suffix, content] of files) {
      const path = (stems[at] ?? "") + suffix;
      await writeFile(path, content, file);
      written.push(path);
    }
  return written;
}

async function writeFile(path: string, content: string, file: string): Promise<void> {
  const bytes = Buffer.from(content, "utf8");
  try {
    const before = await readFile(path).catch(() => null);
    if (before?.equals(bytes)) return;
    if (before && isKept(path, file))
      throw new PageFileError(`${file}: not converted: it would replace ${path}. Give --out another folder.`);
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, bytes);
  } catch (error) {
    if (error instanceof PageFileError) throw error;
    throw new PageFileError(`${path}: could not be written (${reasonOf(error)})`);
  }
}

/** What stands beside a file that is converted and no export may replace: pages, and what people annotated. */
const KEPT = new Set([...PAGE_EXTENSIONS, ".ann"]);

const isKept = (path: string, file: string): boolean =>
  dirname(resolve(path)) === dirname(resolve(file)) && (resolve(path) === resolve(file) || KEPT.has(extname(path)));

/** A document's name as that of a file. */
const fileName = (id: string): string => id.replace(/[^\p{L}\p{N}._-]+/gu, "_").replace(/^\.+/u, "_") || "_";
