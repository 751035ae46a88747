import { z } from "zod";
import { findingIdentitySchema } from "./code-action-data.js";

/**
 * What a decision is about: a stretch with a label, suggested or as a person reshaped it, or a finding. It comes back
 * from the client, so it is read with care.
 */
export const reviewTargetSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("mention"), label: z.string(), start: z.number(), end: z.number() }),
  findingIdentitySchema.extend({ kind: z.literal("finding") }),
]);

/** What a decision is about. */
export type ReviewTarget = z.infer<typeof reviewTargetSchema>;

/** What is decided: it is right, it is none, it is something else; with `same`, of all that is the same on the page. */
export const reviewActionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["accept", "reject"]), same: z.boolean() }),
  z.object({ kind: z.literal("relabel"), label: z.string() }),
]);

/** What is decided. */
export type ReviewAction = z.infer<typeof reviewActionSchema>;
