import type { Analysis } from "../analysis/analysis.js";
import { ALL_RULES } from "./all-rules.js";
import { withoutKept } from "./decisions.js";
import { withoutKnown } from "./known-findings.js";
import type { Finding, Report, Rule, Severity } from "./rule.js";

/** What the rules find on a page and nobody has said to keep or knows of already, in source order. A rule that the analysis' stage can not serve yet is passed over. */
export function check(analysis: Analysis, rules: readonly Rule[] = ALL_RULES): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = analysis.settings.rules[rule.id] ?? rule.severity;
    if (severity === "off" || (rule.needs === "full" && analysis.stage === "layout")) continue;
    rule.check(analysis, (found) => findings.push(findingOf(rule, severity, found)));
  }
  const wanted = withoutKept(findings, analysis.workspace.dismissals).sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  return withoutKnown(wanted, analysis.source.text, analysis.workspace.known);
}

/** The fixes are made when they are asked for: a long page has many findings whose menu nobody opens. */
function findingOf(rule: Rule, severity: Severity, found: Report): Finding {
  const { fixes = [], ...report } = found;
  return {
    ...report,
    rule: rule.id,
    severity,
    get fixes() {
      return typeof fixes === "function" ? fixes() : fixes;
    },
  };
}
