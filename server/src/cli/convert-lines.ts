import { z } from "zod";
import type { TextKind } from "../formats/annotated-document.js";
import type { FilesBySuffix, Format } from "../formats/format.js";
import { STANDARD_INPUT } from "../runtime/pages/page-files.js";
import { convertDocument, convertPage, describeProblems, type Conversion } from "./convert-document.js";
import { format, PAGE } from "./convert-task.js";
import { Engine, tellProblems, warn } from "./engine.js";
import { filterJsonLines, type JsonDocument } from "./json-lines.js";

/** How lines are converted. */
export interface LineOptions {
  readonly from: string;
  readonly to: string;
  readonly text: TextKind | null;
  readonly stdinFilename?: string;
  readonly entitiesCommand?: readonly string[];
}

/** The suffix of formats of one document a line: their lines stand as they are. */
const LINES = ".jsonl";

const filesSchema = z.object({ files: z.record(z.string(), z.string()) });

/**
 * `newsmark convert --jsonl`: a document a line in, one a line out, in the same order. In a format of JSON Lines a line
 * is what the format says; in the others it is `{"id", "files"}`, the contents of the format's files by suffix. What is
 * read has the page's text in `text`.
 */
export async function convertLines(options: LineOptions): Promise<void> {
  const { from, to, text, stdinFilename, entitiesCommand = null } = options;
  const engine = await Engine.load("full", stdinFilename, { entities: { command: entitiesCommand } });
  const { analyze, prepare, settings, configuration } = await engine.forPage(STANDARD_INPUT, warn);
  tellProblems(configuration, warn);
  const { labels } = settings;
  const conversion: Conversion = { to: format(to), text, analyze, segmenter: engine.segmenter, labels };
  await filterJsonLines(process.stdin, process.stdout, async (document) => {
    if (from === PAGE) await prepare(document.text);
    return converted(document, from, conversion);
  });
}

function converted(document: JsonDocument, from: string, conversion: Conversion): object {
  const id = String(document.id);
  const result =
    from === PAGE ? convertPage(document.text, id, conversion) : convertOther(document, id, format(from), conversion);
  if (!result.ok) throw new Error(describeProblems(result.problems));
  return lineOf(result.value.files, conversion.to);
}

function convertOther(document: JsonDocument, id: string, from: Format, conversion: Conversion) {
  const files: FilesBySuffix = from.extensions.includes(LINES)
    ? new Map([[LINES, JSON.stringify(document)]])
    : new Map(Object.entries(filesSchema.parse(document).files));
  const documents = from.read?.({ id, files, original: document.text, labels: conversion.labels });
  if (!documents?.ok) return documents ?? { ok: false, problems: [] };
  const [only, ...more] = documents.value;
  if (!only || more.length > 0) throw new Error(`a line holds one document, this one ${String(more.length + 1)}`);
  return convertDocument(only, document.text, conversion);
}

function lineOf(files: FilesBySuffix, { extensions }: Format): object {
  if (!extensions.includes(LINES)) return { files: Object.fromEntries(files) };
  // The line's own id stays as it was given: a number stays a number.
  return Object.fromEntries(
    Object.entries(z.looseObject({}).parse(JSON.parse(files.get(LINES) ?? "{}"))).filter(([name]) => name !== "id"),
  );
}
