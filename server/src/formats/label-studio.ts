import { z } from "zod";
import type { AnnotatedDocument, DocumentMention } from "./annotated-document.js";
import { plainDocument } from "./plain-document.js";
import {
  problem,
  success,
  unless,
  type FilesBySuffix,
  type Format,
  type FormatInput,
  type FormatProblem,
  type FormatResult,
} from "./format.js";
import { allOf, readJson } from "./json-input.js";
import { counterOf, discontinuous, mentionAt, spansOf } from "./span-mentions.js";

const TASKS = ".json";

const resultSchema = z.looseObject({ type: z.string(), id: z.string().optional() });
const labelsSchema = z.looseObject({
  type: z.literal("labels"),
  id: z.string().optional(),
  value: z.looseObject({
    start: z.number(),
    end: z.number(),
    text: z.string().optional(),
    labels: z.array(z.string()).min(1),
  }),
});
const annotationSchema = z.looseObject({
  result: z.array(resultSchema),
  was_cancelled: z.boolean().optional(),
});
const taskSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  data: z.looseObject({ text: z.string(), id: z.string().optional() }),
  annotations: z.array(annotationSchema).optional(),
  predictions: z.array(annotationSchema).optional(),
});

type Task = z.infer<typeof taskSchema>;
type Annotation = z.infer<typeof annotationSchema>;

/**
 * Label Studio's JSON: a list of tasks for a configuration with `<Labels name="label" toName="text">` and
 * `<Text name="text" value="$text"/>`. Offsets are code points. A task annotated by several people is read as one
 * document each; where nobody annotated it, its predictions are read. Results other than labels are kept.
 */
export const labelStudio: Format = {
  id: "label-studio",
  title: "Label Studio JSON",
  extensions: [TASKS],
  offsetUnit: "code-point",
  series: { head: "[\n", between: ",\n", tail: "\n]\n", part: (content) => content.slice(2, -3) },
  needsOriginal: "never",
  needsWords: false,
  write: writeTasks,
  read: readTasks,
};

function writeTasks(document: AnnotatedDocument): FormatResult<FilesBySuffix> {
  const { id, text, foreign } = document;
  return unless(discontinuous(document, labelStudio.title), () => {
    const labels = spansOf(document, counterOf(text, "code-point")).map((mention, at) => ({
      id: mention.id ?? `m${String(at + 1)}`,
      type: "labels",
      from_name: "label",
      to_name: "text",
      value: { start: mention.start, end: mention.end, text: mention.text, labels: [mention.label] },
    }));
    const kept = foreign.filter(({ format }) => format === labelStudio.id).flatMap(({ lines }) => lines);
    const result = [...labels, ...kept.map((line): unknown => JSON.parse(line))];
    return new Map([[TASKS, `${JSON.stringify([{ data: { id, text }, annotations: [{ result }] }], null, 2)}\n`]]);
  });
}

function readTasks({ id, files }: FormatInput): FormatResult<readonly AnnotatedDocument[]> {
  const tasks = readJson(files.get(TASKS) ?? "", z.union([z.array(taskSchema), taskSchema]), TASKS);
  if (!tasks.ok) return tasks;
  const list = Array.isArray(tasks.value) ? tasks.value : [tasks.value];
  return allOf(
    list.flatMap((task) => {
      const name = task.data.id ?? (task.id === undefined ? id : String(task.id));
      const sets = annotationsOf(task);
      return sets.map((set, at) => documentOf(at === 0 ? name : `${name}#${String(at + 1)}`, task.data.text, set));
    }),
  );
}

function annotationsOf({ annotations = [], predictions = [] }: Task): readonly Annotation[] {
  const done = annotations.filter((each) => each.was_cancelled !== true);
  const sets = done.length > 0 ? done : predictions;
  return sets.length > 0 ? sets : [{ result: [] }];
}

function documentOf(id: string, text: string, { result }: Annotation): FormatResult<AnnotatedDocument> {
  const problems: FormatProblem[] = [];
  const mentions: DocumentMention[] = [];
  const kept: string[] = [];
  const points = counterOf(text, "code-point");
  for (const each of result) {
    const labels = labelsSchema.safeParse(each);
    if (!labels.success) {
      if (each.type === "labels") problems.push(unreadable(each.id));
      kept.push(JSON.stringify(each));
      continue;
    }
    const { start, end, text: quote, labels: names } = labels.data.value;
    if (quote !== undefined && text.slice(points.toUtf16(start), points.toUtf16(end)) !== quote)
      problems.push(otherQuote(quote, start));
    const name = names.length === 1 ? (labels.data.id ?? null) : null;
    for (const label of names)
      mentions.push(...maybe(mentionAt(text, points, { id: name, label, start, end }, problems)));
  }
  if (problems.length > 0) return { ok: false, problems: problems.map((each) => ({ ...each, file: TASKS })) };
  const foreign = kept.length > 0 ? [{ format: labelStudio.id, lines: kept }] : [];
  return success({ ...plainDocument(id, text, "source", mentions), foreign });
}

const maybe = <Value>(value: Value | null): readonly Value[] => (value === null ? [] : [value]);

const unreadable = (id: string | undefined): FormatProblem =>
  problem(
    "syntax",
    `the result ${id ?? "without a name"} is of type labels, but has no start, end and labels`,
    "Export the tasks again as JSON (not JSON-MIN)",
  );

const otherQuote = (quote: string, start: number): FormatProblem =>
  problem(
    "quote",
    `“${quote}” does not stand at character ${String(start)} of its text`,
    "Versions of Label Studio before 1.6 count characters beyond the BMP twice: annotate such texts anew",
  );
