import type { CancellationToken } from "vscode-languageserver/node";
import { z } from "zod";
import type { GroupDecided } from "../protocol/review-messages.js";
import { groupDecision } from "../service/group-decision.js";
import { reviewTargetSchema } from "../service/review-target.js";
import { apply, outdated } from "./page-acts.js";
import type { Session } from "./session.js";
import { takeSteps } from "./take-steps.js";
import { dismissalOf } from "./write-decision.js";

const schema = z.object({
  uri: z.string(),
  version: z.number(),
  targets: z.array(reviewTargetSchema),
  action: z.enum(["accept", "reject"]),
});

/**
 * Accepts or rejects all of a group of the review: one step to undo.
 * @returns how many were decided and how many could not be; null where the page is not open
 * @throws ResponseError when the page has changed since
 */
export async function decideGroup(
  session: Session,
  input: unknown,
  token: CancellationToken,
): Promise<GroupDecided | null> {
  const { uri, version, targets, action } = schema.parse(input);
  const page = await session.pages.full(uri, token);
  if (!page) return null;
  if (page.version !== version) throw outdated(session);
  const { steps, edits, decisions, left } = groupDecision(page, targets, action);
  if (steps.length > 0) {
    const refused = await takeSteps(session, page, steps, true);
    const unmarked = refused?.length ?? targets.length;
    return { decided: targets.length - left - unmarked, left: left + unmarked };
  }
  if (edits.length > 0) await apply(session, page, edits);
  if (decisions.length > 0) {
    const added = decisions.map(dismissalOf);
    await session.workspaces.changeDismissals(uri, { added, removed: [] });
    session.annotations.remember(uri, added);
  }
  return { decided: targets.length - left, left };
}
