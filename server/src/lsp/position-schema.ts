import { z } from "zod";

/** A place in the arguments of a command, as the protocol counts. */
export const positionSchema = z.object({ line: z.number(), character: z.number() });

/** A stretch in the arguments of a command. */
export const rangeSchema = z.object({ start: positionSchema, end: positionSchema });
