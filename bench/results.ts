import { z } from "zod";
import { ALL_SIZES } from "./figures.js";

/** One measured figure; `size` is null where it does not depend on a page. */
export const figureSchema = z.object({
  name: z.string(),
  size: z.enum(ALL_SIZES).nullable(),
  value: z.number(),
  unit: z.enum(["ms", "MB", "pages/s"]),
});
export type Figure = z.infer<typeof figureSchema>;

/** What a run measured, as it is kept. */
export const resultsSchema = z.object({
  date: z.string(),
  node: z.string(),
  processors: z.number(),
  figures: z.array(figureSchema).readonly(),
});
export type Results = z.infer<typeof resultsSchema>;
