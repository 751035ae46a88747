import { z } from "zod";
import type { PageTask } from "../runtime/bulk/page-task.js";
import { Engine, tellProblems } from "./engine.js";
import { ENCODINGS } from "../runtime/pages/encodings.js";
import { readPage } from "../runtime/pages/page-files.js";
import { statisticsOf, statisticsSchema } from "./page-statistics.js";

const optionsSchema = z.object({
  encoding: z.enum(ENCODINGS).nullable(),
  standardInputName: z.string().nullable(),
  recognizer: z.array(z.string()).nullable(),
});

const resultSchema = z.object({ name: z.string(), statistics: statisticsSchema });

/** What `newsmark stats` counts of each page. */
export const statsTask: PageTask<z.infer<typeof optionsSchema>, z.infer<typeof resultSchema>> = {
  name: "stats",
  options: optionsSchema,
  result: resultSchema,
  start: async ({ encoding, standardInputName, recognizer }) => {
    const engine = await Engine.load("full", standardInputName, { entities: { command: recognizer } });
    return {
      work: async (file, warn) => {
        const { text } = await readPage(file, encoding);
        const { analyze, prepare, configuration } = await engine.forPage(file, warn);
        tellProblems(configuration, warn);
        await prepare(text);
        return { name: engine.nameOf(file), statistics: statisticsOf(analyze(text)) };
      },
    };
  },
};
