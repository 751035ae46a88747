import type { Dismissal } from "../entities/dismissals.js";
import { annotationChange } from "../service/annotation-steps.js";
import { inlineChange } from "../service/inline-steps.js";
import type { MentionStep } from "../service/mention-steps.js";
import type { AnalyzedPage } from "./analysis-run.js";
import { annotationsOf, apply, isBeside } from "./page-acts.js";
import type { Session } from "./session.js";
import { dismissalOf } from "./write-decision.js";

/** A marker in the text is changed there, wherever new annotations go. */
export const isAboutMarker = (step: MentionStep): boolean =>
  (step.kind === "remove" || step.kind === "replace") && step.mention.source === "marker";

/**
 * Carries out steps in the text or beside it, as the page's settings say: one step to undo.
 * @param partly whether the others are carried out where some can not be; else nothing is
 * @returns the steps that no marker can say; null where the page can have no annotations, which the reader was told
 */
export async function takeSteps(
  session: Session,
  page: AnalyzedPage,
  steps: readonly MentionStep[],
  partly: boolean,
): Promise<readonly MentionStep[] | null> {
  const dismissals = steps.flatMap((step) =>
    step.kind === "dismiss" ? [dismissalOf({ ...step, scope: "here" })] : [],
  );
  const onlyDismissed = dismissals.length === steps.length;
  if (!onlyDismissed && !steps.some(isAboutMarker) && (await isBeside(session, page.uri))) {
    const kept = await annotationsOf(session, page.uri, page.version);
    if (!kept) return null;
    await keepDismissals(session, page, dismissals);
    await session.annotations.act(page.uri, annotationChange(kept.set, steps), dismissals);
    return [];
  }
  const { edits, refused } = inlineChange(page.analysis, steps);
  if (refused.length > 0 && !partly) return refused;
  if (edits.length > 0) await apply(session, page, edits);
  await keepDismissals(session, page, dismissals);
  if (dismissals.length > 0) session.annotations.remember(page.uri, dismissals);
  return refused;
}

async function keepDismissals({ workspaces }: Session, { uri }: AnalyzedPage, added: readonly Dismissal[]) {
  if (added.length > 0) await workspaces.changeDismissals(uri, { added, removed: [] });
}
