import { z } from "zod";

/** What a person can do to the mention at a place; the same whether markers or a file beside the page keep it. */
export const mentionActionSchema = z.discriminatedUnion("kind", [
  /** The suggestion is right; with `same` also every suggestion on the page with the same words. */
  z.object({ kind: z.literal("accept"), same: z.boolean().default(false) }),
  /** It is none: a suggestion is dismissed, a decided one is taken off too. */
  z.object({ kind: z.literal("reject"), same: z.boolean().default(false) }),
  /** It is something else. */
  z.object({ kind: z.literal("relabel"), label: z.string(), same: z.boolean().default(false) }),
  /** The stretch is a mention with that label; with the label it has already, the label is taken off. */
  z.object({ kind: z.literal("label"), label: z.string() }),
  /** It begins or ends elsewhere. */
  z.object({
    kind: z.literal("resize"),
    edge: z.enum(["start", "end"]),
    by: z.enum(["character", "word"]),
    grow: z.boolean(),
  }),
]);

/** What a person can do to the mention at a place. */
export type MentionAction = z.infer<typeof mentionActionSchema>;
