import type { Dismissals } from "../entities/dismissals.js";
import type { Finding } from "./rule.js";

/** The findings that nobody has said to keep as they are. (Dismissed mentions are left out by the analysis.) */
export function withoutKept(findings: Finding[], dismissals: Dismissals): Finding[] {
  if (dismissals.isEmpty) return findings;
  return findings.filter(
    ({ fixes }) =>
      !fixes.some(
        (fix) =>
          fix.type === "decision" &&
          fix.decision.kind === "keep" &&
          dismissals.hasFinding(fix.decision.rule, fix.decision.context),
      ),
  );
}
