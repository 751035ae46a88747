import { z } from "zod";
import { annotationPath, readAnnotationFile, writeAnnotationFile } from "../runtime/annotation-files.js";
import { SourceText } from "../text/source-text.js";
import { LAYERS, withAnnotations, withMarkers, type MarkedText } from "./annotate-page.js";
import type { PageTask } from "../runtime/bulk/page-task.js";
import { Engine, tellProblems, type PageEngine, type Warn } from "./engine.js";
import { ENCODINGS } from "../runtime/pages/encodings.js";
import { PageFileError, readPage, STANDARD_INPUT, type PageFile } from "../runtime/pages/page-files.js";
import { noSuch } from "./options.js";
import { rewritePage, rewriteSchema, unifiedDiff } from "./rewrite-page.js";

/** Where annotations are written: into the page as markers, or beside it. */
export const PLACES = ["inline", "standoff"] as const;

const optionsSchema = z.object({
  /** Null goes by the project's configuration. */
  place: z.enum(PLACES).nullable(),
  only: z.enum(LAYERS).nullable(),
  labels: z.array(z.string()).nullable(),
  diff: z.boolean(),
  encoding: z.enum(ENCODINGS).nullable(),
  standardInputName: z.string().nullable(),
  /** The user's own recognizer, a program and its arguments. */
  recognizer: z.array(z.string()).nullable(),
});

/** What `newsmark annotate` is to do with each page. */
export type AnnotateOptions = z.infer<typeof optionsSchema>;

const resultSchema = rewriteSchema.extend({ place: z.enum(PLACES), written: z.number(), left: z.number() });

/** What `newsmark annotate` did with a page: how many markers or annotations it wrote, how many mentions it could not. */
export type AnnotateResult = z.infer<typeof resultSchema>;

/** What `newsmark annotate` does with each page. */
export const annotateTask: PageTask<AnnotateOptions, AnnotateResult> = {
  name: "annotate",
  options: optionsSchema,
  result: resultSchema,
  start: async (options) => {
    const engine = await Engine.load("full", options.standardInputName, { entities: { command: options.recognizer } });
    return {
      work: async (file, warn) => {
        const page = await readPage(file, options.encoding);
        const pageEngine = await engine.forPage(file, warn);
        tellProblems(pageEngine.configuration, warn);
        await pageEngine.prepare(page.text);
        const name = engine.nameOf(file);
        return placeFor(options, pageEngine, name) === "inline"
          ? annotateInline(page, name, pageEngine, options, warn)
          : annotateBeside(page, name, pageEngine, options);
      },
    };
  },
};

/**
 * Where a page's annotations are written.
 * @throws PageFileError where its project has no such label, or the place can not hold what is asked for.
 */
export function placeFor(
  { place, only, labels }: AnnotateOptions,
  { settings }: PageEngine,
  name: string,
): (typeof PLACES)[number] {
  const unknown = labels?.find((label) => settings.labels.find(label) === null);
  if (unknown !== undefined) {
    const known = settings.labels.all.map(({ label }) => label);
    throw new PageFileError(noSuch("label", unknown, known));
  }
  const wanted = place ?? settings.annotations;
  if (wanted === "standoff" && only === "structure")
    throw new PageFileError(`${name}: its annotations are kept beside it, and hold mentions only. Give --as inline.`);
  return wanted;
}

async function annotateInline(
  page: PageFile,
  name: string,
  { analyze }: PageEngine,
  options: AnnotateOptions,
  warn: Warn,
): Promise<AnnotateResult> {
  const marked = withMarkers(page.text, analyze, options);
  const rewrite = await rewritePage(page, marked.text, { name, diff: options.diff });
  tellUnmarked(name, marked, warn);
  return { ...rewrite, place: "inline", written: marked.markers, left: marked.unmarked.length };
}

/** Names the mentions that stay unmarked, with their places in the marked page. */
function tellUnmarked(name: string, { text, unmarked }: MarkedText, warn: Warn): void {
  const source = new SourceText(text);
  for (const { label, text: words, span } of unmarked) {
    const { line, character } = source.positionAt(span.start);
    const place = `${name}:${String(line + 1)}:${String(character + 1)}`;
    warn(`${place}: “${words}” (${label}) stays unmarked, since its marker would cross another`);
  }
}

async function annotateBeside(
  { name: file, text }: PageFile,
  name: string,
  { analyze }: PageEngine,
  { labels, diff }: AnnotateOptions,
): Promise<AnnotateResult> {
  const isStream = file === STANDARD_INPUT;
  const path = annotationPath(isStream ? name : file);
  const before = isStream ? "" : await readAnnotationFile(path);
  const { content, added } = withAnnotations(before, text, analyze, labels);
  if (!diff && !isStream && content !== before) await writeAnnotationFile(path, content);
  return {
    changed: content !== before,
    difference: diff ? unifiedDiff(path, before, content) : null,
    encoded: isStream && !diff ? Buffer.from(content).toString("base64") : null,
    place: "standoff",
    written: added,
    left: 0,
  };
}
