import type { AnnotatedDocument } from "./annotated-document.js";
import { documentOfExchange, exchangeOf, exchangeSchema } from "./exchange-document.js";
import {
  ONE_AFTER_ANOTHER,
  success,
  type FilesBySuffix,
  type Format,
  type FormatInput,
  type FormatResult,
} from "./format.js";
import { allOf, readJson, readJsonLines } from "./json-input.js";

const JSON_FILE = ".json";
const LINES = ".jsonl";

const COMMON = { offsetUnit: "utf16", needsOriginal: "better", needsWords: false } as const;

/** Newsmark's exchange format, one document a file, with its text: what `newsmark analyze` prints and more. */
export const exchangeJson: Format = {
  ...COMMON,
  id: "json",
  title: "exchange JSON",
  extensions: [JSON_FILE],
  series: null,
  write: (document) => written(JSON_FILE, `${JSON.stringify(exchangeOf(document), null, 2)}\n`),
  read: readOne,
};

/** The same, one document a line. */
export const exchangeJsonLines: Format = {
  ...COMMON,
  id: "jsonl",
  title: "exchange JSON Lines",
  extensions: [LINES],
  series: ONE_AFTER_ANOTHER,
  write: (document) => written(LINES, `${JSON.stringify(exchangeOf(document))}\n`),
  read: readMany,
};

const written = (suffix: string, content: string): FormatResult<FilesBySuffix> => success(new Map([[suffix, content]]));

function readOne({ id, files, original }: FormatInput): FormatResult<readonly AnnotatedDocument[]> {
  const given = readJson(files.get(JSON_FILE) ?? "", exchangeSchema, JSON_FILE);
  return given.ok ? allOf([documentOfExchange(given.value, { id, original, line: null })]) : given;
}

function readMany({ id, files, original }: FormatInput): FormatResult<readonly AnnotatedDocument[]> {
  const given = readJsonLines(files.get(LINES) ?? "", exchangeSchema, LINES);
  if (!given.ok) return given;
  return allOf(given.value.map(({ value, line }) => documentOfExchange(value, { id, original, line })));
}
