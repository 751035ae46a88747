import { z } from "zod";
import type { WrittenAnnotation } from "../standoff/anchor.js";
import { inkOf } from "../standoff/ink.js";
import { CodePointIndex } from "../text/code-points.js";
import { documentSpan, span } from "../text/offsets.js";
import type { AnnotatedDocument, DocumentMention } from "./annotated-document.js";
import { encodable } from "./encodable.js";
import { mentionOf } from "./fragments.js";
import { plainDocument } from "./plain-document.js";
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
import { readJson } from "./json-input.js";
import { counterOf, type OffsetCounter } from "./span-mentions.js";

const PAGE = ".jsonld";
const TEXT = ".txt";

/** How many code points of text a quote is given on either side. */
const CONTEXT = 16;

const positionSchema = z.looseObject({ type: z.literal("TextPositionSelector"), start: z.number(), end: z.number() });
const quoteSchema = z.looseObject({
  type: z.literal("TextQuoteSelector"),
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
const selectorSchema = z.union([positionSchema, quoteSchema, z.looseObject({ type: z.string() })]);
const listOf = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.array(schema)]);
const targetSchema = z.looseObject({ selector: listOf(selectorSchema) });
const annotationSchema = z.looseObject({
  id: z.string().optional(),
  type: z.literal("Annotation"),
  body: listOf(
    z.looseObject({ type: z.string().optional(), value: z.string().optional(), purpose: z.string().optional() }),
  ),
  target: listOf(targetSchema),
});
const pageSchema = z.looseObject({
  id: z.string().optional(),
  type: z.literal("AnnotationPage"),
  items: z.array(annotationSchema),
});

type GivenAnnotation = z.infer<typeof annotationSchema>;
type GivenTarget = z.infer<typeof targetSchema>;

/**
 * The W3C Web Annotation Data Model, https://www.w3.org/TR/annotation-model/: an annotation page beside the text. A
 * mention is an annotation whose body tags its label and whose targets, one a fragment, select by position (code
 * points, as the model asks) and by quote.
 */
export const webAnnotation: Format = {
  id: "web-annotation",
  title: "W3C Web Annotation",
  extensions: [PAGE, TEXT],
  offsetUnit: "code-point",
  series: null,
  needsOriginal: "always",
  needsWords: false,
  write: writePage,
  read: readPage,
  readQuotes,
};

function writePage(document: AnnotatedDocument): FormatResult<FilesBySuffix> {
  const { id, text, mentions } = document;
  return unless(encodable(text, TEXT), () => {
    const points = counterOf(text, "code-point");
    const source = `${encodeURIComponent(id)}${TEXT}`;
    const items = mentions.map((mention, at) => ({
      id: mention.id ?? `#m${String(at + 1)}`,
      type: "Annotation",
      motivation: "tagging",
      body: { type: "TextualBody", purpose: "tagging", value: mention.label },
      target: mention.fragments.map(({ start, end }) => ({
        source,
        selector: [
          { type: "TextPositionSelector", start: points.fromUtf16(start), end: points.fromUtf16(end) },
          {
            type: "TextQuoteSelector",
            exact: text.slice(start, end),
            prefix: text.slice(points.toUtf16(Math.max(0, points.fromUtf16(start) - CONTEXT)), start),
            suffix: text.slice(end, points.toUtf16(Math.min(points.length, points.fromUtf16(end) + CONTEXT))),
          },
        ],
      })),
    }));
    const page = {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: `${encodeURIComponent(id)}${PAGE}`,
      type: "AnnotationPage",
      items,
    };
    return new Map([
      [PAGE, `${JSON.stringify(page, null, 2)}\n`],
      [TEXT, text],
    ]);
  });
}

function readPage({ id, files, original }: FormatInput): FormatResult<readonly AnnotatedDocument[]> {
  const text = files.get(TEXT) ?? original;
  if (text === null)
    return failure(
      problem(
        "text",
        "the text that the annotations speak of is missing",
        `Put the ${TEXT} file beside the ${PAGE} file`,
      ),
    );
  const page = readJson(files.get(PAGE) ?? "", pageSchema, PAGE);
  if (!page.ok) return page;
  const problems: FormatProblem[] = [];
  const points = counterOf(text, "code-point");
  const mentions = page.value.items.flatMap((each) => mentionIn(each, text, points, problems) ?? []);
  if (problems.length > 0) return { ok: false, problems: problems.map((each) => ({ ...each, file: PAGE })) };
  return success([plainDocument(id, text, "source", mentions)]);
}

