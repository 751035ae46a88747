import { z } from "zod";
import { readAnnotations, writeAnnotations } from "../formats/brat-annotations.js";
import { readMarkers } from "../markers/read-markers.js";
import { stripMarkers } from "../markers/strip-markers.js";
import { annotationPath, readAnnotationFile, writeAnnotationFile } from "../runtime/annotation-files.js";
import type { PageTask } from "../runtime/bulk/page-task.js";
import { ENCODINGS } from "../runtime/pages/encodings.js";
import { encodePage, PageFileError, readPage, STANDARD_INPUT, type PageFile } from "../runtime/pages/page-files.js";
import { annotationChange } from "../service/annotation-steps.js";
import { applyEdits } from "../text/edits.js";
import { SourceText } from "../text/source-text.js";
import { Engine, tellProblems, type PageEngine } from "./engine.js";
import { rewritePage, rewriteSchema } from "./rewrite-page.js";

const optionsSchema = z.object({
  /** Writes the mentions that markers say beside the page before they go. */
  keepMentions: z.boolean(),
  /** Says which pages have markers and writes nothing. */
  check: z.boolean(),
  diff: z.boolean(),
  encoding: z.enum(ENCODINGS).nullable(),
  standardInputName: z.string().nullable(),
});

const resultSchema = rewriteSchema.extend({ markers: z.number(), kept: z.number() });

/** What `newsmark strip` did with a page: how many markers it took out, how many mentions it kept beside the page. */
export type StripResult = z.infer<typeof resultSchema>;

/** What `newsmark strip` does with each page. */
export const stripTask: PageTask<z.infer<typeof optionsSchema>, StripResult> = {
  name: "strip",
  options: optionsSchema,
  result: resultSchema,
  start: async ({ keepMentions, check, diff, encoding, standardInputName }) => {
    const engine = await Engine.load(keepMentions ? "full" : "layout", standardInputName);
    return {
      work: async (file, warn) => {
        const page = await readPage(file, encoding);
        const marked = readMarkers(new SourceText(page.text));
        const text = applyEdits(page.text, stripMarkers(marked));
        const markers = marked.tags.length;
        if (check) return { markers, kept: 0, changed: text !== page.text, difference: null, encoded: null };
        const pageEngine = await engine.forPage(file, warn);
        tellProblems(pageEngine.configuration, warn);
        const writes = !diff && file !== STANDARD_INPUT;
        // What can not be written back is told before anything is written beside it.
        if (writes) encodePage(page, text);
        const kept = keepMentions && writes ? await keepBeside(page, pageEngine) : 0;
        return { ...(await rewritePage(page, text, { name: engine.nameOf(file), diff })), markers, kept };
      },
    };
  },
};

/** Adds the mentions that a page's markers say to its file of annotations, in the marked page's text; how many. */
async function keepBeside({ name, text }: PageFile, { analyze }: PageEngine): Promise<number> {
  const mentions = analyze(text).mentions.filter(({ source }) => source === "marker");
  if (mentions.length === 0) return 0;
  const path = annotationPath(name);
  try {
    const { rows, annotations } = readAnnotations(await readAnnotationFile(path), text);
    const change = annotationChange(
      annotations,
      mentions.map(({ label, fragments }) => ({ kind: "add", label, fragments })),
    );
    if (change.added.length > 0)
      await writeAnnotationFile(path, writeAnnotations(rows, annotations.changed(change), text));
    return change.added.length;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PageFileError(`${name}: its markers stay, since its mentions could not be kept in ${path} (${reason})`);
  }
}
