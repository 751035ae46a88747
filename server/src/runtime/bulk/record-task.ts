import { z } from "zod";
import { pageRecordSchema } from "../../corpus/page-record.js";
import type { SharedTask } from "./page-task.js";

const optionsSchema = z.object({
  /** The reader's own settings, which count where a page has no configuration. */
  personal: z.unknown(),
  /** The text files that are pages whatever they look like, as absolute paths. */
  taken: z.array(z.string()),
});

const resultSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("page"), record: pageRecordSchema }),
  /** A text file that does not look like a page. */
  z.object({ kind: z.literal("other") }),
]);

/** How files of a corpus are looked at. */
export type RecordOptions = z.infer<typeof optionsSchema>;

/** What a file of a corpus turned out to be. */
export type RecordResult = z.infer<typeof resultSchema>;

/** Looks at the files of a corpus: analyzes those that are pages. */
export const recordTask: SharedTask<RecordOptions, RecordResult> = {
  name: "record",
  options: optionsSchema,
  result: resultSchema,
};