function readQuotes({ files, original }: FormatInput): FormatResult<QuotedMentions> {
  const text = files.get(TEXT) ?? original ?? "";
  const page = readJson(files.get(PAGE) ?? "", pageSchema, PAGE);
  if (!page.ok) return page;
  const points = new CodePointIndex(text);
  const problems: FormatProblem[] = [];
  const mentions = page.value.items.flatMap((annotation, at): readonly WrittenAnnotation[] => {
    const label = labelOf(annotation, problems);
    if (label === null) return [];
    const targets = asList(annotation.target).map(selectorsOf);
    return [
      {
        id: `T${String(at + 1)}`,
        label,
        fragments: targets.flatMap(({ position }) =>
          position ? [span(points.toUtf16(position.start), points.toUtf16(position.end))] : [],
        ),
        quote: targets.map(({ quote }) => quote?.exact ?? "").join(" "),
        before: inkOf(targets[0]?.quote?.prefix ?? ""),
        after: inkOf(targets.at(-1)?.quote?.suffix ?? ""),
      },
    ];
  });
  return unless(problems, () => ({ text, mentions }));
}

/** An annotation's one label; null, with a problem, where it has none or several. */
function labelOf(annotation: GivenAnnotation, problems: FormatProblem[]): string | null {
  const bodies = asList(annotation.body);
  const tagging = bodies.filter(({ purpose }) => purpose === "tagging");
  const labels = (tagging.length > 0 ? tagging : bodies).flatMap(({ value }) => value ?? []);
  const [label] = labels;
  if (label !== undefined && labels.length === 1) return label;
  const name = nameOf(annotation);
  problems.push(
    problem("syntax", `${name} has not one label but ${String(labels.length)}`, "Give it one tagging body", {
      file: PAGE,
    }),
  );
  return null;
}

function mentionIn(
  annotation: GivenAnnotation,
  text: string,
  points: OffsetCounter,
  problems: FormatProblem[],
): DocumentMention | null {
  const name = nameOf(annotation);
  const label = labelOf(annotation, problems);
  if (label === null) return null;
  const targets = asList(annotation.target);
  const runs = targets.flatMap((target) => {
    const run = runOf(target, text, points);
    if (typeof run !== "string") return [documentSpan(run.start, run.end)];
    problems.push(problem(run === "" ? "syntax" : "quote", wrongTarget(name, run), "Anchor the annotation anew"));
    return [];
  });
  return mentionOf(
    text,
    label,
    [...runs].sort((a, b) => a.start - b.start),
    annotation.id ?? null,
  );
}

/** Where a target is; else the quote that does not stand there, or "" where no position is given. */
function runOf(target: GivenTarget, text: string, points: OffsetCounter): { start: number; end: number } | string {
  const selectors = selectorsOf(target);
  const { position } = selectors;
  const quote = selectors.quote?.exact;
  if (!position) {
    const only = quote === undefined || quote === "" ? -1 : text.indexOf(quote);
    if (quote === undefined || only < 0 || text.includes(quote, only + 1)) return quote ?? "";
    return { start: only, end: only + quote.length };
  }
  if (!(position.start >= 0 && position.start < position.end && position.end <= points.length)) return quote ?? "";
  const run = { start: points.toUtf16(position.start), end: points.toUtf16(position.end) };
  return quote === undefined || text.slice(run.start, run.end) === quote ? run : quote;
}

function selectorsOf({ selector }: GivenTarget) {
  const selectors = asList(selector);
  const [position] = selectors.flatMap((each) => positionSchema.safeParse(each).data ?? []);
  const [quote] = selectors.flatMap((each) => quoteSchema.safeParse(each).data ?? []);
  return { position, quote };
}

const asList = <Item>(given: Item | Item[]): readonly Item[] => (Array.isArray(given) ? given : [given]);

const nameOf = ({ id }: GivenAnnotation): string => id ?? "an annotation without an id";

const wrongTarget = (name: string, quote: string): string =>
  quote === ""
    ? `${name} has a target without a position in the text`
    : `“${quote}” of ${name} does not stand at its place in the text, or stands in several`;
