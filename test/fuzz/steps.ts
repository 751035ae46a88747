import { z } from "zod";
import { mentionActionSchema } from "../../server/src/rules/mention-action.js";

/** A place, as a number of any size: it counts from the page's start, and begins anew at the page's end. */
const place = z.number().int().nonnegative();
const scope = z.enum(["passage", "article", "page"]);

/** One change of a page's text, as a client tells it. */
const changeSchema = z.object({
  at: place,
  length: z.number().int().nonnegative(),
  text: z.string(),
  /** How the range is told: as it is, end first, with an end beyond its line and the page, or not at all. */
  told: z.enum(["plain", "reversed", "beyond", "whole"]),
});

/** Something that a person, or the editor, does to an open page. */
export const stepSchema = z.discriminatedUnion("kind", [
  /** Changes told in one notification, each counting in the text that the one before left. */
  z.object({ kind: z.literal("edit"), changes: z.array(changeSchema) }),
  /** The editor takes back what was done last. */
  z.object({ kind: z.literal("undo") }),
  /** The page is closed and opened again. */
  z.object({ kind: z.literal("reopen") }),
  /** Asks all that an editor asks of a page in view, and does not wait for all of it. */
  z.object({ kind: z.literal("look"), at: place }),
  /** Chooses one of the actions offered on a finding. */
  z.object({ kind: z.literal("fix"), finding: place, action: place }),
  z.object({ kind: z.literal("fix-all") }),
  z.object({ kind: z.literal("merge"), at: place, scope }),
  z.object({ kind: z.literal("mark"), at: place, scope }),
  z.object({ kind: z.literal("strip") }),
  z.object({
    kind: z.literal("annotate"),
    at: place,
    length: z.number().int().nonnegative(),
    action: mentionActionSchema,
  }),
]);

export type Step = z.infer<typeof stepSchema>;
export type Change = z.infer<typeof changeSchema>;

/** The steps that Newsmark carries out; the others are the editor's own. */
export type NewsmarkStep = Exclude<Step, { kind: "edit" | "undo" | "reopen" | "look" }>;

/** A page and what is done to it: what is run at random, and what is kept of a counterexample. */
export const caseSchema = z.object({
  /** What went wrong with it once; for people. */
  about: z.string().optional(),
  driver: z.enum(["engine", "server"]),
  /** Where what people decide is kept. */
  annotations: z.enum(["inline", "standoff"]),
  page: z.string(),
  steps: z.array(stepSchema),
});

export type Case = z.infer<typeof caseSchema>;
