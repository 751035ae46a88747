import type { Analysis } from "../analysis/analysis.js";
import { ALL_RULES } from "./all-rules.js";
import type { Finding, Rule, Severity } from "./rule.js";

/** What the rules find on a page, in source order. A rule that the analysis' stage can not serve yet is passed over. */
export function check(analysis: Analysis, rules: readonly Rule[] = ALL_RULES): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, analysis);
    if (severity === "off" || (rule.needs === "full" && analysis.stage === "layout")) continue;
    rule.check(analysis, (found) => findings.push({ ...found, rule: rule.id, severity, fixes: found.fixes ?? [] }));
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const severityOf = (rule: Rule, analysis: Analysis): Severity | "off" =>
  analysis.settings.rules[rule.id] ?? rule.severity;
