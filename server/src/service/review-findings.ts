import type { Analysis } from "../analysis/analysis.js";
import { NO_DISMISSALS } from "../entities/dismissals.js";
import { ALL_RULES } from "../rules/all-rules.js";
import { check } from "../rules/check.js";
import type { Finding, RuleId } from "../rules/rule.js";

/** What a finding asks: whether lines go together, whether something is a byline, a head, a whole article. */
export type ReviewedFinding = "break" | "byline" | "head" | "article";

const REVIEWED: ReadonlyMap<RuleId, ReviewedFinding> = new Map<RuleId, ReviewedFinding>([
  ["layout/wrapped-line", "break"],
  ["layout/column-break", "break"],
  ["byline/unmarked", "byline"],
  ["byline/dateline", "byline"],
  ["article/role", "head"],
  ["article/boundary", "article"],
]);

const REVIEWED_RULES = ALL_RULES.filter(({ id }) => REVIEWED.has(id));

/** What a finding asks of a person; null where it waits for no decision of theirs. */
export const askedBy = ({ rule }: Finding): ReviewedFinding | null => REVIEWED.get(rule) ?? null;

/**
 * The findings that wait for a decision: those that a person may also keep as they are. What can be mended without
 * asking does not wait. Where annotations are kept beside the page, nothing is asked that only markers could say.
 */
export function waitingFindings(findings: readonly Finding[], { workspace }: Analysis): readonly Finding[] {
  const isBeside = workspace.annotations !== undefined;
  return findings.filter((finding) => {
    const asked = askedBy(finding);
    if (!asked || (isBeside && asked !== "break")) return false;
    return finding.fixes.some((fix) => fix.type === "decision" && fix.decision.kind === "keep");
  });
}

/** How many findings would wait, had not people said to keep what they are about as it is. */
export function keptFindings(analysis: Analysis): number {
  const { workspace } = analysis;
  if (workspace.dismissals.isEmpty) return 0;
  const unheard = { ...analysis, workspace: { ...workspace, dismissals: NO_DISMISSALS } };
  const waitingOf = (heard: Analysis): number => waitingFindings(check(heard, REVIEWED_RULES), heard).length;
  return waitingOf(unheard) - waitingOf(analysis);
}
