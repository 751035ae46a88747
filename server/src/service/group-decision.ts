import { mentionSteps, type MentionStep } from "./mention-steps.js";
import type { TextEdit } from "../text/edits.js";
import { span } from "../text/offsets.js";
import { overlapFinder } from "../text/overlapping.js";
import type { CheckedPage } from "./checked-page.js";
import { findingOf } from "./finding-identity.js";
import { acceptedFindings, keptAsTheyAre, type KeepDecision } from "./review-decision.js";
import { askedBy } from "./review-findings.js";
import type { ReviewTarget } from "./review-target.js";

/** What deciding many things at once comes to; `left` counts those that can not be decided so. */
export interface GroupOutcome {
  readonly steps: readonly MentionStep[];
  readonly edits: readonly TextEdit[];
  readonly decisions: readonly KeepDecision[];
  readonly left: number;
}

/**
 * What accepting or rejecting all of a group comes to. Line ends in doubt are not joined in bulk: a false join is worse
 * than a missed one.
 */
export function groupDecision(
  page: CheckedPage,
  targets: readonly ReviewTarget[],
  action: "accept" | "reject",
): GroupOutcome {
  const mentions = targets.filter((target) => target.kind === "mention");
  const mentionsOn = overlapFinder(page.analysis.mentions);
  const steps = mentions.map(({ start, end }) => {
    const outcome = mentionSteps(page.analysis, span(start, end), { kind: action, same: false }, mentionsOn);
    return "refused" in outcome ? [] : outcome.steps;
  });
  const findings = targets
    .filter((target) => target.kind === "finding")
    .flatMap((target) => findingOf(page, target) ?? []);
  const wanted = action === "accept" ? findings.filter((finding) => askedBy(finding) !== "break") : findings;
  const accepted = action === "accept" ? acceptedFindings(page, wanted) : { edits: [], refused: [] };
  const decided = steps.filter((each) => each.length > 0).length + wanted.length - accepted.refused.length;
  return {
    steps: steps.flat(),
    edits: accepted.edits,
    decisions: action === "reject" ? keptAsTheyAre(wanted) : [],
    left: targets.length - decided,
  };
}
