import { MessageType, type CancellationToken } from "vscode-languageserver/node";
import { z } from "zod";
import { mentionActionSchema } from "../rules/mention-action.js";
import type { Bilingual, Decision, RuleId } from "../rules/rule.js";
import { span } from "../text/offsets.js";
import { annotate } from "./annotation-commands.js";
import { MESSAGES } from "./messages.js";
import { tell } from "./page-acts.js";
import type { Session } from "./session.js";
import { NoEntryError, UnreadableFileError } from "./write-decision.js";

const isRuleId = (value: unknown): value is RuleId => typeof value === "string" && /^[a-z-]+\/[a-z-]+$/u.test(value);

const decisionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("keep"), rule: z.custom<RuleId>(isRuleId), context: z.string() }),
  z.object({
    kind: z.literal("dismiss"),
    scope: z.enum(["here", "everywhere"]),
    text: z.string(),
    label: z.string(),
    context: z.string(),
  }),
  z.object({ kind: z.literal("add-to-dictionary"), text: z.string(), label: z.string() }),
  z.object({ kind: z.literal("annotate"), action: mentionActionSchema, start: z.number(), end: z.number() }),
]) satisfies z.ZodType<Decision>;

const argumentsSchema = z.object({ uri: z.string(), version: z.number().optional(), decision: decisionSchema });

/** Keeps a decision beside the pages, and has all open pages looked at anew; tells the reader when that can not be. */
export async function decide(session: Session, input: unknown, token: CancellationToken): Promise<void> {
  const { workspaces, log, lookAgain } = session;
  const { uri, version, decision } = argumentsSchema.parse(input);
  if (decision.kind === "annotate") {
    await annotate(session, { uri, version, span: span(decision.start, decision.end), action: decision.action }, token);
    return;
  }
  try {
    if (await workspaces.decide(uri, decision)) lookAgain();
    else await tell(session, MESSAGES.noFolder, MessageType.Warning);
  } catch (error) {
    log.error(`keeping a decision about ${uri}`, error);
    await tell(session, whyNot(error), MessageType.Warning);
  }
}

function whyNot(error: unknown): Bilingual {
  if (error instanceof UnreadableFileError) return MESSAGES.unreadableDismissals;
  return error instanceof NoEntryError ? MESSAGES.noEntry : MESSAGES.notKept;
}
