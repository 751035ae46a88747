import type { Bilingual, DecisionFix, RuleId } from "./rule.js";

/** “It is right as it is”: the finding is not shown again at this place. */
export const keepFix = (rule: RuleId, title: Bilingual, context: string): DecisionFix => ({
  type: "decision",
  preferred: false,
  title,
  decision: { kind: "keep", rule, context },
});
