import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { z } from "zod";
import { ALL_RULES } from "../rules/all-rules.js";
import { applyFixes } from "../rules/apply-fixes.js";
import { moveAnnotations } from "./move-annotations.js";
import type { PageTask } from "../runtime/bulk/page-task.js";
import { Engine, stageFor, tellProblems } from "./engine.js";
import { ENCODINGS } from "../runtime/pages/encodings.js";
import { encodePage, readPage, STANDARD_INPUT, writePage } from "../runtime/pages/page-files.js";

const optionsSchema = z.object({
  safety: z.enum(["safe", "unsafe"]),
  rules: z.array(z.string()).nullable(),
  diff: z.boolean(),
  encoding: z.enum(ENCODINGS).nullable(),
  standardInputName: z.string().nullable(),
});

/** What was done with a page: how many fixes changed it, and what to print of that. */
const resultSchema = z.object({
  fixes: z.number(),
  changed: z.boolean(),
  output: z.string(),
  encoded: z.string().nullable(),
});

/** What `newsmark fix` did with a page. `encoded` is the mended page in base 64, where it goes to standard output. */
export type FixResult = z.infer<typeof resultSchema>;

/** What `newsmark fix` does with each page. */
export const fixTask: PageTask<z.infer<typeof optionsSchema>, FixResult> = {
  name: "fix",
  options: optionsSchema,
  result: resultSchema,
  start: async (options) => {
    const rules = ALL_RULES.filter(
      ({ id, fixable }) => (options.rules?.includes(id) ?? true) && (options.safety === "unsafe" || fixable === "safe"),
    );
    const engine = await Engine.load(stageFor(rules), options.standardInputName);
    return {
      work: async (file, warn) => {
        const page = await readPage(file, options.encoding);
        const { analyze, configuration } = await engine.forPage(file, warn);
        tellProblems(configuration, warn);
        const fixed = applyFixes(page.text, analyze, { rules, safety: options.safety });
        const name = engine.nameOf(file);
        if (!fixed.settled) warn(`${name}: still changing after many rounds of fixes; run fix again`);
        const fixes = [...fixed.applied.values()].reduce((sum, count) => sum + count, 0);
        const done = { fixes, changed: fixed.text !== page.text, output: "", encoded: null };
        if (options.diff) return { ...done, output: differenceOf(name, page.text, fixed.text) };
        if (file === STANDARD_INPUT)
          return { ...done, encoded: Buffer.from(encodePage(page, fixed.text)).toString("base64") };
        if (done.changed) {
          await writePage(page, fixed.text);
          await moveAnnotations(file, page.text, fixed.text);
        }
        return done;
      },
    };
  },
};

/** A unified diff as git writes it; names are taken from the root, so that an absolute path has one slash after `a`. */
function differenceOf(file: string, before: string, after: string): string {
  if (before === after) return "";
  const name = file.replace(/^\/+/u, "");
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}
