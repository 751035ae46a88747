import { z } from "zod";
import type { FindingIdentity } from "./finding-identity.js";

const target = { uri: z.string(), version: z.number() };

/** What tells a finding from the others, as it comes back from the client. */
export const findingIdentitySchema = z.object({
  rule: z.string(),
  start: z.number(),
  end: z.number(),
  nth: z.number(),
}) satisfies z.ZodType<FindingIdentity>;

/**
 * What an offered action carries until it is chosen: the document and version it was offered for, and what to compute.
 * It comes back from the client, so it is read with care.
 */
export const codeActionDataSchema = z.discriminatedUnion("type", [
  /** One fix of one finding, by its place among the finding's fixes. */
  z.object({ type: z.literal("fix"), ...target, finding: findingIdentitySchema, fix: z.number() }),
  /** All findings of a kind, in the article of that index or, with null, on the page. */
  z.object({
    type: z.literal("kind"),
    ...target,
    rule: z.string(),
    safety: z.enum(["safe", "unsafe"]),
    article: z.number().nullable(),
  }),
  /** All safe fixes of the page. */
  z.object({ type: z.literal("all"), ...target }),
  /** A change of the articles' bounds at an offset. */
  z.object({ type: z.literal("reshape"), ...target, how: z.enum(["split", "merge"]), at: z.number() }),
]);

/** What an offered action carries until it is chosen. */
export type CodeActionData = z.infer<typeof codeActionDataSchema>;
