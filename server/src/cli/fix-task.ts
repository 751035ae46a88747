import { z } from "zod";
import { ALL_RULES } from "../rules/all-rules.js";
import { applyFixes } from "../rules/apply-fixes.js";
import type { PageTask } from "../runtime/bulk/page-task.js";
import { Engine, stageFor, tellProblems } from "./engine.js";
import { ENCODINGS } from "../runtime/pages/encodings.js";
import { readPage } from "../runtime/pages/page-files.js";
import { rewritePage, rewriteSchema } from "./rewrite-page.js";

const optionsSchema = z.object({
  safety: z.enum(["safe", "unsafe"]),
  rules: z.array(z.string()).nullable(),
  diff: z.boolean(),
  encoding: z.enum(ENCODINGS).nullable(),
  standardInputName: z.string().nullable(),
  /** The user's own recognizer, a program and its arguments. */
  recognizer: z.array(z.string()).nullable(),
});

const resultSchema = rewriteSchema.extend({ fixes: z.number() });

/** What `newsmark fix` did with a page. */
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
    const engine = await Engine.load(stageFor(rules), options.standardInputName, {
      entities: { command: options.recognizer },
    });
    return {
      work: async (file, warn) => {
        const page = await readPage(file, options.encoding);
        const { analyze, prepare, configuration } = await engine.forPage(file, warn);
        tellProblems(configuration, warn);
        await prepare(page.text);
        const fixed = applyFixes(page.text, (text) => analyze(text), { rules, safety: options.safety });
        const name = engine.nameOf(file);
        if (!fixed.settled) warn(`${name}: still changing after many rounds of fixes; run fix again`);
        const fixes = [...fixed.applied.values()].reduce((sum, count) => sum + count, 0);
        return { fixes, ...(await rewritePage(page, fixed.text, { name, diff: options.diff })) };
      },
    };
  },
};
