import { z } from "zod";
import type { AnnotatedDocument } from "./annotated-document.js";
import { plainDocument } from "./plain-document.js";
import {
  ONE_AFTER_ANOTHER,
  success,
  unless,
  type FilesBySuffix,
  type Format,
  type FormatInput,
  type FormatProblem,
  type FormatResult,
} from "./format.js";
import { allOf, readJsonLines } from "./json-input.js";
import { counterOf, discontinuous, mentionAt, spansOf } from "./span-mentions.js";

const LINES = ".jsonl";

const entitySchema = z.looseObject({
  id: z.number().optional(),
  label: z.string(),
  start_offset: z.number(),
  end_offset: z.number(),
});

const lineSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  label: z.array(z.tuple([z.number(), z.number(), z.string()])).optional(),
  labels: z.array(z.tuple([z.number(), z.number(), z.string()])).optional(),
  entities: z.array(entitySchema).optional(),
});

type DoccanoLine = z.infer<typeof lineSchema>;

/**
 * doccano's JSON Lines for sequence labelling: one document a line, its mentions as `label` or, with relations, as
 * `entities`. Offsets are UTF-16 code units, as doccano counts unless a project counts grapheme clusters
 * (https://github.com/doccano/doccano/issues/2290). Other fields (comments, relations, metadata) are kept.
 */
export const doccano: Format = {
  id: "doccano",
  title: "doccano JSON Lines",
  extensions: [LINES],
  offsetUnit: "utf16",
  series: ONE_AFTER_ANOTHER,
  needsOriginal: "never",
  needsWords: false,
  write: writeDoccano,
  read: readDoccano,
};

function writeDoccano(document: AnnotatedDocument): FormatResult<FilesBySuffix> {
  const { id, text, foreign } = document;
  return unless(discontinuous(document, doccano.title), () => {
    const spans = spansOf(document, counterOf(text, "utf16"));
    const kept = keptFields(foreign);
    const mentions =
      "relations" in kept
        ? {
            entities: numbered(spans).map(({ id: own, label, start, end }) => ({
              id: own,
              label,
              start_offset: start,
              end_offset: end,
            })),
          }
        : { label: spans.map(({ label, start, end }) => [start, end, label]) };
    return new Map([[LINES, `${JSON.stringify({ id, text, ...mentions, ...kept })}\n`]]);
  });
}

function readDoccano({ id, files }: FormatInput): FormatResult<readonly AnnotatedDocument[]> {
  const lines = readJsonLines(files.get(LINES) ?? "", lineSchema, LINES);
  if (!lines.ok) return lines;
  return allOf(lines.value.map(({ value, line }) => documentOf(value, line, id)));
}

function documentOf(given: DoccanoLine, line: number | null, fallback: string): FormatResult<AnnotatedDocument> {
  const { id, text, label, labels, entities, ...rest } = given;
  const counter = counterOf(text, "utf16");
  const problems: FormatProblem[] = [];
  const spans = [
    ...[...(label ?? []), ...(labels ?? [])].map(([start, end, name]) => ({ id: null, label: name, start, end, line })),
    ...(entities ?? []).map((each) => ({
      id: each.id === undefined ? null : String(each.id),
      label: each.label,
      start: each.start_offset,
      end: each.end_offset,
      line,
    })),
  ];
  const mentions = spans.flatMap((each) => mentionAt(text, counter, each, problems) ?? []);
  if (problems.length > 0) return { ok: false, problems: problems.map((each) => ({ ...each, file: LINES })) };
  const foreign = Object.keys(rest).length > 0 ? [{ format: doccano.id, lines: [JSON.stringify(rest)] }] : [];
  return success({ ...plainDocument(String(id ?? fallback), text, "source", mentions), foreign });
}

const fieldsSchema = z.record(z.string(), z.unknown());

function keptFields(foreign: AnnotatedDocument["foreign"]): Readonly<Record<string, unknown>> {
  const line = foreign.find(({ format }) => format === doccano.id)?.lines[0];
  return line === undefined ? {} : fieldsSchema.parse(JSON.parse(line));
}

/** Gives each mention a number: its own where it is one that no mention before has. */
function numbered<Each extends { readonly id: string | null }>(
  spans: readonly Each[],
): readonly (Omit<Each, "id"> & { id: number })[] {
  const taken = new Set(spans.flatMap(({ id }) => (id !== null && /^\d+$/u.test(id) ? [Number(id)] : [])));
  const used = new Set<number>();
  let next = 0;
  return spans.map((each) => {
    let own = each.id !== null && /^\d+$/u.test(each.id) ? Number(each.id) : null;
    if (own === null || used.has(own)) {
      do next++;
      while (taken.has(next));
      own = next;
    }
    used.add(own);
    return { ...each, id: own };
  });
}
