import type { Decision, Finding } from "./rule.js";

/**
 * The findings that no decision has settled: what people have dismissed, here or everywhere, and what they keep as it
 * is, is left out.
 */
export function withoutDecided(findings: readonly Finding[], decisions: readonly Decision[]): readonly Finding[] {
  const settled = new Set(decisions.flatMap(keyOf));
  if (settled.size === 0) return findings;
  return findings.filter(
    ({ fixes }) => !fixes.some((fix) => fix.type === "decision" && keyOf(fix.decision).some((key) => settled.has(key))),
  );
}

/** What a decision is known by; one that settles no finding has no key. */
function keyOf(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case "keep":
      return [JSON.stringify(["keep", decision.rule, decision.context])];
    case "dismiss": {
      const place = decision.scope === "here" ? [decision.context] : [];
      return [JSON.stringify(["dismiss", decision.label, decision.text, ...place])];
    }
    case "add-to-dictionary":
      return [];
  }
}
